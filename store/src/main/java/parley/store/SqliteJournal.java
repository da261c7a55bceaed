package parley.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.result.ResultIterator;
import parley.ledger.Intake;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Event;
import parley.ledger.journal.Journal;
import parley.ledger.journal.Verification;

/**
 * A journal in one SQLite file. The database itself refuses to change or remove an entry; who opens the file with other
 * tools and takes the triggers away is found out by {@link #verify()}. Who rewrites the whole chain is not: keep the
 * head's hash elsewhere to notice that, too.
 *
 * <p>Any number of threads, journals and processes may share the file: an append takes the write lock before it looks at
 * the last entry, and waits up to ten seconds for it. When the file stays locked or the disk fails, methods throw
 * {@link UncheckedIOException} and nothing of the append is kept.
 */
public final class SqliteJournal implements Journal {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Clock clock;
    private final Connection connection;
    private final Jdbi jdbi;
    private boolean closed;

    private SqliteJournal(String name, Clock clock, Connection connection) {
        this.name = name;
        this.clock = clock;
        this.connection = connection;
        this.jdbi = Jdbi.create(connection);
    }

    /**
     * Opens the journal in {@code file}, creating the file when there is none (its folder must exist). A file that is not
     * a journal is left as it is, and the problem says what it is instead.
     */
    public static Intake<SqliteJournal> open(Path file, Clock clock) {
        return open(file, clock, PATIENCE);
    }

    /** The same, waiting {@code patience} for a locked file. */
    static Intake<SqliteJournal> open(Path file, Clock clock, Duration patience) {
        return switch (SqliteFile.open(file, patience)) {
            case Intake.Accepted<Connection> accepted ->
                new Intake.Accepted<>(new SqliteJournal(file.toString(), clock, accepted.value()), accepted.problems());
            case Intake.Rejected<Connection> rejected -> new Intake.Rejected<>(rejected.problems());
        };
    }

