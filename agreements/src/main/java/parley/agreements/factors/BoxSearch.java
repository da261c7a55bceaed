package parley.agreements.factors;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Depth-first search over which boxes an outcome attains, for one direction {@code (l1, l2)} of weighing two parties. A box
 * is either taken, which leaves of each issue only the cells inside, or given up. Since all boxes add, a set of boxes that
 * is worth its place on the frontier is as large as it can be: who gives a box up must not attain it after all.
 * Bound: each box's weight is split over its sides in whole numbers; then no outcome is worth more than what is taken plus,
 * issue by issue, the greatest cell. The split comes from {@link SoftSplit} and is mended at every node; cells and boxes
 * that the bound shows to be of no use are struck out. All comparisons are of whole numbers.
 */
final class BoxSearch {
    private static final byte OPEN = 0;
    private static final byte TAKEN = 1;
    private static final byte DEAD = 2;
    private static final byte GIVEN_UP = 3;

    /** Told of every attained set worth the threshold; tells the threshold that holds from now on. */
    interface Visitor {
        long found(long first, long second, BigInteger outcomes, int[] cells);
    }

    private final BoxSet set;
    private final BigInteger[][] sizes;
    private final long[] lambda;
    private final long[] ceiling;
    private final long[] cost;
    private final BooleanSupplier cancelled;
    private final List<Frame> frames = new ArrayList<>();
    private final long[] height;
    private final long[] top;
    private final long[] slack;
    private Visitor visitor = (first, second, outcomes, cells) -> 0;
    private long threshold;
    private long nodes;

    private static final class Frame {
        final long[] alive;
        final int[] open;
        int opens;
        final byte[] state;
        final long[] split;
        final long[] sum = new long[2];

        Frame(int words, int boxes, int sides) {
            alive = new long[words];
            open = new int[boxes];
            state = new byte[boxes];
            split = new long[sides];
        }

        void copy(Frame other) {
            System.arraycopy(other.alive, 0, alive, 0, alive.length);
            System.arraycopy(other.state, 0, state, 0, state.length);
            System.arraycopy(other.split, 0, split, 0, split.length);
            System.arraycopy(other.open, 0, open, 0, other.opens);
            opens = other.opens;
            sum[0] = other.sum[0];
            sum[1] = other.sum[1];
        }
    }

    /**
     * @param ceiling by party, beyond which its utility does not count; the greatest long where there is none
     * @param start by side, how to split the boxes' weights at first
     */
    BoxSearch(
            BoxSet set,
            BigInteger[][] sizes,
            long[] lambda,
            long[] ceiling,
            double[] start,
            BooleanSupplier cancelled) {
        this.ceiling = ceiling;
        this.set = set;
        this.sizes = sizes;
        this.lambda = lambda;
        this.cancelled = cancelled;
        this.cost = new long[set.boxes];
        for (int b = 0; b < set.boxes; b++) {
            cost[b] = lambda[set.party[b]] * set.weight[b];
        }
        this.height = new long[set.places()];
        this.top = new long[set.cells.length];
        int most = 1;
        for (int b = 0; b < set.all; b++) {
            most = Math.max(most, set.side[b + 1] - set.side[b]);
        }
        this.slack = new long[most];
        Frame root = frame(0);
        for (int i = 0; i < set.cells.length; i++) {
            for (int c = 0; c < set.cells[i]; c++) {
                root.alive[set.word[i] + c / 64] |= 1L << c;
            }
        }
        for (int b = 0; b < set.boxes; b++) {
            round(root, b, start);
            root.open[root.opens++] = b;
        }
    }

    /** Shares of the weight, by side, as whole numbers that sum to it. */
    private void round(Frame root, int b, double[] start) {
        double sum = 0;
        for (int s = set.side[b]; s < set.side[b + 1]; s++) {
            sum += start[s];
        }
        long rest = cost[b];
        for (int s = set.side[b]; s < set.side[b + 1]; s++) {
            boolean last = s == set.side[b + 1] - 1;
            long part = last || sum <= 0 ? rest : Math.min(rest, Math.round(cost[b] * (start[s] / sum)));
            root.split[s] = part;
            rest -= part;
        }
    }

