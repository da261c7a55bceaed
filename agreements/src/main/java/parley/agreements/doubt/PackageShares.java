package parley.agreements.doubt;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.talks.Outcome;

/**
 * One package under preferences known in part.
 *
 * @param acceptable by party: it gets its reservation value at least
 * @param verdicts by party
 * @param acceptableToAll to every party under the same draw
 * @param pareto no package dominates it; null where frontiers were not drawn
 * @param efficiency whether it is Pareto under all, some or no admissible preferences, exactly; null when not decided
 * @param nash it attains the best Nash product among the packages acceptable to all
 * @param egalitarian it attains the best least gain among them
 * @param bestWhen what sets the draws apart in which it is the Nash solution, the greatest difference first; empty with
 *     too few of them to tell
 */
public record PackageShares(
        Outcome outcome,
        List<Share> acceptable,
        List<Verdict> verdicts,
        Share acceptableToAll,
        @Nullable Share pareto,
        @Nullable Verdict efficiency,
        Share nash,
        Share egalitarian,
        List<Centre> bestWhen) {
    public PackageShares {
        acceptable = List.copyOf(acceptable);
        verdicts = List.copyOf(verdicts);
        bestWhen = List.copyOf(bestWhen);
    }

    /** Whether all would sign: preferences of different parties are independent, so that the least sure of them decides. */
    public Verdict verdictOfAll() {
        return verdicts.stream().max(Comparator.naturalOrder()).orElse(Verdict.NECESSARILY);
    }
}
