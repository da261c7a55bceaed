package parley.ledger.journal;

import java.util.List;
import java.util.Optional;
import parley.ledger.Report;
import parley.ledger.Statement;

/**
 * The append-only store of a case. Implementations pass one contract suite. Several writers may share a journal; each
 * append is one transaction. A closed journal throws {@link IllegalStateException}.
 */
public interface Journal extends AutoCloseable {
    /** Enters events together, in order: all of them or none. */
    List<Entry> append(String by, List<Event> events);

    /** Every entry from {@code first} on (numbers start at 1), oldest first. */
    List<Entry> entries(long first);

    Optional<Report> report(String id);

    /** Statements proposed and not rejected, by report and number. */
    List<Statement> statements();

    /** Statements whose report text around them has all of these words; best match first. */
    List<Statement> search(String words);

    /** Recomputes the whole chain. Cost: reads everything once. */
    Verification verify();

    @Override
    void close();
}
