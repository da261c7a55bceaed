package parley.agreements.explain;

import java.util.List;
import java.util.Map;
import parley.model.Range;
import parley.model.talks.Outcome;

/**
 * A package that is no worse for anybody under any admissible preferences, and better for somebody under some.
 *
 * @param steps from the package asked about to this one
 * @param moved how far: 1 for each other option of an issue without a scale, places moved on one with a scale
 * @param gains by party, how much more it is worth
 */
public record Better(Outcome outcome, List<Step> steps, int moved, Map<String, Range> gains) {
    public Better {
        steps = List.copyOf(steps);
    }
}
