package parley.stability.durability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import parley.model.deal.Deal;

/** The one door to durability: whether two parties keep to a deal when each could go back to war. */
public final class Durability {
    /** Draws from the ranges of a deal that has any. */
    public static final int DRAWS = 2000;

    /** Survival is told up to this period. */
    public static final int PERIODS = 24;

    private static final int SHORTEST_PATH = 12;
    private static final int LONGEST_PATH = 120;
    private static final int RACE_FOLLOWED = 40;
    private static final int SPLITS = 300;
    private static final int RACE_SPLITS = 30;

    private final Inputs inputs;
    private final Bounds bounds;
    private final Bounds raceBounds;
    private final List<Point> points = new ArrayList<>();

    private Durability(Deal deal, long seed) {
        this.inputs = new Inputs(deal);
        this.bounds = new Bounds(inputs, SPLITS);
        this.raceBounds = new Bounds(inputs, RACE_SPLITS);
        SplittableRandom random = new SplittableRandom(seed);
        int draws = inputs.allKnown() ? 1 : DRAWS;
        for (int draw = 0; draw < draws; draw++) {
            points.add(new Point(inputs, inputs.draw(random), inputs.drawLag(random)));
        }
    }

    /**
     * Bounds for every number, and shares of draws for everything that holds or fails.
     *
     * @param seed of the draws; the same seed gives the same result
     */
    public static Assessment analyse(Deal deal, long seed) {
        return new Durability(deal, seed).assess(seed);
    }

    /**
     * The guarantee that keeps both to the deal when reneging is not always answered.
     *
     * @param deal with a guarantee
     * @param replies to each party's reneging
     */
    public static Needed needed(Deal deal, List<Reply> replies, long seed) {
        if (deal.guarantee().isEmpty()) {
            throw new IllegalArgumentException("the deal has no guarantor whose chance could be asked for");
        }
        Durability durability = new Durability(deal, seed);
        List<Figure> each =
                byParty(party -> durability.enough(terms -> terms.leastGuarantee(party, replies.get(party))));
        return new Needed(each, durability.enough(terms -> terms.leastGuaranteeOfAll(replies)));
    }

    /**
     * By party, whether reneging pays: for one whose reneging calls for a reply, what a period of it unnoticed brings beyond
     * the deal; for one that has no move it prefers, what reneging brings in all while nobody but the other acts. Shares are
     * of draws in which that is positive.
     */
    public static List<Figure> renegingPays(Deal deal, List<Reply> replies, long seed) {
        Durability durability = new Durability(deal, seed);
        return byParty(party -> durability.positive(
                terms -> replies.get(party) == Reply.NONE_CALLED_FOR ? terms.gain(party) : terms.temptation(party)));
    }

    private Figure enough(Function<Terms, Enclosure> least) {
        return figure(least)
                .held(share(point -> Point.atLeast(point.value(terms -> terms.acts(0)), point.value(least))));
    }

    private Assessment assess(long seed) {
        Deal deal = inputs.deal();
        boolean guaranteed = deal.guarantee().isPresent();
        double first = share(point -> point.binding() == 0);
        List<Figure> needed = byParty(
                party -> figure(terms -> terms.leastGuarantee(party)).held(share(point -> point.complies(party))));
        return new Assessment(
                deal,
                byParty(party -> figure(terms -> terms.war(party))),
                byParty(party -> figure(terms -> terms.warShare(party, terms.win(party)))),
                ends(
                        terms -> terms.warShare(0, terms.win(0)),
                        terms -> terms.warShare(1, terms.win(1)),
                        share(Point::someSplitBeatsWar)),
                ends(
                        terms -> terms.warShare(0, terms.odds(0)),
                        terms -> terms.warShare(1, terms.odds(1)),
                        share(Point::someSplitBeatsStrikingFirst)),
                new Preemption(
                        figure(Terms::firstStrikes),
                        figure(Terms::costsOfWar),
                        1 - share(Point::someSplitBeatsStrikingFirst)),
                byParty(party -> figure(terms -> terms.comply(party)).held(share(point -> point.complies(party)))),
                byParty(party -> figure(terms -> terms.renege(party, terms.acts(0)))
                        .held(share(point -> point.complies(party)))),
                guaranteed ? byParty(party -> figure(terms -> terms.punishment(party))) : List.of(),
                guaranteed ? byParty(party -> figure(terms -> terms.neededPunishment(party))) : List.of(),
                guaranteed ? needed : List.of(),
                when(guaranteed, () -> figure(Terms::leastGuaranteeOfAll).held(share(Point::selfEnforcing))),
                when(guaranteed && points.size() > 1, this::usual),
                deal.parties().get(first >= 0.5 ? 0 : 1).name(),
                Math.max(first, 1 - first),
                ends(
                        terms -> terms.leastShare(0, terms.acts(0)).max(terms.zero()),
                        terms -> terms.leastShare(1, terms.acts(0)).max(terms.zero()),
                        share(Point::someSplitHolds)),
                when(
                        guaranteed,
                        () -> figure(Terms::leastGuaranteeOfAnySplit).held(share(point -> point.someSplitHoldsAt(1)))),
                inputs.longestLag() == 1 ? byParty(party -> figure(terms -> terms.patience(party))) : List.of(),
                when(fades(deal), this::fading),
                when(guaranteed && deal.vulnerabilityKeeps().isPresent(), this::race),
                when(!deal.powerPath().isEmpty(), this::powerPath),
                deal.breakdownRate().isPresent() ? survival() : List.of(),
                tornado(guaranteed),
                share(Point::selfEnforcing),
                points.size(),
                seed);
    }

