package parley.statements.time;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.When.Granularity;
import parley.statements.quantity.Words;

/** The times of a text: a preposition, which may bound the time, and a point or a range. */
final class Grammar {
    private static final Set<String> PREPOSITIONS = Set.of(
            "on",
            "in",
            "at",
            "since",
            "until",
            "till",
            "by",
            "before",
            "after",
            "from",
            "during",
            "over",
            "for",
            "between",
            "within",
            "throughout");
    private static final Set<String> FORWARD = Set.of("until", "till", "by", "no later than", "for");

    private final Words words;
    private final @Nullable LocalDate published;
    private final @Nullable LocalDate told;

    Grammar(Words words, @Nullable LocalDate published, @Nullable LocalDate told) {
        this.words = words;
        this.published = published;
        this.told = told;
    }

    /** The time whose first word is {@code i}; null when none begins there. */
    @Nullable
    Stretch at(int i) {
        String preposition = PREPOSITIONS.contains(words.lower(i)) ? words.lower(i) : "";
        int k = preposition.isEmpty() ? i : i + 1;
        if (words.spell(i, "no", "later", "than")) {
            preposition = "no later than";
            k = i + 3;
        } else if (words.spell(i, "ahead", "of") || words.spell(i, "prior", "to")) {
            preposition = "before";
            k = i + 2;
        }
        boolean adjective =
                words.lower(i - 1).equals("of") || words.lower(i - 1).equals("the");
        boolean governed = !preposition.isEmpty() || adjective;
        boolean forward = FORWARD.contains(preposition) && !(preposition.equals("by") && toldAsDone(ahead(k)));
        Direction direction = forward ? Direction.FUTURE : Direction.of(words, i, ahead(k));
        Stretch point = point(k, !preposition.isEmpty(), governed, direction);
        if (point == null) {
            return null;
        }
        Stretch range = range(preposition, point);
        return range != null ? range : bounded(preposition, point);
    }

    /** A guess of where the time ends, for the look at the clause that follows: after its last capital, figure or unit. */
    private int ahead(int k) {
        int end = k + 1;
        while (end < k + 6 && (words.at(end).isFigure() || words.at(end).isCapitalised())) {
            end++;
        }
        return end;
    }

    private @Nullable Stretch point(int k, boolean preposed, boolean governed, Direction direction) {
        int at = words.lower(k).equals("the") ? k + 1 : k;
        Stretch part = part(at, direction);
        if (part != null) {
            return part;
        }
        Stretch plain = plain(at, governed, direction);
        boolean articled = at > k
                && plain != null
                && (plain.end() == at + 1 || plain.rule().equals("decade"));
        boolean weekday = Names.weekday(words.at(at)) != null;
        return articled && (weekday || !preposed) ? null : plain;
    }

    private @Nullable Stretch plain(int at, boolean governed, Direction direction) {
        Stretch date = new Dates(words, published).at(at, governed, direction);
        if (date != null) {
            return date;
        }
        Stretch relative = new Relative(words, published, told).at(at, governed, direction);
        return relative == null ? null : withDate(relative, direction);
    }

    /** "Thursday, 14 March": the date says which Thursday. */
    private Stretch withDate(Stretch weekday, Direction direction) {
        if (weekday.granularity() != Granularity.DAY || !weekday.rule().contains("weekday")) {
            return weekday;
        }
        int comma = words.lower(weekday.end()).equals(",") ? 1 : 0;
        Stretch date = new Dates(words, published).at(weekday.end() + comma, false, direction);
        return date != null && date.granularity() == Granularity.DAY ? date : weekday;
    }

    /** Early March, mid-2024, the end of next week, late last year. */
    private @Nullable Stretch part(int k, Direction direction) {
        int third = switch (words.lower(k)) {
            case "early", "beginning", "start" -> 0;
            case "mid", "middle" -> 1;
            case "late", "end" -> 2;
            default -> -1;
        };
        if (third < 0) {
            return null;
        }
        int at = k + 1;
        boolean noun = words.lower(at).equals("of");
        at += noun || words.isDash(at) || words.lower(at).equals("in") ? 1 : 0;
        at += words.lower(at).equals("the") ? 1 : 0;
        Stretch whole = noun ? new Relative(words, published, told).calendar(at, 0) : null;
        whole = whole != null ? whole : plain(at, true, direction);
        return whole == null || whole.granularity() == Granularity.DAY
                ? null
                : whole.third(third, whole.end(), words.lower(k));
    }

