package parley.agreements.factors;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The frontier of two parties over boxes, in two phases (Ulungu and Teghem 1995): the corners of its convex hull by the
 * direction normal to two known neighbours, again and again (Aneja and Nair 1979); then, edge by edge, everything that
 * lies on or below the edge and is not dominated, by a search that stops short only of what the bound excludes. Each search
 * visits all sets of boxes worth its threshold, so that those which attain a point are all met: how many outcomes do is the
 * sum over these sets of the product of the cells that they leave. Cost: exponential at worst; few nodes where the linear
 * bound is tight, as it is for boxes that overlap widely.
 */
final class BoxFront {
    /** The greatest sums with which products of sums and directions stay exact. */
    static final int BITS = 38;

    /** A frontier point, how many outcomes attain it (null when not counted), and the cells of one that does. */
    static final class Point {
        private final long first;
        private final long second;
        private final @Nullable BigInteger outcomes;
        private final int[] cells;

        Point(long first, long second, @Nullable BigInteger outcomes, int[] cells) {
            this.first = first;
            this.second = second;
            this.outcomes = outcomes;
            this.cells = cells;
        }

        long first() {
            return first;
        }

        long second() {
            return second;
        }

        @Nullable
        BigInteger outcomes() {
            return outcomes;
        }

        int[] cells() {
            return cells;
        }
    }

    private final BoxSet set;
    private final BigInteger[][] sizes;
    private final long[] ceiling;
    private final BooleanSupplier cancelled;
    private final TreeMap<Long, Point> points = new TreeMap<>();
    private final TreeMap<Long, Point> counted = new TreeMap<>();
    private long nodes;
    private int searches;

    /** @param ceiling by party; the greatest long where there is none */
    BoxFront(BoxSet set, BigInteger[][] sizes, long[] ceiling, BooleanSupplier cancelled) {
        this.set = set;
        this.sizes = sizes;
        this.ceiling = ceiling;
        this.cancelled = cancelled;
    }

    /** How many nodes were looked at. */
    long nodes() {
        return nodes;
    }

    int searches() {
        return searches;
    }

    /** What was found so far, dominated by nothing found so far. */
    List<Point> soFar() {
        return List.copyOf(points.values());
    }

    /** The frontier, the first party's number falling; empty when the forbidden boxes leave nothing. */
    List<Point> find() {
        long[] ceilings = ceiling.clone();
        Arrays.fill(ceiling, Long.MAX_VALUE);
        long[] most = {greatest(0), greatest(1)};
        for (int p = 0; p < 2; p++) {
            // A ceiling that nothing passes ties nothing.
            ceiling[p] = most[p] > ceilings[p] ? ceilings[p] : Long.MAX_VALUE;
            most[p] = Math.min(most[p], ceilings[p]);
        }
        if (ceiling[0] != Long.MAX_VALUE || ceiling[1] != Long.MAX_VALUE) {
            points.clear();
            greatest(0);
            greatest(1);
        }
        if (most[0] < 0) {
            return List.of();
        }
        end(1, most[1]);
        end(0, most[0]);
        window(points.firstEntry().getValue(), points.lastEntry().getValue());
        List<Point> found = new ArrayList<>();
        for (Point at : points.values()) {
            found.add(Optional.ofNullable(counted.get(at.first())).orElse(at));
        }
        return found.reversed();
    }

    /** The most that a party can get; -1 when nothing is allowed. */
    private long greatest(int party) {
        long unit = 1L << 12;
        long[] lambda = {party == 0 ? unit : 0, party == 1 ? unit : 0};
        Point best = best(lambda, 0);
        return best == null ? -1 : party == 0 ? best.first() : best.second();
    }

    /**
     * Finds a point at which {@code party} gets the most. Without a ceiling it is also the best there for the other party:
     * one that is best in a direction and has the most.
     */
    private void end(int party, long most) {
        for (long steep = 8; steep < 1L << 20; steep *= 8) {
            Point found = best(scaled(party == 0 ? steep : 1, party == 1 ? steep : 1), 0);
            if (found != null && (party == 0 ? found.first() : found.second()) == most) {
                return;
            }
        }
        // What is left is found below: a window reaches from an end, however bad, to the other.
    }

    private BoxSearch search(long[] lambda) {
        searches++;
        double[] cost = new double[set.boxes];
        double[] split = new double[set.side[set.boxes]];
        double mean = 0;
        for (int b = 0; b < set.boxes; b++) {
            cost[b] = lambda[set.party[b]] * (double) set.weight[b];
            mean += cost[b] / set.boxes;
            for (int s = set.side[b]; s < set.side[b + 1]; s++) {
                split[s] = cost[b] / (set.side[b + 1] - set.side[b]);
            }
        }
        if (mean > 0) {
            new SoftSplit(set, cost, split).improve(mean / 4, mean / 400, 6, 0.6);
        }
        return new BoxSearch(set, sizes, lambda, ceiling, split, cancelled);
    }

