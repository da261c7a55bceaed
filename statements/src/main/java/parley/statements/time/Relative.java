package parley.statements.time;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import parley.ledger.When.Granularity;
import parley.statements.quantity.Amount;
import parley.statements.quantity.Numbers;
import parley.statements.quantity.Words;

/** Times told from the day of publication, or from a day that the text has just told. */
final class Relative {
    /** Further away than this no report counts. */
    private static final int MOST = 10_000;

    private final Words words;
    private final @Nullable LocalDate published;
    private final @Nullable LocalDate told;

    /** @param told the day that the text told last; null when it told none */
    Relative(Words words, @Nullable LocalDate published, @Nullable LocalDate told) {
        this.words = words;
        this.published = published;
        this.told = told;
    }

    /** The time that begins at word {@code i}. */
    @Nullable
    Stretch at(int i, boolean governed, Direction direction) {
        Stretch found = nearToday(i);
        found = found != null ? found : weekday(i, direction);
        found = found != null ? found : span(i);
        found = found != null ? found : counted(i, direction);
        return found != null ? found : weekend(i, governed, direction);
    }

    private @Nullable Stretch nearToday(int i) {
        if (words.spell(i, "day", "before", "yesterday")) {
            return day(i + 3, -2, "the day before yesterday");
        }
        if (words.spell(i, "day", "after", "tomorrow")) {
            return day(i + 3, 2, "the day after tomorrow");
        }
        return switch (words.lower(i)) {
            case "yesterday" -> day(overHour(i + 1), -1, "yesterday");
            case "today", "tonight" -> day(i + 1, 0, "today");
            case "tomorrow" -> day(overHour(i + 1), 1, "tomorrow");
            case "this" -> overHour(i + 1) > i + 1 ? day(i + 2, 0, "today") : null;
            case "last" -> words.lower(i + 1).equals("night") ? day(i + 2, -1, "last night: the day before") : null;
            default -> null;
        };
    }

    private Stretch day(int end, int days, String rule) {
        LocalDate day = published == null ? null : published.plusDays(days);
        return Stretch.published(end, day, day, Granularity.DAY, rule);
    }

    private int overHour(int i) {
        return switch (words.lower(i)) {
            case "morning", "afternoon", "evening", "night" -> i + 1;
            default -> i;
        };
    }

    /** Tuesday, last Tuesday, next Tuesday, this coming Tuesday. */
    private @Nullable Stretch weekday(int i, Direction direction) {
        boolean thisComing = words.spell(i, "this", "coming");
        String which = thisComing ? "coming" : words.lower(i);
        int k = thisComing ? i + 2 : i + 1;
        boolean modified = switch (which) {
            case "last", "next", "this", "coming" -> true;
            default -> false;
        };
        k = modified ? k : i;
        DayOfWeek weekday = Names.weekday(words.at(k));
        if (weekday == null || words.at(k + 1).touches(words.at(k)) || words.isHyphen(k + 1)) {
            return null;
        }
        int end = overHour(k + 1);
        return switch (modified ? which : direction == Direction.PAST ? "past" : "future") {
            case "last" ->
                weekday(end, TemporalAdjusters.previous(weekday), "last weekday, nearest before publication");
            case "next" -> weekday(end, TemporalAdjusters.next(weekday), "next weekday, nearest after publication");
            case "this", "coming" ->
                weekday(end, TemporalAdjusters.nextOrSame(weekday), "this weekday, nearest from publication on");
            case "future" -> weekday(end, TemporalAdjusters.nextOrSame(weekday), "weekday, nearest future");
            default -> weekday(end, TemporalAdjusters.previousOrSame(weekday), "weekday, nearest past");
        };
    }

    private Stretch weekday(int end, java.time.temporal.TemporalAdjuster adjuster, String rule) {
        LocalDate day = published == null ? null : published.with(adjuster);
        return Stretch.published(end, day, day, Granularity.DAY, rule);
    }

