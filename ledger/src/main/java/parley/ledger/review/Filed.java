package parley.ledger.review;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import parley.ledger.journal.Event.Original;
import parley.ledger.marking.Grade;
import parley.ledger.marking.Marking;

/**
 * A report in a case, without its text.
 *
 * @param hash SHA-256 of the text
 * @param original null when it came without a file
 * @param copyOf id of the report whose story it carries; null when it is one of its own
 * @param statements how many of its statements stand
 * @param open how many of these nobody decided about
 */
public record Filed(
        String id,
        @Nullable String outlet,
        @Nullable LocalDate published,
        @Nullable String title,
        String hash,
        @Nullable Original original,
        @Nullable String copyOf,
        @Nullable Grade grade,
        @Nullable Marking marking,
        long entry,
        Instant at,
        int statements,
        int open) {}
