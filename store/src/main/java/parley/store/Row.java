package parley.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Event;

/**
 * An entry as the database holds it.
 *
 * @param at epoch milliseconds
 * @param subject id of the first report or statement that it is about; it stands in the body too
 */
record Row(
        long number, long at, String author, String kind, String subject, String body, String previous, String hash) {
    static final String COLUMNS = "number, at, author, kind, subject, body, previous, hash";

    /** The same where another table has columns of these names, too: of the entry called {@code e}. */
    static final String COLUMNS_OF_E = "e.number, e.at, e.author, e.kind, e.subject, e.body, e.previous, e.hash";

    /** What the first entry names as its predecessor's hash. */
    static final String ORIGIN = "0".repeat(64);

    /** The row of a new event, hashed. */
    static Row of(long number, long at, String author, Event event, String previous) {
        String kind = EventJson.kind(event);
        String body = EventJson.body(event);
        return new Row(
                number,
                at,
                author,
                kind,
                subject(event),
                body,
                previous,
                hash(number, at, previous, kind, author, body));
    }

    static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("number"),
                row.getLong("at"),
                row.getString("author"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("previous"),
                row.getString("hash"));
    }

    /** The event's first subject as UTF-8 can store it. */
    static String subject(Event event) {
        return storable(event.subjects().getFirst());
    }

    static String storable(String id) {
        return new String(id.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '?');
    }

    Event event() {
        return EventJson.event(kind, body);
    }

    Entry entry() {
        return entry(event());
    }

    /** @param event the one of this row, where it is at hand */
    Entry entry(Event event) {
        return new Entry(number, Instant.ofEpochMilli(at), author, event, previous, hash);
    }

    /** The hash that the row's words give. */
    String recomputedHash() {
        return hash(number, at, previous, kind, author, body);
    }

    /**
     * The canonical form, so that other programs can check a journal: SHA-256 in lower-case hex over the UTF-8 of six
     * lines, each but the last ended by a line feed: number and epoch milliseconds in decimal, the previous hash, the
     * kind, the author as a JSON string, the body as stored. None of the first five can hold a line feed.
     */
    private static String hash(long number, long at, String previous, String kind, String author, String body) {
        String canonical =
                number + "\n" + at + "\n" + previous + "\n" + kind + "\n" + EventJson.json(author) + "\n" + body;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
