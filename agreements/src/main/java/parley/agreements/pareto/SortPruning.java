package parley.agreements.pareto;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/**
 * Three parties and more: all sums are sorted, the greatest first, so that a vector can be dominated only by one before
 * it. With three parties a staircase of (second, third) numbers tells in logarithmic time (Kung, Luccio and Preparata
 * 1975); with more, each vector is held against those kept, the last that dominated tried first: sums x frontier.
 */
record SortPruning(BooleanSupplier cancelled) implements Pruning {
    private static final long MOST_SUMS = 4_000_000;
    private static final long MOST_COMPARISONS = 5_000_000_000L;

    @Override
    public Stage sum(Stage before, Stage group) throws TooLarge {
        Vectors choices = group.points;
        long sums = (long) before.size() * choices.size();
        if (sums > MOST_SUMS) {
            throw new TooLarge("over some of the issues alone it has " + before.size() + " points, and the next adds "
                    + choices.size() + " choices to each");
        }
        Vectors all = new Vectors(choices.parties, choices.limbs, (int) sums);
        Integer[] order = new Integer[(int) sums];
        for (int b = 0; b < before.size(); b++) {
            for (int c = 0; c < choices.size(); c++) {
                order[all.size()] = all.size();
                all.addSum(before.points, b, choices, c);
            }
        }
        Arrays.sort(order, (x, y) -> all.compare(y, all, x));
        Kept kept = all.parties == 3 ? new Staircase(all) : new Plain(all);
        Stage after = new Stage(new Vectors(choices.parties, choices.limbs, before.size() + choices.size()));
        int last = -1;
        boolean keep = false;
        for (int i = 0; i < order.length; i++) {
            if ((i & 0xff) == 0 && cancelled.getAsBoolean()) {
                throw new TooLarge("stopped");
            }
            int sum = order[i];
            if (last < 0 || all.compare(last, all, sum) != 0) {
                keep = kept.take(sum);
                last = sum;
                if (keep) {
                    after.points.addCopy(all, sum);
                    after.open();
                }
            }
            if (keep) {
                after.arc(before, sum / choices.size(), group, sum % choices.size());
            }
        }
        return after;
    }

    /** The vectors kept so far. */
    private interface Kept {
        /** Keeps {@code sum}, which comes after all kept, unless one of them dominates it. */
        boolean take(int sum) throws TooLarge;
    }

    private record Staircase(Vectors all, TreeSet<Integer> steps) implements Kept {
        Staircase(Vectors all) {
            this(all, new TreeSet<>((x, y) -> all.compare(x, all, y, 1)));
        }

        @Override
        public boolean take(int sum) {
            Integer right = steps.ceiling(sum);
            if (right != null && all.compare(right, all, sum, 2) >= 0) {
                return false;
            }
            Integer left = steps.floor(sum);
            while (left != null && all.compare(left, all, sum, 2) <= 0) {
                steps.remove(left);
                left = steps.floor(sum);
            }
            steps.add(sum);
            return true;
        }
    }

    private static final class Plain implements Kept {
        private final Vectors all;
        private int[] kept = new int[64];
        private int size;
        private long comparisons;

        Plain(Vectors all) {
            this.all = all;
        }

        @Override
        public boolean take(int sum) throws TooLarge {
            for (int k = 0; k < size; k++) {
                if (all.covers(kept[k], sum)) {
                    int killer = kept[k];
                    kept[k] = kept[k / 2];
                    kept[k / 2] = killer;
                    comparisons += k;
                    return false;
                }
            }
            comparisons += size;
            if (comparisons > MOST_COMPARISONS) {
                throw new TooLarge("more than " + MOST_COMPARISONS + " comparisons of packages would be needed");
            }
            if (size == kept.length) {
                kept = Arrays.copyOf(kept, 2 * size);
            }
            kept[size++] = sum;
            return true;
        }
    }
}
