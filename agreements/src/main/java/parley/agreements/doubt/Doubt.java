package parley.agreements.doubt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * How uncertain it is which packages all would sign, and what to ask to know better. Doubt about one package = the variance
 * p (1 - p) of "acceptable to all"; about the talks, its average over the packages. For each unknown the draws are cut into
 * ten bins by its value; the variance between bins is what knowing the value would take away on average. Chance alone puts
 * some variance between bins, which is subtracted as in an adjusted R squared. Of more than a thousand packages those in most
 * doubt are asked about. Cost: packages x unknowns x draws.
 */
final class Doubt {
    private static final int BINS = 10;
    private static final int MOST = 1_000;

    private final List<BitSet> packages;
    private final Draws draws;

    /**
     * @param packages by package, the draws in which all accept it
     * @param draws what was drawn in each
     */
    Doubt(List<BitSet> packages, Draws draws) {
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
        List<BitSet> doubtful = doubtful();
        double among = doubtful.stream().mapToDouble(this::variance).sum();
        for (int u = 0; u < draws.unknowns().size(); u++) {
            Unknown unknown = draws.unknowns().get(u);
            double explained = between(doubtful, bins(u)) / among;
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
        return packages.stream().mapToDouble(this::variance).sum();
    }

    private double variance(BitSet accepted) {
        double p = (double) accepted.cardinality() / Math.max(1, draws.size());
        return p * (1 - p);
    }

    /** The packages in doubt; where they are many, those in most. */
    private List<BitSet> doubtful() {
        return packages.stream()
                .filter(accepted -> variance(accepted) > 0)
                .sorted(Comparator.comparingDouble(accepted -> -variance(accepted)))
                .limit(MOST)
                .toList();
    }

    /** By draw, the number of the bin that the value of {@code unknown} falls in. */
    private int[] bins(int unknown) {
        Integer[] order = new Integer[draws.size()];
        Arrays.setAll(order, s -> s);
        Arrays.sort(order, Comparator.comparingDouble(s -> draws.value(s, unknown)));
        int[] bins = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            bins[order[k]] = (int) ((long) k * BINS / order.length);
        }
        return bins;
    }

    private double between(List<BitSet> of, int[] bins) {
        double[] size = new double[BINS];
        for (int bin : bins) {
            size[bin]++;
        }
        double sum = 0;
        for (BitSet accepted : of) {
            double p = (double) accepted.cardinality() / draws.size();
            int[] within = new int[BINS];
            for (int s = accepted.nextSetBit(0); s >= 0; s = accepted.nextSetBit(s + 1)) {
                within[bins[s]]++;
            }
            for (int b = 0; b < BINS; b++) {
                double difference = within[b] / size[b] - p;
                sum += difference * difference * size[b] / draws.size();
            }
        }
        return sum;
    }
}
