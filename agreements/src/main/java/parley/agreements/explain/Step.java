package parley.agreements.explain;

import java.util.Map;
import parley.model.Range;

/**
 * One issue settled otherwise.
 *
 * @param worth by party, how much more {@code to} adds to its utility than {@code from}: the least and the most, over all
 *     that is admissible. What interactions add is left to the package as a whole
 */
public record Step(String issue, String from, String to, Map<String, Range> worth) {
    public Step {
        worth = Map.copyOf(worth);
    }

    /** What it is worth to {@code party}. */
    public Range to(String party) {
        Range range = worth.get(party);
        if (range == null) {
            throw new IllegalArgumentException("no party " + party);
        }
        return range;
    }
}
