package parley.agreements.doubt;

import java.util.List;
import parley.model.talks.Outcome;

/**
 * One package under preferences known in part.
 *
 * @param acceptable by party: it gets its reservation value at least
 * @param verdicts by party
 * @param acceptableToAll to every party under the same draw
 * @param pareto no package dominates it
 * @param nash it attains the best Nash product among the packages acceptable to all
 * @param egalitarian it attains the best least gain among them
 */
public record PackageShares(
        Outcome outcome,
        List<Share> acceptable,
        List<Verdict> verdicts,
        Share acceptableToAll,
        Share pareto,
        Share nash,
        Share egalitarian) {
    public PackageShares {
        acceptable = List.copyOf(acceptable);
        verdicts = List.copyOf(verdicts);
    }
}
