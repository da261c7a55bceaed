package parley.ledger.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.ledger.marking.Grade;
import parley.ledger.marking.Marking;

/** What can be entered in the journal. Nothing is ever changed or removed: undoing is another event. */
public sealed interface Event {
    /** Ids of the reports and statements whose standing it may change. */
    List<String> subjects();

    /**
     * A report came in.
     *
     * @param original the file it was read from; null when the text came without one
     */
    record ReportAdded(Report report, @Nullable Original original) implements Event {
        public ReportAdded(Report report) {
            this(report, null);
        }

        @Override
        public List<String> subjects() {
            return List.of(report.id());
        }
    }

    /**
     * Two reports carry one story and count as one origin.
     *
     * @param report the later one
     * @param of the report that is kept as the story's first
     * @param share of the shorter one's wording that stands in the other, in [0, 1]
     */
    record CopyFound(String report, String of, double share) implements Event {
        @Override
        public List<String> subjects() {
            return List.of(report);
        }
    }

    /** The reader proposes a statement, or a person writes one; it stays a proposal until a person decides. */
    record StatementProposed(Statement statement) implements Event {
        @Override
        public List<String> subjects() {
            return List.of(statement.id());
        }
    }

    /**
     * A person decided about a proposal.
     *
     * @param statement id of the statement
     * @param reason why, in the person's words; may be empty
     */
    record Reviewed(String statement, Decision decision, String reason) implements Event {
        @Override
        public List<String> subjects() {
            return List.of(statement);
        }
    }

    /** A person put another version in the place of a statement; it keeps its id. */
    record Edited(Statement from, Statement to, String reason) implements Event {
        public Edited {
            if (!from.id().equals(to.id())) {
                throw new IllegalArgumentException(to.id() + " is no version of " + from.id());
            }
        }

        @Override
        public List<String> subjects() {
            return List.of(to.id());
        }
    }

    /** A person found several statements in one; it gives way to them. */
    record Split(Statement from, List<Statement> into, String reason) implements Event {
        public Split {
            into = List.copyOf(into);
            if (into.size() < 2) {
                throw new IllegalArgumentException("splitting " + from.id() + " gives two statements or more");
            }
        }

        @Override
        public List<String> subjects() {
            return ids(List.of(from), into);
        }
    }

    /** A person found that several statements are one; they give way to it. */
    record Merged(List<Statement> from, Statement into, String reason) implements Event {
        public Merged {
            from = List.copyOf(from);
            if (from.size() < 2) {
                throw new IllegalArgumentException("merging into " + into.id() + " takes two statements or more");
            }
        }

        @Override
        public List<String> subjects() {
            return ids(from, List.of(into));
        }
    }

    /**
     * An entry no longer counts. Undoing an undo brings back what it took.
     *
     * @param entry its number
     * @param subjects those of the undone entry
     */
    record Undone(long entry, List<String> subjects, String reason) implements Event {
        public Undone {
            subjects = List.copyOf(subjects);
        }
    }

    /**
     * A person judged a report's source or a statement after the Admiralty grades.
     *
     * @param subject id of the report or statement
     */
    record Graded(String subject, Grade grade, String reason) implements Event {
        @Override
        public List<String> subjects() {
            return List.of(subject);
        }
    }

    /**
     * A report or a statement may be passed on only so far.
     *
     * @param subject id of the report or statement
     */
    record Marked(String subject, Marking marking, String reason) implements Event {
        @Override
        public List<String> subjects() {
            return List.of(subject);
        }
    }

    /**
     * The case's own facts changed: its actors, codebook or another file that readings depend on.
     *
     * @param name the file's name in the case's folder
     * @param text what it holds from now on
     */
    record FactsSet(String name, String text) implements Event {
        @Override
        public List<String> subjects() {
            return List.of(name);
        }
    }

    /** What a person made of a proposal. */
    enum Decision {
        ACCEPTED,
        REJECTED,
        REOPENED;

        /** The word used in files: lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A file as it came in.
     *
     * @param name its name without folders
     * @param sha256 of its bytes, lower-case hex; the bytes are kept under this name
     * @param part which report of the file this is, from 1; a feed holds several
     */
    record Original(String name, String sha256, int part) {}

    private static List<String> ids(List<Statement> first, List<Statement> second) {
        List<String> ids = new ArrayList<>();
        first.forEach(statement -> ids.add(statement.id()));
        second.forEach(statement -> ids.add(statement.id()));
        return ids.stream().distinct().toList();
    }
}