    /** A journal that nobody else sees and that is gone when closed. */
    public static SqliteJournal inMemory(Clock clock) {
        return new SqliteJournal("the journal in memory", clock, SqliteFile.inMemory());
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when {@code by} is blank; a report's hash is not its text's, or its id is taken by
     *     another text; a statement is of a report that is not there or points beyond its text; a review is of a
     *     statement nobody proposed. Callers check these first, where they can tell the person.
     */
    @Override
    public List<Entry> append(String by, List<Event> events) {
        if (by.isBlank()) {
            throw new IllegalArgumentException("an entry says who made it");
        }
        return use(handle -> handle.inTransaction(transaction -> append(transaction, by, events)));
    }

    private List<Entry> append(Handle handle, String by, List<Event> events) {
        Optional<Row> last = last(handle);
        long number = last.map(Row::number).orElse(0L);
        String previous = last.map(Row::hash).orElse(Row.ORIGIN);
        long at = clock.millis();
        Admission admission = new Admission(id -> report(handle, id), id -> proposed(handle, id));
        Insert insert = new Insert(handle);
        List<Entry> entered = new ArrayList<>();
        for (Event event : events) {
            admission.admit(event);
            Row row = Row.of(++number, at, by, event, previous);
            previous = row.hash();
            insert.add(row);
            if (event instanceof Event.StatementProposed proposed) {
                insert.index(number, proposed.statement(), admission.report(proposed.statement()));
            }
            entered.add(row.entry());
        }
        insert.execute();
        return entered;
    }

    @Override
    public List<Entry> entries(long first) {
        return use(handle -> handle.createQuery(
                        "SELECT " + Row.COLUMNS + " FROM entry WHERE number >= :first ORDER BY number")
                .bind("first", first)
                .map((row, context) -> Row.read(row).entry())
                .list());
    }

    @Override
    public Optional<Report> report(String id) {
        return use(handle -> report(handle, id));
    }

    private static Optional<Report> report(Handle handle, String id) {
        return handle.createQuery("SELECT " + Row.COLUMNS
                        + " FROM entry WHERE subject = :id AND kind = :kind ORDER BY number DESC LIMIT 1")
                .bind("id", id)
                .bind("kind", EventJson.REPORT)
                .map((row, context) -> Row.read(row).event())
                .findOne()
                .map(event -> ((Event.ReportAdded) event).report());
    }

    private static boolean proposed(Handle handle, String id) {
        return handle.createQuery("SELECT 1 FROM entry WHERE subject = :id AND kind = :kind LIMIT 1")
                .bind("id", id)
                .bind("kind", EventJson.STATEMENT)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static Optional<Row> last(Handle handle) {
        return handle.createQuery("SELECT " + Row.COLUMNS + " FROM entry ORDER BY number DESC LIMIT 1")
                .map((row, context) -> Row.read(row))
                .findOne();
    }

    @Override
    public List<Statement> statements() {
        Proposals proposals = new Proposals();
        use(handle -> {
            handle.createQuery("SELECT " + Row.COLUMNS + " FROM entry WHERE kind <> :kind ORDER BY number")
                    .bind("kind", EventJson.REPORT)
                    .map((row, context) -> Row.read(row).event())
                    .forEach(proposals::enter);
            return true;
        });
        return proposals.standing();
    }

    /**
     * {@inheritDoc} The speaker as resolved and the sides spoken for and about can be found, too. Case and accents do not
     * matter; a word is found whole; words are never read as operators.
     */
    @Override
    public List<Statement> search(String words) {
        String query = Words.query(words);
        return query.isEmpty() ? List.of() : use(handle -> search(handle, query));
    }

    private static List<Statement> search(Handle handle, String query) {
        List<Statement> hits = handle.createQuery("SELECT " + Row.COLUMNS
                        + " FROM statement_words JOIN entry ON number = statement_words.rowid"
                        + " WHERE statement_words MATCH :query ORDER BY rank, number")
                .bind("query", query)
                .map((row, context) -> Row.read(row).event())
                .map(event -> ((Event.StatementProposed) event).statement())
                .list();
        LinkedHashMap<String, Statement> found = new LinkedHashMap<>();
        for (Statement hit : hits) {
            Proposals proposals = new Proposals();
            handle.createQuery("SELECT " + Row.COLUMNS
                            + " FROM entry WHERE subject = :id AND kind <> :kind ORDER BY number")
                    .bind("id", hit.id())
                    .bind("kind", EventJson.REPORT)
                    .map((row, context) -> Row.read(row).event())
                    .forEach(proposals::enter);
            if (proposals.standing().contains(hit)) {
                found.putIfAbsent(hit.id(), hit);
            }
        }
        return List.copyOf(found.values());
    }

    @Override
    public Verification verify() {
        Audit audit = new Audit();
        return use(handle -> {
            try (ResultIterator<Row> rows = handle.createQuery("SELECT " + Row.COLUMNS + " FROM entry ORDER BY number")
                    .map((row, context) -> Row.read(row))
                    .iterator()) {
                while (rows.hasNext() && audit.intact()) {
                    audit.check(rows.next());
                }
                return audit.result(everEntered(handle));
            } catch (JdbiException e) {
                return audit.unreadable(Trouble.of(e).words());
            }
        });
    }

    /** How many entries the database remembers giving numbers to. */
    private static long everEntered(Handle handle) {
        return handle.createQuery("SELECT seq FROM sqlite_sequence WHERE name = 'entry'")
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    private synchronized <T> T use(HandleCallback<T, RuntimeException> work) {
        if (closed) {
            throw new IllegalStateException(name + " is closed");
        }
        try {
            return jdbi.withHandle(work);
        } catch (JdbiException e) {
            throw new UncheckedIOException(
                    new IOException(name + " " + Trouble.of(e).words(), e));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            connection.close();
        } catch (SQLException e) {
            throw new UncheckedIOException(
                    new IOException(name + " " + Trouble.of(e).words(), e));
        }
    }
}
