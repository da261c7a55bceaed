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

    /** Nobody knows: all weights of 0 or more that sum to 1. */
    record Unknown() implements Weights {
        @Override
        public Basis basis() {
            return new Basis.Unstated();
        }
    }
}
