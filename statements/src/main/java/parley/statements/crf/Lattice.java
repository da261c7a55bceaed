package parley.statements.crf;

import java.util.Arrays;

/**
 * What a chain says of one sequence: scores, marginal probabilities (forward-backward, Rabiner 1989) and the best
 * labelling (Viterbi 1967). One object serves many sequences.
 */
public final class Lattice {
    private int labels;
    private int length;
    private float[] scores = new float[0];
    private double[] forward = new double[0];
    private double[] backward = new double[0];
    private double[] scale = new double[0];
    private double[] emission = new double[0];
    private double[] moves = new double[0];
    private int[] back = new int[0];

    /** Scores a sequence and works out its marginals. */
    public void read(LinearChain chain, Sequence sequence) {
        prepare(chain.labels(), sequence.length());
        chain.score(sequence, scores);
        marginals(chain.transitions());
    }

    void prepare(int ofLabels, int ofLength) {
        labels = ofLabels;
        length = ofLength;
        int cells = labels * length;
        if (scores.length < cells) {
            scores = new float[2 * cells];
            forward = new double[2 * cells];
            backward = new double[2 * cells];
            emission = new double[2 * cells];
            back = new int[2 * cells];
            scale = new double[2 * length];
        }
        if (scale.length < length) {
            scale = new double[2 * length];
        }
        if (moves.length != (labels + 1) * labels) {
            moves = new double[(labels + 1) * labels];
        }
    }

    float[] scores() {
        return scores;
    }

    void marginals(float[] transitions) {
        for (int i = 0; i < moves.length; i++) {
            moves[i] = Math.exp(transitions[i]);
        }
        for (int i = 0; i < length; i++) {
            float most = Float.NEGATIVE_INFINITY;
            for (int y = 0; y < labels; y++) {
                most = Math.max(most, scores[i * labels + y]);
            }
            for (int y = 0; y < labels; y++) {
                emission[i * labels + y] = Math.exp(scores[i * labels + y] - most);
            }
        }
        for (int i = 0; i < length; i++) {
            double sum = 0;
            for (int y = 0; y < labels; y++) {
                double into = 0;
                if (i == 0) {
                    into = moves[labels * labels + y];
                } else {
                    for (int x = 0; x < labels; x++) {
                        into += forward[(i - 1) * labels + x] * moves[x * labels + y];
                    }
                }
                double value = into * emission[i * labels + y];
                forward[i * labels + y] = value;
                sum += value;
            }
            scale[i] = sum;
            for (int y = 0; y < labels; y++) {
                forward[i * labels + y] /= sum;
            }
        }
        if (length > 0) {
            Arrays.fill(backward, (length - 1) * labels, length * labels, 1);
        }
        for (int i = length - 2; i >= 0; i--) {
            for (int x = 0; x < labels; x++) {
                double sum = 0;
                for (int y = 0; y < labels; y++) {
                    sum += moves[x * labels + y] * emission[(i + 1) * labels + y] * backward[(i + 1) * labels + y];
                }
                backward[i * labels + x] = sum / scale[i + 1];
            }
        }
    }

    /** The probability of a label at a position. */
    public double probability(int position, int label) {
        return forward[position * labels + label] * backward[position * labels + label];
    }

    /** The probability of a pair of labels at {@code position} and the next. */
    public double pair(int position, int label, int next) {
        return forward[position * labels + label]
                * moves[label * labels + next]
                * emission[(position + 1) * labels + next]
                * backward[(position + 1) * labels + next]
                / scale[position + 1];
    }

    /** The probability of a whole labelling. */
    public double probability(int[] path) {
        if (length == 0) {
            return 1;
        }
        double product = probability(0, path[0]);
        for (int i = 0; i + 1 < length && product > 0; i++) {
            double here = probability(i, path[i]);
            product *= here <= 0 ? 0 : pair(i, path[i], path[i + 1]) / here;
        }
        return Math.min(1, product);
    }

    /** The best labelling, into {@code into}; never one in which a label may not follow another. */
    public void best(LinearChain chain, int[] into) {
        double[] value = new double[labels];
        double[] next = new double[labels];
        for (int y = 0; y < labels; y++) {
            value[y] = chain.transition(labels, y) + scores[y];
        }
        for (int i = 1; i < length; i++) {
            for (int y = 0; y < labels; y++) {
                int from = 0;
                double most = Double.NEGATIVE_INFINITY;
                for (int x = 0; x < labels; x++) {
                    double sum = value[x] + chain.transition(x, y);
                    if (sum > most) {
                        most = sum;
                        from = x;
                    }
                }
                back[i * labels + y] = from;
                next[y] = most + scores[i * labels + y];
            }
            double[] swap = value;
            value = next;
            next = swap;
        }
        int at = 0;
        for (int y = 1; y < labels; y++) {
            if (value[y] > value[at]) {
                at = y;
            }
        }
        for (int i = length - 1; i >= 0; i--) {
            into[i] = at;
            at = back[i * labels + at];
        }
    }
}
