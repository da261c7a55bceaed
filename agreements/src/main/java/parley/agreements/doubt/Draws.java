package parley.agreements.doubt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** What was drawn for each number not known, draw by draw, as doubles: for averages and bins only. */
final class Draws {
    private final List<Unknown> unknowns = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();

    void add(Map<Unknown, BigFraction> drawn) {
        if (values.isEmpty()) {
            unknowns.addAll(drawn.keySet());
        }
        double[] row = new double[unknowns.size()];
        for (int u = 0; u < row.length; u++) {
            BigFraction value = drawn.get(unknowns.get(u));
            row[u] = value == null ? 0 : value.doubleValue();
        }
        values.add(row);
    }

    int size() {
        return values.size();
    }

    List<Unknown> unknowns() {
        return unknowns;
    }

    double value(int draw, int unknown) {
        return values.get(draw)[unknown];
    }
}
