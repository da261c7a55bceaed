package parley.statements.quantity;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a number is no amount: it is part of a date, a year, a time, an age, a name or a telephone number, or it only stands
 * for a noun.
 *
 * @param at index of the number's first word
 * @param end index after the whole phrase
 * @param hedged whether words around it loosen, bound or range it, which names and dates never have
 */
record Rejection(
        Words words,
        int at,
        int end,
        Amount number,
        @Nullable Unit unit,
        boolean hedged) {
    private static final Set<String> MONTHS = Set.of(
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
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec");
    private static final Set<String> NAMED = Set.of(
            "article",
            "articles",
            "resolution",
            "resolutions",
            "chapter",
            "section",
            "paragraph",
            "annex",
            "page",
            "pages",
            "phase",
            "route",
            "highway",
            "channel",
            "flight",
            "room",
            "clause",
            "item",
            "part",
            "protocol",
            "track",
            "stage",
            "day",
            "version",
            "point",
            "no",
            "number",
            "world",
            "war",
            "minsk",
            "option",
            "round",
            "week",
            "level",
            "basket");
    private static final Set<String> YEAR_WORDS = Set.of(
            "in", "since", "by", "until", "till", "of", "from", "before", "after", "during", "the", "early", "late",
            "mid", "and", "to", "or", "summer", "winter", "spring", "autumn", "fall", "year", "for");
    private static final Set<String> OF_TIME =
            Set.of("ago", "earlier", "later", "before", "after", "old", "hence", "from");
    private static final Set<String> RELATIVE =
            Set.of("last", "past", "next", "coming", "previous", "following", "preceding");
    private static final Set<String> CHANGES = Set.of(
            "lower",
            "lowered",
            "cut",
            "cuts",
            "reduce",
            "reduced",
            "raise",
            "raised",
            "raises",
            "increase",
            "increased",
            "fell",
            "fallen",
            "rose",
            "risen",
            "grew",
            "grown",
            "dropped",
            "down",
            "up",
            "moved",
            "went",
            "gone",
            "halved",
            "extend",
            "extends",
            "extended",
            "extending",
            "raising",
            "cutting",
            "doubling",
            "doubles",
            "widen",
            "widened",
            "shrink",
            "shrunk",
            "doubled");

    private static final Set<String> THOSE = Set.of("them", "us", "these", "those", "which", "ours", "theirs", "mine");
    private static final Set<String> BEFORE_COUNT = Set.of(
            "to",
            "only",
            "just",
            "than",
            "with",
            "for",
            "hold",
            "holds",
            "want",
            "wants",
            "wanted",
            "said",
            "offer",
            "offers",
            "offered",
            "take",
            "takes",
            "accept",
            "accepted",
            "demand",
            "demands",
            "free",
            "freed",
            "give",
            "counted",
            "found",
            "have",
            "has",
            "had",
            "need",
            "needs",
            "not",
            "were",
            "are",
            "another");
    private static final Set<String> AFTER_COUNT =
            Set.of("instead", "if", "at", "by", "in", "before", "after", "and", "but", "or", "of", "from", "when");

    boolean holds() {
        return date()
                || year()
                || glued()
                || timeOfDay()
                || named()
                || relative()
                || age()
                || listMark()
                || pronoun()
                || bare();
    }

    /** Whether a verb of change stands shortly before word {@code from}: then "from A to B" is a change, not a range. */
    static boolean changes(Words words, int from) {
        for (int k = from - 1; k >= from - 10 && !words.at(k).text().isEmpty(); k--) {
            if (CHANGES.contains(words.lower(k))) {
                return true;
            }
        }
        return false;
    }

    private boolean isMonth(int i) {
        return words.at(i).isCapitalised() && MONTHS.contains(words.lower(i));
    }

    private boolean date() {
        boolean day = number.value().compareTo(BigDecimal.valueOf(31)) <= 0;
        int last = numberEnd();
        boolean before = isMonth(last) || (words.lower(last).equals("of") && isMonth(last + 1));
        boolean after = isMonth(at - 1)
                || (words.isDash(at - 1) && isMonth(at - 3))
                || (words.lower(at - 1).equals("to") && isMonth(at - 3));
        boolean another = (words.lower(last).equals("and") || words.lower(last).equals("to"))
                && words.at(last + 1).isFigure()
                && isMonth(last + 2);
        return unit == null && (before || after || another) && (day || isMonth(at - 1));
    }

    /** After the last figure of the number or range. */
    private int numberEnd() {
        return unit == null ? end : number.end();
    }

    private boolean year() {
        String text = words.at(at).text();
        if (text.length() != 4 || !words.at(at).isFigure() || number.end() != at + 1) {
            return false;
        }
        int value = number.value().intValue();
        boolean counted = unit != null && unit.known();
        if (value < 1500 || value > 2099 || (counted && !YEAR_WORDS.contains(words.lower(at - 1)))) {
            return false;
        }
        return !hedged || !counted;
    }

    /** Part of a larger token: F-16, 24/7, 10:30, 14.03.2024, 555-1234, 5th, 1990s, #4, two-state. */
    private boolean glued() {
        int last = number.end() - 1;
        boolean compound = words.isHyphen(last + 1) && unit == null && !hedged && !number.fraction();
        boolean prefixed = words.isHyphen(at - 1);
        if (number.spelled()) {
            return compound || prefixed || measuredCompound();
        }
        boolean suffixed = words.at(last).touches(words.at(last + 1))
                && ((words.at(last + 1).isLetters() && (unit == null || unit.end() == last + 1))
                        || words.at(last + 1).isFigure());
        boolean chain = (words.isHyphen(end) && words.at(end + 1).isFigure())
                || words.at(at - 1).isFigure()
                || words.at(last + 1).isFigure();
        return compound
                || prefixed
                || measuredCompound()
                || suffixed
                || chain
                || marked(at - 1, at - 2)
                || marked(last + 1, last + 2);
    }

    /** "Two second-hand accounts": what looks like a unit begins another word. */
    private boolean measuredCompound() {
        return unit != null && words.isHyphen(end) && !words.at(end + 1).isFigure();
    }

    /** Whether a mark that numbers are never written with touches the number: at {@code mark}, the word beyond it at {@code far}. */
    private boolean marked(int mark, int far) {
        Word word = words.at(mark);
        if (mark < at
                ? !word.touches(words.at(at))
                : !words.at(number.end() - 1).touches(word)) {
            return false;
        }
        boolean enclosed =
                words.at(far).isFigure() && (mark < at ? words.at(far).touches(word) : word.touches(words.at(far)));
        return switch (word.text()) {
            case "/", "#", "_", "@" -> true;
            case "+" -> mark < at;
            case ":", ".", "," -> enclosed;
            default -> false;
        };
    }

    private boolean timeOfDay() {
        String next = words.lower(numberEnd());
        return switch (next) {
            case "am", "pm", "o'clock", "gmt", "utc" -> true;
            case "a", "p" ->
                words.lower(numberEnd() + 1).equals(".")
                        && words.lower(numberEnd() + 2).equals("m");
            default -> false;
        };
    }

    /** A number that is a name: "Resolution 242", "phase two", "No. 5", "the Group of Seven". */
    private boolean named() {
        boolean dotted = words.lower(at - 1).equals(".") && words.lower(at - 2).equals("no");
        boolean name = NAMED.contains(words.lower(at - 1)) && !words.spell(at - 1, "no", "one");
        boolean capital = number.spelled()
                && words.at(at).isCapitalised()
                && words.at(at - 1).isLetters();
        return !hedged && (dotted || name || capital);
    }

    /** Spans of time told from a day, which {@code parley.statements.time} reads. */
    private boolean relative() {
        return Units.isDuration(unit) && (OF_TIME.contains(words.lower(end)) || RELATIVE.contains(words.lower(at - 1)));
    }

    private boolean age() {
        boolean old = (words.isHyphen(end) && words.lower(end + 1).equals("old"))
                || words.lower(at - 1).equals("aged");
        boolean apposition = !number.spelled()
                && unit == null
                && !hedged
                && words.lower(at - 1).equals(",")
                && words.at(at - 2).isCapitalised()
                && words.lower(end).equals(",")
                && number.value().compareTo(BigDecimal.valueOf(10)) > 0
                && number.value().compareTo(BigDecimal.valueOf(110)) < 0;
        return old || apposition;
    }

    private boolean listMark() {
        boolean first = words.at(at - 1).text().isEmpty();
        boolean bracket = words.lower(at - 1).equals("(") && words.lower(end).equals(")");
        boolean mark = words.lower(end).equals(".") || words.lower(end).equals(")");
        return !number.spelled() && unit == null && !hedged && (bracket || (first && mark));
    }

    /** "One issue is", "one of", "no one", "one another", "one day": a number only before what is counted. */
    private boolean pronoun() {
        if (!words.lower(at).equals("one") || number.end() != at + 1) {
            return false;
        }
        boolean measured = unit != null && unit.known() && !unit.symbol().equals("days");
        String before = words.lower(at - 1);
        return before.equals("not")
                || before.equals("the")
                || before.equals("this")
                || before.equals("that")
                || (!measured && !hedged)
                || words.spell(at, "one", "of")
                || words.spell(at, "one", "another");
    }

    /** "From nine portfolios to <u>five</u>", "they hold only <u>seven</u>": a number that stands for what was counted before. */
    private boolean told() {
        if (words.lower(end).equals("of") && THOSE.contains(words.lower(end + 1))) {
            return true;
        }
        boolean stops = !words.at(end).isLetters() || AFTER_COUNT.contains(words.lower(end));
        return stops
                && BEFORE_COUNT.contains(words.lower(at - 1))
                && !words.lower(at).equals("one");
    }

    /** A small spelled number counts only with a unit, and not what talks are made of. */
    private boolean bare() {
        boolean small = number.spelled()
                && !number.fraction()
                && number.value().compareTo(BigDecimal.valueOf(12)) <= 0
                && !words.lower(number.end() - 1).equals("dozen");
        return small && !hedged && (unit == null ? !told() : Units.isTalk(unit));
    }
}
