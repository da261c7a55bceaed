package parley.model.talks;

import java.util.List;
import java.util.Map;

/**
 * What is known of one party's preferences: utility of an outcome = sum over issues of weight x value.
 *
 * @param values by issue, one for each
 * @param comparisons what the party is known to prefer to what; preferences that contradict one are not admissible
 */
public record Preferences(Weights weights, Map<String, Values> values, List<Comparison> comparisons) {
    public Preferences {
        values = Ordered.copy(values);
        comparisons = List.copyOf(comparisons);
    }

    /** The values on {@code issue}. */
    public Values values(Issue issue) {
        return Ordered.get(values, issue.name());
    }
}
