package parley.statements.evaluation;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Sums over documents and how far they would swing with other documents: the percentile bootstrap (Efron 1979) over whole
 * documents, since statements of one document go right and wrong together. Every figure sees the same samples.
 */
final class Resampling {
    private static final int SAMPLES = 1000;
    private static final long SEED = 7;
    private static final double TAIL = 0.025;

    private final List<Counts> documents;
    /** How often each document is in each sample. */
    private final int[][] times;

    Resampling(List<Counts> documents) {
        this.documents = documents;
        this.times = new int[SAMPLES][documents.size()];
        Random random = new Random(SEED);
        for (int[] sample : times) {
            for (int i = 0; i < sample.length; i++) {
                sample[random.nextInt(sample.length)]++;
            }
        }
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        documents.forEach(document -> names.addAll(document.names()));
        return names;
    }

    Fit fit(String name) {
        long[] sum = sum(name);
        return new Fit(sum[0], sum[1], sum[2], interval(name, drawn -> Fit.f1(drawn[0], drawn[1], drawn[2])));
    }

    /** Right of the annotated ones. */
    Share ofGold(String name) {
        long[] sum = sum(name);
        return new Share(
                sum[0], sum[1], interval(name, drawn -> drawn[1] == 0 ? Double.NaN : (double) drawn[0] / drawn[1]));
    }

    /** Right of the read ones. */
    Share ofRead(String name) {
        long[] sum = sum(name);
        return new Share(
                sum[0], sum[2], interval(name, drawn -> drawn[2] == 0 ? Double.NaN : (double) drawn[0] / drawn[2]));
    }

    long[] sum(String name) {
        long[] sum = new long[3];
        for (Counts document : documents) {
            long[] counted = document.of(name);
            for (int k = 0; k < sum.length; k++) {
                sum[k] += counted[k];
            }
        }
        return sum;
    }

    private Interval interval(String name, ToDoubleFunction<long[]> figure) {
        long[][] counted = new long[documents.size()][];
        for (int i = 0; i < counted.length; i++) {
            counted[i] = documents.get(i).of(name);
        }
        return interval(sample -> {
            long[] drawn = new long[3];
            for (int i = 0; i < counted.length; i++) {
                for (int k = 0; k < drawn.length; k++) {
                    drawn[k] += (long) sample[i] * counted[i][k];
                }
            }
            return figure.applyAsDouble(drawn);
        });
    }

    /** @param figure of a sample, given how often each document is in it; not a number when it has none */
    Interval interval(ToDoubleFunction<int[]> figure) {
        double[] figures = Arrays.stream(times)
                .mapToDouble(figure)
                .filter(each -> !Double.isNaN(each))
                .sorted()
                .toArray();
        if (figures.length == 0) {
            return new Interval(0, 1);
        }
        int low = (int) (TAIL * figures.length);
        return new Interval(figures[low], figures[Math.max(low, (int) ((1 - TAIL) * figures.length) - 1)]);
    }
}
