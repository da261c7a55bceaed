package parley.agreements.factors;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import parley.agreements.pareto.Vectors;

/**
 * Utility vectors that part of the issues can come to, how many ways lead to each, and one of these ways. What is dominated
 * is dropped, unless a ceiling can still make it equal to what dominates it.
 */
final class Bag {
    final Vectors points;
    final List<BigInteger> ways = new ArrayList<>();

    /** By vector, the places in the bags it was put together from. */
    final List<int[]> from = new ArrayList<>();

    Bag(int parties, int limbs, int capacity) {
        this.points = new Vectors(parties, limbs, capacity);
    }

    int size() {
        return ways.size();
    }

    void add(BigInteger[] vector, BigInteger count, int[] back) {
        points.add(vector);
        ways.add(count);
        from.add(back);
    }

    void addSum(Bag a, int i, Bag b, int j, BigInteger count, int[] back) {
        points.addSum(a.points, i, b.points, j);
        ways.add(count);
        from.add(back);
    }

    void addCopy(Bag other, int i, BigInteger count, int[] back) {
        points.addCopy(other.points, i);
        ways.add(count);
        from.add(back);
    }

    /**
     * The vectors that may still count, equal ones joined.
     *
     * @param enough by party, from where on a vector can still reach the ceiling; empty where it has none
     */
    Bag pruned(List<Optional<BigInteger>> enough) {
        if (size() < 2) {
            return this;
        }
        int[] order = order();
        Bag merged = new Bag(points.parties, points.limbs, size());
        for (int k = 0; k < order.length; k++) {
            int at = order[k];
            int last = merged.size() - 1;
            if (last >= 0 && merged.points.compare(last, points, at) == 0) {
                merged.ways.set(last, merged.ways.get(last).add(ways.get(at)));
            } else {
                merged.addCopy(this, at, ways.get(at), from.get(at));
            }
        }
        return merged.undominated(enough);
    }

    /** Places of the vectors, the greatest first. */
    private int[] order() {
        Integer[] order = new Integer[size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (x, y) -> points.compare(y, points, x));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** Of distinct vectors, the greatest first: a vector can be dominated only by one before it. */
    private Bag undominated(List<Optional<BigInteger>> enough) {
        boolean capped = enough.stream().anyMatch(Optional::isPresent);
        Bag kept = new Bag(points.parties, points.limbs, size());
        for (int i = 0; i < size(); i++) {
            boolean drop = false;
            if (points.parties == 2 && !capped) {
                int last = kept.size() - 1;
                drop = last >= 0 && kept.points.compare(last, points, i, 1) >= 0;
            } else {
                for (int k = kept.size() - 1; k >= 0 && !drop; k--) {
                    drop = dominates(kept, k, i, enough);
                }
            }
            if (!drop) {
                kept.addCopy(this, i, ways.get(i), from.get(i));
            }
        }
        return kept;
    }

    private boolean dominates(Bag kept, int k, int i, List<Optional<BigInteger>> enough) {
        boolean surely = false;
        for (int p = 0; p < points.parties; p++) {
            int sign = kept.points.compare(k, points, i, p);
            if (sign < 0) {
                return false;
            }
            if (sign > 0 && !surely) {
                int party = p;
                surely = enough.get(p).isEmpty()
                        || points.get(i, party).compareTo(enough.get(p).get()) < 0;
            }
        }
        return surely;
    }
}
