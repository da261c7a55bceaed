package parley.agreements.factors;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Counts the outcomes that attain a point of two parties' capped utilities, by splitting what is left of the issues into
 * disjoint parts along the sides of boxes until each part attains it as a whole or not at all. Cost: exponential at worst,
 * so it gives up after a while.
 */
final class Attaining {
    private static final int MOST_PARTS = 300_000;

    private final BoxSet set;
    private final BigInteger[][] sizes;
    private final long[] ceiling;
    private final long[] target;

    Attaining(BoxSet set, BigInteger[][] sizes, long[] ceiling, long[] target) {
        this.set = set;
        this.sizes = sizes;
        this.ceiling = ceiling;
        this.target = target;
    }

    /** How many; empty when it takes too many parts to tell. */
    Optional<BigInteger> count(BooleanSupplier cancelled) {
        boolean[] whole = new boolean[set.places()];
        Arrays.fill(whole, true);
        Deque<boolean[]> parts = new ArrayDeque<>();
        parts.push(whole);
        BigInteger count = BigInteger.ZERO;
        for (int looked = 0; !parts.isEmpty(); looked++) {
            if (looked == MOST_PARTS) {
                return Optional.empty();
            }
            if ((looked & 0xff) == 0 && cancelled.getAsBoolean()) {
                throw new CalledOff();
            }
            boolean[] part = parts.pop();
            int split = undecided(part);
            if (split == WHOLLY) {
                count = count.add(size(part));
            } else if (split != NOWHERE) {
                split(part, split, parts);
            }
        }
        return Optional.of(count);
    }

    private static final int WHOLLY = -1;
    private static final int NOWHERE = -2;

    /** The box to split at, {@link #WHOLLY} or {@link #NOWHERE}. */
    private int undecided(boolean[] part) {
        long[] least = new long[2];
        long[] most = new long[2];
        int[] heaviest = {WHOLLY, WHOLLY};
        int barrier = WHOLLY;
        for (int b = 0; b < set.all; b++) {
            int meets = 2;
            for (int s = set.side[b]; s < set.side[b + 1] && meets > 0; s++) {
                meets = Math.min(meets, meets(part, s));
            }
            if (b >= set.boxes) {
                if (meets == 2) {
                    return NOWHERE;
                }
                barrier = meets == 1 ? b : barrier;
            } else if (meets > 0) {
                int p = set.party[b];
                most[p] += set.weight[b];
                least[p] += meets == 2 ? set.weight[b] : 0;
                if (meets == 1 && (heaviest[p] < 0 || set.weight[b] > set.weight[heaviest[p]])) {
                    heaviest[p] = b;
                }
            }
        }
        int next = WHOLLY;
        for (int p = 0; p < 2; p++) {
            boolean capped = target[p] >= ceiling[p];
            if (most[p] < target[p] || (!capped && least[p] > target[p])) {
                return NOWHERE;
            }
            if (capped ? least[p] < target[p] : heaviest[p] >= 0) {
                next = next < 0 || set.weight[heaviest[p]] > set.weight[next] ? heaviest[p] : next;
            }
        }
        return next < 0 ? barrier : next;
    }

    /** Inside the box; and outside, by the first side that is left. */
    private void split(boolean[] part, int box, Deque<boolean[]> parts) {
        boolean[] inside = part;
        for (int s = set.side[box]; s < set.side[box + 1]; s++) {
            boolean[] outside = kept(inside, s, false);
            if (outside.length > 0) {
                parts.push(outside);
            }
            inside = kept(inside, s, true);
        }
        parts.push(inside);
    }

    /** Without the cells outside (or inside) a side; empty when an issue has none left. */
    private boolean[] kept(boolean[] part, int side, boolean which) {
        boolean[] kept = part.clone();
        boolean any = false;
        boolean[] in = set.inside[side];
        int offset = set.offset[set.issue[side]];
        for (int c = 0; c < in.length; c++) {
            kept[offset + c] &= in[c] == which;
            any |= kept[offset + c];
        }
        return any ? kept : new boolean[0];
    }

    /** 0: no cell left is inside; 2: all are; 1: some. */
    private int meets(boolean[] part, int side) {
        boolean within = false;
        boolean without = false;
        boolean[] in = set.inside[side];
        int offset = set.offset[set.issue[side]];
        for (int c = 0; c < in.length; c++) {
            within |= part[offset + c] && in[c];
            without |= part[offset + c] && !in[c];
        }
        return within ? without ? 1 : 2 : 0;
    }

    private BigInteger size(boolean[] part) {
        BigInteger size = BigInteger.ONE;
        for (int i = 0; i < sizes.length; i++) {
            BigInteger here = BigInteger.ZERO;
            for (int c = 0; c < sizes[i].length; c++) {
                here = part[set.offset[i] + c] ? here.add(sizes[i][c]) : here;
            }
            size = size.multiply(here);
        }
        return size;
    }
}
