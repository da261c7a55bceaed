package parley.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Position;
import parley.ledger.Report;
import parley.ledger.journal.Appended;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Event;
import parley.ledger.journal.Journal;
import parley.ledger.journal.Verification;
import parley.ledger.movement.Footing;
import parley.ledger.origin.Fingerprint;
import parley.ledger.review.Filed;
import parley.ledger.review.Ledger;
import parley.ledger.review.Standing;
import parley.ledger.review.Status;

/**
 * A case's journal and what stands, in an SQLite file or in PostgreSQL. The database itself refuses to change or remove an
 * entry; who opens it with other tools and takes the triggers away is found out by {@link #verify()}. Who rewrites the
 * whole chain is not: keep the head's hash elsewhere to notice that, too.
 *
 * <p>Any number of threads, stores and processes may share a case: an append takes its turn before it looks at the last
 * entry, and what stands is brought up to date in the same transaction. When the database stays locked or the disk fails,
 * methods throw {@link UncheckedIOException} and nothing of the append is kept.
 */
public final class CaseStore implements Journal, Ledger {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Rows of another journal that are entered together. */
    private static final int AT_ONCE = 500;

    /** Twenty of each of 300 parties' and issues' pairs, and some. */
    private static final int REMEMBERED = 8_192;

    private final String name;
    private final Clock clock;
    private final Connection connection;
    private final Dialect dialect;
    private final Jdbi jdbi;
    private final LatelyRead lately = new LatelyRead(REMEMBERED);
    private boolean closed;

    private CaseStore(String name, Clock clock, Connection connection, Dialect dialect) {
        this.name = name;
        this.clock = clock;
        this.connection = connection;
        this.dialect = dialect;
        this.jdbi = Jdbi.create(connection);
    }

    /**
     * Opens the journal in {@code file}, creating the file when there is none (its folder must exist). A file that is not
     * a journal is left as it is, and the problem says what it is instead. A file of an older release is copied beside
     * itself before anything in it changes.
     */
    public static Intake<CaseStore> sqlite(Path file, Clock clock) {
        return sqlite(file, clock, PATIENCE);
    }

    /** The same, waiting {@code patience} for a locked file. */
    static Intake<CaseStore> sqlite(Path file, Clock clock, Duration patience) {
        return opened(file.toString(), clock, SqliteFile.open(file, patience), new SqliteDialect());
    }

    /**
     * Opens the journal in a PostgreSQL database, creating its tables when there are none.
     *
     * @param url {@code jdbc:postgresql://host:port/database?user=...}
     */
    public static Intake<CaseStore> postgres(String url, Clock clock) {
        PostgresDatabase database = new PostgresDatabase(url, PATIENCE);
        return opened(database.name(), clock, database.open(), new PostgresDialect());
    }

    /** A journal that nobody else sees and that is gone when closed. */
    public static CaseStore inMemory(Clock clock) {
        return new CaseStore("the journal in memory", clock, SqliteFile.inMemory(), new SqliteDialect());
    }

    private static Intake<CaseStore> opened(String name, Clock clock, Intake<Connection> connection, Dialect dialect) {
        return switch (connection) {
            case Intake.Accepted<Connection> accepted -> {
                CaseStore store = new CaseStore(name, clock, accepted.value(), dialect);
                try {
                    store.catchUp();
                    yield new Intake.Accepted<>(store, accepted.problems());
                } catch (UncheckedIOException e) {
                    store.close();
                    yield new Intake.Rejected<>(List.of(Trouble.of(e).problem(name)));
                }
            }
            case Intake.Rejected<Connection> rejected -> new Intake.Rejected<>(rejected.problems());
        };
    }

    /** The file or database it is kept in, as a person calls it; no password is told. */
    public String place() {
        return name;
    }

