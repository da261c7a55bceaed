package parley.agreements.pareto;

import java.util.function.BooleanSupplier;

/**
 * Three parties and more: all sums in falling order, so that a vector can be dominated only by one before it; what holds
 * the kept ones tells whether one is. The vectors before stand in falling order, and so does each of their shifts by a
 * choice: sorting is merging. Cost: sums x log choices, and what {@link Staircase} or {@link Blocks} state for each.
 */
record SortPruning(BooleanSupplier cancelled) implements Pruning {
    /** Numbers of all sums of one step, 128 MB. */
    private static final long MOST_NUMBERS = 16_000_000;

    /** The vectors kept so far. */
    interface Kept {
        /** Keeps {@code sum}, which differs from all kept and comes after them, unless one of them dominates it. */
        boolean take(int sum) throws TooLarge;
    }

    @Override
    public Stage sum(Stage before, Stage group) throws TooLarge {
        Vectors choices = group.points;
        long sums = (long) before.size() * choices.size();
        if (sums * choices.parties * choices.limbs > MOST_NUMBERS) {
            throw new TooLarge("over some of the issues alone it has " + before.size() + " points, and the next adds "
                    + choices.size() + " choices to each");
        }
        Vectors all = new Vectors(choices.parties, choices.limbs, (int) sums);
        for (int c = 0; c < choices.size(); c++) {
            for (int b = 0; b < before.size(); b++) {
                all.addSum(before.points, b, choices, c);
            }
        }
        int[] order = falling(all, before.size());
        Kept kept = all.parties == 3 ? new Staircase(all) : new Blocks(all);
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
                after.arc(before, sum % before.size(), group, sum / before.size());
            }
        }
        return after;
    }

    /** Merges runs of {@code length} that each stand in falling order. */
    private static int[] falling(Vectors all, int length) {
        int[] from = new int[all.size()];
        for (int i = 0; i < from.length; i++) {
            from[i] = i;
        }
        int[] to = new int[from.length];
        for (long run = length; run < from.length; run *= 2) {
            for (long start = 0; start < from.length; start += 2 * run) {
                int middle = (int) Math.min(from.length, start + run);
                merge(all, from, (int) start, middle, (int) Math.min(from.length, start + 2 * run), to);
            }
            int[] swapped = from;
            from = to;
            to = swapped;
        }
        return from;
    }

    private static void merge(Vectors all, int[] from, int start, int middle, int end, int[] to) {
        int left = start;
        int right = middle;
        for (int k = start; k < end; k++) {
            boolean first = right == end || (left < middle && all.compare(from[left], all, from[right]) >= 0);
            to[k] = first ? from[left++] : from[right++];
        }
    }
}
