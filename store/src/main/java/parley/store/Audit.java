package parley.store;

import org.jspecify.annotations.Nullable;
import parley.ledger.journal.Event;
import parley.ledger.journal.Verification;
import tools.jackson.core.JacksonException;

/** The check of a chain, row by row from the first. */
final class Audit {
    private long entries;
    private String head = Row.ORIGIN;
    private Verification.@Nullable Broken broken;

    boolean intact() {
        return broken == null;
    }

    void check(Row row) {
        long number = entries + 1;
        String trouble = trouble(number, row);
        if (trouble != null) {
            broken = new Verification.Broken(number, trouble);
            return;
        }
        entries = number;
        head = row.hash();
    }

    private @Nullable String trouble(long number, Row row) {
        if (row.number() != number) {
            return "the entry is missing: the next one there is number " + row.number();
        }
        if (!row.previous().equals(head)) {
            return "the entry does not follow the one before it: that one's hash is another";
        }
        if (!row.recomputedHash().equals(row.hash())) {
            return "the entry was changed: its words do not give its hash";
        }
        Event event;
        try {
            event = row.event();
        } catch (JacksonException | IllegalArgumentException e) {
            return "the entry cannot be read: " + e.getMessage();
        }
        if (!row.subject().equals(Row.subject(event))) {
            return "the entry is filed under " + row.subject() + " but speaks of " + Row.subject(event);
        }
        if (event instanceof Event.ReportAdded added && !Admission.hashMatches(added.report())) {
            return "the text of report " + added.report().id() + " does not give the hash it came with";
        }
        return null;
    }

    /** {@code everEntered}: the number the last entry must have. */
    Verification result(long everEntered) {
        if (broken != null) {
            return broken;
        }
        return entries < everEntered
                ? new Verification.Broken(
                        entries + 1, "the entry and all after it are missing: " + everEntered + " were entered")
                : new Verification.Intact(entries, head);
    }

    /** The database gave up on the row after those checked. */
    Verification unreadable(String why) {
        return new Verification.Broken(entries + 1, why);
    }
}
