package parley.agreements.doubt;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.model.Range;

/**
 * Weights in ranges that sum to 1; or known weights, whatever they sum to. What the low ends leave of 1 is shared out
 * uniformly and drawn again when a high end is passed; when that fails often, by many small exchanges between two
 * weights from a start inside (Gibbs sampling), which is uniform in the limit.
 *
 * @param ranges by issue
 */
record WeightsWithin(List<Range> ranges) implements WeightDraws {
    private static final int TRIES = 100;

    static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("an issue without a weight");
        }
        return value;
    }

    @Override
    public boolean open(int issue) {
        return !ranges.get(issue).known()
                && ranges.stream().filter(range -> !range.known()).count() > 1;
    }

    @Override
    public BigFraction[] draw(RandomGenerator random) {
        BigFraction[] weights = new BigFraction[ranges.size()];
        List<Integer> free = new ArrayList<>();
        BigFraction slack = BigFraction.ONE;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = ranges.get(i).low();
            slack = slack.subtract(weights[i]);
            if (!ranges.get(i).known()) {
                free.add(i);
            }
        }
        if (!free.isEmpty()) {
            BigFraction[] shares = shares(free, slack, random);
            for (int k = 0; k < shares.length; k++) {
                weights[free.get(k)] = weights[free.get(k)].add(shares[k].multiply(slack));
            }
        }
        return weights;
    }

    private BigFraction[] shares(List<Integer> free, BigFraction slack, RandomGenerator random) {
        for (int t = 0; t < TRIES && free.size() > 1; t++) {
            BigFraction[] shares = Grid.shares(free.size(), random);
            boolean inside = true;
            for (int k = 0; k < shares.length; k++) {
                inside &= Range.compare(shares[k].multiply(slack), width(free.get(k))) <= 0;
            }
            if (inside) {
                return shares;
            }
        }
        return exchanged(free, slack, random);
    }

    private BigFraction[] exchanged(List<Integer> free, BigFraction slack, RandomGenerator random) {
        BigFraction widths = BigFraction.ZERO;
        for (int issue : free) {
            widths = widths.add(width(issue));
        }
        BigFraction[] shares = new BigFraction[free.size()];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = width(free.get(k)).divide(widths);
        }
        if (slack.signum() == 0) {
            return shares;
        }
        long[] cap = new long[shares.length];
        long[] part = new long[shares.length];
        long sum = 0;
        for (int k = 0; k < cap.length; k++) {
            cap[k] = width(free.get(k)).divide(slack).multiply(Grid.STEPS).longValue();
            part[k] = Math.min(cap[k], shares[k].multiply(Grid.STEPS).longValue());
            sum += part[k];
        }
        for (int move = 0; move < 20 * cap.length * cap.length; move++) {
            int a = random.nextInt(cap.length);
            int b = random.nextInt(cap.length);
            if (a != b) {
                long both = part[a] + part[b];
                long least = Math.max(0, both - cap[b]);
                part[a] = least + random.nextLong(Math.min(cap[a], both) - least + 1);
                part[b] = both - part[a];
            }
        }
        // What the grid cut off goes out in proportion to the room left, so that the sum is 1 and no range is left.
        BigFraction rest = BigFraction.of(Grid.STEPS - sum, Grid.STEPS);
        BigFraction room = BigFraction.ZERO;
        BigFraction[] left = new BigFraction[cap.length];
        for (int k = 0; k < cap.length; k++) {
            left[k] = width(free.get(k)).divide(slack).subtract(BigFraction.of(part[k], Grid.STEPS));
            room = room.add(left[k]);
        }
        for (int k = 0; k < cap.length; k++) {
            BigFraction extra = room.signum() == 0
                    ? BigFraction.ZERO
                    : rest.multiply(left[k]).divide(room);
            shares[k] = BigFraction.of(part[k], Grid.STEPS).add(extra);
        }
        return shares;
    }

    private BigFraction width(int issue) {
        return ranges.get(issue).high().subtract(ranges.get(issue).low());
    }
}
