package parley.views.cases;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.ledger.Statement;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Event;
import parley.ledger.review.Standing;
import parley.ledger.review.Status;

/**
 * A statement with what became of it, in a case or a file.
 *
 * @param first the version it came in with, before anybody changed it
 * @param replacement what it gave way to ({@link Event.Split} or {@link Event.Merged}); null when it did not
 * @param decided who decided when and why, in words; empty when nobody did
 */
record Theirs(Standing standing, Statement first, @Nullable Event replacement, String decided) {

    /** Of a file, which knows what stands and not how it came about. */
    static Theirs of(Standing standing) {
        String by = standing.status() == Status.PROPOSED || standing.by().isBlank() ? "" : "by " + standing.by();
        return new Theirs(standing, standing.statement(), null, by);
    }

    /** @param about every entry about it, oldest first */
    static Theirs of(Standing standing, List<Entry> about) {
        Statement first = null;
        Event replacement = null;
        String decided = "";
        for (Entry entry : Standing.effective(about)) {
            switch (entry.event()) {
                case Event.StatementProposed proposed -> first = first == null ? proposed.statement() : first;
                case Event.Split split -> {
                    first = first == null ? part(split.into(), standing.id()).orElse(null) : first;
                    replacement = split;
                    decided = told(entry, split.reason());
                }
                case Event.Merged merged -> {
                    first = first == null
                            ? part(List.of(merged.into()), standing.id()).orElse(null)
                            : first;
                    replacement = merged;
                    decided = told(entry, merged.reason());
                }
                case Event.Reviewed reviewed -> decided = told(entry, reviewed.reason());
                case Event.Edited edited -> decided = told(entry, edited.reason());
                default -> {}
            }
        }
        return new Theirs(
                standing,
                first == null ? standing.statement() : first,
                standing.status() == Status.REPLACED ? replacement : null,
                decided);
    }

    private static Optional<Statement> part(List<Statement> parts, String id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }

    private static String told(Entry entry, String reason) {
        String when = entry.at().toString().substring(0, "2024-03-16".length());
        return "entry %d by %s on %s%s"
                .formatted(entry.number(), entry.by(), when, reason.isBlank() ? "" : ": " + reason);
    }

    /** What it gave way to; nothing when it did not. */
    List<Statement> into() {
        if (replacement instanceof Event.Split split) {
            return split.into();
        }
        return replacement instanceof Event.Merged merged ? List.of(merged.into()) : List.of();
    }
}
