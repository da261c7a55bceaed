package parley.agreements.doubt;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Range;
import parley.model.talks.Weights;

/** Draws one party's weights, uniform on the admissible ones. */
interface WeightDraws {
    /** A weight for each issue, in the order of the talks. */
    BigFraction[] draw(RandomGenerator random);

    /** Whether the weight of {@code issue} differs between draws. */
    boolean open(int issue);

    static WeightDraws of(Weights weights, List<String> issues) {
        return switch (weights) {
            case Weights.Known known ->
                new WeightsWithin(issues.stream()
                        .map(issue -> Range.exactly(
                                WeightsWithin.required(known.numbers().get(issue))))
                        .toList());
            case Weights.Ranges ranges ->
                new WeightsWithin(issues.stream()
                        .map(issue -> WeightsWithin.required(ranges.ranges().get(issue)))
                        .toList());
            case Weights.Order order ->
                new Ranked(order.issues().stream().map(issues::indexOf).toList());
            case Weights.Partial partial ->
                WeightsInOrder.of(partial, issues)
                        .orElseThrow(() -> new IllegalArgumentException("no weights are admissible"));
            case Weights.Unknown unknown -> new Simplex(issues.size());
        };
    }

    /** Any weights that sum to 1. */
    record Simplex(int issues) implements WeightDraws {
        @Override
        public BigFraction[] draw(RandomGenerator random) {
            return Grid.shares(issues, random);
        }

        @Override
        public boolean open(int issue) {
            return issues > 1;
        }
    }

    /** @param order places of the issues, the weightiest first */
    record Ranked(List<Integer> order) implements WeightDraws {
        @Override
        public BigFraction[] draw(RandomGenerator random) {
            BigFraction[] shares = Grid.shares(order.size(), random);
            Arrays.sort(shares, (a, b) -> Range.compare(b, a));
            BigFraction[] weights = new BigFraction[shares.length];
            for (int k = 0; k < shares.length; k++) {
                weights[order.get(k)] = shares[k];
            }
            return weights;
        }

        @Override
        public boolean open(int issue) {
            return order.size() > 1;
        }
    }
}
