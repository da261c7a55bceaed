package parley.ledger.journal;

import java.util.Locale;
import parley.ledger.Report;
import parley.ledger.Statement;

/** What can be entered in the journal. Nothing is ever changed or removed: undoing is another event. */
public sealed interface Event {
    /** A report came in. */
    record ReportAdded(Report report) implements Event {}

    /** The reader proposes a statement; it stays a proposal until a person decides. */
    record StatementProposed(Statement statement) implements Event {}

    /**
     * A person decided about a proposal.
     *
     * @param statement id of the statement
     * @param reason why, in the person's words; may be empty
     */
    record Reviewed(String statement, Decision decision, String reason) implements Event {}

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
}