    /** A direction in whole numbers that are neither too small to split nor too large to multiply. */
    private static long[] scaled(long first, long second) {
        long a = first;
        long b = second;
        while (Math.max(a, b) > 1L << 20) {
            a >>= 1;
            b >>= 1;
        }
        long factor = Math.max(1, (1L << 12) / Math.max(1, Math.max(a, b)));
        return new long[] {Math.max(1, a) * factor, Math.max(1, b) * factor};
    }

    private static long worth(long[] lambda, long first, long second) {
        return lambda[0] * first + lambda[1] * second;
    }

    /** The best point in a direction, worth {@code atLeast}; null when there is none. */
    private @Nullable Point best(long[] lambda, long atLeast) {
        BoxSearch search = search(lambda);
        Point[] best = {null};
        long bound = search.rootBound();
        long hope = Math.max(1, bound >> 8);
        while (best[0] == null && bound >= atLeast) {
            long from = Math.max(atLeast, bound - hope);
            search.run(from, (u, v, outcomes, cells) -> {
                long worth = worth(lambda, u, v);
                if (best[0] == null || worth > worth(lambda, best[0].first(), best[0].second())) {
                    best[0] = new Point(u, v, outcomes, cells);
                }
                offer(u, v, cells);
                return worth + 1;
            });
            if (from == atLeast) {
                break;
            }
            hope *= 2;
        }
        nodes += search.nodes();
        return best[0];
    }

    /** Keeps a point unless it is dominated, and drops those that it dominates. */
    private void offer(long first, long second, int[] cells) {
        Map.Entry<Long, Point> right = points.ceilingEntry(first);
        if (right != null && right.getValue().second() >= second) {
            return;
        }
        Map.Entry<Long, Point> left = points.floorEntry(first);
        while (left != null && left.getValue().second() <= second) {
            points.remove(left.getKey());
            left = points.floorEntry(first);
        }
        points.put(first, new Point(first, second, null, cells));
    }

    private void window(Point p, Point q) {
        long[] lambda = scaled(p.second() - q.second(), q.first() - p.first());
        long line = Math.max(worth(lambda, p.first(), p.second()), worth(lambda, q.first(), q.second()));
        Point above = p.first() < q.first() ? best(lambda, line + 1) : null;
        if (above != null && above.first() > p.first() && above.first() < q.first() && above.second() > q.second()) {
            window(p, above);
            window(above, q);
        } else {
            count(p, q, lambda);
        }
    }

    /** The least worth of anything that may yet count between two points: a tie with a known one, or a corner between. */
    private long need(Point p, Point q, long[] lambda) {
        long need = Math.min(worth(lambda, p.first(), p.second()), worth(lambda, q.first(), q.second()));
        Point before = null;
        for (Point at : points.subMap(p.first(), true, q.first(), true).values()) {
            need = Math.min(need, worth(lambda, at.first(), at.second()));
            if (before != null && at.first() - before.first() > 1 && before.second() - at.second() > 1) {
                need = Math.min(need, worth(lambda, before.first() + 1, at.second() + 1));
            }
            before = at;
        }
        return need;
    }

    /** Finds every point from {@code p} to {@code q}, and how many outcomes attain each. */
    private void count(Point p, Point q, long[] lambda) {
        BoxSearch search = search(lambda);
        TreeMap<Long, Point> met = new TreeMap<>();
        search.run(need(p, q, lambda), (u, v, outcomes, cells) -> {
            if (u >= p.first() && u <= q.first()) {
                offer(u, v, cells);
                Point known = met.get(u);
                if (known == null || known.second() < v) {
                    met.put(u, new Point(u, v, outcomes, cells));
                } else if (known.second() == v && known.outcomes() != null) {
                    met.put(u, new Point(u, v, known.outcomes().add(outcomes), cells));
                }
            }
            return need(p, q, lambda);
        });
        nodes += search.nodes();
        for (Point at : points.subMap(p.first(), true, q.first(), true).values()) {
            Point all = met.get(at.first());
            if (all == null || all.second() != at.second()) {
                throw new IllegalStateException("a search lost " + at.first() + ", " + at.second());
            }
            boolean capped = at.first() == ceiling[0] || at.second() == ceiling[1];
            counted.put(at.first(), capped ? at : all);
        }
    }
}
