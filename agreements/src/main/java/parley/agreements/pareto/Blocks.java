package parley.agreements.pareto;

import java.util.Arrays;

/**
 * Four parties and more: each party's numbers are cut into blocks of about as many sums, and for every party and block a
 * set of bits tells which kept vectors reach that block. The intersection of a vector's sets over the parties holds all
 * that may dominate it, 64 at a word, and few others; these are compared in full. Most vectors fall to one of the last few
 * that dominated, which are tried first. Cost of a vector: at most kept x parties / 64 words.
 */
final class Blocks implements SortPruning.Kept {
    private static final int BLOCKS = 128;
    private static final int LOOKED_AT = 8192;
    private static final int RECENT = 8;
    private static final long MOST_WORDS = 2_000_000_000L;

    private final Vectors all;
    /** By party but the first, the least vector (by its number) of every block but the lowest. */
    private final int[][] bounds;
    /** By party but the first and by block, bits of the kept vectors that reach it. */
    private final long[][][] reaching;

    private final int[] recent = new int[RECENT];
    private int[] kept = new int[64];
    private int size;
    private long words;

    Blocks(Vectors all) {
        this.all = all;
        this.bounds = new int[all.parties - 1][];
        this.reaching = new long[all.parties - 1][][];
        for (int p = 1; p < all.parties; p++) {
            bounds[p - 1] = bounds(p);
            reaching[p - 1] = new long[bounds[p - 1].length + 1][1];
        }
    }

    @Override
    public boolean take(int sum) throws TooLarge {
        if (recently(sum)) {
            return false;
        }
        int[] block = new int[bounds.length];
        for (int p = 0; p < block.length; p++) {
            block[p] = block(p, sum);
        }
        int killer = dominator(sum, block);
        if (killer >= 0) {
            System.arraycopy(recent, 0, recent, 1, RECENT - 1);
            recent[0] = killer;
            return false;
        }
        keep(sum, block);
        return true;
    }

    private boolean recently(int sum) {
        for (int k = 0; k < Math.min(size, RECENT); k++) {
            int killer = recent[k];
            if (all.covers(kept[killer], sum)) {
                System.arraycopy(recent, 0, recent, 1, k);
                recent[0] = killer;
                return true;
            }
        }
        return false;
    }

    /** The place of a kept vector that dominates {@code sum}, or -1. */
    private int dominator(int sum, int[] block) throws TooLarge {
        long[] first = reaching[0][block[0]];
        int end = (size + 63) >>> 6;
        words += (long) end * block.length;
        if (words > MOST_WORDS) {
            throw new TooLarge("it would take more than " + 64 * MOST_WORDS + " comparisons of packages");
        }
        for (int w = 0; w < end; w++) {
            long bits = first[w];
            for (int p = 1; p < block.length && bits != 0; p++) {
                bits &= reaching[p][block[p]][w];
            }
            while (bits != 0) {
                int k = (w << 6) + Long.numberOfTrailingZeros(bits);
                if (all.covers(kept[k], sum)) {
                    return k;
                }
                bits &= bits - 1;
            }
        }
        return -1;
    }

    private void keep(int sum, int[] block) {
        if (size == kept.length) {
            kept = Arrays.copyOf(kept, 2 * size);
            for (long[][] of : reaching) {
                for (int b = 0; b < of.length; b++) {
                    of[b] = Arrays.copyOf(of[b], 2 * size / 64);
                }
            }
        }
        kept[size] = sum;
        for (int p = 0; p < block.length; p++) {
            for (int b = 0; b <= block[p]; b++) {
                reaching[p][b][size >>> 6] |= 1L << size;
            }
        }
        size++;
    }

    private int[] bounds(int party) {
        int stride = Math.max(1, all.size() / LOOKED_AT);
        Integer[] some = new Integer[(all.size() + stride - 1) / stride];
        Arrays.setAll(some, k -> k * stride);
        Arrays.sort(some, (x, y) -> all.compare(x, all, y, party));
        int[] bounds = new int[Math.min(BLOCKS, some.length) - 1];
        for (int b = 0; b < bounds.length; b++) {
            bounds[b] = some[(int) ((b + 1L) * some.length / (bounds.length + 1))];
        }
        return bounds;
    }

    /** How many bounds the number reaches. */
    private int block(int p, int sum) {
        int low = 0;
        int high = bounds[p].length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.compare(sum, all, bounds[p][middle], p + 1) >= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
