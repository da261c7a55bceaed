package parley.agreements.explain;

import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.talks.Constraint;
import parley.model.talks.Outcome;

/**
 * Changes that together open an empty zone, while no part of them does.
 *
 * @param lower by party, by how much its reservation value would have to sink
 * @param drop constraints that would have to go
 * @param outcome a package that would then suit all
 * @param utilities of it, by party
 */
public record Opening(
        Map<String, BigFraction> lower, List<Constraint> drop, Outcome outcome, Map<String, BigFraction> utilities) {
    public Opening {
        drop = List.copyOf(drop);
    }

    public int changes() {
        return lower.size() + drop.size();
    }
}
