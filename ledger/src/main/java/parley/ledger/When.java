package parley.ledger;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time as a text tells it, and the days it can mean.
 *
 * @param from first day; null as long as the day it is told relative to is unknown
 * @param to last day, inclusive; null likewise
 * @param anchor what it was resolved against ("published 2025-09-10"), or why it could not be
 * @param rule the reading rule ("weekday, nearest past")
 */
public record When(
        Span span,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Granularity granularity,
        String anchor,
        String rule) {
    /** The unit in which the words speak. */
    public enum Granularity {
        DAY,
        WEEK,
        MONTH,
        SEASON,
        YEAR,
        PERIOD;

        /** The word used in files: lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean resolved() {
        return from != null;
    }
}
