package parley.ledger.journal;

import java.util.List;

/** What came of a person's decisions. */
public sealed interface Appended {
    /** They are in the journal. */
    record Entered(List<Entry> entries) implements Appended {
        public Entered {
            entries = List.copyOf(entries);
        }
    }

    /** Somebody else entered something about the same subjects meanwhile, oldest first. Nothing was entered. */
    record Conflict(List<Entry> theirs) implements Appended {
        public Conflict {
            theirs = List.copyOf(theirs);
        }
    }
}
