package parley.statements.actors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** How much each clue speaks for a side: a log-linear model over the sides of a report (Berger, Della Pietra and Della Pietra 1996). */
final class PlaceWeights {
    private final Map<String, Double> weights;

    PlaceWeights(Map<String, Double> weights) {
        this.weights = weights;
    }

    /** From {@code place-weights.tsv}: a clue and its weight. */
    static PlaceWeights shipped() {
        Map<String, Double> weights = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PlaceWeights.class.getResourceAsStream("/parley/statements/place-weights.tsv")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    int tab = line.indexOf('\t');
                    weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PlaceWeights(weights);
    }

    double sum(Collection<String> clues) {
        double sum = 0;
        for (String clue : clues) {
            sum += weights.getOrDefault(clue, 0.0);
        }
        return sum;
    }

    /** The clue that most speaks for; empty when none does. */
    String strongest(Collection<String> clues) {
        String best = "";
        double most = 0;
        for (String clue : clues) {
            double weight = weights.getOrDefault(clue, 0.0);
            if (weight > most) {
                most = weight;
                best = clue;
            }
        }
        return best;
    }
}
