package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.ledger.Intake;

/** The contract on a real PostgreSQL server, started for the tests on a free port of this machine. */
class PostgresStoreTest extends StoreContract {
    private static EmbeddedPostgres server;
    private static int databases;
    private String url;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void create() throws SQLException {
        String name = "case" + ++databases;
        sql(server.getJdbcUrl("postgres", "postgres"), "CREATE DATABASE " + name);
        url = server.getJdbcUrl("postgres", name);
    }

    @Override
    CaseStore open() {
        return switch (CaseStore.postgres(url, CLOCK)) {
            case Intake.Accepted<CaseStore> accepted -> accepted.value();
            case Intake.Rejected<CaseStore> rejected ->
                throw new AssertionError(rejected.problems().toString());
        };
    }

    @Override
    void tamper(String sql) {
        try {
            sql(url, "ALTER TABLE entry DISABLE TRIGGER ALL");
            sql(url, sql);
            sql(url, "ALTER TABLE entry ENABLE TRIGGER ALL");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void an_address_that_leads_nowhere_is_told_without_its_password() {
        Intake<CaseStore> intake =
                CaseStore.postgres("jdbc:postgresql://localhost:1/nowhere?user=a&password=secret", CLOCK);

        assertThat(intake.problems().getFirst().toString())
                .startsWith("jdbc:postgresql://localhost:1/nowhere  the database cannot be used")
                .doesNotContain("secret");
    }

    private static void sql(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
