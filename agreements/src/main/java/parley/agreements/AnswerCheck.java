package parley.agreements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    /** Doubles are trusted to tell apart what differs by more than this share of the greatest utility. */
    private static final double SURE = 1e-9;

    private final Bargain bargain;
    private final Utilities utilities;
    private final List<Point> zone = new ArrayList<>();
    private final List<BigFraction> ideals = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final double[] most;
    private final double[] reservations;
    private double unit = Double.MIN_NORMAL;

    /** A point of the frontier in fractions, and roughly, as a share of the greatest utility. */
    private static final class Point {
        private final List<BigFraction> exact;
        private final double[] rough;

        Point(List<BigFraction> exact, double[] rough) {
            this.exact = exact;
            this.rough = rough;
        }
    }

    private AnswerCheck(Bargain bargain) {
        this.bargain = bargain;
        this.utilities = bargain.frontier().utilities();
        List<List<BigFraction>> rational = new ArrayList<>();
        for (int p = 0; p < bargain.parties(); p++) {
            unit = Math.max(unit, Math.abs(utilities.reservation(p).doubleValue()));
        }
        for (int i = 0; i < bargain.frontier().size(); i++) {
            List<BigFraction> at = new ArrayList<>();
            for (int p = 0; p < bargain.parties(); p++) {
                at.add(bargain.frontier().utility(i, p));
            }
            if (rational(at)) {
                rational.add(at);
                at.forEach(value -> unit = Math.max(unit, Math.abs(value.doubleValue())));
            }
        }
        rational.forEach(at -> zone.add(new Point(at, rough(at))));
        for (int p = 0; p < bargain.parties(); p++) {
            ideals.add(ideal(p));
        }
        this.most = rough(ideals);
        this.reservations = rough(IntStream.range(0, bargain.parties())
                .mapToObj(utilities::reservation)
                .toList());
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
        if (packages.chosen().isEmpty()) {
            if (!zone.isEmpty()) {
                faults.add(key + ": no package is listed, and " + zone.getFirst().exact + " suits all");
            }
            return;
        }
        List<BigFraction> first = packages.chosen().getFirst().utilities();
        BigFraction best = worth(key, first);
        double near = roughly(key, rough(first)) - SURE;
        for (Answer.Chosen chosen : packages.chosen()) {
            if (!of(chosen.outcome()).equals(chosen.utilities())) {
                faults.add(key + ": " + chosen.outcome() + " does not attain " + chosen.utilities());
            }
            if (!rational(chosen.utilities()) || !worth(key, chosen.utilities()).equals(best)) {
                faults.add(key + ": " + chosen.outcome() + " is not as good as the rest");
            }
        }
        int tied = 0;
        for (Point point : zone) {
            if (roughly(key, point.rough) >= near) {
                int sign = Range.compare(worth(key, point.exact), best);
                tied += sign == 0 ? 1 : 0;
                if (sign > 0) {
                    faults.add(key + ": " + point.exact + " is better");
                }
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
        if (across.signum() <= 0 || down.signum() <= 0) {
            faults.add(key + ": one package of the lottery covers the other");
        }
        for (Point point : zone) {
            List<BigFraction> at = point.exact;
            BigFraction value = across.multiply(at.get(0)).add(down.multiply(at.get(1)));
            if (Range.compare(value, line) > 0) {
                faults.add(key + ": " + at + " lies beyond the lottery's line");
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

    /** The same as {@link #worth}, in doubles; infinite where doubles would not do. */
    private double roughly(String key, double[] at) {
        double product = 1;
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int p = 0; p < at.length; p++) {
            double gain = at[p] - reservations[p];
            double span = most[p] - reservations[p];
            product *= gain;
            sum += gain;
            if (key.equals("kalai_smorodinsky")) {
                least = span < 1e-5 ? least : Math.min(least, gain / span);
            } else {
                least = Math.min(least, key.equals("equal_loss") ? at[p] - most[p] : gain);
            }
        }
        return switch (key) {
            case "nash" -> product;
            case "utilitarian" -> sum;
            default -> least;
        };
    }

    private double[] rough(List<BigFraction> at) {
        return at.stream().mapToDouble(value -> value.doubleValue() / unit).toArray();
    }

    private BigFraction ideal(int party) {
        BigFraction ideal = utilities.reservation(party);
        double rough = ideal.doubleValue() / unit;
        for (Point point : zone) {
            if (point.rough[party] > rough - SURE && Range.compare(point.exact.get(party), ideal) > 0) {
                ideal = point.exact.get(party);
                rough = point.rough[party];
            }
        }
        return ideal;
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
