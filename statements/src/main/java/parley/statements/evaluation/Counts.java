package parley.statements.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What was counted in one document, under the names of the figures it goes into. */
final class Counts {
    private static final long[] NONE = new long[3];
    private final Map<String, long[]> counts = new LinkedHashMap<>();

    void add(String name, long right, long gold, long read) {
        long[] sums = counts.computeIfAbsent(name, n -> new long[3]);
        sums[0] += right;
        sums[1] += gold;
        sums[2] += read;
    }

    /** Right, gold, read. */
    long[] of(String name) {
        return counts.getOrDefault(name, NONE);
    }

    Set<String> names() {
        return counts.keySet();
    }
}
