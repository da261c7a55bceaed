package parley.statements.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.ledger.SourceText;
import parley.ledger.Span;
import parley.ledger.When;
import parley.statements.time.TimeReader;

/**
 * Reads the head line by line until the first paragraph. Each line is a labelled line, a byline, a date, a line of parts
 * divided by bars, an outlet's name or the headline; the first paragraph may begin with a dateline, which tells outlet
 * and day where the lines above do not. A year without a day is kept for the dateline's day.
 */
final class HeadReader {
    private static final int MOST_LINES = 8;
    private static final int LONGEST_HEADLINE = 180;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_CREDIT = 120;
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(title|headline|outlet|source|publication|publisher|published|published on|date|updated|by|author|byline)\\s*:\\s*(\\S.*)");
    private static final TimeReader TIMES = new TimeReader();
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern DAY_AND_MONTH =
            Pattern.compile("(?:[A-Z][a-z]+day,? )?(?:\\d{1,2} \\p{L}{3,9}\\.?|\\p{L}{3,9}\\.? \\d{1,2})");
    private static final String AGENCY = "(?: ?(?:\\((?<%s>[^()\\n]{2,60})\\)|/(?<%s>[^/\\n]{2,60})/))?";
    /** [(Agency)] TOWN[, Country] [(Agency)][, day] [(Agency)] -, the agency also between strokes. */
    private static final String DATELINE_FORM = "(?:\\((?<first>[^()\\n]{2,60})\\) ?)?"
            + "(?:%s(?:, \\p{Lu}[\\p{L}. ]{1,30}?)??)"
            + String.format(AGENCY, "second", "third")
            + "(?:, (?<day>[^()/\u2014\u2013\\n]{3,40}?))?"
            + String.format(AGENCY, "fourth", "fifth")
            + "(?: ?(?:--|[-\u2013\u2014]) ?|(?<colon>: ))(?=\\S)";

    private static final Pattern DATELINE = Pattern.compile(
            String.format(DATELINE_FORM, "\\p{Lu}[\\p{Lu}\\p{M}.'\u2019 -]{1,40}(?:/\\p{Lu}[\\p{Lu} -]{1,40})?"));
    /** The same of a town that is not in capitals, which then needs both a day and an agency. */
    private static final Pattern LOWER_DATELINE =
            Pattern.compile(String.format(DATELINE_FORM, "\\p{Lu}[\\p{L}\\p{M}.'\u2019 -]{1,40}?"));

    private static final List<String> AGENCIES = List.of("first", "second", "third", "fourth", "fifth");
    /** By Name [and Name], and something about the outlet or the day. */
    private static final Pattern LONG_BYLINE =
            Pattern.compile("(?:By|BY) \\p{Lu}[\\p{L}.'\u2019-]*(?: (?:\\p{Lu}[\\p{L}.'\u2019-]*|and|de|van|von|al))*"
                    + "(?:,? (?:for|of) |, | [|\u00B7\u2022\u2014\u2013-] )(?<rest>\\S.*)");

    private static final Pattern PARTING =
            Pattern.compile("^[\\s,|\u00B7\u2022\u2014\u2013:-]+|[\\s,|\u00B7\u2022\u2014\u2013:-]+$");

    private static final Set<String> OUTLET_WORDS = Set.of(
            "times",
            "post",
            "news",
            "agency",
            "press",
            "herald",
            "tribune",
            "journal",
            "examiner",
            "observer",
            "daily",
            "weekly",
            "courier",
            "standard",
            "gazette",
            "voice",
            "chronicle",
            "review",
            "mail",
            "telegraph",
            "guardian",
            "broadcasting",
            "radio",
            "tv",
            "television",
            "wire",
            "network",
            "report",
            "monitor",
            "dispatch",
            "register",
            "bulletin",
            "echo",
            "sentinel",
            "globe",
            "independent",
            "mercury",
            "messenger",
            "argus",
            "record",
            "argosy",
            "newswire",
            "service",
            "ledger",
            "citizen",
            "advertiser",
            "inquirer",
            "mirror",
            "star",
            "sun",
            "today",
            "online");

