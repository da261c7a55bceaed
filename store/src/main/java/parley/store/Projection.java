package parley.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parley.ledger.Act;
import parley.ledger.Position;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.ledger.Tag;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Event;
import parley.ledger.marking.Grade;
import parley.ledger.marking.Marking;
import parley.ledger.origin.Fingerprint;
import parley.ledger.origin.Origins;
import parley.ledger.origin.Shingles;
import parley.ledger.review.Ledger.Wanted;
import parley.ledger.review.Standing;

/**
 * Keeps what stands true to the journal: after each entry the reports and statements that it is about are looked at again.
 * Cost: the entries about a subject, which are few.
 */
final class Projection {
    /** The day of a stand whose day nobody knows: before all others. */
    static final long NO_DAY = -999_999_999L;

    private final Handle handle;
    private final Dialect dialect;
    private final EntryTable entries;
    private final ReportTable reports;
    /** The report looked at last: statements come report by report. */
    private @Nullable Report lately;

    Projection(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
        this.entries = new EntryTable(handle);
        this.reports = new ReportTable(handle);
    }

    /** Are there entries that it does not know yet, as after a change of the tables? */
    boolean behind() {
        return known() < last();
    }

    /** Takes in every entry that it does not know yet. */
    void catchUp() {
        long last = last();
        for (long number = known() + 1; number <= last; number++) {
            take(entries.entry(number).orElseThrow());
        }
    }

    private long known() {
        return handle.createQuery("SELECT entry FROM progress")
                .mapTo(Long.class)
                .one();
    }

    private long last() {
        return entries.last().map(Row::number).orElse(0L);
    }

    /** The entry is in the journal already. */
    void take(Entry entry) {
        for (String subject : entry.event().subjects().stream().distinct().toList()) {
            handle.execute("INSERT INTO subject (subject, entry) VALUES (?, ?)", Row.storable(subject), entry.number());
        }
        switch (entry.event()) {
            case Event.ReportAdded added -> reported(added, entry);
            default -> entry.event().subjects().forEach(this::again);
        }
        handle.execute("UPDATE progress SET entry = ?", entry.number());
    }

    private void reported(Event.ReportAdded added, Entry entry) {
        Report report = added.report();
        Event.Original original = added.original();
        lately = report;
        handle.execute(
                "INSERT INTO report (id, place, entry, added, outlet, published, title, hash, file, sha256, part, fingerprint)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                        + " entry = excluded.entry, outlet = excluded.outlet, published = excluded.published,"
                        + " title = excluded.title, file = excluded.file, sha256 = excluded.sha256, part = excluded.part",
                Row.storable(report.id()),
                entry.number(),
                entry.number(),
                entry.at().toEpochMilli(),
                storable(report.outlet()),
                report.published() == null ? null : report.published().toEpochDay(),
                storable(report.title()),
                report.hash(),
                original == null ? null : Words.storable(original.name()),
                original == null ? null : original.sha256(),
                original == null ? null : original.part(),
                Fingerprint.of(Shingles.of(report.text().toString())).bytes());
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : Words.storable(text);
    }

    /** Looks at a report or statement again after a decision about it. */
    private void again(String subject) {
        List<Entry> about = entries.about(subject);
        if (reports.has(subject)) {
            report(subject, about);
            return;
        }
        Optional<Standing> standing = Standing.replay(subject, about);
        if (standing.isPresent()) {
            stand(standing.get());
        } else {
            fall(subject);
        }
    }

    private void report(String id, List<Entry> about) {
        String copyOf = null;
        Grade grade = null;
        Marking marking = Marking.NONE;
        for (Entry entry : Standing.effective(about)) {
            switch (entry.event()) {
                case Event.CopyFound found -> copyOf = found.of();
                case Event.Graded graded -> grade = graded.grade();
                case Event.Marked marked -> marking = marked.marking();
                default -> {}
            }
        }
        handle.execute(
                "UPDATE report SET entry = ?, copy_of = ?, grade = ?, light = ?, chatham = ? WHERE id = ?",
                about.getLast().number(),
                copyOf,
                grade == null ? null : grade.toString(),
                marking.light() == null ? null : marking.light().name(),
                marking.chathamHouse() ? 1 : 0,
                Row.storable(id));
        boolean moved = about.getLast().event() instanceof Event.CopyFound
                || about.getLast().event() instanceof Event.Undone;
        if (moved) {
            new StandingTable(handle).standings(Wanted.of(id)).forEach(this::stand);
        }
    }

