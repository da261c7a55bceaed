package parley.statements.evaluation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** From one day to another, both inclusive. */
record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** A day, month or year of ISO 8601, or two of them parted by a slash; null when it is none of these. */
    static @Nullable Days parse(String words) {
        String[] ends = words.strip().split("/", 2);
        try {
            return new Days(first(ends[0]), last(ends[ends.length - 1]));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate first(String words) {
        return switch (words.length()) {
            case 4 -> Year.parse(words).atDay(1);
            case 7 -> YearMonth.parse(words).atDay(1);
            default -> LocalDate.parse(words);
        };
    }

    private static LocalDate last(String words) {
        return switch (words.length()) {
            case 4 -> Year.parse(words).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(words).atEndOfMonth();
            default -> LocalDate.parse(words);
        };
    }

    @Override
    public String toString() {
        return from != null && from.equals(to) ? from.toString() : from + "/" + to;
    }
}