    private final SourceText text;
    private final String all;
    private final Set<Span> spans = new TreeSet<>();
    private final List<Provenance> provenance = new ArrayList<>();

    private @Nullable String title;
    private @Nullable String outlet;
    private @Nullable LocalDate published;
    private @Nullable String year;

    HeadReader(SourceText text) {
        this.text = text;
        this.all = text.toString();
    }

    Head read() {
        List<Line> lines = lines();
        int body = 0;
        while (body < lines.size() && !isParagraph(lines, body)) {
            body++;
        }
        List<Line> open = new ArrayList<>();
        for (Line line : lines.subList(0, body)) {
            if (!told(line)) {
                open.add(line);
            }
        }
        name(open);
        if (body < lines.size()) {
            dateline(lines.get(body));
        }
        return new Head(title, outlet, published, List.copyOf(spans), provenance);
    }

    /**
     * A line of the text without the spaces around it.
     *
     * @param from first UTF-16 index
     * @param apart whether an empty line follows, or nothing
     */
    private record Line(String words, int from, boolean apart) {
        int to() {
            return from + words.length();
        }
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from < all.length() && lines.size() < MOST_LINES) {
            int to = from;
            while (to < all.length() && all.charAt(to) != '\n' && all.charAt(to) != '\r') {
                to++;
            }
            int first = from;
            while (first < to && isBlank(all.charAt(first))) {
                first++;
            }
            int last = to;
            while (last > first && isBlank(all.charAt(last - 1))) {
                last--;
            }
            if (first < last) {
                lines.add(new Line(all.substring(first, last), first, isApart(to)));
            }
            from = to + 1;
        }
        return lines;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    private boolean isApart(int to) {
        int feeds = 0;
        int i = to;
        while (i < all.length() && isBlank(all.charAt(i))) {
            feeds += all.charAt(i) == '\n' ? 1 : 0;
            i++;
        }
        return feeds > 1 || i == all.length();
    }

    /** Whether the text proper has begun: a long line, or one that ends as a sentence does and is no label, byline or date. */
    private boolean isParagraph(List<Line> lines, int i) {
        String words = lines.get(i).words();
        if (words.length() > LONGEST_HEADLINE || dateline(words) != null) {
            return true;
        }
        boolean byline = isByline(words) || (words.length() < LONGEST_CREDIT && credit(words) != null);
        if (LABEL.matcher(words).matches() || byline || day(words) != null) {
            return false;
        }
        String bare = words.replaceAll("[\"'\u201D\u2019)]+$", "");
        boolean sentence = bare.endsWith(".") || bare.endsWith(",") || (!bare.equals(words) && i > 0);
        boolean only = i == 0 && lines.size() == 1;
        boolean second = i > 0 && title != null && words.length() > 100;
        return sentence || only || second;
    }

    /** Takes a line that says by itself what it is. */
    private boolean told(Line line) {
        Matcher label = LABEL.matcher(line.words());
        if (label.matches()) {
            labelled(line, label);
            return true;
        }
        Credit credit = credit(line.words());
        if (credit != null) {
            nameOutlet(credit.outlet(), "name in the head", line);
            if (credit.day() != null) {
                publish(credit.day(), "date in the head", line);
            }
            return true;
        }
        if (isByline(line.words())) {
            spans.add(span(line));
            return true;
        }
        LocalDate day = day(line.words());
        if (day != null) {
            publish(day, "date line in the head", line);
            return true;
        }
        if (line.words().contains(" | ")) {
            parts(line, line.words().split(" \\| "));
            return true;
        }
        String[] masthead = line.words().split(", ");
        if (masthead.length > 1 && isOutlet(masthead[0]) && line.words().length() < 100) {
            parts(line, masthead);
            return true;
        }
        return false;
    }

    /** An outlet and perhaps a day on one line. */
    private record Credit(String outlet, @Nullable LocalDate day) {}

