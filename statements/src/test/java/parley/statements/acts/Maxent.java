package parley.statements.acts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.ledger.Act;

/**
 * Fits weights by penalised maximum likelihood: whole gradients, AdaGrad's step sizes (Duchi, Hazan and Singer 2011), a
 * Gaussian prior on every weight that is narrower for rare and joint clues. The same cases give the same weights.
 */
final class Maxent {
    private static final int EPOCHS = 150;
    private static final double RATE = 0.3;
    private static final double GRAIN = 100;
    private static final double TINY = 0.05;
    private static final int Y = Weights.ACTS;

    private record Row(List<Integer> clues, int gold, double share) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Integer> counts = new ArrayList<>();

    void add(Collection<String> clues, Act gold, double share) {
        List<Integer> row = new ArrayList<>(clues.size());
        for (String clue : clues) {
            int number = numbers.computeIfAbsent(clue, c -> counts.size());
            if (number == counts.size()) {
                counts.add(0);
            }
            counts.set(number, counts.get(number) + 1);
            row.add(number);
        }
        rows.add(new Row(row, Weights.ORDER.indexOf(gold), share));
    }

    /** How strongly a clue's weights are drawn to 0. */
    private static double prior(String clue) {
        if (clue.startsWith("word:")) {
            return 4;
        }
        if (clue.startsWith("verb:")) {
            return 1;
        }
        if (clue.startsWith("last ") || clue.startsWith("next ")) {
            return 3;
        }
        return clue.contains(" ") ? 6 : 2;
    }

    /** The weights of all clues that occur at least {@code least} times, to two decimals, tiny ones dropped. */
    Map<String, float[]> fit(int least) {
        double[] priors = new double[numbers.size()];
        numbers.forEach((clue, at) -> priors[at] = prior(clue));
        double[] weights = new double[priors.length * Y];
        double[] squares = new double[weights.length];
        double[] gradient = new double[weights.length];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = priors[i / Y] * weights[i];
            }
            for (Row row : rows) {
                learn(row, weights, gradient, least);
            }
            for (int i = 0; i < weights.length; i++) {
                if (gradient[i] != 0) {
                    squares[i] += gradient[i] * gradient[i];
                    weights[i] -= RATE * gradient[i] / Math.sqrt(squares[i]);
                }
            }
        }
        return rounded(weights, least);
    }

    private void learn(Row row, double[] weights, double[] gradient, int least) {
        double[] p = new double[Y];
        for (int clue : row.clues()) {
            if (counts.get(clue) >= least) {
                for (int y = 0; y < Y; y++) {
                    p[y] += weights[clue * Y + y];
                }
            }
        }
        double most = Arrays.stream(p).max().orElseThrow();
        double sum = 0;
        for (int y = 0; y < Y; y++) {
            p[y] = StrictMath.exp(p[y] - most);
            sum += p[y];
        }
        for (int y = 0; y < Y; y++) {
            p[y] = row.share() * (p[y] / sum - (row.gold() == y ? 1 : 0));
        }
        for (int clue : row.clues()) {
            if (counts.get(clue) >= least) {
                for (int y = 0; y < Y; y++) {
                    gradient[clue * Y + y] += p[y];
                }
            }
        }
    }

    /** Most weights are tiny, and all of them together hardly ever decide. */
    private static float coarse(double weight) {
        return Math.abs(weight) < TINY ? 0 : (float) (Math.rint(weight * GRAIN) / GRAIN);
    }

    private Map<String, float[]> rounded(double[] weights, int least) {
        Map<String, float[]> rounded = new LinkedHashMap<>();
        numbers.forEach((clue, at) -> {
            if (counts.get(at) >= least) {
                float[] row = new float[Y];
                for (int y = 0; y < Y; y++) {
                    row[y] = coarse(weights[at * Y + y]);
                }
                rounded.put(clue, row);
            }
        });
        return rounded;
    }
}
