package parley.model.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.model.Range;
import parley.model.talks.Constraint;
import parley.model.talks.Issue;

/**
 * A constraint that is a box of packages: a span for some issues, an option for others.
 *
 * @param spans by numeric issue, both ends included
 * @param options by issue with named options
 * @param outside the constraint holds where the box does not
 */
public record Box(Map<String, Range> spans, Map<String, String> options, boolean outside) {

    /** Empty when the constraint is no box. */
    public static Optional<Box> of(Constraint constraint, List<Issue> issues) {
        boolean outside = constraint instanceof Constraint.Not;
        Constraint inner = constraint instanceof Constraint.Not not ? not.inner() : constraint;
        Map<String, Range> spans = new LinkedHashMap<>();
        Map<String, String> options = new LinkedHashMap<>();
        return gather(inner, issues, spans, options) ? Optional.of(new Box(spans, options, outside)) : Optional.empty();
    }

    private static boolean gather(
            Constraint constraint, List<Issue> issues, Map<String, Range> spans, Map<String, String> options) {
        return switch (constraint) {
            case Constraint.Both both ->
                both.join() == Constraint.Join.AND
                        && gather(both.first(), issues, spans, options)
                        && gather(both.second(), issues, spans, options);
            case Constraint.Is is -> {
                String before = options.put(is.issue(), is.option());
                yield before == null || before.equals(is.option());
            }
            case Constraint.Measures measures -> {
                Optional<Range> span = span(measures, issues);
                Range before = spans.get(measures.issue());
                Range both = span.isEmpty() || before == null ? null : meet(before, span.get());
                if (span.isEmpty() || (before != null && both == null)) {
                    yield false;
                }
                spans.put(measures.issue(), both == null ? span.get() : both);
                yield true;
            }
            case Constraint.Not not -> false;
        };
    }

    private static @Nullable Range meet(Range a, Range b) {
        BigFraction low = Range.compare(a.low(), b.low()) >= 0 ? a.low() : b.low();
        BigFraction high = Range.compare(a.high(), b.high()) <= 0 ? a.high() : b.high();
        return Range.compare(low, high) > 0 ? null : new Range(low, high);
    }

    private static Optional<Range> span(Constraint.Measures measures, List<Issue> issues) {
        for (Issue issue : issues) {
            if (issue.name().equals(measures.issue())) {
                Range all = switch (issue) {
                    case Issue.Discrete discrete -> null;
                    case Issue.Whole whole -> new Range(BigFraction.of(whole.from()), BigFraction.of(whole.to()));
                    case Issue.Real real -> new Range(real.from(), real.to());
                };
                return all == null ? Optional.empty() : Optional.ofNullable(span(measures, all));
            }
        }
        return Optional.empty();
    }

    /** A bound beyond the issue stands as it is, so that a file that is read and written says the same. */
    private static @Nullable Range span(Constraint.Measures measures, Range all) {
        BigFraction bound = measures.bound();
        return switch (measures.relation()) {
            case EQUAL -> Range.exactly(bound);
            case AT_LEAST -> new Range(bound, Range.compare(bound, all.high()) > 0 ? bound : all.high());
            case AT_MOST -> new Range(Range.compare(bound, all.low()) < 0 ? bound : all.low(), bound);
            case UNEQUAL, LESS, MORE -> null;
        };
    }
}
