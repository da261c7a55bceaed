package parley.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.ledger.journal.Event;

/** Whether an event makes sense after the entries before it, those of the same append included. */
final class Admission {
    private final Function<String, Optional<Report>> stored;
    private final Predicate<String> proposedBefore;
    private final Map<String, Report> reports = new HashMap<>();
    private final Set<String> proposed = new HashSet<>();

    /**
     * @param stored the report of that id as last entered
     * @param proposedBefore whether a statement of that id was ever proposed
     */
    Admission(Function<String, Optional<Report>> stored, Predicate<String> proposedBefore) {
        this.stored = stored;
        this.proposedBefore = proposedBefore;
    }

    void admit(Event event) {
        switch (event) {
            case Event.ReportAdded added -> admit(added.report());
            case Event.StatementProposed proposal -> admit(proposal.statement());
            case Event.Reviewed reviewed -> {
                if (!proposed.contains(reviewed.statement()) && !proposedBefore.test(reviewed.statement())) {
                    throw new IllegalArgumentException("nobody proposed the statement " + reviewed.statement());
                }
            }
        }
    }

    /** The report that a statement stands in. */
    Report report(Statement statement) {
        Report report = find(statement.report());
        if (report == null) {
            throw new IllegalArgumentException(statement.id() + " is of a report that the journal does not have");
        }
        return report;
    }

    private void admit(Report report) {
        if (!hashMatches(report)) {
            throw new IllegalArgumentException("the hash of report " + report.id() + " is not its text's");
        }
        Report before = find(report.id());
        if (before != null && !before.hash().equals(report.hash())) {
            throw new IllegalArgumentException("another text is already entered as report " + report.id());
        }
        reports.put(report.id(), report);
    }

    private void admit(Statement statement) {
        if (statement.extent().end() > report(statement).text().length()) {
            throw new IllegalArgumentException(statement.id() + " points beyond the text of its report");
        }
        proposed.add(statement.id());
    }

    private @Nullable Report find(String id) {
        Report report = reports.get(id);
        if (report == null) {
            report = stored.apply(id).orElse(null);
            if (report != null) {
                reports.put(id, report);
            }
        }
        return report;
    }

    /** Is the hash that the report carries the one that its text gives? */
    static boolean hashMatches(Report report) {
        return Report.of(report.id(), null, null, null, report.text().toString())
                .hash()
                .equals(report.hash());
    }
}
