package parley.ledger.movement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.Position;

/**
 * How a stand moved from one telling to the next, both in the party's own word or both told by others.
 *
 * @param from null for the first mention
 * @param changes at least one
 */
public record Movement(@Nullable Position from, Position to, List<Change> changes) {
    public Movement {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("what does not change is no movement");
        }
    }

    /** Whether it turned round. */
    public boolean reverses() {
        return changes.stream().anyMatch(Change.Reversal.class::isInstance);
    }
}
