package parley.statements.crf;

import java.util.Arrays;

/**
 * The k best labellings of a sequence (list Viterbi, Seshadri and Sundberg 1994). Cost: length times labels squared times
 * k. One object serves many sequences.
 */
public final class KBest {
    private double[] value = new double[0];
    private int[] from = new int[0];

    /**
     * Writes the best labellings, best first, into the rows of {@code into}.
     *
     * @return how many there are, at most {@code into.length}
     */
    public int find(LinearChain chain, Lattice lattice, int length, int[][] into) {
        int labels = chain.labels();
        int k = into.length;
        int cells = length * labels * k;
        if (value.length < cells) {
            value = new double[2 * cells];
            from = new int[2 * cells];
        }
        float[] scores = lattice.scores();
        Arrays.fill(value, 0, labels * k, Double.NEGATIVE_INFINITY);
        for (int y = 0; y < labels; y++) {
            value[y * k] = chain.transition(labels, y) + scores[y];
        }
        for (int i = 1; i < length; i++) {
            for (int y = 0; y < labels; y++) {
                int row = (i * labels + y) * k;
                Arrays.fill(value, row, row + k, Double.NEGATIVE_INFINITY);
                for (int x = 0; x < labels; x++) {
                    double move = chain.transition(x, y) + scores[i * labels + y];
                    int before = ((i - 1) * labels + x) * k;
                    for (int r = 0; r < k && value[before + r] > Double.NEGATIVE_INFINITY; r++) {
                        if (!insert(row, k, value[before + r] + move, x * k + r)) {
                            break;
                        }
                    }
                }
            }
        }
        double[] ends = new double[k];
        int[] last = new int[k];
        Arrays.fill(ends, Double.NEGATIVE_INFINITY);
        int found = 0;
        for (int cell = 0; cell < labels * k; cell++) {
            double sum = value[(length - 1) * labels * k + cell];
            int at = k;
            while (at > 0 && sum > ends[at - 1]) {
                at--;
            }
            if (at < k) {
                System.arraycopy(ends, at, ends, at + 1, k - at - 1);
                System.arraycopy(last, at, last, at + 1, k - at - 1);
                ends[at] = sum;
                last[at] = cell;
                found = Math.min(k, found + 1);
            }
        }
        for (int r = 0; r < found; r++) {
            int cell = last[r];
            for (int i = length - 1; i >= 0; i--) {
                into[r][i] = cell / k;
                cell = from[i * labels * k + cell];
            }
        }
        return found;
    }

    private boolean insert(int row, int k, double sum, int origin) {
        int at = k;
        while (at > 0 && sum > value[row + at - 1]) {
            at--;
        }
        if (at == k) {
            return false;
        }
        for (int j = k - 1; j > at; j--) {
            value[row + j] = value[row + j - 1];
            from[row + j] = from[row + j - 1];
        }
        value[row + at] = sum;
        from[row + at] = origin;
        return true;
    }
}
