package parley.agreements.pareto;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A growing list of vectors of whole numbers of 0 or more, one for each party, each number in limbs of 62 bits, the
 * highest first. One limb, the common case, is a plain {@code long}; nothing overflows with more.
 */
public final class Vectors {
    private static final int BITS = 62;
    private static final long MASK = (1L << BITS) - 1;

    public final int parties;
    public final int limbs;
    private long[] cells;
    private int size;

    public Vectors(int parties, int limbs, int capacity) {
        this.parties = parties;
        this.limbs = limbs;
        this.cells = new long[Math.multiplyExact(Math.max(1, capacity), parties * limbs)];
    }

    /** Limbs that a number up to {@code most} needs. */
    public static int limbs(BigInteger most) {
        return Math.max(1, (most.bitLength() + BITS - 1) / BITS);
    }

    public int size() {
        return size;
    }

    public void add(BigInteger[] vector) {
        int at = room();
        for (BigInteger number : vector) {
            for (int l = limbs - 1; l >= 0; l--) {
                cells[at + l] = number.shiftRight(BITS * (limbs - 1 - l)).longValue() & MASK;
            }
            at += limbs;
        }
    }

    /** Appends vector {@code a} of {@code as} + vector {@code b} of {@code bs}. */
    public void addSum(Vectors as, int a, Vectors bs, int b) {
        room();
        setSum(size - 1, as, a, bs, b);
    }

    /** Overwrites vector {@code at} by a sum. */
    void setSum(int at, Vectors as, int a, Vectors bs, int b) {
        int width = parties * limbs;
        int to = at * width;
        int from = a * width;
        int and = b * width;
        if (limbs == 1) {
            for (int p = 0; p < width; p++) {
                cells[to + p] = as.cells[from + p] + bs.cells[and + p];
            }
            return;
        }
        for (int p = width - limbs; p >= 0; p -= limbs) {
            long carry = 0;
            for (int l = limbs - 1; l >= 0; l--) {
                long sum = as.cells[from + p + l] + bs.cells[and + p + l] + carry;
                cells[to + p + l] = sum & MASK;
                carry = sum >>> BITS;
            }
        }
    }

    public void addCopy(Vectors as, int a) {
        int width = parties * limbs;
        int at = room();
        System.arraycopy(as.cells, a * width, cells, at, width);
    }

    /** Sign of own number {@code (i, party)} - the other list's {@code (j, party)}. */
    public int compare(int i, Vectors other, int j, int party) {
        int a = (i * parties + party) * limbs;
        int b = (j * parties + party) * limbs;
        for (int l = 0; l < limbs; l++) {
            int sign = Long.compare(cells[a + l], other.cells[b + l]);
            if (sign != 0) {
                return sign;
            }
        }
        return 0;
    }

    /** Party by party, the first difference decides. */
    public int compare(int i, Vectors other, int j) {
        int a = i * parties * limbs;
        int b = j * parties * limbs;
        for (int l = 0; l < parties * limbs; l++) {
            int sign = Long.compare(cells[a + l], other.cells[b + l]);
            if (sign != 0) {
                return sign;
            }
        }
        return 0;
    }

    /** Whether vector {@code i} is at least vector {@code j} for every party. */
    public boolean covers(int i, int j) {
        for (int p = 0; p < parties; p++) {
            if (compare(i, this, j, p) < 0) {
                return false;
            }
        }
        return true;
    }

    public BigInteger get(int i, int party) {
        BigInteger number = BigInteger.ZERO;
        int at = (i * parties + party) * limbs;
        for (int l = 0; l < limbs; l++) {
            number = number.shiftLeft(BITS).add(BigInteger.valueOf(cells[at + l]));
        }
        return number;
    }

    private int room() {
        int width = parties * limbs;
        if ((size + 1) * (long) width > cells.length) {
            cells = Arrays.copyOf(cells, Math.toIntExact(Math.max(2L * cells.length, (size + 1) * (long) width)));
        }
        return width * size++;
    }
}
