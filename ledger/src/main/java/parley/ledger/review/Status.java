package parley.ledger.review;

import java.util.Locale;

/** What people have made of a statement so far. */
public enum Status {
    /** Nobody decided yet. */
    PROPOSED,
    ACCEPTED,
    /** Accepted in another version than the one proposed. */
    EDITED,
    REJECTED,
    /** It gave way to the statements that it was split or merged into. */
    REPLACED;

    /** Does it count as said? */
    public boolean stands() {
        return switch (this) {
            case PROPOSED, ACCEPTED, EDITED -> true;
            case REJECTED, REPLACED -> false;
        };
    }

    /** The word used in files: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
