package parley.ledger;

import java.util.Locale;

/** How a statement was told. The five are never mixed. */
public enum How {
    /** Every word is quoted. */
    VERBATIM,
    /** Partly quoted. */
    MIXED,
    /** Indirect speech. */
    REPORTED,
    /** The reporter's own summary of what was said. */
    SUMMARISED,
    /** Ours. */
    INFERRED;

    /** The word used in files: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
