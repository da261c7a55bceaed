package parley.agreements.continuum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.agreements.solution.Answer;
import parley.model.Range;
import parley.model.talks.Interaction;
import parley.model.talks.Issue;
import parley.model.talks.Outcome;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;
import parley.model.talks.Weights;

/**
 * Checks a frontier of stretches and the answers on it without the code that made them: that the packages at the ends are
 * allowed and worth what is said, straight from the talks; that the parts fall for the one and rise for the other; that no
 * place on any part is better than a solution. That no stretch is missing is not checked.
 */
public final class ContinuumCheck {
    private final Continuum continuum;
    private final Talks talks;
    private final List<String> faults = new ArrayList<>();
    private final BigFraction[] reservation = new BigFraction[2];
    private final BigFraction[] most = new BigFraction[2];

    private ContinuumCheck(Continuum continuum) {
        this.continuum = continuum;
        this.talks = continuum.space().layout().talks();
        for (int p = 0; p < 2; p++) {
            reservation[p] = continuum.space().utilities().reservation(p);
            most[p] = reservation[p];
        }
    }

    /** What is wrong; empty when nothing is. */
    public static List<String> faults(Continuum continuum, Map<String, Answer> answers) {
        ContinuumCheck check = new ContinuumCheck(continuum);
        check.parts();
        answers.forEach((key, answer) -> {
            switch (answer) {
                case Answer.Packages packages -> check.packages(key, packages);
                case Answer.Mixed mixed -> check.mixed(key, mixed);
                case Answer.Divided divided -> check.divided(key, divided);
                case Answer.Silent silent -> {}
            }
        });
        return check.faults;
    }

    private void parts() {
        @Nullable Part before = null;
        for (Part part : continuum.parts()) {
            if (!part.open()) {
                worth("the frontier", continuum.outcome(part, part.x()), part.at(BigFraction.ZERO));
            }
            if (!part.lastOpen()) {
                worth("the frontier", continuum.outcome(part, part.lastX()), part.at(BigFraction.ONE));
            }
            boolean falls = part.single()
                    || (Range.compare(part.lastX(), part.x()) < 0 && Range.compare(part.lastY(), part.y()) > 0);
            boolean follows = before == null
                    || (Range.compare(part.x(), before.lastX()) <= 0 && Range.compare(part.y(), before.lastY()) >= 0);
            if (!falls || !follows) {
                faults.add("the frontier turns back at " + part.at(BigFraction.ZERO));
            }
            before = part;
            part.atLeast(reservation[0], reservation[1]).ifPresent(inZone -> {
                most[0] = Range.compare(inZone.x(), most[0]) > 0 ? inZone.x() : most[0];
                most[1] = Range.compare(inZone.lastY(), most[1]) > 0 ? inZone.lastY() : most[1];
            });
        }
    }

    private void packages(String key, Answer.Packages packages) {
        for (Answer.Chosen chosen : packages.chosen()) {
            worth(key, chosen.outcome(), chosen.utilities());
            BigFraction first = chosen.utilities().get(0);
            BigFraction second = chosen.utilities().get(1);
            if (Range.compare(first, reservation[0]) < 0 || Range.compare(second, reservation[1]) < 0) {
                faults.add(key + ": " + chosen.utilities() + " is below a reservation value");
            }
            for (Part part : continuum.parts()) {
                part.atLeast(reservation[0], reservation[1])
                        .filter(inZone -> better(key, inZone, first, second))
                        .ifPresent(inZone -> faults.add(key + ": some package near " + inZone.at(BigFraction.ZERO)
                                + " is better than " + chosen.utilities()));
            }
        }
    }

    private boolean better(String key, Part part, BigFraction first, BigFraction second) {
        return switch (key) {
            case "utilitarian" ->
                Range.compare(part.x().add(part.y()), first.add(second)) > 0
                        || Range.compare(part.lastX().add(part.lastY()), first.add(second)) > 0;
            case "nash" -> product(part, gain(first, 0).multiply(gain(second, 1)));
            default -> level(key, part, first, second);
        };
    }

    private BigFraction gain(BigFraction utility, int party) {
        return utility.subtract(reservation[party]);
    }

