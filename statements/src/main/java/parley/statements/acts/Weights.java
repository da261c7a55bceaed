package parley.statements.acts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.ledger.Act;

/** How much each clue speaks for each act: a log-linear model (Berger, Della Pietra and Della Pietra 1996). */
final class Weights {
    /** The columns of a row. */
    static final List<Act> ORDER = List.of(Act.values());

    static final int ACTS = ORDER.size();
    private static final float[] NONE = new float[ACTS];
    private final Map<String, float[]> rows;

    /** A row of a weight per act for every clue. */
    Weights(Map<String, float[]> rows) {
        this.rows = rows;
    }

    /** From {@code act-weights.tsv}: a clue, then "act weight" for every act it tells something of. */
    static Weights shipped() {
        Map<String, float[]> rows = new HashMap<>();
        try (BufferedReader lines = Phrases.open("act-weights.tsv")) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t");
                    float[] row = new float[ACTS];
                    for (int i = 1; i < cells.length; i++) {
                        int space = cells[i].indexOf(' ');
                        Act act = Act.valueOf(cells[i].substring(0, space).toUpperCase(Locale.ROOT));
                        row[ORDER.indexOf(act)] = Float.parseFloat(cells[i].substring(space + 1));
                    }
                    rows.put(cells[0], row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Weights(rows);
    }

    /** The act that most speaks for. */
    Act best(Collection<String> clues) {
        double[] sums = new double[ACTS];
        for (String clue : clues) {
            float[] row = rows.getOrDefault(clue, NONE);
            for (int y = 0; y < ACTS; y++) {
                sums[y] += row[y];
            }
        }
        int best = ORDER.indexOf(Act.ASSESSMENT);
        for (int y = 0; y < ACTS; y++) {
            best = sums[y] > sums[best] ? y : best;
        }
        return ORDER.get(best);
    }

    /** How much more a clue speaks for an act than, on average, for any. */
    double margin(String clue, Act act) {
        float[] row = rows.getOrDefault(clue, NONE);
        double sum = 0;
        for (float weight : row) {
            sum += weight;
        }
        return row[ORDER.indexOf(act)] - sum / ACTS;
    }
}
