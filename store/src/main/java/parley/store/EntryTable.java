package parley.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import parley.ledger.journal.Entry;

/** The rows of the journal, and what each is about. */
final class EntryTable {
    private final Handle handle;

    EntryTable(Handle handle) {
        this.handle = handle;
    }

    Optional<Row> last() {
        return rows("ORDER BY number DESC LIMIT 1")
                .map((row, context) -> Row.read(row))
                .findOne();
    }

    Optional<Entry> entry(long number) {
        return rows("WHERE number = :number")
                .bind("number", number)
                .map((row, context) -> Row.read(row).entry())
                .findOne();
    }

    /** Oldest first. */
    List<Entry> about(String subject) {
        return handle.createQuery("SELECT " + Row.COLUMNS_OF_E
                        + " FROM subject JOIN entry e ON e.number = subject.entry"
                        + " WHERE subject.subject = :subject ORDER BY e.number")
                .bind("subject", Row.storable(subject))
                .map((row, context) -> Row.read(row).entry())
                .list();
    }

    boolean anythingAbout(String subject) {
        return lastAbout(subject) > 0;
    }

    /** Number of the last entry about it; 0 when there is none. */
    long lastAbout(String subject) {
        return handle.createQuery("SELECT max(entry) FROM subject WHERE subject = :subject")
                .bind("subject", Row.storable(subject))
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    boolean isAbout(long number, String subject) {
        return handle.createQuery("SELECT 1 FROM subject WHERE subject = :subject AND entry = :number")
                .bind("subject", Row.storable(subject))
                .bind("number", number)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** One at a time, from the database as it comes; to be closed. */
    ResultIterator<Row> rows(long first) {
        return rows("WHERE number >= :first ORDER BY number")
                .bind("first", first)
                .setFetchSize(500)
                .map((row, context) -> Row.read(row))
                .iterator();
    }

    void each(long first, Consumer<Row> reader) {
        try (ResultIterator<Row> rows = rows(first)) {
            rows.forEachRemaining(reader);
        }
    }

    private Query rows(String which) {
        return handle.createQuery("SELECT " + Row.COLUMNS + " FROM entry " + which);
    }

    void add(List<Row> rows) {
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO entry (" + Row.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        for (Row row : rows) {
            batch.add(
                    row.number(),
                    row.at(),
                    row.author(),
                    row.kind(),
                    row.subject(),
                    row.body(),
                    row.previous(),
                    row.hash());
        }
        batch.execute();
    }
}