    /** Visits every attained set whose worth in this direction is the threshold or more. */
    void run(long atLeast, Visitor told) {
        this.threshold = atLeast;
        this.visitor = told;
        Frame start = frame(1);
        start.copy(frame(0));
        visit(1);
    }

    /** How many nodes were looked at. */
    long nodes() {
        return nodes;
    }

    /** No outcome is worth more than this. */
    long rootBound() {
        Frame start = frame(1);
        start.copy(frame(0));
        return propagate(start) ? bound(start) : Long.MIN_VALUE;
    }

    private Frame frame(int depth) {
        while (frames.size() <= depth) {
            frames.add(new Frame(set.word[set.cells.length], set.all, set.side[set.all]));
        }
        return frames.get(depth);
    }

    private void visit(int depth) {
        if ((++nodes & 0x3f) == 0 && cancelled.getAsBoolean()) {
            throw new CalledOff();
        }
        Frame at = frame(depth);
        long bound;
        while (true) {
            if (!propagate(at)) {
                return;
            }
            bound = bound(at);
            int passes = 0;
            while (bound >= threshold && passes++ < 6) {
                sweep(at);
                long better = top(at);
                boolean little = (bound - better) * 16 < bound - threshold + 1;
                bound = better;
                if (little) {
                    break;
                }
            }
            if (bound < threshold) {
                return;
            }
            if (!strike(at, bound)) {
                break;
            }
        }
        int box = choose(at, bound);
        if (box < 0) {
            int barrier = barrier(at);
            if (barrier < 0) {
                leaf(at);
            } else {
                around(depth, barrier);
            }
            return;
        }
        Frame next = frame(depth + 1);
        next.copy(at);
        narrow(next, box);
        visit(depth + 1);
        next.copy(at);
        next.state[box] = GIVEN_UP;
        visit(depth + 1);
    }

    private void leaf(Frame at) {
        int[] cell = new int[set.cells.length];
        BigInteger outcomes = BigInteger.ONE;
        for (int i = 0; i < cell.length; i++) {
            BigInteger here = BigInteger.ZERO;
            for (int c = set.cells[i] - 1; c >= 0; c--) {
                if ((at.alive[set.word[i] + c / 64] >>> c & 1) != 0) {
                    here = here.add(sizes[i][c]);
                    cell[i] = c;
                }
            }
            outcomes = outcomes.multiply(here);
        }
        threshold = Math.max(threshold, visitor.found(at.sum[0], at.sum[1], outcomes, cell));
    }

    /** Splits what is left of the issues into parts outside a forbidden box. */
    private void around(int depth, int box) {
        Frame at = frame(depth);
        for (int s = set.side[box]; s < set.side[box + 1]; s++) {
            Frame next = frame(depth + 1);
            next.copy(at);
            for (int before = set.side[box]; before < s; before++) {
                keep(next, before, true);
            }
            keep(next, s, false);
            visit(depth + 1);
        }
    }

    private void narrow(Frame at, int box) {
        for (int s = set.side[box]; s < set.side[box + 1]; s++) {
            keep(at, s, true);
        }
    }

    private void keep(Frame at, int side, boolean which) {
        int first = set.word[set.issue[side]];
        long[] mask = set.mask[side];
        for (int w = 0; w < mask.length; w++) {
            at.alive[first + w] &= which ? mask[w] : ~mask[w];
        }
    }

