package parley.ledger.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The append-only log of a case: what happened. Implementations pass one contract suite. Several writers may share a
 * journal; each append is one transaction. A closed journal throws {@link IllegalStateException}.
 */
public interface Journal extends AutoCloseable {
    /** Enters events together, in order: all of them or none. For what no other writer can contradict. */
    List<Entry> append(String by, List<Event> events);

    /**
     * Enters a person's decisions, unless somebody else entered anything about the same subjects meanwhile.
     *
     * @param seen number of the last entry that the person had seen; 0 for none
     */
    Appended append(String by, long seen, List<Event> events);

    /** Every entry from {@code first} on (numbers start at 1), oldest first, one at a time. */
    void replay(long first, Consumer<Entry> reader);

    /** What was entered about a report or statement, oldest first. */
    List<Entry> about(String subject);

    Optional<Entry> entry(long number);

    /** The last entry; empty while there is none. Who keeps its hash elsewhere notices when the whole chain is rewritten. */
    Optional<Entry> head();

    /** Recomputes the whole chain, and whether what stands is what the entries make. Cost: reads everything once. */
    Verification verify();

    @Override
    void close();
}
