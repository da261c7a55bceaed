package parley.statements.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How two readings code the same statements.
 *
 * @param of how many both have
 * @param same how many both code alike
 * @param kappa agreement beyond what chance would give (Cohen 1960); empty when there is nothing to agree on
 * @param confusions the codes that differ, the most frequent first
 */
public record Agreement(long of, long same, OptionalDouble kappa, List<Confusion> confusions) {
    public Agreement {
        confusions = List.copyOf(confusions);
    }

    /** One code read as another. */
    public record Confusion(String gold, String read, long times) {}

    /** Collects pairs of codes. */
    static final class Table {
        private final Map<String, Map<String, Long>> rows = new TreeMap<>();

        void add(String gold, String read) {
            rows.computeIfAbsent(gold, g -> new TreeMap<>()).merge(read, 1L, Long::sum);
        }

        Agreement agreement() {
            Map<String, Long> golds = new TreeMap<>();
            Map<String, Long> reads = new TreeMap<>();
            List<Confusion> confusions = new ArrayList<>();
            long[] sums = new long[2];
            rows.forEach((gold, row) -> row.forEach((read, times) -> {
                sums[0] += times;
                golds.merge(gold, times, Long::sum);
                reads.merge(read, times, Long::sum);
                if (gold.equals(read)) {
                    sums[1] += times;
                } else {
                    confusions.add(new Confusion(gold, read, times));
                }
            }));
            confusions.sort(Comparator.comparingLong(Confusion::times).reversed());
            return new Agreement(sums[0], sums[1], kappa(sums[0], sums[1], golds, reads), confusions);
        }

        private static OptionalDouble kappa(long of, long same, Map<String, Long> golds, Map<String, Long> reads) {
            double chance = 0;
            for (Map.Entry<String, Long> gold : golds.entrySet()) {
                chance += (double) gold.getValue() * reads.getOrDefault(gold.getKey(), 0L) / of / of;
            }
            return of == 0 || chance >= 1
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(((double) same / of - chance) / (1 - chance));
        }
    }
}
