package parley.statements.evaluation;

import java.util.Locale;

/** How much of a content stands in double quotation marks. */
public enum Quoting {
    DIRECT,
    MIXED,
    INDIRECT;

    /** The word used in files: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
