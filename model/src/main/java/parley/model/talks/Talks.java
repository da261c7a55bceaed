package parley.model.talks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Range;

/**
 * One negotiation: who talks about what, what each wants as far as anybody knows, and what is out of the question.
 *
 * @param parties two or more, in the order in which utilities are listed
 * @param issues one or more
 * @param preferences by the name of the party, one for each
 * @param constraints every outcome must meet all of them
 */
public record Talks(
        String name,
        List<Party> parties,
        List<Issue> issues,
        Map<String, Preferences> preferences,
        List<Constraint> constraints,
        NoDeal noDeal) {
    public Talks {
        parties = List.copyOf(parties);
        issues = List.copyOf(issues);
        preferences = Ordered.copy(preferences);
        constraints = List.copyOf(constraints);
        if (parties.size() < 2 || issues.isEmpty()) {
            throw new IllegalArgumentException("talks need two parties and an issue");
        }
        Set<String> names = new HashSet<>();
        for (Party party : parties) {
            if (!names.add(party.name())) {
                throw new IllegalArgumentException("two parties are called " + party.name());
            }
        }
        if (!preferences.keySet().equals(names)) {
            throw new IllegalArgumentException("preferences of " + preferences.keySet() + " for parties " + names);
        }
        Set<String> matters = new HashSet<>();
        for (Issue issue : issues) {
            if (!matters.add(issue.name())) {
                throw new IllegalArgumentException("two issues are called " + issue.name());
            }
        }
        for (Preferences of : preferences.values()) {
            if (!of.values().keySet().equals(matters)) {
                throw new IllegalArgumentException("values on " + of.values().keySet() + " for issues " + matters);
            }
        }
    }

    public Optional<Issue> issue(String named) {
        return issues.stream().filter(issue -> issue.name().equals(named)).findFirst();
    }

    /** What {@code party} wants. */
    public Preferences preferences(Party party) {
        return Ordered.get(preferences, party.name());
    }

    /**
     * The options of an issue that have to be looked at. A real issue without a step has no last one: its ends, every
     * break point of a party's values, every bound that a constraint or an interaction sets and every number that a comparison or a fallback
     * package names stand for it, since between two neighbouring ones all values are linear, so that any point between
     * has the same utilities as a lottery over the two.
     */
    public List<String> options(Issue issue) {
        return switch (issue) {
            case Issue.Discrete discrete -> discrete.options();
            case Issue.Whole whole -> whole.options();
            case Issue.Real real -> real.step() == null ? corners(real) : real.options();
        };
    }

    private List<String> corners(Issue.Real real) {
        Set<BigFraction> points = new TreeSet<>(Range::compare);
        points.addAll(List.of(real.from(), real.to()));
        for (Preferences of : preferences.values()) {
            if (Ordered.get(of.values(), real.name()) instanceof Values.Curve curve) {
                points.addAll(curve.points().keySet());
            }
            of.interactions().forEach(one -> points.addAll(one.when().bounds(real.name())));
            for (Comparison comparison : of.comparisons()) {
                named(comparison.better(), real).ifPresent(points::add);
                named(comparison.worse(), real).ifPresent(points::add);
            }
        }
        for (Party party : parties) {
            if (party.reservation() instanceof Reservation.Fallback like) {
                named(like.outcome().options(), real).ifPresent(points::add);
            }
        }
        constraints.forEach(constraint -> points.addAll(constraint.bounds(real.name())));
        Range span = new Range(real.from(), real.to());
        List<String> options = new ArrayList<>();
        for (BigFraction point : points) {
            if (span.contains(point)) {
                options.add(Numbers.text(point));
            }
        }
        return options;
    }

    private static Optional<BigFraction> named(Map<String, String> side, Issue issue) {
        return Optional.ofNullable(side.get(issue.name())).map(Numbers::of);
    }

    /** Whether {@code outcome} names an option of every issue and meets every constraint. */
    public boolean allows(Outcome outcome) {
        for (Issue issue : issues) {
            String option = outcome.options().get(issue.name());
            if (option == null || !contains(issue, option)) {
                return false;
            }
        }
        return constraints.stream().allMatch(constraint -> constraint.allows(outcome));
    }

    private static boolean contains(Issue issue, String option) {
        return switch (issue) {
            case Issue.Discrete discrete -> discrete.options().contains(option);
            case Issue.Whole whole -> whole.options().contains(option);
            case Issue.Real real -> {
                Range span = new Range(real.from(), real.to());
                yield span.contains(Numbers.of(option));
            }
        };
    }
}