    /** What follows from the cells left; false when nothing is left, or a box given up is attained after all. */
    private boolean propagate(Frame at) {
        boolean again = true;
        while (again) {
            again = false;
            for (int b = set.boxes; b < set.all; b++) {
                if (at.state[b] != OPEN) {
                    continue;
                }
                int partly = 0;
                int where = -1;
                boolean dead = false;
                for (int s = set.side[b]; s < set.side[b + 1]; s++) {
                    int meets = meets(at, s);
                    dead |= meets == 0;
                    if (meets == 1) {
                        partly++;
                        where = s;
                    }
                }
                if (dead) {
                    at.state[b] = DEAD;
                } else if (partly == 0) {
                    return false;
                } else if (partly == 1) {
                    keep(at, where, false);
                    at.state[b] = DEAD;
                    again = true;
                }
            }
        }
        for (int i = 0; i < set.cells.length; i++) {
            long any = 0;
            for (int w = set.word[i]; w < set.word[i + 1]; w++) {
                any |= at.alive[w];
            }
            if (any == 0) {
                return false;
            }
        }
        int kept = 0;
        for (int k = 0; k < at.opens; k++) {
            int b = at.open[k];
            int least = 2;
            for (int s = set.side[b]; s < set.side[b + 1] && least > 0; s++) {
                least = Math.min(least, meets(at, s));
            }
            if (least == 1) {
                at.open[kept++] = b;
            } else if (least == 0) {
                at.state[b] = DEAD;
            } else if (at.state[b] == GIVEN_UP) {
                return false;
            } else {
                at.state[b] = TAKEN;
                at.sum[set.party[b]] += set.weight[b];
            }
        }
        at.opens = kept;
        for (int p = 0; p < 2; p++) {
            if (at.sum[p] >= ceiling[p]) {
                at.sum[p] = ceiling[p];
                close(at, p);
            }
        }
        return true;
    }

    /** Nothing more counts for a party that has reached its ceiling. */
    private void close(Frame at, int party) {
        int kept = 0;
        for (int k = 0; k < at.opens; k++) {
            int b = at.open[k];
            if (set.party[b] != party) {
                at.open[kept++] = b;
            } else {
                at.state[b] = DEAD;
            }
        }
        at.opens = kept;
    }

    /** 0: no cell left is inside; 2: all are; 1: some. */
    private int meets(Frame at, int side) {
        int first = set.word[set.issue[side]];
        long[] mask = set.mask[side];
        long within = 0;
        long without = 0;
        for (int w = 0; w < mask.length; w++) {
            within |= at.alive[first + w] & mask[w];
            without |= at.alive[first + w] & ~mask[w];
        }
        return within == 0 ? 0 : without == 0 ? 2 : 1;
    }

    /** The greatest height of the cells left inside ({@code which}) or outside a side; the least long when none is left. */
    private long most(Frame at, int side, boolean which) {
        int i = set.issue[side];
        long[] mask = set.mask[side];
        long most = Long.MIN_VALUE;
        for (int w = 0; w < mask.length; w++) {
            long left = at.alive[set.word[i] + w] & (which ? mask[w] : ~mask[w]);
            while (left != 0) {
                most = Math.max(most, height[set.offset[i] + 64 * w + Long.numberOfTrailingZeros(left)]);
                left &= left - 1;
            }
        }
        return most;
    }

    private long bound(Frame at) {
        Arrays.fill(height, 0);
        for (int k = 0; k < at.opens; k++) {
            int b = at.open[k];
            if (at.state[b] == OPEN) {
                for (int s = set.side[b]; s < set.side[b + 1]; s++) {
                    raise(at, s, at.split[s]);
                }
            }
        }
        return top(at);
    }

    private long top(Frame at) {
        long bound = lambda[0] * at.sum[0] + lambda[1] * at.sum[1];
        for (int i = 0; i < top.length; i++) {
            long most = Long.MIN_VALUE;
            for (int w = set.word[i]; w < set.word[i + 1]; w++) {
                long left = at.alive[w];
                while (left != 0) {
                    most = Math.max(
                            most, height[set.offset[i] + 64 * (w - set.word[i]) + Long.numberOfTrailingZeros(left)]);
                    left &= left - 1;
                }
            }
            top[i] = most;
            bound += most;
        }
        return bound;
    }

    private void raise(Frame at, int side, long by) {
        if (by == 0) {
            return;
        }
        int i = set.issue[side];
        long[] mask = set.mask[side];
        for (int w = 0; w < mask.length; w++) {
            long left = at.alive[set.word[i] + w] & mask[w];
            while (left != 0) {
                height[set.offset[i] + 64 * w + Long.numberOfTrailingZeros(left)] += by;
                left &= left - 1;
            }
        }
    }