    private static boolean fades(Deal deal) {
        return deal.guarantee()
                .filter(guarantee -> guarantee.acts() instanceof Deal.Acting.Fading)
                .isPresent();
    }

    private interface Made<T> {
        T make();
    }

    private static <T> Optional<T> when(boolean told, Made<T> result) {
        return told ? Optional.of(result.make()) : Optional.empty();
    }

    private static List<Figure> byParty(IntFunction<Figure> figure) {
        return List.of(figure.apply(0), figure.apply(1));
    }

    private Figure figure(Function<Terms, Enclosure> formula) {
        return inputs.allKnown() ? Figure.exactly(points.get(0).value(formula)) : Figure.of(bounds.of(formula));
    }

    /** From what the first party must have to what the second, having what it must, leaves. */
    private Ends ends(Function<Terms, Enclosure> first, Function<Terms, Enclosure> second, double share) {
        Figure rest = figure(second);
        return new Ends(
                figure(first).held(share), new Figure(1 - rest.high(), 1 - rest.low(), OptionalDouble.of(share)));
    }

    private Band usual() {
        double[] needs = points.stream()
                .mapToDouble(point -> point.value(Terms::leastGuaranteeOfAll))
                .sorted()
                .toArray();
        return new Band(needs[needs.length / 20], needs[needs.length - 1 - needs.length / 20]);
    }

    private double share(Predicate<Point> holds) {
        return (double) points.stream().filter(holds).count() / points.size();
    }

    private Fading fading() {
        List<Figure> stationary = byParty(party -> figure(terms -> terms.leastGuarantee(party)));
        List<Figure> edge = byParty(party -> figure(terms -> terms.edge(party)));
        int[] lasting = points.stream().mapToInt(Point::peace).toArray();
        Count peace = inputs.allKnown() ? new Count(lasting[0], lasting[0]) : peace(stationary, edge);
        int last =
                peace.high() == Count.NEVER ? SHORTEST_PATH : Math.clamp(peace.high() + 2, SHORTEST_PATH, LONGEST_PATH);
        List<Fading.Period> path = new ArrayList<>();
        Guarantor guarantor = Guarantor.of(inputs.box());
        for (int t = 0; t <= last; t++) {
            int period = t;
            Figure acts = new Figure(guarantor.least(t), guarantor.most(t), OptionalDouble.empty());
            List<Figure> required = byParty(party -> inputs.allKnown()
                    ? Figure.exactly(points.get(0).required(party, period, lasting[0]))
                    : either(stationary.get(party), edge.get(party)));
            double holds = (double)
                            Arrays.stream(lasting).filter(kept -> period < kept).count()
                    / lasting.length;
            path.add(new Fading.Period(t, acts, required, holds));
        }
        double forever = (double) Arrays.stream(lasting)
                        .filter(kept -> kept == Count.NEVER)
                        .count()
                / lasting.length;
        return new Fading(stationary, edge, peace, forever, path);
    }

    private static Figure either(Figure one, Figure other) {
        return new Figure(Math.min(one.low(), other.low()), Math.max(one.high(), other.high()), OptionalDouble.empty());
    }

    /** Bounds of T from the bounds of what is needed and what the guarantor would do. */
    private Count peace(List<Figure> stationary, List<Figure> edge) {
        Guarantor guarantor = Guarantor.of(inputs.box());
        boolean surelyForEver = guarantor.least()
                >= Math.max(stationary.get(0).high(), stationary.get(1).high());
        boolean maybeForEver = guarantor.mostLasting()
                >= Math.max(stationary.get(0).low(), stationary.get(1).low());
        Interval rather = bounds.of(
                terms -> terms.comply(0).minus(terms.war(0)).min(terms.comply(1).minus(terms.war(1))));
        double most = Math.max(edge.get(0).high(), edge.get(1).high());
        double least = Math.max(edge.get(0).low(), edge.get(1).low());
        int low = 0;
        while (low < LONGEST_PATH && guarantor.least(low) >= most) {
            low++;
        }
        int high = 0;
        while (high < LONGEST_PATH && Point.atLeast(guarantor.most(high), least)) {
            high++;
        }
        boolean sudden = guarantor.mayRise() || rather.low() < 0;
        return new Count(
                surelyForEver ? Count.NEVER : sudden ? 0 : low,
                maybeForEver || high == LONGEST_PATH ? Count.NEVER : high);
    }

