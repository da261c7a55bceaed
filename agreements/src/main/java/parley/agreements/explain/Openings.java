package parley.agreements.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.agreements.pareto.Frontier;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.Space;
import parley.agreements.pareto.TooLarge;
import parley.agreements.pareto.Utilities;
import parley.model.Range;
import parley.model.talks.Constraint;
import parley.model.talks.Outcome;
import parley.model.talks.Talks;

/**
 * The smallest sets of changes that open an empty zone: whose reservation values would have to sink, and which constraints
 * would have to go. A package is blocked by the parties it leaves short and the constraints that forbid it; the minimal sets
 * of changes are the minimal sets of blockers, and a package that dominates another has no more of them, so that the
 * frontiers tell all: one for each set of constraints left out. Sets with more than {@link #DROPPED} constraints are not
 * looked for. Of the packages with the same blockers the one whose shortfalls sum to least is told. Cost: a frontier for
 * each set of constraints.
 */
public final class Openings {
    /** So many constraints at most are left out together. */
    public static final int DROPPED = 2;

    private final Talks talks;
    private final BooleanSupplier cancelled;
    private final List<Opening> found = new ArrayList<>();
    private boolean complete = true;

    private Openings(Talks talks, BooleanSupplier cancelled) {
        this.talks = talks;
        this.cancelled = cancelled;
    }

    /**
     * What opens the zone.
     *
     * @param all those with the fewest changes first, then those with the least shortfalls; empty if there is a zone, or
     *     preferences are not known
     * @param complete whether sets of more than {@link #DROPPED} constraints, or frontiers too large, were not left aside
     */
    public record Found(List<Opening> all, boolean complete) {
        public Found {
            all = List.copyOf(all);
        }
    }

    public static Found of(Talks talks, BooleanSupplier cancelled) {
        Openings openings = new Openings(talks, cancelled);
        openings.drop(List.of());
        boolean open = openings.found.stream().anyMatch(opening -> opening.changes() == 0);
        if (open) {
            return new Found(List.of(), true);
        }
        List<Constraint> constraints = talks.constraints();
        constraints.forEach(one -> openings.drop(List.of(one)));
        for (int i = 0; i < constraints.size(); i++) {
            for (int j = i + 1; j < constraints.size(); j++) {
                openings.drop(List.of(constraints.get(i), constraints.get(j)));
            }
        }
        openings.complete &= constraints.size() <= DROPPED;
        List<Opening> minimal = openings.found.stream()
                .filter(opening -> openings.found.stream()
                        .noneMatch(less -> !less.equals(opening) && within(less, opening.lower(), opening.drop())))
                .sorted(Comparator.comparingInt(Opening::changes).thenComparing(Openings::total, Range::compare))
                .toList();
        return new Found(minimal, openings.complete);
    }

    private void drop(List<Constraint> dropped) {
        List<Constraint> kept = new ArrayList<>(talks.constraints());
        dropped.forEach(kept::remove);
        Talks looser =
                new Talks(talks.name(), talks.parties(), talks.issues(), talks.preferences(), kept, talks.noDeal());
        if (!(Layout.of(looser) instanceof Layout.Open open)) {
            return;
        }
        Utilities known = Utilities.known(open.layout()).orElse(null);
        if (known == null) {
            return;
        }
        try {
            Frontier frontier = new Frontier(new Space(open.layout(), known), cancelled);
            for (int point = 0; point < frontier.size(); point++) {
                add(frontier, point, dropped);
            }
        } catch (TooLarge e) {
            complete = false;
        }
    }

    private void add(Frontier frontier, int point, List<Constraint> dropped) {
        Map<String, BigFraction> lower = new LinkedHashMap<>();
        Map<String, BigFraction> at = new LinkedHashMap<>();
        Utilities utilities = frontier.space().utilities();
        for (int p = 0; p < talks.parties().size(); p++) {
            String party = talks.parties().get(p).name();
            BigFraction utility = frontier.utility(point, p);
            BigFraction by = utilities.reservation(p).subtract(utility);
            at.put(party, utility);
            if (by.signum() > 0) {
                lower.put(party, by);
            }
        }
        for (Opening other : found) {
            boolean same =
                    other.drop().equals(dropped) && other.lower().keySet().equals(lower.keySet());
            if (within(other, lower, dropped) && !(same && Range.compare(total(lower), total(other)) < 0)) {
                return;
            }
        }
        Outcome outcome =
                frontier.space().layout().outcome(frontier.packages(point, 1).getFirst());
        found.removeIf(
                other -> other.drop().equals(dropped) && other.lower().keySet().equals(lower.keySet()));
        found.add(new Opening(lower, dropped, outcome, at));
    }

    private static boolean within(Opening one, Map<String, BigFraction> lower, List<Constraint> drop) {
        return lower.keySet().containsAll(one.lower().keySet()) && drop.containsAll(one.drop());
    }

    private static BigFraction total(Opening opening) {
        return total(opening.lower());
    }

    private static BigFraction total(Map<String, BigFraction> lower) {
        return lower.values().stream().reduce(BigFraction.ZERO, BigFraction::add);
    }
}
