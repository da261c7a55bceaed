package parley.ledger.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Statement;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Event;
import parley.ledger.marking.Grade;
import parley.ledger.marking.Marking;

/**
 * How a statement stands after everything entered about it.
 *
 * @param statement the version that counts
 * @param entry number of the last entry about it: whoever decides says which one they had seen
 * @param by who made that entry
 * @param rival another version that the reader proposed after a person had decided; null when there is none. It waits for
 *     the person and changes nothing
 * @param grade null when nobody graded it
 * @param marking null when it is marked as its report is
 */
public record Standing(
        Statement statement,
        Status status,
        long entry,
        String by,
        Instant at,
        @Nullable Statement rival,
        @Nullable Grade grade,
        @Nullable Marking marking) {

    public String id() {
        return statement.id();
    }

    /**
     * Replays what was entered about one statement. The very same proposal again leaves a person's decision alone;
     * another one under the id of a rejected statement opens it again, and one beside an accepted statement is its rival.
     *
     * @param id the statement's
     * @param entries every entry that has {@code id} among its subjects, oldest first
     * @return empty when all of it was undone
     */
    public static Optional<Standing> replay(String id, List<Entry> entries) {
        Standing standing = null;
        for (Entry entry : effective(entries)) {
            standing = after(standing, id, entry);
        }
        if (standing == null) {
            return Optional.empty();
        }
        Entry last = entries.getLast();
        return Optional.of(standing.touched(last));
    }

    /** The entries that nobody undid. An undo that was undone itself undoes nothing. */
    public static List<Entry> effective(List<Entry> entries) {
        Set<Long> undone = new HashSet<>();
        List<Entry> effective = new ArrayList<>();
        for (Entry entry : entries.reversed()) {
            if (undone.contains(entry.number())) {
                continue;
            }
            if (entry.event() instanceof Event.Undone undo) {
                undone.add(undo.entry());
            } else {
                effective.add(entry);
            }
        }
        return effective.reversed();
    }

    private static @Nullable Standing after(@Nullable Standing before, String id, Entry entry) {
        return switch (entry.event()) {
            case Event.StatementProposed proposed -> proposed(before, proposed.statement(), entry);
            case Event.Reviewed reviewed ->
                before == null
                        ? null
                        : before.become(
                                before.statement,
                                switch (reviewed.decision()) {
                                    case ACCEPTED -> before.status == Status.EDITED ? Status.EDITED : Status.ACCEPTED;
                                    case REJECTED -> Status.REJECTED;
                                    case REOPENED -> Status.PROPOSED;
                                },
                                null);
            case Event.Edited edited -> of(before, edited.to(), Status.EDITED, entry);
            case Event.Split split -> replaced(before, id, split.into(), entry);
            case Event.Merged merged -> replaced(before, id, List.of(merged.into()), entry);
            case Event.Graded graded -> before == null ? null : before.with(graded.grade(), before.marking);
            case Event.Marked marked -> before == null ? null : before.with(before.grade, marked.marking());
            case Event.ReportAdded added -> before;
            case Event.CopyFound found -> before;
            case Event.FactsSet set -> before;
            case Event.Undone undone -> throw new IllegalStateException("undone entries were left out before");
        };
    }

    private static Standing proposed(@Nullable Standing before, Statement statement, Entry entry) {
        if (before == null) {
            return of(null, statement, Status.PROPOSED, entry);
        }
        return switch (before.status) {
            case PROPOSED -> before.become(statement, Status.PROPOSED, null);
            case REJECTED ->
                statement.equals(before.statement) ? before : before.become(statement, Status.PROPOSED, null);
            case ACCEPTED, EDITED ->
                before.become(before.statement, before.status, statement.equals(before.statement) ? null : statement);
            case REPLACED -> before;
        };
    }

    /** The parts of a split and the whole of a merge were written by a person; what they replace is kept, but stands no more. */
    private static @Nullable Standing replaced(@Nullable Standing before, String id, List<Statement> by, Entry entry) {
        for (Statement statement : by) {
            if (statement.id().equals(id)) {
                return of(before, statement, Status.EDITED, entry);
            }
        }
        return before == null ? null : before.become(before.statement, Status.REPLACED, null);
    }

    private static Standing of(@Nullable Standing before, Statement statement, Status status, Entry entry) {
        return before == null
                ? new Standing(statement, status, entry.number(), entry.by(), entry.at(), null, null, null)
                : before.become(statement, status, null);
    }

    private Standing become(Statement version, Status next, @Nullable Statement other) {
        return new Standing(version, next, entry, by, at, other, grade, marking);
    }

    private Standing with(@Nullable Grade judged, @Nullable Marking marked) {
        return new Standing(statement, status, entry, by, at, rival, judged, marked);
    }

    private Standing touched(Entry last) {
        return new Standing(statement, status, last.number(), last.by(), last.at(), rival, grade, marking);
    }
}
