package parley.ledger.journal;

/** What came of checking a journal's chain. */
public sealed interface Verification {
    /** Every entry carries the hash that its words and its predecessor give. {@code head} is the last one's. */
    record Intact(long entries, String head) implements Verification {}

    /** The first entry that does not, and why. */
    record Broken(long number, String why) implements Verification {}
}
