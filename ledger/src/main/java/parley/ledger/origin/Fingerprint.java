package parley.ledger.origin;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What is kept of a text's shingles to find its copies among many: for each of 128 orders of all shingles the first one of
 * the text (MinHash, Broder 1997), and how many there are.
 */
public final class Fingerprint {
    static final int ORDERS = 128;

    private final int size;
    private final int[] least;

    private Fingerprint(int size, int[] least) {
        this.size = size;
        this.least = least;
    }

    /** Cost: shingles x 128. */
    public static Fingerprint of(Shingles shingles) {
        int[] least = new int[ORDERS];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int i = 0; i < shingles.size(); i++) {
            int hash = shingles.hash(i);
            for (int order = 0; order < ORDERS; order++) {
                least[order] = Math.min(least[order], permuted(hash, order));
            }
        }
        return new Fingerprint(shingles.size(), least);
    }

    /** An odd factor and a mask permute the whole numbers of 32 bits. */
    private static int permuted(int hash, int order) {
        return hash * (Shingles.spread(order) | 1) ^ Shingles.spread(order + ORDERS);
    }

    /** @throws IllegalArgumentException when {@code bytes} are no fingerprint's */
    public static Fingerprint of(byte[] bytes) {
        if (bytes.length != Integer.BYTES * (ORDERS + 1)) {
            throw new IllegalArgumentException("a fingerprint has other than " + bytes.length + " bytes");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int size = buffer.getInt();
        int[] least = new int[ORDERS];
        buffer.asIntBuffer().get(least);
        return new Fingerprint(size, least);
    }

    public byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * (ORDERS + 1)).putInt(size);
        buffer.asIntBuffer().put(least);
        return buffer.array();
    }

    int least(int order) {
        return least[order];
    }

    boolean empty() {
        return size == 0;
    }

    /** An estimate of {@link Shingles#shared}; its standard error is about 0.05. */
    double shared(Fingerprint other) {
        int same = 0;
        for (int order = 0; order < ORDERS; order++) {
            same += least[order] == other.least[order] ? 1 : 0;
        }
        double alike = (double) same / ORDERS;
        return alike * (size + other.size) / (1 + alike) / Math.max(1, Math.min(size, other.size));
    }
}
