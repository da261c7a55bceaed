package parley.model.talks;

import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one party's preferences: utility of an outcome = sum over issues of weight x value + what the
 * interactions that hold there add, and never more than {@code atMost}.
 *
 * @param values by issue, one for each
 * @param interactions empty when utility is additive
 * @param atMost the ceiling of utility; null when there is none
 * @param comparisons what the party is known to prefer to what; preferences that contradict one are not admissible
 */
public record Preferences(
        Weights weights,
        Map<String, Values> values,
        List<Interaction> interactions,
        @Nullable BigFraction atMost,
        List<Comparison> comparisons) {
    public Preferences {
        values = Ordered.copy(values);
        interactions = List.copyOf(interactions);
        comparisons = List.copyOf(comparisons);
    }

    /** Additive preferences. */
    public Preferences(Weights weights, Map<String, Values> values, List<Comparison> comparisons) {
        this(weights, values, List.of(), null, comparisons);
    }

    /** The values on {@code issue}. */
    public Values values(Issue issue) {
        return Ordered.get(values, issue.name());
    }
}
