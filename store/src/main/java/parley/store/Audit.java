package parley.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;
import parley.ledger.Report;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Event;
import parley.ledger.journal.Verification;
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
        try (ResultIterator<Row> rows = journal.rows(1);
                ResultIterator<EntryTable.Subject> index = journal.subjects()) {
            Subjects subjects = new Subjects(index);
            while (rows.hasNext()) {
                Row row = rows.next();
                String trouble = trouble(entries + 1, row, subjects);
                if (trouble != null) {
                    return broken(trouble);
                }
                entries++;
                head = row.hash();
            }
        }
        long everEntered = dialect.everEntered(handle);
        return entries < everEntered
                ? broken("the entry and all after it are missing: " + everEntered + " were entered")
                : null;
    }

    private @Nullable String trouble(long number, Row row, Subjects subjects) {
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
        Set<String> indexed = subjects.of(number);
        for (String subject : event.subjects()) {
            if (!indexed.contains(Row.storable(subject))) {
                return "the entry is about " + subject + " but is not found there";
            }
        }
        if (event instanceof Event.ReportAdded added && !Admission.hashMatches(added.report())) {
            return "the text of report " + added.report().id() + " does not give the hash it came with";
        }
        return null;
    }

    /** The index of subjects, read beside the entries. */
    private static final class Subjects {
        private final ResultIterator<EntryTable.Subject> index;
        private EntryTable.@Nullable Subject next;

        Subjects(ResultIterator<EntryTable.Subject> index) {
            this.index = index;
            this.next = index.hasNext() ? index.next() : null;
        }

        /** @param entry higher than asked for before */
        Set<String> of(long entry) {
            Set<String> subjects = new HashSet<>();
            while (next != null && next.entry() <= entry) {
                if (next.entry() == entry) {
                    subjects.add(next.subject());
                }
                next = index.hasNext() ? index.next() : null;
            }
            return subjects;
        }
    }

    /** The tables of what stands against a fresh replay, report by report; the words they quote against the text. */
    private Verification.@Nullable Broken standing() {
        ReportTable reports = new ReportTable(handle);
        StandingTable table = new StandingTable(handle);
        for (String id : reports.ids()) {
            Report report = reports.report(id).orElse(null);
            if (report == null) {
                return new Verification.Broken(0, "report " + id + " stands but was never entered");
            }
            Map<String, List<Entry>> about = journal.aboutStatementsOf(id);
            Map<Long, Set<Stand>> stands = new StandTable(handle).ofReport(id);
            String story = reports.story(id);
            for (StandingTable.Kept kept : table.kept(id)) {
                Standing standing = kept.standing();
                List<Entry> entered = about.getOrDefault(standing.id(), List.of());
                if (!Standing.replay(standing.id(), entered).equals(Optional.of(standing))) {
                    return new Verification.Broken(
                            standing.entry(), "statement " + standing.id() + " does not stand as its entries make it");
                }
                String quote =
                        Words.storable(report.text().quote(standing.statement().extent()));
                if (!quote.equals(kept.quote())) {
                    return new Verification.Broken(
                            standing.entry(), "the words of " + standing.id() + " are not those of its report");
                }
                Set<Stand> made = standing.status().stands()
                        ? Set.copyOf(Stand.of(kept.seq(), standing.statement(), report.published(), story))
                        : Set.of();
                if (!made.equals(stands.getOrDefault(kept.seq(), Set.of()))) {
                    return new Verification.Broken(
                            standing.entry(),
                            "the positions that " + standing.id() + " tells are not those found for it");
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
