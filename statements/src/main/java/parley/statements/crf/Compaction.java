package parley.statements.crf;

/** Leaves features without weight out of a fitted chain. */
final class Compaction {
    private final int labels;
    private final HashIndex seen;
    private final int[] renumbered;
    private final float[] weights;
    private final float[] transitions;

    Compaction(int labels, HashIndex seen, int[] renumbered, float[] weights, float[] transitions) {
        this.labels = labels;
        this.seen = seen;
        this.renumbered = renumbered;
        this.weights = weights;
        this.transitions = transitions;
    }

    LinearChain chain() {
        int[] hashes = seen.keysByNumber();
        int kept = 0;
        for (int i = 0; i < hashes.length; i++) {
            if (renumbered[i] >= 0 && weighs(renumbered[i])) {
                hashes[kept] = hashes[i];
                renumbered[kept++] = renumbered[i];
            }
        }
        HashIndex index = new HashIndex(kept);
        float[] rows = new float[kept * labels];
        for (int i = 0; i < kept; i++) {
            index.add(hashes[i]);
            System.arraycopy(weights, renumbered[i] * labels, rows, i * labels, labels);
        }
        return new LinearChain(labels, index, rows, transitions);
    }

    private boolean weighs(int row) {
        for (int y = 0; y < labels; y++) {
            if (weights[row * labels + y] != 0) {
                return true;
            }
        }
        return false;
    }
}
