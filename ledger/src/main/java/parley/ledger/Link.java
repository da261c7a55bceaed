package parley.ledger;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain that a second-hand statement came along: outlet, speaker, whoever is spoken about.
 *
 * @param name null when the text does not tell
 * @param party the side that link speaks for; null when none or unknown
 */
public record Link(
        Kind kind, @Nullable String name, @Nullable String party) {
    /** The place in the chain. */
    public enum Kind {
        OUTLET,
        SPEAKER,
        ABOUT;

        /** The word used in files: lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
