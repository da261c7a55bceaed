package parley.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Event;
import parley.ledger.marking.Grade;
import parley.ledger.marking.Marking;
import parley.ledger.origin.Fingerprint;
import parley.ledger.origin.Shingles;
import parley.ledger.review.Ledger.Wanted;
import parley.ledger.review.Standing;

/**
 * Keeps what stands true to the journal: after each entry the reports and statements that it is about are looked at again.
 * Cost: the entries about a subject, which are few.
 */
final class Projection {
    /** Entries looked at together while catching up. */
    private static final int AT_ONCE = 500;

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
        List<Entry> some = new ArrayList<>();
        try (ResultIterator<Row> rows = entries.rows(known() + 1)) {
            while (rows.hasNext()) {
                some.add(rows.next().entry());
                if (some.size() == AT_ONCE) {
                    take(some);
                    some.clear();
                }
            }
        }
        take(some);
    }

    private long known() {
        return handle.createQuery("SELECT entry FROM progress")
                .mapTo(Long.class)
                .one();
    }

    private long last() {
        return entries.last().map(Row::number).orElse(0L);
    }

    /** The entries are in the journal already. What they are about is looked at once, after all of them. */
    void take(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        about(entries);
        Set<String> arrived = new HashSet<>();
        Map<String, List<Entry>> fresh = new LinkedHashMap<>();
        Set<String> again = new LinkedHashSet<>();
        for (Entry entry : entries) {
            switch (entry.event()) {
                case Event.ReportAdded added -> {
                    if (reports.has(added.report().id())) {
                        again.add(added.report().id());
                    } else {
                        arrived.add(added.report().id());
                    }
                    reported(added, entry);
                }
                case Event.StatementProposed proposed -> {
                    String id = proposed.statement().id();
                    if (arrived.contains(proposed.statement().report()) && !again.contains(id)) {
                        fresh.computeIfAbsent(id, first -> new ArrayList<>()).add(entry);
                    } else {
                        more(entry, fresh, again);
                    }
                }
                default -> more(entry, fresh, again);
            }
        }
        stand(fresh);
        again.forEach(this::again);
        handle.execute("UPDATE progress SET entry = ?", entries.getLast().number());
    }

    /** Something further about subjects: part of what is told of fresh ones, a reason to look at others again. */
    private static void more(Entry entry, Map<String, List<Entry>> fresh, Set<String> again) {
        for (String subject : entry.event().subjects()) {
            List<Entry> told = fresh.get(subject);
            if (told == null) {
                again.add(subject);
            } else {
                told.add(entry);
            }
        }
    }

    private void about(List<Entry> entries) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO subject (subject, entry) VALUES (?, ?)");
        for (Entry entry : entries) {
            entry.event().subjects().stream()
                    .map(Row::storable)
                    .distinct()
                    .forEach(subject -> batch.add(subject, entry.number()));
        }
        batch.execute();
    }

    /** Statements of reports that came just now: nothing about them was entered before. */
    private void stand(Map<String, List<Entry>> fresh) {
        List<Standing> standings = new ArrayList<>();
        fresh.forEach((id, about) -> Standing.replay(id, about).ifPresent(standings::add));
        stand(standings, true);
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
            stand(List.of(standing.get()), false);
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
        // whose story it carries and when it appeared decide where its statements are found
        stand(new StandingTable(handle).standings(Wanted.of(id)), false);
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
            noLonger(seq.get());
            handle.execute("DELETE FROM standing WHERE seq = ?", seq.get());
        }
    }

    private Optional<Long> seq(String statement) {
        return handle.createQuery("SELECT seq FROM standing WHERE id = :id")
                .bind("id", Row.storable(statement))
                .mapTo(Long.class)
                .findOne();
    }

    /** @param fresh whether none of them stood before */
    private void stand(List<Standing> standings, boolean fresh) {
        if (standings.isEmpty()) {
            return;
        }
        PreparedBatch rows = handle.prepareBatch(
                "INSERT INTO standing (seq, id, report, number, status, stands, entry, author, at, holder, rival, grade,"
                        + " light, chatham, marked, body, quote) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET status = excluded.status, stands = excluded.stands,"
                        + " entry = excluded.entry, author = excluded.author, at = excluded.at, holder = excluded.holder,"
                        + " rival = excluded.rival, grade = excluded.grade, light = excluded.light,"
                        + " chatham = excluded.chatham, marked = excluded.marked, body = excluded.body,"
                        + " quote = excluded.quote");
        List<Stand> stands = new ArrayList<>();
        List<Dialect.Findable> findable = new ArrayList<>();
        List<Long> before = new ArrayList<>();
        long last = handle.createQuery("SELECT coalesce(max(seq), 0) FROM standing")
                .mapTo(Long.class)
                .one();
        for (Standing standing : standings) {
            Statement statement = standing.statement();
            Report report = report(statement.report());
            String quote = Words.storable(report.text().quote(statement.extent()));
            Optional<Long> stood = fresh ? Optional.empty() : seq(standing.id());
            long seq = stood.isPresent() ? stood.get() : ++last;
            stood.ifPresent(before::add);
            row(rows, seq, standing, quote);
            if (standing.status().stands()) {
                stands.addAll(Stand.of(seq, statement, report.published(), reports.story(statement.report())));
                findable.add(new Dialect.Findable(seq, Words.folded(quote), Words.speaker(statement)));
            }
        }
        rows.execute();
        before.forEach(this::noLonger);
        new StandTable(handle).add(stands);
        dialect.index(handle, findable);
    }

    private static void row(PreparedBatch rows, long seq, Standing standing, String quote) {
        Statement statement = standing.statement();
        Marking marking = standing.marking();
        rows.add(
                seq,
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
    }

    private void noLonger(long seq) {
        handle.execute("DELETE FROM stand WHERE seq = ?", seq);
        dialect.forget(handle, seq);
    }
}
