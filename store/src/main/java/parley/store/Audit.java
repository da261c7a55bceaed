package parley.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;
import parley.ledger.Report;
import parley.ledger.journal.Event;
import parley.ledger.journal.Verification;
import parley.ledger.review.Ledger.Wanted;
import parley.ledger.review.Standing;
import tools.jackson.core.JacksonException;

/** The check of a journal: its chain, row by row from the first, then that what stands is what the entries make. */
final class Audit {
    private final Handle handle;
    private final Dialect dialect;
    private final EntryTable journal;
    private long entries;
    private String head = Row.ORIGIN;

    Audit(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
        this.journal = new EntryTable(handle);
    }

    Verification verify() {
        try {
            Verification.Broken broken = chain();
            if (broken == null) {
                broken = standing();
            }
            return broken == null ? new Verification.Intact(entries, head) : broken;
        } catch (JdbiException e) {
            return broken(Trouble.of(e).words());
        }
    }

    /** Of the entry after those checked. */
    private Verification.Broken broken(String why) {
        return new Verification.Broken(entries + 1, why);
    }

    private Verification.@Nullable Broken chain() {
        // Asked first: others may go on entering while we read.
        long everEntered = dialect.everEntered(handle);
        try (ResultIterator<Row> rows = journal.rows(1)) {
            while (rows.hasNext()) {
                Row row = rows.next();
                String trouble = trouble(entries + 1, row);
                if (trouble != null) {
                    return broken(trouble);
                }
                entries++;
                head = row.hash();
            }
        }
        return entries < everEntered
                ? broken("the entry and all after it are missing: " + everEntered + " were entered")
                : null;
    }

    private @Nullable String trouble(long number, Row row) {
        if (row.number() != number) {
            return "the entry is missing: the next one there is number " + row.number();
        }
        if (!row.previous().equals(head)) {
            return "the entry does not follow the one before it: that one's hash is another";
        }
        if (!row.recomputedHash().equals(row.hash())) {
            return "the entry was changed: its words do not give its hash";
        }
        Event event;
        try {
            event = row.event();
        } catch (JacksonException | IllegalArgumentException e) {
            return "the entry cannot be read: " + e.getMessage();
        }
        if (!row.subject().equals(Row.subject(event))) {
            return "the entry is filed under " + row.subject() + " but speaks of " + Row.subject(event);
        }
        for (String subject : event.subjects()) {
            if (!journal.isAbout(number, subject)) {
                return "the entry is about " + subject + " but is not found there";
            }
        }
        if (event instanceof Event.ReportAdded added && !Admission.hashMatches(added.report())) {
            return "the text of report " + added.report().id() + " does not give the hash it came with";
        }
        return null;
    }

    /** The tables of what stands against a fresh replay, statement by statement; the words they quote against the text. */
    private Verification.@Nullable Broken standing() {
        ReportTable reports = new ReportTable(handle);
        StandingTable table = new StandingTable(handle);
        for (String id : reports.ids()) {
            Report report = reports.report(id).orElse(null);
            if (report == null) {
                return new Verification.Broken(0, "report " + id + " stands but was never entered");
            }
            for (Standing standing : table.standings(Wanted.of(id))) {
                Optional<Standing> replayed = Standing.replay(standing.id(), journal.about(standing.id()));
                if (!replayed.equals(Optional.of(standing))) {
                    return new Verification.Broken(
                            standing.entry(), "statement " + standing.id() + " does not stand as its entries make it");
                }
                String quote =
                        Words.storable(report.text().quote(standing.statement().extent()));
                if (!quote.equals(table.quote(standing.id()))) {
                    return new Verification.Broken(
                            standing.entry(), "the words of " + standing.id() + " are not those of its report");
                }
            }
        }
        for (String id : table.missing()) {
            if (Standing.replay(id, journal.about(id)).isPresent()) {
                return new Verification.Broken(0, "statement " + id + " was entered but does not stand");
            }
        }
        return null;
    }
}
