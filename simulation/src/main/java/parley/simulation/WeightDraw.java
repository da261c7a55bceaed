package parley.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.commons.rng.UniformRandomProvider;
import parley.agreements.doubt.WeightsInOrder;
import parley.model.Range;
import parley.model.talks.Weights;

/** Weights drawn evenly from those admissible. */
interface WeightDraw {
    /** In the order of the issues. */
    double[] draw(UniformRandomProvider chance);

    default boolean known() {
        return false;
    }

    /** Empty when the ranges leave no weights that sum to 1. */
    static Optional<WeightDraw> of(Weights weights, List<String> issues) {
        return switch (weights) {
            case Weights.Known known ->
                Optional.of(new Fixed(issues.stream()
                        .mapToDouble(issue -> of(known.numbers(), issue).doubleValue())
                        .toArray()));
            case Weights.Unknown unknown -> Optional.of(chance -> simplex(issues.size(), chance));
            case Weights.Order order -> Optional.of(chance -> ordered(order.issues(), issues, chance));
            case Weights.Partial partial ->
                WeightsInOrder.of(partial, issues)
                        .map(draws -> chance -> Arrays.stream(draws.draw(chance::nextLong))
                                .mapToDouble(BigFraction::doubleValue)
                                .toArray());
            case Weights.Ranges ranges -> {
                List<Span> spans = issues.stream()
                        .map(issue -> of(ranges.ranges(), issue))
                        .map(Span::of)
                        .toList();
                yield inRanges(spans, feasible(ranges.ranges().values()));
            }
        };
    }

    private static <T> T of(Map<String, T> map, String issue) {
        T found = map.get(issue);
        if (found == null) {
            throw new IllegalArgumentException("no weight for " + issue);
        }
        return found;
    }

    /** Uniform on the weights that sum to 1: exponentials over their sum (Devroye 1986, ch. V.2). */
    private static double[] simplex(int size, UniformRandomProvider chance) {
        double[] weights = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            weights[i] = -Math.log1p(-chance.nextDouble());
            sum += weights[i];
        }
        for (int i = 0; i < size; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /** The same, sorted: uniform on the weights in that order. */
    private static double[] ordered(List<String> order, List<String> issues, UniformRandomProvider chance) {
        double[] sorted = simplex(issues.size(), chance);
        Arrays.sort(sorted);
        double[] weights = new double[sorted.length];
        for (int rank = 0; rank < sorted.length; rank++) {
            weights[issues.indexOf(order.get(rank))] = sorted[sorted.length - 1 - rank];
        }
        return weights;
    }

    private static boolean feasible(Iterable<Range> ranges) {
        BigFraction low = BigFraction.ZERO;
        BigFraction high = BigFraction.ZERO;
        for (Range range : ranges) {
            low = low.add(range.low());
            high = high.add(range.high());
        }
        BigFraction one = BigFraction.ONE;
        return Range.compare(low, one) <= 0 && Range.compare(one, high) <= 0;
    }

    private static Optional<WeightDraw> inRanges(List<Span> spans, boolean feasible) {
        if (!feasible) {
            return Optional.empty();
        }
        double low = spans.stream().mapToDouble(Span::low).sum();
        double high = spans.stream().mapToDouble(Span::high).sum();
        double share = high > low ? (1 - low) / (high - low) : 0;
        double[] middle = spans.stream()
                .mapToDouble(span -> span.low() + share * (span.high() - span.low()))
                .toArray();
        boolean known = share <= 0
                || share >= 1
                || spans.stream().filter(span -> !span.known()).count() < 2;
        return Optional.of(known ? new Fixed(middle) : new Exchange(spans, middle));
    }

    /** Nothing to draw. */
    record Fixed(List<Double> weights) implements WeightDraw {
        Fixed(double[] weights) {
            this(Arrays.stream(weights).boxed().toList());
        }

        @Override
        public boolean known() {
            return true;
        }

        @Override
        public double[] draw(UniformRandomProvider chance) {
            return weights.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /**
     * Weights in ranges that sum to 1: hit and run along exchanges between two issues (Smith 1984), from a point inside.
     * Uniform in the limit; 20 exchanges an issue leave no trace of the start that 100,000 draws would show.
     */
    final class Exchange implements WeightDraw {
        private static final int ROUNDS = 20;
        private final List<Span> spans;
        private final double[] start;

        Exchange(List<Span> spans, double[] start) {
            this.spans = spans;
            this.start = start;
        }

        @Override
        public double[] draw(UniformRandomProvider chance) {
            double[] weights = start.clone();
            int size = weights.length;
            for (int round = 0; round < ROUNDS * size; round++) {
                int gives = chance.nextInt(size);
                int gets = (gives + 1 + chance.nextInt(size - 1)) % size;
                double least = Math.max(
                        spans.get(gets).low() - weights[gets],
                        weights[gives] - spans.get(gives).high());
                double most = Math.min(
                        spans.get(gets).high() - weights[gets],
                        weights[gives] - spans.get(gives).low());
                double moved = least + (most - least) * chance.nextDouble();
                weights[gets] += moved;
                weights[gives] -= moved;
            }
            return weights;
        }
    }
}
