package parley.ledger;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Someone or something that a report can name.
 *
 * @param name the name used for it in answers
 * @param party the side it speaks for; a state, faction or body speaks for itself; null when it speaks for none
 * @param role what it does at the talks, where that is known beforehand; null when only the text can tell
 * @param also its other names: demonyms, short forms, a capital that stands for its government, each side's own names
 * @param source where the fact comes from
 */
public record Actor(
        String name,
        Kind kind,
        @Nullable String party,
        @Nullable Role role,
        List<String> also,
        String source) {
    /** What kind of thing it is. */
    public enum Kind {
        STATE,
        PARTY,
        PERSON,
        ORGANISATION,
        PLACE,
        OUTLET;

        /** The word used in files: lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Actor {
        also = List.copyOf(also);
    }
}
