package parley.model.talks;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Estimate;

/**
 * What each month without agreement costs.
 *
 * @param costPerMonth by party, in its own utility; a party not named has no stated cost
 * @param deathsPerMonth as claimed by whom the basis names; null when nothing is claimed
 */
public record NoDeal(
        Map<String, Estimate> costPerMonth, @Nullable Estimate deathsPerMonth) {
    public NoDeal {
        costPerMonth = Ordered.copy(costPerMonth);
    }

    public static NoDeal unstated() {
        return new NoDeal(Map.of(), null);
    }
}
