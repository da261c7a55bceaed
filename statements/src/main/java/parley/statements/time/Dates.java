package parley.statements.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import parley.ledger.When.Granularity;
import parley.statements.quantity.Word;
import parley.statements.quantity.Words;

/** Dates of the calendar: with their year they are stated; without it the nearest one in the direction is meant. */
final class Dates {
    private final Words words;
    private final @Nullable LocalDate published;

    Dates(Words words, @Nullable LocalDate published) {
        this.words = words;
        this.published = published;
    }

    /**
     * The date that begins at word {@code i}.
     *
     * @param governed whether a preposition or the like stands before it, as a bare year or month needs
     */
    @Nullable
    Stretch at(int i, boolean governed, Direction direction) {
        Stretch found = numeric(i);
        found = found != null ? found : dayMonth(i, direction);
        found = found != null ? found : monthDay(i, direction);
        found = found != null ? found : month(i, governed, direction);
        found = found != null ? found : season(i, governed, direction);
        return found != null || !governed ? found : year(i);
    }

    /** 2024-03-14, 14.03.2024, 25/12/2024; with slashes only where day and month cannot be confused. */
    private @Nullable Stretch numeric(int i) {
        Word first = words.at(i);
        if (!first.isFigure()) {
            return null;
        }
        if (Names.year(first) > 0 && words.isHyphen(i + 1) && words.isHyphen(i + 3) && !words.isHyphen(i + 5)) {
            return day(i + 5, Names.year(first), two(i + 2), two(i + 4), "ISO date");
        }
        int dot = first.text().indexOf('.');
        if (dot > 0
                && words.lower(i + 1).equals(".")
                && first.touches(words.at(i + 1))
                && Names.year(words.at(i + 2)) > 0) {
            int day = Integer.parseInt(first.text().substring(0, Math.min(dot, 2)));
            int month = Integer.parseInt(
                    first.text().substring(dot + 1, Math.min(first.text().length(), dot + 3)));
            return day(i + 3, Names.year(words.at(i + 2)), month, day, "day.month.year");
        }
        if (words.lower(i + 1).equals("/") && words.lower(i + 3).equals("/") && Names.year(words.at(i + 4)) > 0) {
            int a = two(i);
            int b = two(i + 2);
            boolean clear = a > 12 || b > 12 || a == b;
            return clear
                    ? day(i + 5, Names.year(words.at(i + 4)), Math.min(a, b), Math.max(a, b), "date with slashes")
                    : null;
        }
        return null;
    }

    private int two(int i) {
        return Names.day(words.at(i));
    }