    private Report report(String id) {
        Report report = lately;
        if (report == null || !report.id().equals(id)) {
            report = reports.report(id).orElseThrow();
            lately = report;
        }
        return report;
    }

    private void fall(String statement) {
        Optional<Long> seq = seq(statement);
        if (seq.isPresent()) {
            handle.execute("DELETE FROM stand WHERE seq = ?", seq.get());
            dialect.forget(handle, seq.get());
            handle.execute("DELETE FROM standing WHERE seq = ?", seq.get());
        }
    }

    private Optional<Long> seq(String statement) {
        return handle.createQuery("SELECT seq FROM standing WHERE id = :id")
                .bind("id", Row.storable(statement))
                .mapTo(Long.class)
                .findOne();
    }

    private void stand(Standing standing) {
        Statement statement = standing.statement();
        Marking marking = standing.marking();
        Report report = report(statement.report());
        String quote = Words.storable(report.text().quote(statement.extent()));
        handle.execute(
                "INSERT INTO standing (id, report, number, status, stands, entry, author, at, holder, rival, grade, light,"
                        + " chatham, marked, body, quote) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET status = excluded.status, stands = excluded.stands,"
                        + " entry = excluded.entry, author = excluded.author, at = excluded.at, holder = excluded.holder,"
                        + " rival = excluded.rival, grade = excluded.grade, light = excluded.light,"
                        + " chatham = excluded.chatham, marked = excluded.marked, body = excluded.body,"
                        + " quote = excluded.quote",
                Row.storable(standing.id()),
                Row.storable(statement.report()),
                statement.number(),
                standing.status().name(),
                standing.status().stands() ? 1 : 0,
                standing.entry(),
                standing.by(),
                standing.at().toEpochMilli(),
                storable(statement.holder()),
                standing.rival() == null ? null : EventJson.json(standing.rival()),
                standing.grade() == null ? null : standing.grade().toString(),
                marking == null || marking.light() == null
                        ? null
                        : marking.light().name(),
                marking != null && marking.chathamHouse() ? 1 : 0,
                marking == null ? 0 : 1,
                EventJson.json(statement),
                quote);
        long seq = seq(standing.id()).orElseThrow();
        handle.execute("DELETE FROM stand WHERE seq = ?", seq);
        if (standing.status().stands()) {
            stands(seq, statement, report.published());
            dialect.index(handle, seq, Words.folded(quote), Words.speaker(statement));
        } else {
            dialect.forget(handle, seq);
        }
    }

    private void stands(long seq, Statement statement, @Nullable LocalDate published) {
        String holder = statement.holder();
        String origin = Words.storable(Origins.key(statement, reports.story(statement.report())));
        LocalDate day = Position.day(statement, published);
        List<String> issues =
                statement.issues().stream().map(Tag::issue).distinct().toList();
        for (String issue : issues) {
            handle.execute(
                    "INSERT INTO stand (holder, issue, position, as_of, chiefly, first_hand, origin, report, number, seq)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    holder == null ? "" : Words.storable(holder),
                    Words.storable(issue),
                    holder == null ? -1 : position(statement),
                    day == null ? NO_DAY : day.toEpochDay(),
                    issue.equals(issues.getFirst()) ? 1 : 0,
                    statement.firstHand() ? 1 : 0,
                    origin,
                    Row.storable(statement.report()),
                    statement.number(),
                    seq);
        }
    }

    private static int position(Statement statement) {
        if (statement.act().takesPosition()) {
            return 1;
        }
        return statement.act() == Act.DENIAL && statement.firstHand() ? 0 : -1;
    }
}
