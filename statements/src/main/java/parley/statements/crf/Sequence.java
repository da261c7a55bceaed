package parley.statements.crf;

import java.util.Arrays;

/**
 * The features of a sequence of positions, as hashes, filled position by position. One object serves many sequences: no
 * memory is taken in steady state.
 */
public final class Sequence {
    private int[] features = new int[1 << 12];
    private int[] ends = new int[64];
    private int positions;
    private int size;

    /** Empties it. */
    public void clear() {
        positions = 0;
        size = 0;
    }

    /** Adds a feature to the position that is being filled. */
    public void add(int hash) {
        if (size == features.length) {
            features = Arrays.copyOf(features, 2 * size);
        }
        features[size++] = hash;
    }

    /** Ends the position that is being filled. */
    public void next() {
        if (positions == ends.length) {
            ends = Arrays.copyOf(ends, 2 * positions);
        }
        ends[positions++] = size;
    }

    /** Number of positions. */
    public int length() {
        return positions;
    }

    int from(int position) {
        return position == 0 ? 0 : ends[position - 1];
    }

    int to(int position) {
        return ends[position];
    }

    int feature(int at) {
        return features[at];
    }

    int[] packedFeatures() {
        return Arrays.copyOf(features, size);
    }

    int[] packedEnds() {
        return Arrays.copyOf(ends, positions);
    }
}
