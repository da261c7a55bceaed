package parley.statements.actors;

import org.jspecify.annotations.Nullable;
import parley.ledger.Speaker;
import parley.statements.attribution.Found;

/**
 * An attribution and who is behind it.
 *
 * @param party the side the speaker speaks for; null when unknown or none
 * @param partyRule what gave the party, or why there is none
 * @param about the other side whose stand is told; null when there is none
 * @param stance how that side stands by the speaker's words; {@code NONE} when {@code about} is null
 * @param own whether a sentence of the content begins with the speaker's own side
 */
public record Resolved(
        Found found,
        Speaker speaker,
        @Nullable String party,
        String partyRule,
        @Nullable String about,
        String aboutRule,
        Stance stance,
        boolean own) {

    /** What the side spoken about is told to do. */
    public enum Stance {
        NONE,
        WANTS,
        OFFERS,
        REFUSES,
        ACCEPTS,
        PROMISES,
        FEARS
    }
}
