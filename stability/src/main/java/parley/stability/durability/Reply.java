package parley.stability.durability;

/** What the others do once a party reneges on a deal. */
public enum Reply {
    /** The party has no move that it prefers, so there is nothing to answer. */
    NONE_CALLED_FOR,
    /** They go to war once they notice. */
    WAR,
    /** They let it be: reneging goes on for ever unless the guarantor acts; then there is war with the odds that it leaves. */
    ACQUIESCENCE
}
