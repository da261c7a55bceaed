package parley.model.talks;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.model.Range;

/** A matter under negotiation with its possible options. */
public sealed interface Issue {
    /** More options than this nobody names; files with more are refused. */
    int MOST_OPTIONS = 100_000;

    String name();

    /**
     * What the analyst noted under keys of an own choosing, as written: one entry for the whole issue, or one for each
     * option ({@code months: [0, 12, 60]}). The solver does not read them.
     */
    Map<String, List<String>> extras();

    /** An issue with named options, in no order. */
    record Discrete(String name, List<String> options, Map<String, List<String>> extras) implements Issue {
        public Discrete {
            options = List.copyOf(options);
            extras = Ordered.copy(extras);
            if (options.isEmpty() || new HashSet<>(options).size() < options.size()) {
                throw new IllegalArgumentException("issue " + name + " needs options, each once: " + options);
            }
        }
    }

    /**
     * A whole number.
     *
     * @param to inclusive when the steps hit it
     * @param step at least 1
     * @param unit "nautical miles"; null for a bare number
     */
    record Whole(
            String name,
            BigInteger from,
            BigInteger to,
            BigInteger step,
            @Nullable String unit,
            Map<String, List<String>> extras)
            implements Issue {
        public Whole {
            extras = Ordered.copy(extras);
            if (from.compareTo(to) > 0 || step.signum() <= 0) {
                throw new IllegalArgumentException("issue " + name + ": " + from + " to " + to + " by " + step);
            }
        }

        /** Every number from {@code from} by {@code step}. */
        public List<String> options() {
            List<String> options = new ArrayList<>();
            for (BigInteger at = from; at.compareTo(to) <= 0; at = at.add(step)) {
                options.add(at.toString());
            }
            return options;
        }
    }

    /**
     * A number on a scale.
     *
     * @param step what it is agreed in; null when any number between will do
     * @param unit null for a bare number
     */
    record Real(
            String name,
            BigFraction from,
            BigFraction to,
            @Nullable BigFraction step,
            @Nullable String unit,
            Map<String, List<String>> extras)
            implements Issue {
        public Real {
            extras = Ordered.copy(extras);
            if (Range.compare(from, to) > 0 || (step != null && step.signum() <= 0)) {
                throw new IllegalArgumentException("issue " + name + ": " + from + " to " + to + " by " + step);
            }
        }

        /** Every number from {@code from} by {@code step}; the two ends only when there is no step. */
        public List<String> options() {
            List<String> options = new ArrayList<>();
            BigFraction by = step == null ? to.subtract(from) : step;
            for (BigFraction at = from; Range.compare(at, to) <= 0; at = at.add(by)) {
                options.add(Numbers.text(at));
                if (by.signum() == 0) {
                    break;
                }
            }
            return options;
        }
    }
}
