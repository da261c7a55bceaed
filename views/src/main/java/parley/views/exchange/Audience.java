package parley.views.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.ledger.marking.Marking;

/**
 * For whom something is taken out of a case.
 *
 * @param most the light up to which these people may have it; null for nobody but oneself, who may have all of it
 */
public record Audience(Marking.@Nullable Light most) {
    /** Nobody else: everything, marks and all. */
    public static final Audience SELF = new Audience(null);

    /** {@code self}, or a light in any spelling that {@link Marking.Light#parse} knows. */
    public static Optional<Audience> parse(String word) {
        return word.strip().equalsIgnoreCase("self")
                ? Optional.of(SELF)
                : Marking.Light.parse(word).map(Audience::new);
    }

    /** Under the Chatham House Rule words may be passed on only if nobody learns who said them. */
    boolean mayHave(Marking marking, boolean redacted) {
        return most == null || (marking.within(most) && (redacted || !marking.chathamHouse()));
    }
}
