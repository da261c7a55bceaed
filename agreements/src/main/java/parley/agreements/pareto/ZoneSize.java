package parley.agreements.pareto;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many outcomes give every party its reservation value, counted without listing them. Sums of one half of the groups
 * meet those of the other (Horowitz and Sahni 1974), two parties by a sweep with a tree of counts (Fenwick 1994). Where a half
 * has too many distinct sums, gains are rounded to a grid, down for a lower bound and up for an upper one. Cost: within
 * {@link #MOST_SUMS} log steps, or {@link #MOST_STEPS} additions.
 *
 * @param low at least so many
 * @param high at most so many; equal to {@code low} when the count is exact
 */
public record ZoneSize(BigInteger low, BigInteger high) {
    private static final int MOST_SUMS = 300_000;
    private static final long MOST_PAIRS = 20_000_000;
    private static final double MOST_STEPS = 4e7;
    /** More than all the additions of doubles can be off by together. */
    private static final double ROUNDING = 1e-7;

    /** Sums of some groups, with how often each comes about. */
    private record Half(List<BigInteger[]> sums, List<BigInteger> counts) {}

    /** The size; empty when neither a count nor bounds can be had. */
    public static Optional<ZoneSize> of(Space space) {
        List<Integer> groups = new ArrayList<>();
        for (int g = 0; g < space.layout().groups().size(); g++) {
            groups.add(g);
        }
        groups.sort(Comparator.comparingInt(
                (Integer g) -> -space.layout().groups().get(g).size()));
        List<List<Integer>> sides = List.of(new ArrayList<>(), new ArrayList<>());
        double[] sizes = new double[2];
        for (int g : groups) {
            int side = sizes[0] <= sizes[1] ? 0 : 1;
            sides.get(side).add(g);
            sizes[side] += Math.log(space.layout().groups().get(g).size());
        }
        Optional<Half> one = half(space, sides.get(0));
        Optional<Half> two = one.isEmpty() ? Optional.empty() : half(space, sides.get(1));
        if (one.isPresent() && two.isPresent()) {
            long pairs = (long) one.get().sums().size() * two.get().sums().size();
            if (pairs <= MOST_PAIRS / space.parties()) {
                return Optional.of(exactly(paired(space, one.get(), two.get())));
            }
            if (space.parties() == 2) {
                return Optional.of(exactly(swept(space, one.get(), two.get())));
            }
        }
        return bounds(space);
    }

    public boolean exact() {
        return low.equals(high);
    }

    private static ZoneSize exactly(BigInteger count) {
        return new ZoneSize(count, count);
    }

    private static Optional<Half> half(Space space, List<Integer> groups) {
        BigInteger[] nothing = new BigInteger[space.parties()];
        Arrays.fill(nothing, BigInteger.ZERO);
        Half half = new Half(List.<BigInteger[]>of(nothing), List.of(BigInteger.ONE));
        for (int g : groups) {
            int size = space.layout().groups().get(g).size();
            if ((long) half.sums().size() * size > MOST_SUMS) {
                return Optional.empty();
            }
            Map<List<BigInteger>, Integer> places = new HashMap<>();
            Half next = new Half(new ArrayList<>(), new ArrayList<>());
            for (int k = 0; k < half.sums().size(); k++) {
                for (int c = 0; c < size; c++) {
                    BigInteger[] sum = new BigInteger[space.parties()];
                    for (int p = 0; p < sum.length; p++) {
                        sum[p] = half.sums().get(k)[p].add(space.number(g, c, p));
                    }
                    Integer place = places.putIfAbsent(List.of(sum), next.sums().size());
                    if (place == null) {
                        next.sums().add(sum);
                        next.counts().add(half.counts().get(k));
                    } else {
                        next.counts()
                                .set(
                                        place,
                                        next.counts()
                                                .get(place)
                                                .add(half.counts().get(k)));
                    }
                }
            }
            half = next;
        }
        return Optional.of(half);
    }

    private static BigInteger paired(Space space, Half one, Half two) {
        BigInteger count = BigInteger.ZERO;
        for (int a = 0; a < one.sums().size(); a++) {
            BigInteger[] missing = new BigInteger[space.parties()];
            for (int p = 0; p < missing.length; p++) {
                missing[p] = space.reservation(p).subtract(one.sums().get(a)[p]);
            }
            BigInteger here = BigInteger.ZERO;
            for (int b = 0; b < two.sums().size(); b++) {
                here = covers(two.sums().get(b), missing)
                        ? here.add(two.counts().get(b))
                        : here;
            }
            count = count.add(here.multiply(one.counts().get(a)));
        }
        return count;
    }

    private static boolean covers(BigInteger[] sum, BigInteger[] missing) {
        for (int p = 0; p < sum.length; p++) {
            if (sum[p].compareTo(missing[p]) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The first party's sum rises on one side, so that more and more of the other will do; a tree counts the second's. */
    private static BigInteger swept(Space space, Half one, Half two) {
        Integer[] rising = order(one, Comparator.comparing((BigInteger[] sum) -> sum[0]));
        Integer[] falling =
                order(two, Comparator.comparing((BigInteger[] sum) -> sum[0]).reversed());
        BigInteger[] second =
                two.sums().stream().map(sum -> sum[1]).sorted().distinct().toArray(BigInteger[]::new);
        BigInteger[] tree = new BigInteger[second.length + 1];
        Arrays.fill(tree, BigInteger.ZERO);
        BigInteger count = BigInteger.ZERO;
        int next = 0;
        for (int a : rising) {
            BigInteger[] sum = one.sums().get(a);
            BigInteger least = space.reservation(0).subtract(sum[0]);
            while (next < falling.length && two.sums().get(falling[next])[0].compareTo(least) >= 0) {
                int place =
                        second.length - Arrays.binarySearch(second, two.sums().get(falling[next])[1]);
                for (int at = place; at < tree.length; at += at & -at) {
                    tree[at] = tree[at].add(two.counts().get(falling[next]));
                }
                next++;
            }
            int found = Arrays.binarySearch(second, space.reservation(1).subtract(sum[1]));
            BigInteger here = BigInteger.ZERO;
            for (int at = second.length - (found < 0 ? -found - 1 : found); at > 0; at -= at & -at) {
                here = here.add(tree[at]);
            }
            count = count.add(here.multiply(one.counts().get(a)));
        }
        return count;
    }

    private static Integer[] order(Half half, Comparator<BigInteger[]> by) {
        Integer[] order = new Integer[half.sums().size()];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, (a, b) -> by.compare(half.sums().get(a), half.sums().get(b)));
        return order;
    }

    private static Optional<ZoneSize> bounds(Space space) {
        int choices = 0;
        for (Layout.Group group : space.layout().groups()) {
            choices += group.size();
        }
        int cells = (int) Math.pow(MOST_STEPS / choices, 1.0 / space.parties()) - 1;
        if (cells < 10) {
            return Optional.empty();
        }
        double low = counted(space, cells, false) * (1 - ROUNDING);
        double high = counted(space, cells, true) * (1 + ROUNDING);
        if (!Double.isFinite(high)) {
            return Optional.empty();
        }
        BigInteger most = new BigDecimal(high).setScale(0, RoundingMode.CEILING).toBigInteger();
        return Optional.of(new ZoneSize(
                new BigDecimal(low).setScale(0, RoundingMode.FLOOR).toBigInteger(),
                most.min(space.layout().outcomes())));
    }

    /** Outcomes whose gains above the least, rounded to cells, reach what is missing to the reservation values. */
    private static double counted(Space space, int cells, boolean up) {
        int n = space.parties();
        int groups = space.layout().groups().size();
        BigInteger[][] least = new BigInteger[groups][n];
        BigInteger[] unit = new BigInteger[n];
        int[] needed = new int[n];
        int size = 1;
        for (int p = 0; p < n; p++) {
            BigInteger missing = space.reservation(p);
            for (int g = 0; g < groups; g++) {
                least[g][p] = space.number(g, 0, p);
                for (int c = 1; c < space.layout().groups().get(g).size(); c++) {
                    least[g][p] = least[g][p].min(space.number(g, c, p));
                }
                missing = missing.subtract(least[g][p]);
            }
            missing = missing.max(BigInteger.ZERO);
            unit[p] = ceiling(missing, BigInteger.valueOf(cells)).max(BigInteger.ONE);
            needed[p] = ceiling(missing, unit[p]).intValueExact();
            size *= needed[p] + 1;
        }
        double[] counts = new double[size];
        counts[0] = 1;
        for (int g = 0; g < groups; g++) {
            double[] next = new double[size];
            for (int c = 0; c < space.layout().groups().get(g).size(); c++) {
                int[] step = new int[n];
                for (int p = 0; p < n; p++) {
                    BigInteger gain = space.number(g, c, p).subtract(least[g][p]);
                    BigInteger steps = up ? ceiling(gain, unit[p]) : gain.divide(unit[p]);
                    step[p] = steps.min(BigInteger.valueOf(needed[p])).intValueExact();
                }
                add(counts, next, step, needed);
            }
            counts = next;
        }
        return counts[size - 1];
    }

    private static void add(double[] counts, double[] next, int[] step, int[] needed) {
        int[] at = new int[step.length];
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] != 0) {
                int to = 0;
                for (int p = 0; p < at.length; p++) {
                    to = to * (needed[p] + 1) + Math.min(needed[p], at[p] + step[p]);
                }
                next[to] += counts[k];
            }
            Layout.advance(at, p -> needed[p] + 1);
        }
    }

    private static BigInteger ceiling(BigInteger value, BigInteger by) {
        return value.add(by).subtract(BigInteger.ONE).divide(by);
    }
}
