package parley.agreements.doubt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.agreements.linear.Extreme;
import parley.agreements.linear.Polytope;
import parley.agreements.linear.Row;
import parley.agreements.linear.Row.Relation;
import parley.model.Range;
import parley.model.talks.Weights;

/**
 * Weights of which a partial order and ranges are known, drawn by many small exchanges between two of them from a point
 * inside (Gibbs sampling), uniform in the limit. Where the order and the ranges leave no inside, that one point is drawn.
 */
public final class WeightsInOrder implements WeightDraws {
    private static final long GRID = 1L << 40;
    private static final int ROUNDS = 20;
    private static final int TRIES = 20;

    private final List<Range> ranges;
    private final List<int[]> pairs;
    private final BigFraction[] start;
    private final boolean inside;

    private WeightsInOrder(List<Range> ranges, List<int[]> pairs, BigFraction[] start, boolean inside) {
        this.ranges = ranges;
        this.pairs = pairs;
        this.start = start;
        this.inside = inside;
    }

    /** Empty when no weights are admissible. */
    public static Optional<WeightsInOrder> of(Weights.Partial weights, List<String> issues) {
        List<Range> ranges = issues.stream()
                .map(issue -> weights.ranges().getOrDefault(issue, new Range(BigFraction.ZERO, BigFraction.ONE)))
                .toList();
        List<int[]> pairs = weights.heavier().stream()
                .map(pair -> new int[] {issues.indexOf(pair.issue()), issues.indexOf(pair.than())})
                .toList();
        int n = issues.size();
        List<Row> rows = new ArrayList<>();
        BigFraction[] sum = row(n, 0, 0);
        Arrays.fill(sum, 0, n, BigFraction.ONE);
        sum[n] = BigFraction.ZERO;
        rows.add(new Row(sum, Relation.EQUAL, BigFraction.ONE));
        for (int i = 0; i < n; i++) {
            Range range = ranges.get(i);
            BigFraction[] above = row(n, i, 1);
            BigFraction[] below = row(n, i, -1);
            if (range.known()) {
                above[n] = BigFraction.ZERO;
                below[n] = BigFraction.ZERO;
            }
            rows.add(new Row(above, Relation.AT_LEAST, range.low()));
            rows.add(new Row(below, Relation.AT_LEAST, range.high().negate()));
        }
        for (int[] pair : pairs) {
            BigFraction[] ahead = row(n, pair[0], 1);
            ahead[pair[1]] = BigFraction.ONE.negate();
            rows.add(new Row(ahead, Relation.AT_LEAST, BigFraction.ZERO));
        }
        BigFraction[] slack = row(n, 0, 0);
        slack[n] = BigFraction.ONE;
        return switch (new Polytope(n + 1, rows).most(slack)) {
            case Extreme.Reached reached ->
                Optional.of(new WeightsInOrder(
                        ranges,
                        pairs,
                        Arrays.copyOf(reached.at(), n),
                        reached.value().signum() > 0));
            case Extreme.Empty empty -> Optional.empty();
            case Extreme.Endless endless -> throw new IllegalStateException("the slack has a bound");
        };
    }

    private static BigFraction[] row(int n, int at, int sign) {
        BigFraction[] row = new BigFraction[n + 1];
        Arrays.fill(row, BigFraction.ZERO);
        row[at] = BigFraction.of(sign);
        row[n] = BigFraction.ONE.negate();
        return row;
    }

    @Override
    public boolean open(int issue) {
        return inside && !ranges.get(issue).known();
    }

    @Override
    public BigFraction[] draw(RandomGenerator random) {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < start.length; i++) {
            if (open(i)) {
                free.add(i);
            }
        }
        if (free.size() < 2) {
            return start.clone();
        }
        double[] weights =
                Arrays.stream(start).mapToDouble(BigFraction::doubleValue).toArray();
        for (int t = 0; t < TRIES; t++) {
            for (int move = 0; move < ROUNDS * free.size() * free.size(); move++) {
                int gets = random.nextInt(free.size());
                int gives = (gets + 1 + random.nextInt(free.size() - 1)) % free.size();
                exchange(weights, free.get(gives), free.get(gets), random);
            }
            BigFraction[] exact = exact(weights, free);
            if (admissible(exact)) {
                return exact;
            }
        }
        return start.clone();
    }

    private void exchange(double[] weights, int gives, int gets, RandomGenerator random) {
        double least = Math.max(
                ranges.get(gets).low().doubleValue() - weights[gets],
                weights[gives] - ranges.get(gives).high().doubleValue());
        double most = Math.min(
                ranges.get(gets).high().doubleValue() - weights[gets],
                weights[gives] - ranges.get(gives).low().doubleValue());
        for (int[] pair : pairs) {
            double ahead = weights[pair[0]] - weights[pair[1]];
            int by = moves(pair[0], gives, gets) - moves(pair[1], gives, gets);
            if (by < 0) {
                most = Math.min(most, ahead / -by);
            } else if (by > 0) {
                least = Math.max(least, -ahead / by);
            }
        }
        if (least < most) {
            double moved = least + (most - least) * random.nextDouble();
            weights[gets] += moved;
            weights[gives] -= moved;
        }
    }

    private static int moves(int issue, int gives, int gets) {
        return issue == gets ? 1 : issue == gives ? -1 : 0;
    }

    /** On a fine grid; the first of the free ones takes what rounding leaves over. */
    private BigFraction[] exact(double[] weights, List<Integer> free) {
        BigFraction[] exact = start.clone();
        BigFraction left = BigFraction.ONE;
        for (int i = 0; i < exact.length; i++) {
            exact[i] = free.contains(i) ? BigFraction.of(Math.round(weights[i] * GRID), GRID) : exact[i];
            left = left.subtract(exact[i]);
        }
        exact[free.getFirst()] = exact[free.getFirst()].add(left);
        return exact;
    }

    private boolean admissible(BigFraction[] weights) {
        for (int i = 0; i < weights.length; i++) {
            if (!ranges.get(i).contains(weights[i])) {
                return false;
            }
        }
        return pairs.stream().allMatch(pair -> Range.compare(weights[pair[0]], weights[pair[1]]) >= 0);
    }
}
