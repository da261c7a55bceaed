package parley.model.talks;

import org.jspecify.annotations.Nullable;
import parley.model.Estimate;

/**
 * A party at the table.
 *
 * @param reservation what no agreement is worth to it
 * @param discount what a utility had one period later is worth of the same utility now, above 0 and at most 1; null when
 *     nothing is said of it. Frontiers and solutions are of one period; who looks over time reads it
 */
public record Party(
        String name, Reservation reservation, @Nullable Estimate discount) {
    /** A party whose reservation is a value, and of whose patience nothing is said. */
    public Party(String name, Estimate reservation) {
        this(name, new Reservation.Value(reservation), null);
    }
}
