package parley.model.exchange;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.model.Range;
import parley.model.talks.Constraint;
import parley.model.talks.Issue;
import parley.model.talks.Numbers;

/** Boxes of packages, bound by bound, as constraints. */
public final class Boxes {
    private Boxes() {}

    /** All of them at once; null for none, which holds always. */
    public static @Nullable Constraint all(List<Constraint> constraints) {
        return constraints.stream()
                .reduce((a, b) -> new Constraint.Both(a, Constraint.Join.AND, b))
                .orElse(null);
    }

    /** Some of them; null for none, which never holds. */
    public static @Nullable Constraint some(List<Constraint> constraints) {
        return constraints.stream()
                .reduce((a, b) -> new Constraint.Both(a, Constraint.Join.OR, b))
                .orElse(null);
    }

    /** That the issue is from {@code least} to {@code most}, both included; empty when its options are no numbers. */
    public static Optional<Constraint> within(Issue issue, BigFraction least, BigFraction most) {
        if (issue instanceof Issue.Discrete discrete) {
            return within(discrete, least, most);
        }
        if (least.equals(most) && contains(issue, least)) {
            return Optional.of(new Constraint.Measures(issue.name(), Constraint.Relation.EQUAL, least));
        }
        return Optional.of(new Constraint.Both(
                new Constraint.Measures(issue.name(), Constraint.Relation.AT_LEAST, least),
                Constraint.Join.AND,
                new Constraint.Measures(issue.name(), Constraint.Relation.AT_MOST, most)));
    }

    private static boolean contains(Issue issue, BigFraction number) {
        return switch (issue) {
            case Issue.Discrete discrete -> false;
            case Issue.Whole whole ->
                whole.step().equals(BigInteger.ONE)
                        && Numbers.text(number).matches("-?\\d+")
                        && new Range(BigFraction.of(whole.from()), BigFraction.of(whole.to())).contains(number);
            case Issue.Real real -> real.step() == null && new Range(real.from(), real.to()).contains(number);
        };
    }

    private static Optional<Constraint> within(Issue.Discrete issue, BigFraction least, BigFraction most) {
        if (!issue.options().stream().allMatch(option -> Numbers.read(option).isPresent())) {
            return Optional.empty();
        }
        List<Constraint> inside = issue.options().stream()
                .filter(option ->
                        Range.compare(least, Numbers.of(option)) <= 0 && Range.compare(Numbers.of(option), most) <= 0)
                .<Constraint>map(option -> new Constraint.Is(issue.name(), option))
                .toList();
        // no option inside: what holds of no package
        Constraint first = new Constraint.Is(issue.name(), issue.options().getFirst());
        Constraint some = some(inside);
        return Optional.of(
                some != null ? some : new Constraint.Both(first, Constraint.Join.AND, new Constraint.Not(first)));
    }
}
