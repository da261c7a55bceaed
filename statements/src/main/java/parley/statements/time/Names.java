package parley.statements.time;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.statements.quantity.Word;
import parley.statements.quantity.Words;

/** The names of the calendar in English. */
final class Names {
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
    /** First month of a season, north of the equator. */
    private static final Map<String, Integer> SEASONS =
            Map.of("spring", 3, "summer", 6, "autumn", 9, "fall", 9, "winter", 12);

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "day", ChronoUnit.DAYS,
            "week", ChronoUnit.WEEKS,
            "fortnight", ChronoUnit.WEEKS,
            "month", ChronoUnit.MONTHS,
            "year", ChronoUnit.YEARS,
            "decade", ChronoUnit.DECADES);

    static {
        String[] months = {
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december"
        };
        for (int i = 0; i < months.length; i++) {
            MONTHS.put(months[i], i + 1);
            MONTHS.put(months[i].substring(0, 3), i + 1);
        }
        MONTHS.put("sept", 9);
        for (DayOfWeek day : DayOfWeek.values()) {
            WEEKDAYS.put(day.name().toLowerCase(Locale.ROOT), day);
        }
    }

    private Names() {}

    /** 1 to 12; 0 when the word names no month. Only capitals do: "may" and "march" are verbs. */
    static int month(Word word) {
        return word.isCapitalised() ? MONTHS.getOrDefault(word.lower(), 0) : 0;
    }

    static @Nullable DayOfWeek weekday(Word word) {
        String lower = word.lower();
        String name = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
        return word.isCapitalised() ? WEEKDAYS.get(name) : null;
    }

    /** The season's first month; 0 when the word names no season. */
    static int season(Word word) {
        return SEASONS.getOrDefault(word.lower(), 0);
    }

    /** The unit that the word names, in either number. */
    static @Nullable ChronoUnit unit(String lower) {
        return UNITS.get(lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower);
    }

    /** A day of the month: 1 to 31 in figures of at most two digits; 0 when it is none. */
    static int day(Word word) {
        int day = word.isFigure() && word.text().length() <= 2 ? Integer.parseInt(word.text()) : 0;
        return day <= 31 ? day : 0;
    }

    /** 1900 to 2099 in four figures; 0 when it is none. */
    static int year(Word word) {
        boolean four =
                word.isFigure() && word.text().length() == 4 && word.text().indexOf('.') < 0;
        int year = four ? Integer.parseInt(word.text()) : 0;
        return year >= 1900 && year <= 2099 ? year : 0;
    }

    /** After a day's number: over "st", "nd", "rd", "th" that touches it. */
    static int afterOrdinal(Words words, int i) {
        boolean ordinal = switch (words.lower(i)) {
            case "st", "nd", "rd", "th" -> words.at(i - 1).touches(words.at(i));
            default -> false;
        };
        return ordinal ? i + 1 : i;
    }
}