    /** Puts one box after the other where it raises the greatest cells least. */
    private void sweep(Frame at) {
        for (int o = 0; o < at.opens; o++) {
            int b = at.open[o];
            if (at.state[b] != OPEN || set.side[b + 1] - set.side[b] < 2 || cost[b] == 0) {
                continue;
            }
            int first = set.side[b];
            int sides = set.side[b + 1] - first;
            for (int k = 0; k < sides; k++) {
                int s = first + k;
                long without = most(at, s, false);
                // All cells inside: what is put here raises the top by as much.
                slack[k] = without == Long.MIN_VALUE ? -cost[b] : at.split[s] + without - most(at, s, true);
            }
            long level = level(sides, cost[b]);
            long rest = cost[b];
            for (int k = 0; k < sides; k++) {
                rest -= Math.max(0, level + slack[k]);
            }
            for (int k = 0; k < sides; k++) {
                int s = first + k;
                long amount = Math.max(0, level + slack[k]);
                if (rest > 0 && level + slack[k] >= 0) {
                    amount++;
                    rest--;
                }
                if (amount != at.split[s]) {
                    raise(at, s, amount - at.split[s]);
                    at.split[s] = amount;
                }
            }
        }
    }

    /** The greatest whole level at which the amounts above it sum to {@code amount} at most. */
    private long level(int sides, long amount) {
        long level = Long.MAX_VALUE;
        for (int k = 0; k < sides; k++) {
            level = Math.min(level, -slack[k]);
        }
        while (true) {
            int under = 0;
            long held = 0;
            long next = Long.MAX_VALUE;
            for (int k = 0; k < sides; k++) {
                if (-slack[k] <= level) {
                    under++;
                    held += level + slack[k];
                } else {
                    next = Math.min(next, -slack[k]);
                }
            }
            long needed = level + Math.floorDiv(amount - held, under);
            if (needed < next) {
                return needed;
            }
            level = next;
        }
    }

    /** Strikes out cells that no outcome worth the threshold can have, and takes boxes that it must attain. */
    private boolean strike(Frame at, long bound) {
        boolean struck = false;
        long gap = bound - threshold;
        for (int i = 0; i < top.length; i++) {
            for (int w = set.word[i]; w < set.word[i + 1]; w++) {
                long left = at.alive[w];
                while (left != 0) {
                    int c = Long.numberOfTrailingZeros(left);
                    if (top[i] - height[set.offset[i] + 64 * (w - set.word[i]) + c] > gap) {
                        at.alive[w] &= ~(1L << c);
                        struck = true;
                    }
                    left &= left - 1;
                }
            }
        }
        if (struck) {
            return true;
        }
        for (int k = 0; k < at.opens; k++) {
            int b = at.open[k];
            if (at.state[b] == OPEN && cost[b] > gap && without(at, b) > gap) {
                narrow(at, b);
                return true;
            }
        }
        return false;
    }

    /** By how much the bound falls when {@code box} is given up. */
    private long without(Frame at, int box) {
        long falls = 0;
        for (int s = set.side[box]; s < set.side[box + 1]; s++) {
            if (at.split[s] != 0) {
                long most = Math.max(most(at, s, false), most(at, s, true) - at.split[s]);
                falls += top[set.issue[s]] - most;
            }
        }
        return falls;
    }

    /** By how much the bound falls when {@code box} is taken. */
    private long within(Frame at, int box) {
        long falls = 0;
        for (int s = set.side[box]; s < set.side[box + 1]; s++) {
            falls += top[set.issue[s]] - most(at, s, true);
        }
        return falls;
    }

    /** The open box whose taking and giving up both cost most; -1 when none is open. */
    private int choose(Frame at, long bound) {
        int best = -1;
        double most = -1;
        double unit = Math.max(1, (bound - threshold) / 64.0);
        for (int k = 0; k < at.opens; k++) {
            int b = at.open[k];
            if (at.state[b] == OPEN) {
                double worth = (without(at, b) + unit) * (within(at, b) + unit) + cost[b] * 1e-6;
                if (worth > most) {
                    most = worth;
                    best = b;
                }
            }
        }
        return best;
    }

    private int barrier(Frame at) {
        for (int b = set.boxes; b < set.all; b++) {
            if (at.state[b] == OPEN) {
                return b;
            }
        }
        return -1;
    }
}
