package parley.statements.crf;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): a weight for every feature and label at a
 * position, and for every pair of neighbouring labels. Cost of everything asked of it: length times (features times
 * labels, plus labels squared).
 */
public final class LinearChain {
    private final int labels;
    private final HashIndex index;
    /** A row of {@code labels} weights for every numbered feature. */
    private final float[] weights;
    /** From label, to label; row {@code labels} is the start. */
    private final float[] transitions;

    LinearChain(int labels, HashIndex index, float[] weights, float[] transitions) {
        this.labels = labels;
        this.index = index;
        this.weights = weights;
        this.transitions = transitions;
    }

    public int labels() {
        return labels;
    }

    HashIndex index() {
        return index;
    }

    float[] weights() {
        return weights;
    }

    float[] transitions() {
        return transitions;
    }

    float transition(int from, int to) {
        return transitions[from * labels + to];
    }

    /** The scores of every label at every position, into {@code scores}[position * labels + label]. */
    void score(Sequence sequence, float[] scores) {
        for (int i = 0; i < sequence.length(); i++) {
            int row = i * labels;
            for (int y = 0; y < labels; y++) {
                scores[row + y] = 0;
            }
            int to = sequence.to(i);
            for (int at = sequence.from(i); at < to; at++) {
                int number = index.get(sequence.feature(at));
                if (number >= 0) {
                    int base = number * labels;
                    for (int y = 0; y < labels; y++) {
                        scores[row + y] += weights[base + y];
                    }
                }
            }
        }
    }
}
