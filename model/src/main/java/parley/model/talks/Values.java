package parley.model.talks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.Range;

/** What a party makes of one issue's options, best and worst usually at 1 and 0. */
public sealed interface Values {
    /** The value of an option of the issue. */
    Estimate at(String option);

    /** The issue by itself is worth nothing, and counts through interactions only. */
    static Values nothing(Issue issue) {
        Estimate zero = new Estimate(Range.exactly(BigFraction.ZERO), new Basis.Unstated());
        return switch (issue) {
            case Issue.Discrete discrete -> {
                Map<String, Estimate> each = new LinkedHashMap<>();
                discrete.options().forEach(option -> each.put(option, zero));
                yield new PerOption(each);
            }
            case Issue.Whole whole -> flat(BigFraction.of(whole.from()), BigFraction.of(whole.to()), zero);
            case Issue.Real real -> flat(real.from(), real.to(), zero);
        };
    }

    private static Values flat(BigFraction from, BigFraction to, Estimate zero) {
        SortedMap<BigFraction, Estimate> points = new TreeMap<>(Range::compare);
        points.put(from, zero);
        points.put(from.equals(to) ? to.add(1) : to, zero);
        return new Curve(points);
    }

    /** @param values by option, one for each */
    record PerOption(Map<String, Estimate> values) implements Values {
        public PerOption {
            values = Ordered.copy(values);
        }

        @Override
        public Estimate at(String option) {
            return Ordered.get(values, option);
        }
    }

    /**
     * Straight lines between points of a numeric issue.
     *
     * @param points two or more, reaching from the issue's least number to its greatest
     */
    record Curve(SortedMap<BigFraction, Estimate> points) implements Values {
        public Curve {
            NavigableMap<BigFraction, Estimate> sorted = new TreeMap<>(Range::compare);
            sorted.putAll(points);
            points = Collections.unmodifiableNavigableMap(sorted);
            if (points.size() < 2) {
                throw new IllegalArgumentException("a curve needs two points, not " + points);
            }
        }

        /** Between two points the ends of the range are interpolated; the basis is that of the point below. */
        @Override
        public Estimate at(String option) {
            BigFraction x = Numbers.of(option);
            NavigableMap<BigFraction, Estimate> map = (NavigableMap<BigFraction, Estimate>) points;
            Map.Entry<BigFraction, Estimate> below = map.floorEntry(x);
            Map.Entry<BigFraction, Estimate> above = map.ceilingEntry(x);
            if (below == null || above == null) {
                throw new IllegalArgumentException(option + " lies outside " + points.keySet());
            }
            Range from = below.getValue().range();
            if (below.getKey().equals(above.getKey())) {
                return below.getValue();
            }
            Range to = above.getValue().range();
            BigFraction share = x.subtract(below.getKey()).divide(above.getKey().subtract(below.getKey()));
            return new Estimate(
                    new Range(between(from.low(), to.low(), share), between(from.high(), to.high(), share)),
                    below.getValue().basis());
        }

        private static BigFraction between(BigFraction from, BigFraction to, BigFraction share) {
            return from.add(to.subtract(from).multiply(share));
        }
    }
}