    /** Last month, this week, next year, last autumn; later this week, earlier this month. */
    private @Nullable Stretch span(int i) {
        boolean later = words.lower(i).equals("later");
        boolean earlier = words.lower(i).equals("earlier");
        int k = later || earlier ? i + 1 : i;
        int shift = switch (words.lower(k)) {
            case "last" -> -1;
            case "this", "current" -> 0;
            case "next", "coming" -> 1;
            default -> 2;
        };
        if (shift == 2 || ((later || earlier) && shift != 0)) {
            return null;
        }
        Stretch whole = calendar(k + 1, shift);
        LocalDate today = published;
        if (whole == null || today == null || shift != 0 || !(later || earlier)) {
            return whole;
        }
        LocalDate from = later ? today : whole.from();
        LocalDate to = later ? whole.to() : today;
        String rule = (later ? "from publication on; " : "up to publication; ") + whole.rule();
        return Stretch.published(whole.end(), from, to, Granularity.PERIOD, rule);
    }

    /** The calendar week, month, quarter, year or season named at {@code k}, {@code shift} away from the one of publication. */
    @Nullable
    Stretch calendar(int k, int shift) {
        String which = shift < 0 ? " before" : shift > 0 ? " after" : " of publication";
        LocalDate base = published == null ? LocalDate.EPOCH : published;
        Stretch found = switch (words.lower(k)) {
            case "week" -> {
                LocalDate monday = base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(shift);
                yield Stretch.published(
                        k + 1,
                        monday,
                        monday.plusDays(6),
                        Granularity.WEEK,
                        "calendar week" + which + ", Monday to Sunday");
            }
            case "month" -> {
                YearMonth month = YearMonth.from(base).plusMonths(shift);
                yield Stretch.published(
                        k + 1, month.atDay(1), month.atEndOfMonth(), Granularity.MONTH, "calendar month" + which);
            }
            case "quarter" -> {
                YearMonth first = YearMonth.of(base.getYear(), (base.getMonthValue() - 1) / 3 * 3 + 1)
                        .plusMonths(3L * shift);
                yield Stretch.published(
                        k + 1,
                        first.atDay(1),
                        first.plusMonths(2).atEndOfMonth(),
                        Granularity.PERIOD,
                        "calendar quarter" + which);
            }
            case "year" -> {
                Year year = Year.from(base).plusYears(shift);
                yield Stretch.published(
                        k + 1, year.atDay(1), year.atDay(year.length()), Granularity.YEAR, "calendar year" + which);
            }
            default -> season(k, shift, base);
        };
        return found == null || published != null ? found : unknown(found);
    }

    private static Stretch unknown(Stretch found) {
        return Stretch.published(found.end(), null, null, found.granularity(), found.rule());
    }

    private @Nullable Stretch season(int k, int shift, LocalDate base) {
        int first = Names.season(words.at(k));
        if (first == 0) {
            return null;
        }
        YearMonth start = YearMonth.of(base.getYear(), first);
        if (shift < 0) {
            while (!start.plusMonths(2).atEndOfMonth().isBefore(base)) {
                start = start.minusYears(1);
            }
        } else if (shift > 0 && !start.atDay(1).isAfter(base)) {
            start = start.plusYears(1);
        } else if (shift == 0 && first == 12 && base.getMonthValue() <= 2) {
            start = start.minusYears(1);
        }
        String which = shift < 0 ? ", last ended" : shift > 0 ? ", next to begin" : ", of the year of publication";
        return Stretch.published(
                k + 1,
                start.atDay(1),
                start.plusMonths(2).atEndOfMonth(),
                Granularity.SEASON,
                "season north of the equator" + which);
    }

