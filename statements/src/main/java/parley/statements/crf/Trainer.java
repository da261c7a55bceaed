package parley.statements.crf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Fits a chain to labelled sequences: maximum conditional likelihood by stochastic gradients with AdaGrad's step sizes (Duchi,
 * Hazan and Singer 2011) and an L1 penalty applied lazily as a proximal step (Duchi and Singer 2009). Features seen less
 * often than {@code least} are left out. The same sequences in the same order give the same bits on every machine.
 */
public final class Trainer {
    /**
     * How to fit.
     *
     * @param epochs passes over the sequences
     * @param rate AdaGrad's step size
     * @param penalty L1 penalty per sequence
     * @param least how often a feature must occur to be kept
     */
    public record Settings(int epochs, double rate, double penalty, int least, long seed) {}

    /** A position whose gradient is below this for all labels teaches nothing. */
    private static final double NOTHING = 1e-3;

    private static final double EPSILON = 1e-6;
    private static final float NEVER = -1e4f;

    private static final class Example {
        private final int[] rows;
        private final int[] ends;
        private final byte[] gold;

        Example(int[] rows, int[] ends, byte[] gold) {
            this.rows = rows;
            this.ends = ends;
            this.gold = gold;
        }
    }

    private final int labels;
    private final Settings settings;
    private final boolean[] allowed;
    private final HashIndex seen = new HashIndex(1 << 20);
    private int[] counts = new int[1 << 20];
    private final List<Example> examples = new ArrayList<>();

    /** For {@code allowed}[from * labels + to], with row {@code labels} for the start: whether a label may follow. */
    public Trainer(int labels, boolean[] allowed, Settings settings) {
        this.labels = labels;
        this.allowed = allowed.clone();
        this.settings = settings;
    }

    /** Takes a sequence with its right labels. */
    public void add(Sequence sequence, int[] gold) {
        int[] rows = sequence.packedFeatures();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = seen.add(rows[i]);
            if (rows[i] >= counts.length) {
                counts = Arrays.copyOf(counts, 2 * counts.length);
            }
            counts[rows[i]]++;
        }
        byte[] right = new byte[sequence.length()];
        for (int i = 0; i < right.length; i++) {
            right[i] = (byte) gold[i];
        }
        examples.add(new Example(rows, sequence.packedEnds(), right));
    }

    /** Fits; the examples are spent. */
    public LinearChain train() {
        int[] renumbered = new int[seen.size()];
        int kept = 0;
        for (int i = 0; i < renumbered.length; i++) {
            renumbered[i] = counts[i] >= settings.least() ? kept++ : -1;
        }
        examples.replaceAll(example -> pruned(example, renumbered));
        return new Fit(kept).run(renumbered);
    }

    private static Example pruned(Example example, int[] renumbered) {
        int[] rows = new int[example.rows.length];
        int[] ends = new int[example.ends.length];
        int size = 0;
        int at = 0;
        for (int i = 0; i < ends.length; i++) {
            for (; at < example.ends[i]; at++) {
                int row = renumbered[example.rows[at]];
                if (row >= 0) {
                    rows[size++] = row;
                }
            }
            ends[i] = size;
        }
        return new Example(Arrays.copyOf(rows, size), ends, example.gold);
    }

    private final class Fit {
        private final float[] weights;
        private final float[] squares;
        private final int[] touched;
        private final float[] transitions = new float[(labels + 1) * labels];
        private final double[] transitionSquares = new double[(labels + 1) * labels];
        private final Lattice lattice = new Lattice();
        private final double[] gradient = new double[labels];
        private int step;

        Fit(int rows) {
            weights = new float[rows * labels];
            squares = new float[rows * labels];
            touched = new int[rows];
            for (int i = 0; i < transitions.length; i++) {
                transitions[i] = allowed[i] ? 0 : NEVER;
            }
        }

        LinearChain run(int[] renumbered) {
            int[] order = new int[examples.size()];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            SplittableRandom random = new SplittableRandom(settings.seed());
            for (int epoch = 0; epoch < settings.epochs(); epoch++) {
                for (int i = order.length - 1; i > 0; i--) {
                    int j = random.nextInt(i + 1);
                    int swap = order[i];
                    order[i] = order[j];
                    order[j] = swap;
                }
                for (int at : order) {
                    learn(examples.get(at));
                }
            }
            for (int row = 0; row < touched.length; row++) {
                shrink(row);
            }
            return new Compaction(labels, seen, renumbered, weights, transitions).chain();
        }

        private void learn(Example example) {
            step++;
            int length = example.ends.length;
            lattice.prepare(labels, length);
            float[] scores = lattice.scores();
            int at = 0;
            for (int i = 0; i < length; i++) {
                for (int y = 0; y < labels; y++) {
                    scores[i * labels + y] = 0;
                }
                for (; at < example.ends[i]; at++) {
                    int row = example.rows[at];
                    shrink(row);
                    for (int y = 0; y < labels; y++) {
                        scores[i * labels + y] += weights[row * labels + y];
                    }
                }
            }
            lattice.marginals(transitions);
            moveTransitions(example, length);
            at = 0;
            for (int i = 0; i < length; i++) {
                double most = 0;
                for (int y = 0; y < labels; y++) {
                    gradient[y] = lattice.probability(i, y) - (example.gold[i] == y ? 1 : 0);
                    most = Math.max(most, Math.abs(gradient[y]));
                }
                if (most < NOTHING) {
                    at = example.ends[i];
                    continue;
                }
                for (; at < example.ends[i]; at++) {
                    int base = example.rows[at] * labels;
                    for (int y = 0; y < labels; y++) {
                        double g = gradient[y];
                        float square = squares[base + y] + (float) (g * g);
                        squares[base + y] = square;
                        weights[base + y] -= (float) (settings.rate() * g / Math.sqrt(square + EPSILON));
                    }
                }
            }
        }

        private void moveTransitions(Example example, int length) {
            for (int y = 0; y < labels; y++) {
                move(labels * labels + y, lattice.probability(0, y) - (example.gold[0] == y ? 1 : 0));
            }
            double[] sums = new double[labels * labels];
            for (int i = 0; i + 1 < length; i++) {
                for (int x = 0; x < labels; x++) {
                    for (int y = 0; y < labels; y++) {
                        sums[x * labels + y] += lattice.pair(i, x, y);
                    }
                }
                sums[example.gold[i] * labels + example.gold[i + 1]] -= 1;
            }
            for (int i = 0; i < sums.length; i++) {
                move(i, sums[i]);
            }
        }

        private void move(int at, double g) {
            if (allowed[at] && g != 0) {
                transitionSquares[at] += g * g;
                transitions[at] -= (float) (settings.rate() * g / Math.sqrt(transitionSquares[at] + EPSILON));
            }
        }

        /** The penalty of the steps since the row was last touched. */
        private void shrink(int row) {
            int missed = step - touched[row];
            if (missed == 0) {
                return;
            }
            touched[row] = step;
            for (int y = 0; y < labels; y++) {
                float weight = weights[row * labels + y];
                if (weight != 0) {
                    double by = missed
                            * settings.penalty()
                            * settings.rate()
                            / Math.sqrt(squares[row * labels + y] + EPSILON);
                    weights[row * labels + y] = Math.abs(weight) <= by ? 0 : weight - (float) Math.copySign(by, weight);
                }
            }
        }
    }
}