    /** Reads "By Name, Outlet, day", "Outlet - day" and the like; null when the line is something else. */
    private static @Nullable Credit credit(String words) {
        if (words.length() > LONGEST_CREDIT) {
            return null;
        }
        Matcher byline = LONG_BYLINE.matcher(words);
        String rest = byline.matches() ? byline.group("rest") : words;
        SourceText line = new SourceText(rest);
        List<When> found = TIMES.find(line, new Span(0, line.length()), null);
        LocalDate day = null;
        if (found.size() == 1 && found.getFirst().granularity() == When.Granularity.DAY) {
            Span span = found.getFirst().span();
            day = found.getFirst().from();
            String before = rest.substring(0, line.unit(span.start()));
            rest = before.isBlank() ? rest.substring(line.unit(span.end())) : before;
        }
        String outlet = PARTING.matcher(rest).replaceAll("");
        if (byline.matches()) {
            outlet = outlet.substring(outlet.lastIndexOf(", ") < 0 ? 0 : outlet.lastIndexOf(", ") + 2);
        }
        boolean told = byline.matches()
                ? !outlet.isEmpty() && isName(outlet) && (day != null || isOutlet(outlet))
                : day != null && !outlet.isEmpty() && isOutlet(outlet);
        return told ? new Credit(outlet, day) : null;
    }

    private void labelled(Line line, Matcher label) {
        String value = label.group(2).strip();
        switch (label.group(1).toLowerCase(Locale.ROOT)) {
            case "title", "headline" -> entitle(value, "line labelled '" + label.group(1) + "'", line);
            case "outlet", "source", "publication", "publisher" ->
                nameOutlet(value, "line labelled '" + label.group(1) + "'", line);
            case "published", "published on", "date" -> {
                LocalDate day = day(value);
                if (day != null) {
                    publish(day, "line labelled '" + label.group(1) + "'", line);
                } else {
                    spans.add(span(line));
                }
            }
            default -> spans.add(span(line));
        }
    }

    private void parts(Line line, String[] parts) {
        List<String> open = new ArrayList<>();
        for (String part : parts) {
            String words = part.strip();
            LocalDate day = day(words);
            if (day != null) {
                publish(day, "date in the head", line);
            } else if (YEAR.matcher(words).matches()) {
                year = words;
                spans.add(span(line));
            } else if (!isByline(words)) {
                open.add(words);
            }
        }
        boolean bars = line.words().contains(" | ");
        for (String words : open) {
            if (outlet == null && isOutlet(words)) {
                nameOutlet(words, "name in the head", line);
            } else if (bars && title == null && words.length() > 15) {
                entitle(words, "headline in the head", line);
            } else if (bars && outlet == null) {
                nameOutlet(words, "name in the head", line);
            }
        }
    }

    /** Sorts what is left into headline and outlet's name. */
    private void name(List<Line> open) {
        for (Line line : open) {
            if (outlet == null && isOutlet(line.words()) && (open.size() > 1 || title != null)) {
                nameOutlet(line.words(), "line with an outlet's name in the head", line);
            } else if (title == null) {
                entitle(line.words().replaceFirst("^#+ +", ""), "first line, a headline", line);
            } else if (outlet == null && isName(line.words())) {
                nameOutlet(line.words(), "line in capitals under the headline", line);
            }
        }
    }

    private void dateline(Line line) {
        Matcher matcher = dateline(line.words());
        if (matcher == null) {
            return;
        }
        Span span = text.span(
                line.from(), line.from() + matcher.group().stripTrailing().length());
        spans.add(span);
        String agency = agency(matcher);
        if (outlet == null && agency != null && day(agency) == null) {
            outlet = agency;
            provenance.add(new Provenance("outlet", "agency in the dateline", span));
        }
        String stated = matcher.group("day") == null ? "" : matcher.group("day");
        Matcher when = DAY_AND_MONTH.matcher(stated);
        if (published == null && when.find()) {
            String words = stated.substring(when.start());
            String told = YEAR.matcher(words).find() || year == null ? words : words + " " + year;
            LocalDate day = day(told);
            if (day != null) {
                published = day;
                String rule = told.equals(words) ? "day in the dateline" : "day in the dateline, year from the head";
                provenance.add(new Provenance("published", rule, span));
            }
        }
    }

    private static @Nullable String agency(Matcher matcher) {
        for (String group : AGENCIES) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return null;
    }

