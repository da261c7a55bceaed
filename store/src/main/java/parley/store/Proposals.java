package parley.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.ledger.Statement;
import parley.ledger.journal.Event;

/**
 * What stands after replaying the journal: the latest proposal under each id, unless a person rejected it. Proposing the
 * very same statement again leaves the person's decision alone; proposing another one under its id opens it again.
 */
final class Proposals {
    private final Map<String, Statement> latest = new HashMap<>();
    private final Set<String> rejected = new HashSet<>();

    void enter(Event event) {
        switch (event) {
            case Event.ReportAdded added -> {}
            case Event.StatementProposed proposed -> {
                Statement before = latest.put(proposed.statement().id(), proposed.statement());
                if (!proposed.statement().equals(before)) {
                    rejected.remove(proposed.statement().id());
                }
            }
            case Event.Reviewed reviewed -> {
                switch (reviewed.decision()) {
                    case REJECTED -> rejected.add(reviewed.statement());
                    case ACCEPTED, REOPENED -> rejected.remove(reviewed.statement());
                }
            }
        }
    }

    /** By report and number. */
    List<Statement> standing() {
        List<Statement> standing = new ArrayList<>();
        latest.forEach((id, statement) -> {
            if (!rejected.contains(id)) {
                standing.add(statement);
            }
        });
        standing.sort(Comparator.comparing(Statement::report).thenComparingInt(Statement::number));
        return standing;
    }
}
