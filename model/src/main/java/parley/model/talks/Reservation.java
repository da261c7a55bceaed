package parley.model.talks;

import org.jspecify.annotations.Nullable;
import parley.model.Basis;
import parley.model.Estimate;

/** What no agreement is worth to a party. */
public sealed interface Reservation {
    Basis basis();

    /** The number, when it is stated as one. */
    default @Nullable Estimate stated() {
        return this instanceof Value value ? value.estimate() : null;
    }

    /** A value on the scale of the party's own utilities. */
    record Value(Estimate estimate) implements Reservation {
        @Override
        public Basis basis() {
            return estimate.basis();
        }
    }

    /**
     * As much as this package would be worth to the party ("what we would get anyway"), whatever its weights and values.
     *
     * @param outcome an option for every issue; need not meet the constraints
     */
    record Fallback(Outcome outcome, Basis basis) implements Reservation {}
}
