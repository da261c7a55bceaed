package parley.agreements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.agreements.pareto.Utilities;
import parley.agreements.solution.Answer;
import parley.agreements.solution.Bargain;
import parley.model.Range;
import parley.model.talks.Outcome;

/**
 * Checks answers without the code that made them, in fractions straight from the formulas: that each package attains its
 * utilities and gives every party its reservation value, that no frontier point is worth more, and that every point worth
 * as much is listed; that a lottery's chances sum to 1, its packages give the utilities it promises and no lottery beats it
 * (where on the frontier of lotteries it lies is not checked again). That the frontier
 * is all there is, is for {@link parley.agreements.pareto.FrontierCheck} to show. Cost: one pass over the frontier for each
 * answer.
 */
final class AnswerCheck {
    private final Bargain bargain;
    private final Utilities utilities;
    private final List<List<BigFraction>> zone = new ArrayList<>();
    private final List<BigFraction> ideals = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private AnswerCheck(Bargain bargain) {
        this.bargain = bargain;
        this.utilities = bargain.frontier().utilities();
        for (int i = 0; i < bargain.frontier().size(); i++) {
            List<BigFraction> at = new ArrayList<>();
            for (int p = 0; p < bargain.parties(); p++) {
                at.add(bargain.frontier().utility(i, p));
            }
            if (rational(at)) {
                zone.add(at);
            }
        }
        for (int p = 0; p < bargain.parties(); p++) {
            ideals.add(ideal(p));
        }
    }

    static List<String> faults(Bargain bargain, Map<String, Answer> answers) {
        AnswerCheck check = new AnswerCheck(bargain);
        answers.forEach((key, answer) -> {
            switch (answer) {
                case Answer.Packages packages -> check.packages(key, packages);
                case Answer.Mixed mixed -> check.mixed(key, mixed);
                case Answer.Divided divided -> check.divided(key, divided);
                case Answer.Silent silent -> {}
            }
        });
        return List.copyOf(check.faults);
    }

    private void packages(String key, Answer.Packages packages) {
        BigFraction best = worth(key, packages.chosen().getFirst().utilities());
        for (Answer.Chosen chosen : packages.chosen()) {
            if (!of(chosen.outcome()).equals(chosen.utilities())) {
                faults.add(key + ": " + chosen.outcome() + " does not attain " + chosen.utilities());
            }
            if (!rational(chosen.utilities()) || !worth(key, chosen.utilities()).equals(best)) {
                faults.add(key + ": " + chosen.outcome() + " is not as good as the rest");
            }
        }
        int tied = 0;
        for (List<BigFraction> point : zone) {
            int sign = Range.compare(worth(key, point), best);
            tied += sign == 0 ? 1 : 0;
            if (sign > 0) {
                faults.add(key + ": " + point + " is better");
            }
        }
        if (tied != packages.chosen().size()) {
            faults.add(key + ": " + packages.chosen().size() + " of " + tied + " tied points are listed");
        }
    }

    private void mixed(String key, Answer.Mixed mixed) {
        BigFraction chances = BigFraction.ZERO;
        BigFraction[] expected = new BigFraction[bargain.parties()];
        Arrays.fill(expected, BigFraction.ZERO);
        for (Answer.Chance chance : mixed.lottery()) {
            chances = chances.add(chance.p());
            List<BigFraction> at = of(chance.outcome());
            for (int p = 0; p < expected.length; p++) {
                expected[p] = expected[p].add(at.get(p).multiply(chance.p()));
            }
        }
        if (!chances.equals(BigFraction.ONE) || !List.of(expected).equals(mixed.utilities())) {
            faults.add(key + ": the lottery does not give " + mixed.utilities());
        }
        if (mixed.lottery().size() == 2) {
            supported(
                    key,
                    of(mixed.lottery().get(0).outcome()),
                    of(mixed.lottery().get(1).outcome()));
        }
    }

    /** No point of the zone lies beyond the line through the two packages, so that no lottery beats theirs. */
    private void supported(String key, List<BigFraction> a, List<BigFraction> b) {
        BigFraction across = b.get(1).subtract(a.get(1));
        BigFraction down = a.get(0).subtract(b.get(0));
        BigFraction line = across.multiply(a.get(0)).add(down.multiply(a.get(1)));
        for (List<BigFraction> point : zone) {
            BigFraction value = across.multiply(point.get(0)).add(down.multiply(point.get(1)));
            if (across.signum() <= 0 || down.signum() <= 0 || Range.compare(value, line) > 0) {
                faults.add(key + ": " + point + " lies beyond the lottery's line");
            }
        }
    }

    private void divided(String key, Answer.Divided divided) {
        if (!divided.points().get(0).equals(divided.points().get(1))) {
            faults.add(key + ": points differ, " + divided.points());
        }
    }

    private BigFraction worth(String key, List<BigFraction> at) {
        BigFraction product = BigFraction.ONE;
        BigFraction sum = BigFraction.ZERO;
        @Nullable BigFraction least = null;
        for (int p = 0; p < at.size(); p++) {
            BigFraction gain = at.get(p).subtract(utilities.reservation(p));
            product = product.multiply(gain);
            sum = sum.add(gain);
            BigFraction most = ideals.get(p);
            BigFraction span = most.subtract(utilities.reservation(p));
            @Nullable
            BigFraction level = switch (key) {
                case "equal_loss" -> at.get(p).subtract(most);
                case "kalai_smorodinsky" -> span.signum() == 0 ? null : gain.divide(span);
                default -> gain;
            };
            least = level == null || (least != null && Range.compare(least, level) < 0) ? least : level;
        }
        return switch (key) {
            case "nash" -> product;
            case "utilitarian" -> sum;
            default -> least == null ? BigFraction.ZERO : least;
        };
    }

    private BigFraction ideal(int party) {
        BigFraction most = utilities.reservation(party);
        for (List<BigFraction> point : zone) {
            most = Range.compare(point.get(party), most) > 0 ? point.get(party) : most;
        }
        return most;
    }

    private List<BigFraction> of(Outcome outcome) {
        List<BigFraction> at = new ArrayList<>();
        for (int p = 0; p < bargain.parties(); p++) {
            at.add(utilities.of(bargain.frontier().layout(), p, outcome));
        }
        return at;
    }

    private boolean rational(List<BigFraction> at) {
        for (int p = 0; p < at.size(); p++) {
            if (Range.compare(at.get(p), utilities.reservation(p)) < 0) {
                return false;
            }
        }
        return true;
    }
}