    /** "From 3 May to 5 June 2024", "between 2014 and 2022", "from Monday to Friday", "2014-2022". */
    private @Nullable Stretch range(String preposition, Stretch first) {
        int joint = first.end();
        String word = words.lower(joint);
        boolean joined = switch (preposition) {
            case "between" -> word.equals("and");
            case "from" -> word.equals("to") || word.equals("until") || word.equals("till") || word.equals("through");
            default -> words.isHyphen(joint);
        };
        if (!joined) {
            return null;
        }
        int at = words.lower(joint + 1).equals("the") ? joint + 2 : joint + 1;
        Direction direction = preposition.equals("from") ? Direction.FUTURE : Direction.PAST;
        Stretch second = plain(at, true, first.anchor() == Stretch.Anchor.PUBLISHED ? direction : Direction.PAST);
        if (second == null) {
            return null;
        }
        LocalDate from = first.from();
        if (first.anchor() == Stretch.Anchor.PUBLISHED && second.to() != null) {
            Stretch again = new Grammar(words, second.to(), told).plain(startOf(first, joint), true, Direction.PAST);
            from = again == null ? from : again.from();
        }
        String rule = "range; " + second.rule();
        return new Stretch(second.end(), from, second.to(), Granularity.PERIOD, second.anchor(), rule);
    }

    /** The index that {@code first} was read from, found again by its end. */
    private int startOf(Stretch first, int joint) {
        for (int k = Math.max(0, joint - 6); k < joint; k++) {
            Stretch again = plain(k, true, Direction.PAST);
            if (again != null && again.end() == first.end()) {
                return k;
            }
        }
        return joint - 1;
    }

    /** "By Wednesday evening both <u>had</u> spoken", "by spring there <u>were</u> soldiers". */
    private boolean toldAsDone(int end) {
        for (int k = end;
                k < end + 6 && (words.at(k).isLetters() || words.lower(k).equals(","));
                k++) {
            String word = words.lower(k);
            if (word.equals("had") || word.equals("was") || word.equals("were")) {
                return true;
            }
        }
        return false;
    }

    /** "3 to 5 May", which is a period of its own before "from" or "between" is heard. */
    private static boolean isDays(Stretch point) {
        return point.granularity() == Granularity.PERIOD && point.rule().startsWith("date");
    }

    /** What "since", "until", "by", "before" and "after" make of a point: a period with an open or a known other end. */
    private @Nullable Stretch bounded(String preposition, Stretch point) {
        return switch (preposition) {
            case "since" -> period(point, point.from(), published, "since: up to publication; ");
            case "until", "till" -> period(point, published, point.to(), "until: from publication on; ");
            case "by" ->
                toldAsDone(point.end())
                        ? point
                        : period(point, published, point.to(), "by: from publication to the last day; ");
            case "no later than" -> period(point, published, point.to(), "by: from publication to the last day; ");
            case "before" ->
                period(point, null, point.from() == null ? null : point.from().minusDays(1), "before; ");
            case "after" -> period(point, point.to() == null ? null : point.to().plusDays(1), null, "after; ");
            case "from" -> isDays(point) ? point : period(point, point.from(), null, "from it on; ");
            case "between", "within" -> isDays(point) ? point : null;
            default -> point;
        };
    }

    private Stretch period(Stretch point, @Nullable LocalDate from, @Nullable LocalDate to, String relation) {
        boolean unknown = point.from() == null;
        boolean used = published != null && (published.equals(from) || published.equals(to));
        return new Stretch(
                point.end(),
                unknown ? null : from,
                unknown ? null : to,
                Granularity.PERIOD,
                used ? Stretch.Anchor.PUBLISHED : point.anchor(),
                relation + point.rule());
    }
}