    private void catchUp() {
        if (read(handle -> new Projection(handle, dialect).behind())) {
            write(handle -> {
                new Projection(handle, dialect).catchUp();
                return true;
            });
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when {@code by} is blank or an event makes no sense after those before it: a
     *     report's hash is not its text's, or its id is taken by another text; a statement is of a report that is not
     *     there or points beyond its text; a decision is about a statement nobody proposed. Callers check these first,
     *     where they can tell the person.
     */
    @Override
    public List<Entry> append(String by, List<Event> events) {
        return write(handle -> enter(handle, by, events));
    }

    @Override
    public Appended append(String by, long seen, List<Event> events) {
        return write(handle -> {
            EntryTable entries = new EntryTable(handle);
            List<Entry> theirs = events.stream()
                    .flatMap(event -> event.subjects().stream())
                    .distinct()
                    .filter(subject -> entries.lastAbout(subject) > seen)
                    .flatMap(subject -> entries.about(subject).stream())
                    .filter(entry -> entry.number() > seen)
                    .distinct()
                    .toList();
            return theirs.isEmpty() ? new Appended.Entered(enter(handle, by, events)) : new Appended.Conflict(theirs);
        });
    }

    private List<Entry> enter(Handle handle, String by, List<Event> events) {
        if (by.isBlank()) {
            throw new IllegalArgumentException("an entry says who made it");
        }
        EntryTable entries = new EntryTable(handle);
        Admission admission = new Admission(entries, new ReportTable(handle));
        Optional<Row> last = entries.last();
        long number = last.map(Row::number).orElse(0L);
        String previous = last.map(Row::hash).orElse(Row.ORIGIN);
        long at = clock.millis();
        List<Row> rows = new ArrayList<>();
        List<Entry> entered = new ArrayList<>();
        for (Event event : events) {
            admission.admit(event);
            Row row = Row.of(++number, at, by, event, previous);
            previous = row.hash();
            rows.add(row);
            entered.add(row.entry(event));
        }
        entries.add(rows);
        new Projection(handle, dialect).take(entered);
        return entered;
    }

    @Override
    public void replay(long first, Consumer<Entry> reader) {
        read(handle -> dialect.unchanging(handle, still -> {
            new EntryTable(still).each(first, row -> reader.accept(row.entry()));
            return true;
        }));
    }

    /** The rows as they are stored, oldest first, one at a time. */
    void rows(Consumer<Row> reader) {
        read(handle -> dialect.unchanging(handle, still -> {
            new EntryTable(still).each(1, reader);
            return true;
        }));
    }

    /**
     * Enters rows that were another journal's, hashes and all: all of them or none.
     *
     * @throws IllegalArgumentException when the journal is not empty, when a row does not follow the one before it, does
     *     not give its hash, or makes no sense after those before it
     */
    void restore(Iterator<Row> rows) {
        write(handle -> {
            EntryTable entries = new EntryTable(handle);
            if (entries.last().isPresent()) {
                throw new IllegalArgumentException("the journal has entries already");
            }
            List<Row> some = new ArrayList<>();
            List<Entry> told = new ArrayList<>();
            Admission admission = new Admission(entries, new ReportTable(handle));
            String head = Row.ORIGIN;
            for (long number = 1; rows.hasNext(); number++) {
                Row row = rows.next();
                if (row.number() != number
                        || !row.previous().equals(head)
                        || !row.recomputedHash().equals(row.hash())) {
                    throw new IllegalArgumentException("entry " + number + " does not give its hash: it was changed");
                }
                Entry entry = row.entry();
                if (!row.subject().equals(Row.subject(entry.event()))) {
                    throw new IllegalArgumentException("entry " + number + " is filed under another subject");
                }
                // what a person decided may be about any entry before, so these are in the tables first
                if (some.size() == AT_ONCE || !isOfReader(entry.event())) {
                    take(handle, some, told);
                    admission = new Admission(entries, new ReportTable(handle));
                }
                admission.admit(entry.event());
                some.add(row);
                told.add(entry);
                head = row.hash();
            }
            take(handle, some, told);
            return true;
        });
    }

    private static boolean isOfReader(Event event) {
        return event instanceof Event.ReportAdded
                || event instanceof Event.CopyFound
                || event instanceof Event.StatementProposed;
    }

    private void take(Handle handle, List<Row> rows, List<Entry> told) {
        new EntryTable(handle).add(rows);
        new Projection(handle, dialect).take(told);
        rows.clear();
        told.clear();
    }

    @Override
    public List<Entry> about(String subject) {
        return read(handle -> new EntryTable(handle).about(subject));
    }

    @Override
    public Optional<Entry> entry(long number) {
        return read(handle -> new EntryTable(handle).entry(number));
    }

    @Override
    public Optional<Entry> head() {
        return read(handle -> new EntryTable(handle).last().map(Row::entry));
    }

    @Override
    public Verification verify() {
        return read(handle -> dialect.unchanging(handle, still -> new Audit(still, dialect).verify()));
    }

    @Override
    public List<Filed> reports() {
        return read(handle -> new ReportTable(handle).all());
    }

    @Override
    public Optional<Report> report(String id) {
        return read(handle -> new ReportTable(handle).report(id));
    }

    /** By report, in the order they came in: to find copies of a new one. */
    public Map<String, Fingerprint> fingerprints() {
        return read(handle -> new ReportTable(handle).fingerprints());
    }

    /** Id of the report whose story this one carries; its own where it is no copy. */
    public String story(String report) {
        return read(handle -> new ReportTable(handle).story(report));
    }

    /** The report that has exactly the text of this hash. */
    public Optional<String> reportOfText(String hash) {
        return read(handle -> new ReportTable(handle).ofText(hash));
    }

    @Override
    public Optional<Standing> standing(String statement) {
        return read(handle -> new StandingTable(handle, lately).standing(statement));
    }

    @Override
    public List<Standing> standings(Wanted wanted) {
        return read(handle -> new StandingTable(handle, lately).standings(wanted));
    }

    @Override
    public List<Position> latest(@Nullable String party, @Nullable String issue, @Nullable LocalDate asOf) {
        return read(handle -> new StandingTable(handle, lately).latest(party, issue, asOf));
    }

    @Override
    public List<Position> course(String party, String issue, int most) {
        return read(handle -> new StandingTable(handle, lately).course(new Topic(party, issue), most));
    }

    @Override
    public Map<Topic, Footing> footings(@Nullable String party, @Nullable String issue, @Nullable LocalDate asOf) {
        return read(handle -> new StandingTable(handle, lately).footings(party, issue, asOf));
    }

    @Override
    public List<Topic> touched(Instant since) {
        return read(handle -> new StandingTable(handle, lately).touched(since));
    }

    /**
     * {@inheritDoc} The speaker as resolved and the sides spoken for and about can be found, too. Case and accents do not
     * matter; a word is found whole; words are never read as operators.
     */
    @Override
    public Found search(String words, int most) {
        List<String> asked = Words.asked(words);
        return asked.isEmpty()
                ? new Found(List.of(), 0)
                : read(handle -> new StandingTable(handle, lately).found(dialect.search(handle, asked, most)));
    }

    @Override
    public Map<Status, Long> tally() {
        return read(handle -> new StandingTable(handle, lately).tally());
    }

    private <T> T write(HandleCallback<T, RuntimeException> work) {
        return read(handle -> handle.inTransaction(transaction -> {
            dialect.takeTurn(transaction);
            return work.withHandle(transaction);
        }));
    }

    private synchronized <T> T read(HandleCallback<T, RuntimeException> work) {
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
