package parley.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;
import parley.model.talks.Comparison;

/** One party's side of the table, drawn from what is known of it. */
final class PartyDraw {
    /** Draws that contradict a comparison are thrown away; after so many in a row there is nothing to find. */
    static final int TRIES = 10_000;

    private final WeightDraw weights;
    private final List<Scale> scales;
    private final List<Preference> comparisons;
    private final Span reservation;
    private final double discount;
    private final Span cost;

    /**
     * @param issues names, in the order of {@code scales}
     * @param cost utility lost in each period
     */
    PartyDraw(
            List<String> issues,
            WeightDraw weights,
            List<Scale> scales,
            List<Comparison> comparisons,
            Span reservation,
            double discount,
            Span cost) {
        this.weights = weights;
        this.scales = scales;
        this.comparisons = comparisons.stream()
                .map(comparison -> new Preference(
                        terms(comparison.better(), issues), terms(comparison.worse(), issues), comparison.strict()))
                .toList();
        this.reservation = reservation;
        this.discount = discount;
        this.cost = cost;
    }

    private List<Term> terms(Map<String, String> side, List<String> issues) {
        List<Term> terms = new ArrayList<>();
        side.forEach((issue, option) -> {
            int at = issues.indexOf(issue);
            terms.add(new Term(at, scales.get(at).spot(option)));
        });
        return terms;
    }

    /** Whether every draw is the same. */
    boolean known() {
        return weights.known() && scales.stream().allMatch(Scale::known) && reservation.known() && cost.known();
    }

    /** Null when no draw agrees with the comparisons. */
    @Nullable
    Side draw(Packages packages, UniformRandomProvider chance) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            double[] weight = weights.draw(chance);
            double[][] points = new double[scales.size()][];
            for (int issue = 0; issue < points.length; issue++) {
                points[issue] = scales.get(issue).draw(chance);
            }
            if (comparisons.stream().allMatch(comparison -> comparison.holds(weight, points))) {
                double[][] values = new double[points.length][];
                for (int issue = 0; issue < points.length; issue++) {
                    values[issue] = scales.get(issue).weighted(weight[issue], points[issue]);
                }
                return new Side(packages.sums(values), reservation.draw(chance), discount, cost.draw(chance));
            }
        }
        return null;
    }

    private record Term(int issue, Scale.Spot spot) {}

    private record Preference(List<Term> better, List<Term> worse, boolean strict) {
        boolean holds(double[] weights, double[][] points) {
            double difference = sum(better, weights, points) - sum(worse, weights, points);
            return strict ? difference > 0 : difference >= 0;
        }

        private static double sum(List<Term> terms, double[] weights, double[][] points) {
            double sum = 0;
            for (Term term : terms) {
                sum += weights[term.issue()] * term.spot().value(points[term.issue()]);
            }
            return sum;
        }
    }
}
