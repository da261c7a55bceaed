package parley.ledger.movement;

import parley.ledger.Position;

/**
 * Two tellings of one party's stand that do not agree.
 *
 * @param kind how they disagree
 * @param told the earlier one
 * @param against the one that disagrees with it
 */
public record Contradiction(Kind kind, Position told, Position against) {
    /** How two tellings disagree. */
    public enum Kind {
        /** Others tell a stand that the party's own word of about the same time is against. */
        OWN_WORD_DIFFERS,
        /** The party denies what others told of it. */
        DENIED,
        /** The party denies or takes back what its own side had said. */
        RETRACTED
    }
}
