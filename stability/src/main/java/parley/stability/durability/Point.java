package parley.stability.durability;

import java.util.function.Function;

/** What follows when every input is one number: a deal without ranges, or one draw from them. */
final class Point {
    /** Equal to so many parts counts as enough: the thresholds themselves are computed in floating point. */
    private static final double SLACK = 1e-12;

    private static final double GONE = 1e-13;
    private static final int LONGEST_RACE = 20_000;

    private final Terms terms;
    private final Interval[] box;
    private final boolean guaranteed;

    Point(Inputs inputs, Interval[] box, int lag) {
        this.terms = new Terms(inputs, box, lag, false);
        this.box = box;
        this.guaranteed = inputs.deal().guarantee().isPresent();
    }

    private static double value(Enclosure number) {
        return number.value().middle();
    }

    double value(Function<Terms, Enclosure> formula) {
        return value(formula.apply(terms));
    }

    static boolean atLeast(double a, double b) {
        return a >= b - SLACK * Math.max(1, Math.abs(b));
    }

    boolean complies(int party) {
        return atLeast(value(terms.comply(party)), value(terms.renege(party, terms.acts(0))));
    }

    boolean selfEnforcing() {
        return complies(0) && complies(1);
    }

    /** The party that needs the greater guarantee; where neither does, the one that gains more by reneging. */
    int binding() {
        double first = value(terms.leastGuarantee(0));
        double second = value(terms.leastGuarantee(1));
        if (guaranteed && first != second) {
            return first > second ? 0 : 1;
        }
        return value(terms.gain(0)) >= value(terms.gain(1)) ? 0 : 1;
    }

    boolean someSplitBeatsWar() {
        return atLeast(1, value(terms.warShare(0, terms.win(0))) + value(terms.warShare(1, terms.win(1))));
    }

    boolean someSplitBeatsStrikingFirst() {
        return atLeast(1, value(terms.warShare(0, terms.odds(0))) + value(terms.warShare(1, terms.odds(1))));
    }

    boolean someSplitHolds() {
        double first = Math.max(0, value(terms.leastShare(0, terms.acts(0))));
        return atLeast(1, first + Math.max(0, value(terms.leastShare(1, terms.acts(0)))));
    }

    boolean someSplitHoldsAt(double chance) {
        return atLeast(chance, value(terms.leastGuaranteeOfAnySplit()));
    }

    boolean pathIsPeaceful() {
        var low = terms.pathLow();
        var high = terms.pathHigh();
        for (int t = 0; t < low.size(); t++) {
            if (!atLeast(value(high.get(t)), value(low.get(t)))) {
                return false;
            }
        }
        return true;
    }

    /**
     * T: how many periods the deal is kept; {@link Count#NEVER} ending if for ever. Peace for ever is expected whenever
     * expecting it makes it so; else it lasts while the guarantee is enough with war expected next period.
     */
    int peace() {
        Guarantor guarantor = Guarantor.of(box);
        double edge = value(terms.edge(0).max(terms.edge(1)));
        if (atLeast(guarantor.least(), value(terms.leastGuaranteeOfAll()))) {
            return Count.NEVER;
        }
        boolean wouldRatherFight = !atLeast(value(terms.comply(0)), value(terms.war(0)))
                || !atLeast(value(terms.comply(1)), value(terms.war(1)));
        // Past this, q^ is above both q* and the floor, so the guarantee falls below it some day.
        if (wouldRatherFight
                || guarantor.mayRise()
                || !atLeast(guarantor.least(0), edge)
                || edge <= guarantor.least()) {
            return 0;
        }
        double start = guarantor.start().low();
        double floor = guarantor.floor().low();
        double keeps = guarantor.keeps().low();
        int peace = keeps == 0 ? 1 : (int) Math.floor(Math.log((edge - floor) / (start - floor)) / Math.log(keeps)) + 1;
        while (peace > 0 && !atLeast(guarantor.least(peace - 1), edge)) {
            peace--;
        }
        while (atLeast(guarantor.least(peace), edge)) {
            peace++;
        }
        return peace;
    }

    /** The requirement in period t when the deal is kept for {@code peace} periods. */
    double required(int party, int t, int peace) {
        return peace == Count.NEVER
                ? value(terms.leastGuarantee(party))
                : value(terms.required(party, Math.max(0, peace - t - 1)));
    }

    /** The least margin of a race, where it is, and where no guarantee is needed any more. */
    record Run(double margin, int worst, int safeExit) {}

    /** Follows guarantee and advantages until nothing is needed any more or both have stopped changing. */
    Run race() {
        Guarantor guarantor = Guarantor.of(box);
        double keeps = box[Inputs.STRIKE_KEEPS].low();
        double margin = guarantor.least(0) - Math.max(0, Math.max(raceNeed(0, 1), raceNeed(1, 1)));
        int worst = 0;
        double kept = 1;
        for (int t = 0; t < LONGEST_RACE; t++, kept *= keeps) {
            double need = Math.max(raceNeed(0, kept), raceNeed(1, kept));
            if (need <= 0) {
                return new Run(margin, worst, t);
            }
            if (guarantor.least(t) - need < margin - GONE) {
                margin = guarantor.least(t) - need;
                worst = t;
            }
            boolean faded =
                    guarantor.keeps().low() == 1 || Math.pow(guarantor.keeps().low(), t) < GONE;
            if (faded && (keeps == 1 || kept < GONE)) {
                boolean onlyApproached = worst > 0 && worst >= t - 2;
                return new Run(margin, onlyApproached ? Count.NEVER : worst, Count.NEVER);
            }
        }
        return new Run(margin, worst == LONGEST_RACE - 1 ? Count.NEVER : worst, Count.NEVER);
    }

    /** What the guarantee must be while this share of the first-strike advantage is left; negative if less than none. */
    private double raceNeed(int party, double kept) {
        double strike = box[Inputs.STRIKE + party * Inputs.PER_PARTY].low();
        Enclosure odds = Enclosure.constant(Math.clamp(value(terms.win(party)) + kept * strike, 0, 1), 0);
        double need = value(terms.raceNeed(party, odds));
        double power = value(terms.racePower(party, odds));
        if (power > 0) {
            return need / power;
        }
        return need > 0 ? Double.POSITIVE_INFINITY : 0;
    }
}
