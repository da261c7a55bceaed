package parley.statements.evaluation;

import java.util.Locale;

/** When a read attribution counts as an annotated one; each on top of cues that share a token. */
public enum Link {
    /** Nothing more. */
    CUE,
    /** Both sources are empty, or their Dice coefficient is at least one half. */
    SOURCE,
    /** The Dice coefficient of the contents is at least one half. */
    CONTENT,
    /** Source and content: the headline figure. */
    ALL,
    /** All three parts are the same once punctuation is cut off their ends. */
    STRICT,
    /** All three parts are the same. */
    EXACT;

    /** The word used in files: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