    /** The dateline that a paragraph begins with: capitals, and at least a day or an agency, or a dash with spaces. */
    private static @Nullable Matcher dateline(String words) {
        String start = words.length() > LONGEST_LINE ? words.substring(0, LONGEST_LINE) : words;
        Matcher matcher = DATELINE.matcher(start);
        if (matcher.lookingAt()) {
            boolean agency = agency(matcher) != null;
            boolean bare = matcher.group("day") == null && !Character.isLowerCase(words.charAt(matcher.end()));
            boolean colon = matcher.group("colon") != null;
            return colon
                    ? (agency && isDated(matcher) ? matcher : null)
                    : agency || isDated(matcher) || bare ? matcher : null;
        }
        Matcher lower = LOWER_DATELINE.matcher(start);
        return lower.lookingAt() && isDated(lower) && agency(lower) != null ? lower : null;
    }

    private static boolean isDated(Matcher dateline) {
        String day = dateline.group("day");
        return day != null && DAY_AND_MONTH.matcher(day).find();
    }

    private void entitle(String value, String rule, Line line) {
        spans.add(span(line));
        if (title == null) {
            title = value;
            provenance.add(new Provenance("title", rule, part(line, value)));
        }
    }

    private void nameOutlet(String value, String rule, Line line) {
        spans.add(span(line));
        if (outlet == null) {
            outlet = value;
            provenance.add(new Provenance("outlet", rule, part(line, value)));
        }
    }

    private void publish(LocalDate day, String rule, Line line) {
        spans.add(span(line));
        if (published == null) {
            published = day;
            provenance.add(new Provenance("published", rule, span(line)));
        }
    }

    private Span span(Line line) {
        return text.span(line.from(), line.to());
    }

    private Span part(Line line, String value) {
        int at = line.from() + Math.max(0, line.words().indexOf(value));
        return text.span(at, at + value.length());
    }

    /** The one stated day that the words tell, over "Published", a weekday and a time of day; null when they tell more. */
    static @Nullable LocalDate day(String words) {
        if (words.length() > 60) {
            return null;
        }
        SourceText line = new SourceText(words);
        List<When> found = TIMES.find(line, new Span(0, line.length()), null);
        if (found.size() != 1 || found.getFirst().granularity() != When.Granularity.DAY) {
            return null;
        }
        Span span = found.getFirst().span();
        String before = words.substring(0, line.unit(span.start())).strip().toLowerCase(Locale.ROOT);
        String after = words.substring(line.unit(span.end())).strip();
        boolean bare =
                before.isEmpty() || before.matches("(?:first )?(?:published|updated|posted|issued|date)(?: on)?:?");
        boolean time =
                after.isEmpty() || after.matches("[,T]? ?(?:at )?\\d{1,2}[:.]\\d\\d\\S*(?: ?[A-Za-z.]{1,5}){0,2}");
        return bare && time ? found.getFirst().from() : null;
    }

    private static boolean isByline(String words) {
        return words.length() < 80
                && words.matches(
                        "(?:By|BY) \\p{Lu}[\\p{L}.'\u2019-]*(?:,? (?:\\p{Lu}[\\p{L}.'\u2019-]*|and|in|of|de|van|von|al|for))+")
                && !words.endsWith("day");
    }

    /** Whether the words are such as outlets call themselves by. */
    static boolean isOutlet(String words) {
        if (!isName(words)) {
            return false;
        }
        String[] parts = words.toLowerCase(Locale.ROOT).split(" ");
        return OUTLET_WORDS.contains(parts[parts.length - 1]) || (parts[0].equals("the") && parts.length <= 4);
    }

    /** At most five words, every one of them capitalised but the little ones. */
    private static boolean isName(String words) {
        String[] parts = words.split(" ");
        if (parts.length > 6) {
            return false;
        }
        for (String part : parts) {
            boolean little = part.equals("of") || part.equals("the") || part.equals("and") || part.equals("&");
            if (part.isEmpty() || (!little && !Character.isUpperCase(part.charAt(0)))) {
                return false;
            }
        }
        return Character.isLetter(words.charAt(words.length() - 1));
    }
}
