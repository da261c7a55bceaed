package parley.stability.challenge;

/** What an actor expects of facing another, by its own reckoning of what both would gain. */
public enum Facing {
    /** Both would gain by a challenge, the other more: it is driven to the other's position. */
    CONFRONTATION,
    /** The other would gain, it would lose less: it meets the other part of the way. */
    COMPROMISE,
    /** The other would gain, it would lose as much or more: it gives in. */
    CAPITULATION,
    /** The other has nothing over it. */
    NONE
}
