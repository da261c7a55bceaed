package parley.agreements.doubt;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.agreements.solution.NoZone;
import parley.model.Range;

/** Who falls short, how often and by how much, over the draws that leave no zone. */
final class Shortfalls {
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Range> by = new LinkedHashMap<>();

    void add(NoZone noZone) {
        noZone.shortfalls().forEach(this::add);
    }

    void add(String party, BigFraction shortfall) {
        counts.merge(party, 1, Integer::sum);
        by.merge(party, Range.exactly(shortfall), Shortfalls::join);
    }

    Map<String, FallsShort> over(int draws) {
        Map<String, FallsShort> all = new LinkedHashMap<>();
        by.forEach((party, range) ->
                all.put(party, new FallsShort(new Share(counts.getOrDefault(party, 0), draws), range)));
        return all;
    }

    private static Range join(Range one, Range other) {
        BigFraction low = Range.compare(one.low(), other.low()) <= 0 ? one.low() : other.low();
        BigFraction high = Range.compare(one.high(), other.high()) >= 0 ? one.high() : other.high();
        return new Range(low, high);
    }
}
