package parley.model.talks;

import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Basis;
import parley.model.Range;

/** How much each issue counts for a party, as far as it is known. */
public sealed interface Weights {
    Basis basis();

    /** @param numbers by issue, 0 or more; used as they stand, never scaled to sum 1 */
    record Known(Map<String, BigFraction> numbers, Basis basis) implements Weights {
        public Known {
            numbers = Ordered.copy(numbers);
        }
    }

    /** @param ranges by issue, within 0..1; admissible are the weights inside that sum to 1 */
    record Ranges(Map<String, Range> ranges, Basis basis) implements Weights {
        public Ranges {
            ranges = Ordered.copy(ranges);
        }
    }

    /** @param issues all of them, the weightiest first; admissible are all weights in that order that sum to 1 */
    record Order(List<String> issues, Basis basis) implements Weights {
        public Order {
            issues = List.copyOf(issues);
        }
    }

    /**
     * Of some issues it is known which counts for more: a partial order, beside ranges where there are any. Admissible are
     * all weights that keep both and sum to 1.
     *
     * @param heavier without a circle
     * @param ranges by issue, within 0..1; an issue without one counts anything from 0 to 1
     */
    record Partial(List<Heavier> heavier, Map<String, Range> ranges, Basis basis) implements Weights {
        public Partial {
            heavier = List.copyOf(heavier);
            ranges = Ordered.copy(ranges);
        }
    }

    /** {@code issue} counts at least as much as {@code than}. */
    record Heavier(String issue, String than) {}

    /** Nobody knows: all weights of 0 or more that sum to 1. */
    record Unknown() implements Weights {
        @Override
        public Basis basis() {
            return new Basis.Unstated();
        }
    }
}
