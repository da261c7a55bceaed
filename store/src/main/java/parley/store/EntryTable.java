package parley.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** By statement, oldest first: what was entered about those of a report that stand. */
    Map<String, List<Entry>> aboutStatementsOf(String report) {
        Map<String, List<Entry>> about = new HashMap<>();
        Map<Long, Entry> read = new HashMap<>();
        handle.createQuery("SELECT subject.subject AS about, " + Row.COLUMNS_OF_E
                        + " FROM standing JOIN subject ON subject.subject = standing.id"
                        + " JOIN entry e ON e.number = subject.entry WHERE standing.report = :report ORDER BY e.number")
                .bind("report", Row.storable(report))
                .map((row, context) -> Map.entry(row.getString("about"), Row.read(row)))
                .forEach(each -> about.computeIfAbsent(each.getKey(), subject -> new ArrayList<>())
                        .add(read.computeIfAbsent(
                                each.getValue().number(),
                                number -> each.getValue().entry())));
        return about;
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

    /** What entries are about as the index has it, by entry; one at a time, to be closed. */
    ResultIterator<Subject> subjects() {
        return handle.createQuery("SELECT entry, subject FROM subject ORDER BY entry, subject")
                .setFetchSize(500)
                .map((row, context) -> new Subject(row.getLong(1), row.getString(2)))
                .iterator();
    }

    record Subject(long entry, String subject) {}

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
        if (rows.isEmpty()) {
            return;
        }
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
