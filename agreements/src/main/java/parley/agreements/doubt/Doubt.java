package parley.agreements.doubt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How uncertain it is which packages all would sign, and what to ask to know better. Doubt about one package = the variance
 * p (1 - p) of "acceptable to all"; about the talks, its average over the packages. For each unknown the draws are cut into
 * ten bins by its value; the variance between bins is what knowing the value would take away on average. Chance alone puts
 * some variance between bins, which is subtracted as in an adjusted R squared. Cost: packages x unknowns x draws / 64.
 */
final class Doubt {
    private static final int BINS = 10;

    private final List<BitSet> packages;
    private final List<Map<Unknown, BigFraction>> draws;

    /**
     * @param packages by package, the draws in which all accept it
     * @param draws what was drawn in each
     */
    Doubt(List<BitSet> packages, List<Map<Unknown, BigFraction>> draws) {
        this.packages = packages;
        this.draws = draws;
    }

    /** 0 to 0.25. */
    double size() {
        return packages.isEmpty() ? 0 : total() / packages.size();
    }

    /**
     * Every unknown that takes more doubt away than chance does (by three of its standard deviations), the most telling
     * first; empty with too few draws to tell.
     */
    List<NextQuestion> questions() {
        List<NextQuestion> questions = new ArrayList<>();
        double total = total();
        if (draws.size() < 5 * BINS || total == 0) {
            return questions;
        }
        Set<Unknown> unknowns = new LinkedHashSet<>(draws.getFirst().keySet());
        for (Unknown unknown : unknowns) {
            double explained = between(bins(unknown)) / total;
            double byChance = (BINS - 1.0) / (draws.size() - 1.0);
            double adjusted = (explained - byChance) / (1 - byChance);
            double noise = Math.sqrt(2.0 * (BINS - 1)) / (draws.size() - 1.0);
            if (adjusted > 3 * noise) {
                questions.add(new NextQuestion(unknown, adjusted));
            }
        }
        questions.sort(Comparator.comparingDouble((NextQuestion question) -> -question.explained())
                .thenComparing(question -> question.unknown().toString()));
        return questions;
    }

    private double total() {
        double total = 0;
        for (BitSet accepted : packages) {
            double p = (double) accepted.cardinality() / Math.max(1, draws.size());
            total += p * (1 - p);
        }
        return total;
    }

    private List<BitSet> bins(Unknown unknown) {
        double[] values = new double[draws.size()];
        List<Integer> order = new ArrayList<>();
        for (int s = 0; s < values.length; s++) {
            BigFraction value = draws.get(s).get(unknown);
            values[s] = value == null ? 0 : value.doubleValue();
            order.add(s);
        }
        order.sort(Comparator.comparingDouble(s -> values[s]));
        List<BitSet> bins = new ArrayList<>();
        for (int b = 0; b < BINS; b++) {
            BitSet bin = new BitSet();
            for (int k = b * values.length / BINS; k < (b + 1) * values.length / BINS; k++) {
                bin.set(order.get(k));
            }
            bins.add(bin);
        }
        return bins;
    }

    private double between(List<BitSet> bins) {
        double sum = 0;
        for (BitSet accepted : packages) {
            double p = (double) accepted.cardinality() / draws.size();
            if (p == 0 || p == 1) {
                continue;
            }
            for (BitSet bin : bins) {
                BitSet both = (BitSet) bin.clone();
                both.and(accepted);
                int size = bin.cardinality();
                double difference = (double) both.cardinality() / size - p;
                sum += difference * difference * size / draws.size();
            }
        }
        return sum;
    }
}