    /** Whether product - best, a parabola that opens downwards, is more than 0 somewhere on the part. */
    private boolean product(Part part, BigFraction best) {
        BigFraction a = gain(part.x(), 0);
        BigFraction c = gain(part.y(), 1);
        BigFraction down = part.x().subtract(part.lastX());
        BigFraction up = part.lastY().subtract(part.y());
        BigFraction square = down.multiply(up).negate();
        BigFraction linear = a.multiply(up).subtract(c.multiply(down));
        BigFraction constant = a.multiply(c).subtract(best);
        boolean ends = constant.signum() > 0 || square.add(linear).add(constant).signum() > 0;
        boolean topWithin =
                linear.signum() > 0 && linear.add(square.multiply(2)).signum() < 0;
        BigFraction discriminant =
                linear.multiply(linear).subtract(square.multiply(constant).multiply(4));
        return ends || (topWithin && discriminant.signum() > 0);
    }

    /** Whether some place gives both parties more than the level that the package reaches. */
    private boolean level(String key, Part part, BigFraction first, BigFraction second) {
        @Nullable BigFraction least = null;
        for (int p = 0; p < 2; p++) {
            BigFraction span = most[p].subtract(reservation[p]);
            if (key.equals("kalai_smorodinsky") && span.signum() == 0) {
                continue;
            }
            BigFraction utility = p == 0 ? first : second;
            BigFraction level = switch (key) {
                case "equal_loss" -> utility.subtract(most[p]);
                case "kalai_smorodinsky" -> gain(utility, p).divide(span);
                default -> gain(utility, p);
            };
            least = least == null || Range.compare(level, least) < 0 ? level : least;
        }
        if (least == null) {
            return false;
        }
        BigFraction[] needed = new BigFraction[2];
        for (int p = 0; p < 2; p++) {
            BigFraction span = most[p].subtract(reservation[p]);
            needed[p] = switch (key) {
                case "equal_loss" -> most[p].add(least);
                case "kalai_smorodinsky" -> reservation[p].add(span.multiply(least));
                default -> reservation[p].add(least);
            };
        }
        return part.atLeast(needed[0], needed[1])
                .filter(above -> !above.single())
                .isPresent();
    }

    private void mixed(String key, Answer.Mixed mixed) {
        BigFraction[] expected = {BigFraction.ZERO, BigFraction.ZERO};
        BigFraction chances = BigFraction.ZERO;
        for (Answer.Chance chance : mixed.lottery()) {
            chances = chances.add(chance.p());
            for (int p = 0; p < 2; p++) {
                expected[p] = expected[p].add(
                        of(talks.parties().get(p), chance.outcome()).multiply(chance.p()));
            }
        }
        if (!chances.equals(BigFraction.ONE) || !List.of(expected).equals(mixed.utilities())) {
            faults.add(key + ": the lottery does not give " + mixed.utilities());
        }
    }

    private void divided(String key, Answer.Divided divided) {
        if (!divided.points().get(0).equals(divided.points().get(1))) {
            faults.add(key + ": points differ, " + divided.points());
        }
    }

    private void worth(String what, Outcome outcome, List<BigFraction> said) {
        if (!talks.allows(outcome)) {
            faults.add(what + ": " + outcome + " is not allowed");
        }
        for (int p = 0; p < 2; p++) {
            if (!of(talks.parties().get(p), outcome).equals(said.get(p))) {
                faults.add(what + ": " + outcome + " is not worth " + said);
            }
        }
    }

    private BigFraction of(Party party, Outcome outcome) {
        Preferences preferences = talks.preferences(party);
        BigFraction sum = BigFraction.ZERO;
        if (preferences.weights() instanceof Weights.Known weights) {
            for (Issue issue : talks.issues()) {
                BigFraction weight = weights.numbers().getOrDefault(issue.name(), BigFraction.ZERO);
                BigFraction value = preferences
                        .values(issue)
                        .at(outcome.on(issue.name()))
                        .range()
                        .low();
                sum = sum.add(weight.multiply(value));
            }
        }
        for (Interaction one : preferences.interactions()) {
            sum = one.when().allows(outcome) ? sum.add(one.adds().range().low()) : sum;
        }
        return sum;
    }
}
