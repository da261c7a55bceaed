package parley.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import parley.ledger.Problem;

/**
 * What the database failed with, in words that follow the file's name: "is in use by another program".
 *
 * @param advice what to do about it; may be empty
 */
record Trouble(String words, String advice) {
    /** Result codes as https://www.sqlite.org/rescode.html numbers them; the low byte is the kind of error. */
    static Trouble of(Throwable failure) {
        SQLException cause = cause(failure);
        if (cause == null) {
            return new Trouble("cannot be used: " + failure.getMessage(), "");
        }
        return switch (cause.getErrorCode() & 0xff) {
            case 5, 6 -> new Trouble("is in use by another program", "Wait for it to finish or close it.");
            case 3, 8 -> new Trouble("cannot be written to", "Check the permissions of the file and its folder.");
            case 10 -> new Trouble("cannot be read or written: the disk reports an error", "Check the disk.");
            case 11 -> new Trouble("is damaged", "Restore it from a copy.");
            case 13 -> new Trouble("cannot grow: the disk is full", "Free some space.");
            case 14 -> new Trouble("cannot be opened", "Check the permissions of the file and its folder.");
            case 26 -> new Trouble("is not a database", "Name the journal of a case.");
            default -> new Trouble("cannot be used: " + cause.getMessage(), "");
        };
    }

    Problem problem(String name) {
        return Problem.of(name, "the journal " + words, advice);
    }

    private static @Nullable SQLException cause(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException found && found.getErrorCode() != 0) {
                return found;
            }
        }
        return null;
    }
}
