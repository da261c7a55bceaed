package parley.statements.crf;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A chain in a file: number of labels and rows, transitions, then for every row its feature's hash and its weights in steps
 * of {@value #STEP}, a bit mask telling which are not zero. Rows lie in the order of their hashes, so that the same chain
 * gives the same bytes.
 */
public final class ChainFile {
    /** A weight's grain: finer differences change no decision that matters. */
    static final float STEP = 1 / 32f;

    private static final int MOST = 127;

    private ChainFile() {}

    /** Writes a chain; weights are rounded to the grain. */
    public static void write(LinearChain chain, DataOutput out) throws IOException {
        int labels = chain.labels();
        int[] hashes = chain.index().keysByNumber();
        Integer[] order = new Integer[hashes.length];
        int rows = 0;
        for (int i = 0; i < hashes.length; i++) {
            if (mask(chain, i) != 0) {
                order[rows++] = i;
            }
        }
        java.util.Arrays.sort(order, 0, rows, (a, b) -> Integer.compareUnsigned(hashes[a], hashes[b]));
        out.writeByte(labels);
        out.writeInt(rows);
        for (float transition : chain.transitions()) {
            out.writeFloat(transition);
        }
        for (int i = 0; i < rows; i++) {
            out.writeInt(hashes[order[i]]);
        }
        for (int i = 0; i < rows; i++) {
            out.writeByte(mask(chain, order[i]));
        }
        for (int i = 0; i < rows; i++) {
            for (int y = 0; y < labels; y++) {
                int step = step(chain.weights()[order[i] * labels + y]);
                if (step != 0) {
                    out.writeByte(step);
                }
            }
        }
    }

    private static int mask(LinearChain chain, int row) {
        int mask = 0;
        for (int y = 0; y < chain.labels(); y++) {
            mask |= step(chain.weights()[row * chain.labels() + y]) == 0 ? 0 : 1 << y;
        }
        return mask;
    }

    private static int step(float weight) {
        return Math.max(-MOST, Math.min(MOST, Math.round(weight / STEP)));
    }

    /** Reads a chain; what is not one is an {@link IOException}. */
    public static LinearChain read(DataInput in) throws IOException {
        int labels = in.readUnsignedByte();
        int rows = in.readInt();
        if (labels < 1 || labels > 8 || rows < 0 || rows > 1 << 24) {
            throw new IOException("not a chain: " + labels + " labels, " + rows + " rows");
        }
        float[] transitions = new float[(labels + 1) * labels];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = in.readFloat();
        }
        HashIndex index = new HashIndex(rows);
        for (int i = 0; i < rows; i++) {
            if (index.add(in.readInt()) != i) {
                throw new IOException("a feature stands twice");
            }
        }
        byte[] masks = new byte[rows];
        in.readFully(masks);
        float[] weights = new float[rows * labels];
        for (int i = 0; i < rows; i++) {
            for (int y = 0; y < labels; y++) {
                if ((masks[i] & (1 << y)) != 0) {
                    weights[i * labels + y] = in.readByte() * STEP;
                }
            }
        }
        return new LinearChain(labels, index, weights, transitions);
    }
}
