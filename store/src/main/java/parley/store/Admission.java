package parley.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Event;

/** Whether an event makes sense after the entries before it, those of the same append included. */
final class Admission {
    private final EntryTable entries;
    private final ReportTable stored;
    private final Map<String, Report> reports = new HashMap<>();
    private final Set<String> proposed = new HashSet<>();

    Admission(EntryTable entries, ReportTable stored) {
        this.entries = entries;
        this.stored = stored;
    }

    void admit(Event event) {
        switch (event) {
            case Event.ReportAdded added -> admit(added.report());
            case Event.CopyFound found -> {
                report(found.report());
                report(found.of());
                require(!found.report().equals(found.of()), "report " + found.report() + " is no copy of itself");
            }
            case Event.StatementProposed proposal -> admit(proposal.statement());
            case Event.Reviewed reviewed -> known(reviewed.statement());
            case Event.Edited edited -> {
                known(edited.from().id());
                admit(edited.to());
            }
            case Event.Split split -> {
                known(split.from().id());
                give(split.into(), List.of(split.from()));
            }
            case Event.Merged merged -> {
                merged.from().forEach(statement -> known(statement.id()));
                give(List.of(merged.into()), merged.from());
            }
            case Event.Undone undone -> admit(undone);
            case Event.Graded graded -> reportOrStatement(graded.subject());
            case Event.Marked marked -> reportOrStatement(marked.subject());
            case Event.FactsSet set -> {}
        }
    }

    private void admit(Report report) {
        require(hashMatches(report), "the hash of report " + report.id() + " is not its text's");
        Report before = find(report.id());
        require(
                before == null || before.hash().equals(report.hash()),
                "another text is already entered as report " + report.id());
        reports.put(report.id(), report);
    }

    private void admit(Statement statement) {
        Report report = find(statement.report());
        require(report != null, statement.id() + " is of a report that the journal does not have");
        require(
                report == null || statement.extent().end() <= report.text().length(),
                statement.id() + " points beyond the text of its report");
        proposed.add(statement.id());
    }

    /** What statements give way to has ids of theirs or new ones, each once. */
    private void give(Collection<Statement> into, Collection<Statement> from) {
        Set<String> theirs = new HashSet<>(from.stream().map(Statement::id).toList());
        Set<String> given = new HashSet<>();
        for (Statement statement : into) {
            require(given.add(statement.id()), statement.id() + " stands twice among the parts");
            require(
                    theirs.contains(statement.id()) || !isKnown(statement.id()),
                    statement.id() + " is another statement already");
            admit(statement);
        }
    }

    private void admit(Event.Undone undone) {
        Entry entry = entries.entry(undone.entry()).orElse(null);
        require(entry != null, "there is no entry " + undone.entry() + " to undo");
        if (entry != null) {
            require(
                    !(entry.event() instanceof Event.ReportAdded),
                    "entry " + undone.entry() + " brought a report in; a report is never taken out");
            require(
                    entry.event().subjects().equals(undone.subjects()),
                    "entry " + undone.entry() + " is about " + entry.event().subjects());
        }
    }

    private void reportOrStatement(String subject) {
        require(isKnown(subject) || find(subject) != null, "there is no report or statement " + subject);
    }

    private void known(String statement) {
        require(isKnown(statement), "nobody proposed the statement " + statement);
    }

    private boolean isKnown(String statement) {
        return proposed.contains(statement) || (entries.anythingAbout(statement) && !stored.has(statement));
    }

    private Report report(String id) {
        Report report = find(id);
        if (report == null) {
            throw new IllegalArgumentException("there is no report " + id);
        }
        return report;
    }

    private @Nullable Report find(String id) {
        Report report = reports.get(id);
        if (report == null) {
            report = stored.report(id).orElse(null);
            if (report != null) {
                reports.put(id, report);
            }
        }
        return report;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Is the hash that the report carries the one that its text gives? */
    static boolean hashMatches(Report report) {
        return Report.of(report.id(), null, null, null, report.text().toString())
                .hash()
                .equals(report.hash());
    }
}