    private static @Nullable Stretch day(int end, int year, int month, int day, String rule) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return Stretch.stated(end, date, date, Granularity.DAY, rule);
        } catch (DateTimeException e) {
            return null; // no such day, so the words are no date
        }
    }

    /** 14 March, 14th of March 2024, 3 to 5 May. */
    private @Nullable Stretch dayMonth(int i, Direction direction) {
        int day = two(i);
        if (day == 0) {
            return null;
        }
        int k = Names.afterOrdinal(words, i + 1);
        int last = day;
        boolean joined = words.isDash(k) || words.lower(k).equals("to") || joinsBetween(i, k);
        if (joined && two(k + 1) > day) {
            last = two(k + 1);
            k = Names.afterOrdinal(words, k + 2);
        }
        k = words.lower(k).equals("of") ? k + 1 : k;
        int month = Names.month(words.at(k));
        if (month == 0) {
            return null;
        }
        return days(k + 1, month, day, last, direction);
    }

    private boolean joinsBetween(int i, int k) {
        return words.lower(i - 1).equals("between") && words.lower(k).equals("and");
    }

    /** March 14, March 14th, 2024, May 3-5. */
    private @Nullable Stretch monthDay(int i, Direction direction) {
        int month = Names.month(words.at(i));
        int k = words.lower(i + 1).equals(".") && words.at(i).text().length() <= 4 ? i + 2 : i + 1;
        int day = two(k);
        if (month == 0 || day == 0) {
            return null;
        }
        k = Names.afterOrdinal(words, k + 1);
        int last = day;
        if ((words.isDash(k) || words.lower(k).equals("to") || joinsBetween(i, k)) && two(k + 1) > day) {
            last = two(k + 1);
            k = Names.afterOrdinal(words, k + 2);
        }
        return days(k, month, day, last, direction);
    }

    /** Days {@code day} to {@code last} of a month; the year may follow at {@code k}. */
    private @Nullable Stretch days(int k, int month, int day, int last, Direction direction) {
        int comma = words.lower(k).equals(",") ? 1 : 0;
        int year = Names.year(words.at(k + comma));
        Granularity granularity = day == last ? Granularity.DAY : Granularity.PERIOD;
        if (last > YearMonth.of(2024, month).lengthOfMonth()) {
            return null;
        }
        if (year > 0) {
            YearMonth told = YearMonth.of(year, month);
            return last > told.lengthOfMonth()
                    ? null
                    : Stretch.stated(
                            k + comma + 1, told.atDay(day), told.atDay(last), granularity, "date with its year");
        }
        String rule = "date without its year, " + direction.word();
        if (published == null) {
            return Stretch.published(k, null, null, granularity, rule);
        }
        YearMonth near = YearMonth.of(published.getYear(), month);
        while (last > near.lengthOfMonth() || beyond(near.atDay(day), near.atDay(last), direction)) {
            near = near.plusYears(direction == Direction.PAST ? -1 : 1);
        }
        return Stretch.published(k, near.atDay(day), near.atDay(last), granularity, rule);
    }

    private boolean beyond(LocalDate first, LocalDate last, Direction direction) {
        if (published == null) {
            return false;
        }
        return direction == Direction.PAST ? first.isAfter(published) : last.isBefore(published);
    }

    /** March 2024; March alone where a preposition governs it. */
    private @Nullable Stretch month(int i, boolean governed, Direction direction) {
        int month = Names.month(words.at(i));
        if (month == 0) {
            return null;
        }
        int k = words.lower(i + 1).equals(",") || words.lower(i + 1).equals("of") ? i + 2 : i + 1;
        int year = Names.year(words.at(k));
        if (year > 0) {
            YearMonth told = YearMonth.of(year, month);
            return Stretch.stated(k + 1, told.atDay(1), told.atEndOfMonth(), Granularity.MONTH, "month with its year");
        }
        if (!governed || words.at(i + 1).isCapitalised()) {
            return null;
        }
        String rule = "month without its year, " + direction.word();
        if (published == null) {
            return Stretch.published(i + 1, null, null, Granularity.MONTH, rule);
        }
        YearMonth near = YearMonth.of(published.getYear(), month);
        if (beyond(near.atDay(1), near.atEndOfMonth(), direction)) {
            near = near.plusYears(direction == Direction.PAST ? -1 : 1);
        }
        return Stretch.published(i + 1, near.atDay(1), near.atEndOfMonth(), Granularity.MONTH, rule);
    }

    /** Summer 2024, the autumn of next year; a season alone where a preposition governs it. */
    private @Nullable Stretch season(int i, boolean governed, Direction direction) {
        int first = Names.season(words.at(i));
        if (first == 0) {
            return null;
        }
        int k = words.lower(i + 1).equals("of") ? i + 2 : i + 1;
        String rule = "season north of the equator";
        int year = Names.year(words.at(k));
        if (year > 0) {
            YearMonth told = YearMonth.of(year, first);
            return Stretch.stated(k + 1, told.atDay(1), told.plusMonths(2).atEndOfMonth(), Granularity.SEASON, rule);
        }
        int shift = switch (words.lower(k)) {
            case "last" -> -1;
            case "this" -> 0;
            case "next" -> 1;
            default -> 2;
        };
        boolean ofYear = k == i + 2 && shift < 2 && words.lower(k + 1).equals("year");
        boolean adjective = words.lower(i - 1).equals("the") && words.at(i + 1).isLetters();
        if (!ofYear && (!governed || adjective)) {
            return null;
        }
        int end = ofYear ? k + 2 : i + 1;
        if (published == null) {
            return Stretch.published(end, null, null, Granularity.SEASON, rule);
        }
        YearMonth near = YearMonth.of(published.getYear() + (ofYear ? shift : 0), first);
        if (!ofYear && beyond(near.atDay(1), near.plusMonths(2).atEndOfMonth(), direction)) {
            near = near.plusYears(direction == Direction.PAST ? -1 : 1);
        }
        String told = ofYear ? rule : rule + ", " + direction.word();
        return Stretch.published(end, near.atDay(1), near.plusMonths(2).atEndOfMonth(), Granularity.SEASON, told);
    }

    /** 2022, the 1990s. */
    private @Nullable Stretch year(int i) {
        int year = Names.year(words.at(i));
        Word next = words.at(i + 1);
        if (year == 0) {
            return null;
        }
        if (next.lower().equals("s") && words.at(i).touches(next) && year % 10 == 0) {
            LocalDate from = LocalDate.of(year, 1, 1);
            return Stretch.stated(i + 2, from, from.plusYears(10).minusDays(1), Granularity.PERIOD, "decade");
        }
        boolean amount = year % 100 == 0 && next.isLetters() && next.lower().endsWith("s");
        boolean compound = words.isHyphen(i + 1) && !words.at(i + 2).isFigure();
        if (amount || compound || (words.at(i).touches(next) && next.isLetters())) {
            return null;
        }
        LocalDate from = LocalDate.of(year, 1, 1);
        return Stretch.stated(i + 1, from, from.plusYears(1).minusDays(1), Granularity.YEAR, "year");
    }
}
