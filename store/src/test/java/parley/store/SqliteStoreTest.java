package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Intake;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Event;
import parley.ledger.journal.Verification;

class SqliteStoreTest extends StoreContract {
    @TempDir
    private Path folder;

    @Override
    CaseStore open() {
        return accepted(CaseStore.sqlite(file(), CLOCK));
    }

    @Override
    void tamper(String sql) {
        try {
            sql(file(), "DROP TRIGGER IF EXISTS entry_is_never_changed");
            sql(file(), "DROP TRIGGER IF EXISTS entry_is_never_removed");
            sql(file(), sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_database_refuses_to_change_remove_or_replace_an_entry() {
        try (CaseStore journal = open()) {
            journal.append("reader", Talks.all());
            for (String sql : List.of(
                    "UPDATE entry SET author = 'nobody'",
                    "DELETE FROM entry WHERE number = 5",
                    "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE number = 5",
                    "INSERT INTO entry SELECT number + 5, at, author, kind, subject, body, previous, hash FROM entry")) {
                assertThatThrownBy(() -> sql(file(), sql)).as(sql).hasMessageContaining("append-only");
            }
            assertThat(journal.verify()).isInstanceOf(Verification.Intact.class);
        }
    }

    @Test
    void the_hash_can_be_computed_by_other_programs_from_the_documented_form() throws Exception {
        try (CaseStore journal = open()) {
            Entry entry = journal.append("A. \"Analyst\"", Talks.all()).get(1);
            String body = query("SELECT body FROM entry WHERE number = 2");

            String form = "2\n1710577800123\n" + entry.previous() + "\nstatement\n\"A. \\\"Analyst\\\"\"\n" + body;
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8));
            assertThat(entry.hash()).isEqualTo(HexFormat.of().formatHex(hash));
            assertThat(body)
                    .startsWith(
                            "{\"about\":null,\"act\":\"demand\",\"attribution\":{\"content\":[{\"end\":62,\"start\":0}]")
                    .contains("\"value\":\"6000.0\"", "\"low\":\"6E+3\"", "\"from\":\"2024-03-11\"", "Ana Søl");
        }
    }

    @Test
    void programs_that_come_upon_a_new_file_at_once_all_get_the_journal() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<CaseStore>> opened = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                opened.add(pool.submit(this::open));
            }
            for (Future<CaseStore> journal : opened) {
                journal.get().append("reader", Talks.all());
                journal.get().close();
            }
        }
        try (CaseStore journal = open()) {
            assertThat(journal.verify()).isInstanceOf(Verification.Intact.class);
            assertThat(entries(journal)).hasSize(20);
        }
    }

    @Test
    void a_file_name_may_hold_any_character() {
        Path odd = folder.resolve("what now? 100% #ž.db");
        try (CaseStore journal = accepted(CaseStore.sqlite(odd, CLOCK))) {
            journal.append("reader", Talks.all());
        }
        assertThat(odd).isNotEmptyFile();
    }

    @Test
    void what_is_not_a_database_is_left_alone() throws Exception {
        Files.writeString(file(), "talks: Karsk Strait\n");

        assertThat(refusal(file())).isEqualTo(file() + "  the file is not a database. Name the journal of a case.");
        assertThat(file()).hasContent("talks: Karsk Strait\n");
    }

    @Test
    void another_programs_database_is_left_alone() throws Exception {
        sql(file(), "CREATE TABLE recipe (title TEXT)");
        byte[] before = Files.readAllBytes(file());

        assertThat(refusal(file())).contains("the database belongs to another program");
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void a_journal_of_a_newer_program_is_refused() throws Exception {
        open().close();
        sql(file(), "PRAGMA user_version = 7");

        assertThat(refusal(file()))
                .contains("written by a newer Parley: its schema is 7, this program knows up to 2. Update Parley.");
    }

    @Test
    void a_missing_folder_and_a_folder_in_place_of_a_file_are_told() {
        assertThat(refusal(folder.resolve("nowhere").resolve("journal.db")))
                .contains("the folder " + folder.resolve("nowhere") + " does not exist. Create it first.");
        assertThat(refusal(folder)).contains("this is a folder, not a journal");
    }

    @Test
    void a_file_locked_by_another_program_is_told() throws Exception {
        open().close();
        try (Connection other = connect(file());
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("BEGIN EXCLUSIVE");

            assertThat(refusal(file())).contains("the journal is in use by another program. Wait for it");
        }
    }

    @Test
    void a_damaged_file_is_told() throws Exception {
        try (CaseStore journal = open()) {
            journal.append("reader", Talks.all());
        }
        try (RandomAccessFile raw = new RandomAccessFile(file().toFile(), "rw")) {
            raw.seek(100);
            raw.write(new byte[(int) raw.length() - 100]);
        }

        assertThat(refusal(file())).contains("is damaged. Restore it from a copy.");
    }

    @Test
    void a_file_damaged_behind_its_head_is_found_by_verifying() throws Exception {
        try (CaseStore journal = open()) {
            for (int i = 0; i < 100; i++) {
                journal.append("reader", Talks.all());
            }
        }
        try (RandomAccessFile raw = new RandomAccessFile(file().toFile(), "rw")) {
            long pages = raw.length() / 4096;
            for (long page = pages / 4; page < pages; page++) {
                raw.seek(page * 4096);
                raw.write(new byte[4096]);
            }
        }
        switch (CaseStore.sqlite(file(), CLOCK)) {
            case Intake.Rejected<CaseStore> rejected ->
                assertThat(rejected.problems().getFirst().toString()).contains("is damaged");
            case Intake.Accepted<CaseStore> accepted -> {
                try (CaseStore journal = accepted.value()) {
                    assertThat(journal.verify()).isInstanceOf(Verification.Broken.class);
                }
            }
        }
    }

    @Test
    void a_file_of_the_first_schema_is_copied_and_brought_up_to_date() throws Exception {
        for (String name : List.of("journal.db", "kept.db")) {
            try (InputStream old = SqliteStoreTest.class.getResourceAsStream("/parley/store/schema-1.db")) {
                Files.copy(old, folder.resolve(name));
            }
        }
        try (CaseStore store = open()) {
            assertThat(statements(store)).containsExactly(Talks.line(), Talks.observers());
            assertThat(found(store, "observers")).containsExactly(Talks.observers());
            assertThat(store.verify()).isInstanceOf(Verification.Intact.class);
        }
        assertThat(folder.resolve("journal.db.schema-1")).isNotEmptyFile();
        assertThat(query(folder.resolve("journal.db.schema-1"), "PRAGMA user_version"))
                .isEqualTo("1");
    }

    @Test
    void a_journal_in_memory_shares_nothing_with_another() {
        try (CaseStore one = CaseStore.inMemory(CLOCK);
                CaseStore two = CaseStore.inMemory(CLOCK)) {
            one.append("reader", Talks.all());

            assertThat(found(one, "median")).containsExactly(Talks.line());
            assertThat(one.verify()).isInstanceOf(Verification.Intact.class);
            assertThat(entries(two)).isEmpty();
        }
    }

    @Test
    void the_same_events_at_the_same_time_give_the_same_head() {
        try (CaseStore one = CaseStore.inMemory(CLOCK);
                CaseStore two = CaseStore.inMemory(CLOCK)) {
            one.append("reader", Talks.all());
            for (Event event : Talks.all()) {
                two.append("reader", List.of(event));
            }
            assertThat(one.verify()).isEqualTo(two.verify());
        }
    }

    private Path file() {
        return folder.resolve("journal.db");
    }

    private static CaseStore accepted(Intake<CaseStore> intake) {
        return switch (intake) {
            case Intake.Accepted<CaseStore> accepted -> accepted.value();
            case Intake.Rejected<CaseStore> rejected ->
                throw new AssertionError(rejected.problems().toString());
        };
    }

    private static String refusal(Path file) {
        Intake<CaseStore> intake = CaseStore.sqlite(file, CLOCK, Duration.ofMillis(50));
        assertThat(intake).isInstanceOf(Intake.Rejected.class);
        return intake.problems().getFirst().toString();
    }

    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static void sql(Path file, String sql) throws SQLException {
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        return query(file(), sql);
    }

    private static String query(Path file, String sql) throws SQLException {
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
