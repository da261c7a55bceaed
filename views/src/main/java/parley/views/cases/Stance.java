package parley.views.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.Position;
import parley.ledger.Report;
import parley.ledger.movement.Contradiction;
import parley.ledger.movement.Footing;
import parley.ledger.movement.Movement;
import parley.ledger.review.Status;

/**
 * Where a party stands on an issue, and what that rests on.
 *
 * @param report that tells it
 * @param status of the statement
 * @param age days from then to the day asked about; null when the day is not known
 * @param last the last movement; null when none of the newest tellings moved
 * @param contradictions among the newest tellings
 */
public record Stance(
        Position position,
        Report report,
        Status status,
        @Nullable Long age,
        Footing footing,
        @Nullable Movement last,
        List<Contradiction> contradictions) {
    public Stance {
        contradictions = List.copyOf(contradictions);
    }
}
