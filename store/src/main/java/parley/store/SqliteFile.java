package parley.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import parley.ledger.Intake;
import parley.ledger.Problem;

/** An SQLite file on its way to being a journal: is it one, of which schema, and what stands in the way if not. */
final class SqliteFile {
    /** Marks the file as ours in its header ("Parl"); set by the first migration. */
    private static final int APPLICATION_ID = 0x5061_726c;

    /** The newest schema, the number of the last file in the migrations' folder. */
    private static final int SCHEMA = 2;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final AtomicLong MEMORIES = new AtomicLong();

    private final String name;
    private final Duration patience;
    private final SQLiteDataSource source;

    private SqliteFile(String name, String url, Duration patience) {
        SQLiteConfig config = new SQLiteConfig();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout((int) patience.toMillis());
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        this.name = name;
        this.patience = patience;
        this.source = new SQLiteDataSource(config);
        this.source.setUrl(url);
    }

    /** A connection to the journal in {@code file}, of the newest schema. */
    static Intake<Connection> open(Path file, Duration patience) {
        Problem obstacle = obstacle(file);
        if (obstacle != null) {
            return new Intake.Rejected<>(List.of(obstacle));
        }
        // as a URI, because the driver would take a question mark in a plain path for the start of its options
        String url = "jdbc:sqlite:" + file.toAbsolutePath().toUri();
        return new SqliteFile(file.toString(), url, patience).open("wal");
    }

    static Connection inMemory() {
        String url = "jdbc:sqlite:file:parley-" + MEMORIES.incrementAndGet() + "?mode=memory&cache=shared";
        return switch (new SqliteFile("memory", url, Duration.ZERO).open("memory")) {
            case Intake.Accepted<Connection> accepted -> accepted.value();
            case Intake.Rejected<Connection> rejected ->
                throw new IllegalStateException(rejected.problems().getFirst().toString());
        };
    }

    /** What can be told without the database, in words better than its own. */
    private static @Nullable Problem obstacle(Path file) {
        String name = file.toString();
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) {
            return Problem.of(name, "this is a folder, not a journal", "Name the file in it.");
        }
        if (!Files.isDirectory(folder)) {
            return Problem.of(name, "the folder " + folder + " does not exist", "Create it first.");
        }
        if (!Files.isWritable(folder)) {
            return Problem.of(name, "the folder " + folder + " cannot be written to", "Check its permissions.");
        }
        if (!Files.exists(file)) {
            return null;
        }
        if (!Files.isReadable(file) || !Files.isWritable(file)) {
            return Problem.of(name, "the file is read-only", "Check its permissions.");
        }
        return looksLikeDatabase(file)
                ? null
                : Problem.of(name, "the file is not a database", "Name the journal of a case.");
    }

    private static boolean looksLikeDatabase(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(MAGIC.length);
            return start.length == 0 || Arrays.equals(start, MAGIC);
        } catch (IOException e) {
            return false;
        }
    }

    private Intake<Connection> open(String journalMode) {
        Connection connection = null;
        try {
            connection = source.getConnection();
            Problem problem = prepare(connection, journalMode);
            if (problem == null) {
                return new Intake.Accepted<>(connection);
            }
            connection.close();
            return new Intake.Rejected<>(List.of(problem));
        } catch (SQLException e) {
            close(connection);
            return new Intake.Rejected<>(List.of(problem(e)));
        }
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // the failure that led here is the one to tell
        }
    }

    /** Looks before it writes: a file of another program stays as it is. */
    private @Nullable Problem prepare(Connection connection, String journalMode) throws SQLException {
        Header header = header(connection);
        Problem problem = foreign(header);
        if (problem != null) {
            return problem;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = " + journalMode);
        }
        if (header.version() == SCHEMA) {
            return null;
        }
        if (header.version() > 0) {
            keep(connection, header.version());
        }
        return migrate(connection);
    }

    /**
     * Copies a journal of an older schema beside itself, whole or not at all: {@code journal.db} of schema 1 to
     * {@code journal.db.schema-1}. The migration itself is one transaction.
     */
    private void keep(Connection connection, int version) throws SQLException {
        Path copy = Path.of(name + ".schema-" + version);
        if (Files.exists(copy)) {
            return;
        }
        Path unfinished = Path.of(copy + ".part");
        try {
            Files.deleteIfExists(unfinished);
            try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
                vacuum.setString(1, unfinished.toString());
                vacuum.execute();
            }
            Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new SQLException("no copy could be made before the journal is brought up to date: " + e, e);
        }
    }

    private @Nullable Problem foreign(Header header) {
        if (header.application() != APPLICATION_ID) {
            return header.objects() == 0
                    ? null
                    : Problem.of(name, "the database belongs to another program", "Name the journal of a case.");
        }
        if (header.version() > SCHEMA) {
            return Problem.of(
                    name,
                    "the journal was written by a newer Parley: its schema is " + header.version()
                            + ", this program knows up to " + SCHEMA,
                    "Update Parley.");
        }
        return null;
    }

    /**
     * Several programs may come upon a new file at once. SQLite lets one of them through; the others find their migration
     * refused and the schema there.
     */
    private @Nullable Problem migrate(Connection connection) throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                Flyway.configure(SqliteFile.class.getClassLoader())
                        .dataSource(source)
                        .locations("classpath:parley/store/sqlite")
                        .failOnMissingLocations(true)
                        .cleanDisabled(true)
                        .loggers("slf4j")
                        .load()
                        .migrate();
                return null;
            } catch (FlywayException e) {
                if (header(connection).version() == SCHEMA) {
                    return null;
                }
                if (System.nanoTime() > end) {
                    return problem(e);
                }
            }
        }
    }

    private Problem problem(Exception failure) {
        return Trouble.of(failure).problem(name);
    }

    /**
     * What a file says of itself.
     *
     * @param objects tables and the like, but for the one that the migrations keep their own history in
     */
    private record Header(int application, int version, int objects) {}

    private static Header header(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT application_id, user_version,"
                        + " (SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'flyway_schema_history')"
                        + " FROM pragma_application_id, pragma_user_version")) {
            row.next();
            return new Header(row.getInt(1), row.getInt(2), row.getInt(3));
        }
    }
}
