package parley.ledger;

import java.util.Locale;

/** What a speaker does by saying it. */
public enum Act {
    DEMAND,
    OFFER,
    CONCESSION,
    ACCEPTANCE,
    REFUSAL,
    THREAT,
    COMMITMENT,
    CALL,
    ACCUSATION,
    DENIAL,
    ASSESSMENT;

    /** Does it say where its party stands on the issue, rather than comment on it? */
    public boolean takesPosition() {
        return switch (this) {
            case DEMAND, OFFER, CONCESSION, ACCEPTANCE, REFUSAL, COMMITMENT -> true;
            case THREAT, CALL, ACCUSATION, DENIAL, ASSESSMENT -> false;
        };
    }

    /** The word used in files: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
