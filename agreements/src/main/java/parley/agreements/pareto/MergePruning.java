package parley.agreements.pareto;

import java.util.function.BooleanSupplier;

/**
 * Two parties: the frontier shifted by each choice is a list sorted by the first party's number, falling, and these lists
 * are merged; a vector stays when the second party's number beats all before it. Cost: (vectors x choices) x log choices.
 */
record MergePruning(BooleanSupplier cancelled) implements Pruning {
    /** Where one party's gain is always the other's loss, every outcome is on the frontier, and there is no end. */
    private static final int MOST_POINTS = 1_000_000;

    private static final long MOST_SUMS = 1_000_000_000;

    @Override
    public Stage sum(Stage before, Stage group) throws TooLarge {
        Vectors choices = group.points;
        if ((long) before.size() * choices.size() > MOST_SUMS) {
            throw new TooLarge("over some of the issues alone it has " + before.size() + " points, and the next adds "
                    + choices.size() + " choices to each");
        }
        Stage after = new Stage(new Vectors(2, choices.limbs, before.size() + choices.size()));
        Heads heads = new Heads(before.points, choices);
        long steps = 0;
        while (heads.any()) {
            if ((++steps & 0xffff) == 0 && cancelled.getAsBoolean()) {
                throw new TooLarge("stopped");
            }
            int choice = heads.top();
            int last = after.size() - 1;
            boolean tie = last >= 0 && after.points.compare(last, heads.keys, choice) == 0;
            if (!tie && (last < 0 || after.points.compare(last, heads.keys, choice, 1) < 0)) {
                if (after.size() == MOST_POINTS) {
                    throw new TooLarge("it has more than " + MOST_POINTS + " points");
                }
                after.points.addCopy(heads.keys, choice);
                after.open();
                tie = true;
            }
            if (tie) {
                after.arc(before, heads.at[choice], group, choice);
            }
            heads.advance();
        }
        return after;
    }

    /** A heap of the lists' heads, the greatest vector on top. */
    private static final class Heads {
        private final Vectors before;
        private final Vectors choices;
        final Vectors keys;
        final int[] at;
        private final int[] heap;
        private int size;

        Heads(Vectors before, Vectors choices) {
            this.before = before;
            this.choices = choices;
            this.keys = new Vectors(2, choices.limbs, choices.size());
            this.at = new int[choices.size()];
            this.heap = new int[choices.size()];
            for (int c = 0; c < choices.size(); c++) {
                keys.addSum(before, 0, choices, c);
                heap[size++] = c;
            }
            for (int k = size / 2; k >= 0; k--) {
                sink(k);
            }
        }

        boolean any() {
            return size > 0;
        }

        int top() {
            return heap[0];
        }

        void advance() {
            int choice = heap[0];
            if (++at[choice] < before.size()) {
                keys.setSum(choice, before, at[choice], choices, choice);
            } else {
                heap[0] = heap[--size];
            }
            sink(0);
        }

        private void sink(int from) {
            int k = from;
            while (2 * k + 1 < size) {
                int child = 2 * k + 1;
                if (child + 1 < size && above(heap[child + 1], heap[child])) {
                    child++;
                }
                if (!above(heap[child], heap[k])) {
                    return;
                }
                int swapped = heap[k];
                heap[k] = heap[child];
                heap[child] = swapped;
                k = child;
            }
        }

        private boolean above(int a, int b) {
            int sign = keys.compare(a, keys, b);
            return sign > 0 || (sign == 0 && a < b);
        }
    }
}
