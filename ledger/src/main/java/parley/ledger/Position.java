package parley.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a party holds on an issue as of a day, as one statement tells it.
 *
 * @param asOf the day it was said, else the day it was published; null when neither is known
 * @param firstHand whether the party's own side said it
 */
public record Position(
        String party,
        String issue,
        Statement statement,
        @Nullable LocalDate asOf,
        boolean firstHand) {
    /** Is the statement chiefly about this issue? */
    public boolean primary() {
        return !statement.issues().isEmpty()
                && statement.issues().get(0).issue().equals(issue);
    }

    /** The day a stand counts from: when it was said, else when its report was published. */
    public static @Nullable LocalDate day(Statement statement, @Nullable LocalDate published) {
        When when = statement.when();
        return when != null && when.from() != null ? when.from() : published;
    }
}