    /** Three days ago, in two weeks, the past three weeks, the next month or two days earlier. */
    private @Nullable Stretch counted(int i, Direction direction) {
        int k = i;
        int side = switch (words.lower(i)) {
            case "last", "past" -> -1;
            case "next", "coming" -> 1;
            default -> 0;
        };
        k += side == 0 ? 0 : 1;
        boolean article = words.lower(k).equals("a") || words.lower(k).equals("an");
        Amount amount = article ? null : Numbers.at(words, k);
        boolean none = amount == null && !article && !words.lower(i).equals("past");
        int at = amount != null ? amount.end() : article ? k + 1 : k;
        ChronoUnit unit = none ? null : Names.unit(words.lower(at));
        long count = amount == null ? 1 : whole(amount.value());
        if (unit == null || count <= 0 || count > MOST) {
            return null;
        }
        count *= words.lower(at).startsWith("fortnight") ? 2 : 1;
        if (side != 0) {
            return window(at + 1, side, count, unit);
        }
        return switch (words.lower(at + 1)) {
            case "ago" -> shifted(at + 2, published, -count, unit, false, "counted back from publication");
            case "earlier" -> shifted(at + 2, told, -count, unit, true, "counted back from the day told before");
            case "later" -> shifted(at + 2, told, count, unit, true, "counted on from the day told before");
            case "from" ->
                words.lower(at + 2).equals("now")
                        ? shifted(at + 3, published, count, unit, false, "counted on from publication")
                        : null;
            default ->
                words.lower(i - 1).equals("in") && direction == Direction.FUTURE
                        ? shifted(at + 1, published, count, unit, false, "counted on from publication")
                        : null;
        };
    }

    private static long whole(BigDecimal value) {
        return value.compareTo(BigDecimal.valueOf(MOST)) > 0 ? MOST + 1 : value.longValue();
    }

    private Stretch window(int end, int side, long count, ChronoUnit unit) {
        LocalDate today = published;
        String rule = side < 0 ? "up to publication" : "from publication on";
        if (today == null) {
            return Stretch.published(end, null, null, Granularity.PERIOD, rule);
        }
        LocalDate other = today.plus(side * count, unit);
        return side < 0
                ? Stretch.published(end, other, today, Granularity.PERIOD, rule)
                : Stretch.published(end, today, other, Granularity.PERIOD, rule);
    }

    /** Told in days it is a day, in weeks the calendar week, in months the month, in years the year that it leads to. */
    private static Stretch shifted(
            int end, @Nullable LocalDate base, long count, ChronoUnit unit, boolean ofText, String rule) {
        Stretch.Anchor anchor = ofText ? Stretch.Anchor.DAY_OF_THE_TEXT : Stretch.Anchor.PUBLISHED;
        Granularity granularity = switch (unit) {
            case DAYS -> Granularity.DAY;
            case WEEKS -> Granularity.WEEK;
            case MONTHS -> Granularity.MONTH;
            case YEARS -> Granularity.YEAR;
            default -> Granularity.PERIOD;
        };
        if (base == null) {
            return new Stretch(end, null, null, granularity, anchor, rule);
        }
        LocalDate day = base.plus(count, unit);
        LocalDate from = switch (granularity) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
            case SEASON, PERIOD -> day.withDayOfYear(1).withYear(day.getYear() / 10 * 10);
        };
        LocalDate to = switch (granularity) {
            case DAY -> day;
            case WEEK -> from.plusDays(6);
            case MONTH -> from.plusMonths(1).minusDays(1);
            case YEAR -> from.plusYears(1).minusDays(1);
            case SEASON, PERIOD -> from.plusYears(10).minusDays(1);
        };
        return new Stretch(end, from, to, granularity, anchor, rule);
    }

    /** Last weekend, this weekend, next weekend; the weekend where a preposition governs it. */
    private @Nullable Stretch weekend(int i, boolean governed, Direction direction) {
        String which = words.lower(i);
        int k = which.equals("last") || which.equals("this") || which.equals("next") ? i + 1 : i;
        if (!words.lower(k).equals("weekend") || (k == i && !governed)) {
            return null;
        }
        String rule = "weekend, Saturday and Sunday";
        if (published == null) {
            return Stretch.published(k + 1, null, null, Granularity.PERIOD, rule);
        }
        boolean back = which.equals("last") || (k == i && direction == Direction.PAST);
        LocalDate saturday = back
                ? published.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY)).minusDays(1)
                : published
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusDays(which.equals("next") ? 12 : 5);
        return Stretch.published(k + 1, saturday, saturday.plusDays(1), Granularity.PERIOD, rule);
    }
}
