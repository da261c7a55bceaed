package parley.statements.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import parley.ledger.When.Granularity;

/**
 * The days that some words mean.
 *
 * @param end index after the last of the words
 * @param from first day; null when they are told relative to an unknown day
 * @param to last day, inclusive; null likewise
 * @param anchor what they were told relative to
 */
record Stretch(
        int end,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Granularity granularity,
        Anchor anchor,
        String rule) {

    /** What the words were told relative to. */
    enum Anchor {
        STATED,
        PUBLISHED,
        DAY_OF_THE_TEXT
    }

    static Stretch stated(int end, LocalDate from, LocalDate to, Granularity granularity, String rule) {
        return new Stretch(end, from, to, granularity, Anchor.STATED, rule);
    }

    static Stretch published(
            int end, @Nullable LocalDate from, @Nullable LocalDate to, Granularity granularity, String rule) {
        return new Stretch(end, from, to, granularity, Anchor.PUBLISHED, rule);
    }

    Stretch to(int newEnd) {
        return new Stretch(newEnd, from, to, granularity, anchor, rule);
    }

    /** The first (0), middle (1) or last (2) third of it. */
    Stretch third(int which, int newEnd, String name) {
        String told = name + " of it, a third; " + rule;
        if (from == null || to == null) {
            return new Stretch(newEnd, null, null, Granularity.PERIOD, anchor, told);
        }
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        return new Stretch(
                newEnd,
                from.plusDays(days * which / 3),
                from.plusDays(days * (which + 1) / 3 - 1),
                Granularity.PERIOD,
                anchor,
                told);
    }
}
