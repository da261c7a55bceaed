package parley.ledger;

import java.util.Locale;

/** What someone does at the talks. */
public enum Role {
    PARTY,
    MEDIATOR,
    GUARANTOR,
    OBSERVER,
    OUTLET;

    /** The word used in files: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