    private Race race() {
        List<Point.Run> runs = points.stream().map(Point::race).toList();
        double safe = (double) runs.stream()
                        .filter(run -> Point.atLeast(run.margin(), 0))
                        .count()
                / runs.size();
        int earliest = runs.stream().mapToInt(Point.Run::worst).min().orElseThrow();
        int latest = runs.stream().mapToInt(Point.Run::worst).max().orElseThrow();
        Count worst = new Count(earliest, latest);
        if (inputs.allKnown()) {
            Point.Run run = runs.get(0);
            return new Race(Figure.exactly(run.margin()).held(safe), worst, new Count(run.safeExit(), run.safeExit()));
        }
        int surely = periodsOfNeed(need -> raceBounds.least(need) > 0);
        int possibly = periodsOfNeed(need -> raceBounds.greatest(need) > 0);
        boolean ends = possibly <= RACE_FOLLOWED;
        double least = raceBounds.least(terms -> terms.raceMargin(0));
        for (int t = 1; t <= Math.min(possibly - 1, RACE_FOLLOWED); t++) {
            int period = t;
            least = Math.min(least, raceBounds.least(terms -> terms.raceMarginBeyond(period)));
        }
        if (!ends) {
            least = Math.min(least, raceBounds.least(terms -> terms.raceTail(RACE_FOLLOWED)));
        }
        double most = Double.POSITIVE_INFINITY;
        for (int t = 0; t <= Math.clamp(surely - 1, 0, RACE_FOLLOWED); t++) {
            int period = t;
            most = Math.min(most, raceBounds.greatest(terms -> terms.raceMargin(period)));
        }
        return new Race(
                new Figure(least, most, OptionalDouble.of(safe)),
                worst,
                new Count(surely, ends ? possibly : Count.NEVER));
    }

    /** How many periods from the first a guarantee is needed, as far as the race is followed; the need only shrinks. */
    private int periodsOfNeed(Predicate<Function<Terms, Enclosure>> needed) {
        int without = RACE_FOLLOWED + 1;
        int with = -1;
        while (without - with > 1) {
            int t = (without + with) / 2;
            boolean need =
                    needed.test(terms -> terms.raceNeed(0, terms.odds(0, t)).max(terms.raceNeed(1, terms.odds(1, t))));
            with = need ? t : with;
            without = need ? without : t;
        }
        return without;
    }

    private PowerPath powerPath() {
        List<Figure> low = new ArrayList<>();
        List<Figure> high = new ArrayList<>();
        for (int t = 0; t < inputs.deal().powerPath().size(); t++) {
            int period = t;
            low.add(figure(terms -> terms.pathLow().get(period)));
            high.add(figure(terms -> terms.pathHigh().get(period)));
        }
        double feasible = share(Point::pathIsPeaceful);
        List<PowerPath.Shift> shifts = new ArrayList<>();
        for (int t = 0; t + 1 < inputs.deal().powerPath().size(); t++) {
            int period = t;
            shifts.add(new PowerPath.Shift(
                    t,
                    positive(terms -> terms.tooFast(period)),
                    positive(terms -> terms.tooFastIfRiserProposes(period))));
        }
        return new PowerPath(feasible, low, high, figure(Terms::pathFloor).held(feasible), shifts);
    }

    private Figure positive(Function<Terms, Enclosure> formula) {
        return figure(formula).held(share(point -> !Point.atLeast(0, point.value(formula))));
    }

    private List<Figure> survival() {
        List<Figure> survival = new ArrayList<>();
        for (int t = 0; t <= PERIODS; t++) {
            int period = t;
            survival.add(figure(terms -> terms.survival(period)));
        }
        return survival;
    }

    private List<Bar> tornado(boolean guaranteed) {
        Function<Terms, Enclosure> result =
                guaranteed ? Terms::leastGuaranteeOfAll : terms -> terms.gain(0).max(terms.gain(1));
        List<Bar> bars = new ArrayList<>();
        int lag = (inputs.shortestLag() + inputs.longestLag()) / 2;
        double middle = new Point(inputs, inputs.middle(), lag).value(result);
        for (int input = 0; input < inputs.box().length; input++) {
            Interval range = inputs.box()[input];
            if (range.wide()) {
                Interval[] low = inputs.middle();
                Interval[] high = inputs.middle();
                low[input] = Interval.exactly(range.low());
                high[input] = Interval.exactly(range.high());
                bars.add(new Bar(
                        inputs.name(input),
                        new Point(inputs, low, lag).value(result),
                        middle,
                        new Point(inputs, high, lag).value(result)));
            }
        }
        if (inputs.shortestLag() < inputs.longestLag()) {
            bars.add(new Bar(
                    "detection lag",
                    new Point(inputs, inputs.middle(), inputs.shortestLag()).value(result),
                    middle,
                    new Point(inputs, inputs.middle(), inputs.longestLag()).value(result)));
        }
        bars.sort(Comparator.comparingDouble(Bar::length).reversed());
        return bars;
    }
}
