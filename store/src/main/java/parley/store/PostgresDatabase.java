package parley.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import parley.ledger.Intake;
import parley.ledger.Problem;

/** A PostgreSQL database on its way to being a journal. */
final class PostgresDatabase {
    private final String url;
    private final Duration patience;

    PostgresDatabase(String url, Duration patience) {
        this.url = url;
        this.patience = patience;
    }

    /** The address without what follows the question mark, where passwords stand. */
    String name() {
        int options = url.indexOf('?');
        return options < 0 ? url : url.substring(0, options);
    }

    Intake<Connection> open() {
        if (!url.startsWith("jdbc:postgresql:")) {
            return rejected("this is no address of a PostgreSQL database", "It begins with jdbc:postgresql://.");
        }
        Connection connection = null;
        try {
            connection = DriverManager.getConnection(url, options());
            Flyway.configure(PostgresDatabase.class.getClassLoader())
                    .dataSource(url, null, null)
                    .locations("classpath:parley/store/postgres")
                    .failOnMissingLocations(true)
                    .cleanDisabled(true)
                    .loggers("slf4j")
                    .load()
                    .migrate();
            return new Intake.Accepted<>(connection);
        } catch (SQLException | FlywayException e) {
            close(connection);
            return rejected("the database cannot be used: " + e.getMessage(), "Check address, user and rights.");
        }
    }

    /** Waiting for other writers ends after the patience; a statement that waits longer fails. */
    private Properties options() {
        Properties options = new Properties();
        options.setProperty("options", "-c lock_timeout=" + patience.toMillis());
        return options;
    }

    private static void close(@org.jspecify.annotations.Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // the failure that led here is the one to tell
        }
    }

    private Intake<Connection> rejected(String explanation, String advice) {
        return new Intake.Rejected<>(List.of(Problem.of(name(), explanation, advice)));
    }
}
