package parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parley.ledger.Report;
import parley.ledger.journal.Event;
import parley.ledger.marking.Grade;
import parley.ledger.marking.Marking;
import parley.ledger.origin.Fingerprint;
import parley.ledger.review.Filed;

/** The reports of a case as they stand. */
final class ReportTable {
    private final Handle handle;

    ReportTable(Handle handle) {
        this.handle = handle;
    }

    boolean has(String id) {
        return handle.createQuery("SELECT 1 FROM report WHERE id = :id")
                .bind("id", Row.storable(id))
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** With its text, as last entered. */
    Optional<Report> report(String id) {
        return handle.createQuery("SELECT " + Row.COLUMNS_OF_E
                        + " FROM subject JOIN entry e ON e.number = subject.entry"
                        + " WHERE subject.subject = :id AND e.kind IN ('" + EventJson.REPORT + "', '" + EventJson.FILED
                        + "') ORDER BY e.number DESC LIMIT 1")
                .bind("id", Row.storable(id))
                .map((row, context) -> Row.read(row).event())
                .findOne()
                .map(event -> ((Event.ReportAdded) event).report());
    }

    /** Id of the report whose story it carries; its own where it is no copy. */
    String story(String id) {
        return handle.createQuery("SELECT coalesce(copy_of, id) FROM report WHERE id = :id")
                .bind("id", Row.storable(id))
                .mapTo(String.class)
                .findOne()
                .orElse(id);
    }

    /** In the order they came in. */
    List<String> ids() {
        return handle.createQuery("SELECT id FROM report ORDER BY place")
                .mapTo(String.class)
                .list();
    }

    List<Filed> all() {
        return handle.createQuery("SELECT report.*, count(standing.seq) AS said,"
                        + " coalesce(sum(CASE WHEN standing.status = 'PROPOSED' THEN 1 ELSE 0 END), 0) AS open"
                        + " FROM report LEFT JOIN standing ON standing.report = report.id AND standing.stands = 1"
                        + " GROUP BY report.id ORDER BY report.place")
                .map((row, context) -> filed(row))
                .list();
    }

    private static Filed filed(ResultSet row) throws SQLException {
        String sha256 = row.getString("sha256");
        String grade = row.getString("grade");
        return new Filed(
                row.getString("id"),
                row.getString("outlet"),
                day(row),
                row.getString("title"),
                row.getString("hash"),
                sha256 == null ? null : new Event.Original(row.getString("file"), sha256, row.getInt("part")),
                row.getString("copy_of"),
                grade == null ? null : grade(grade),
                marking(row),
                row.getLong("entry"),
                Instant.ofEpochMilli(row.getLong("added")),
                row.getInt("said"),
                row.getInt("open"));
    }

    private static @Nullable LocalDate day(ResultSet row) throws SQLException {
        long day = row.getLong("published");
        return row.wasNull() ? null : LocalDate.ofEpochDay(day);
    }

    static Grade grade(String text) {
        return Grade.parse(text.replace("-", "")).orElseThrow();
    }

    /** Of a report or standing; null when it says nothing. */
    static @Nullable Marking marking(ResultSet row) throws SQLException {
        String light = row.getString("light");
        boolean chatham = row.getInt("chatham") == 1;
        return light == null && !chatham
                ? null
                : new Marking(light == null ? null : Marking.Light.valueOf(light), chatham);
    }

    /** By report, in the order they came in. */
    Map<String, Fingerprint> fingerprints() {
        Map<String, Fingerprint> fingerprints = new LinkedHashMap<>();
        handle.createQuery("SELECT id, fingerprint FROM report ORDER BY place")
                .map((row, context) -> Map.entry(row.getString("id"), Fingerprint.of(row.getBytes("fingerprint"))))
                .forEach(each -> fingerprints.put(each.getKey(), each.getValue()));
        return fingerprints;
    }

    /** The report with this text, whatever its id. */
    Optional<String> ofText(String hash) {
        return handle.createQuery("SELECT id FROM report WHERE hash = :hash ORDER BY place LIMIT 1")
                .bind("hash", hash)
                .mapTo(String.class)
                .findOne();
    }
}
