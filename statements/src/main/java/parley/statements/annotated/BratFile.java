package parley.statements.annotated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.ledger.Act;
import parley.ledger.Attribution;
import parley.ledger.How;
import parley.ledger.Problem;
import parley.ledger.SourceText;
import parley.ledger.Span;

/**
 * One brat standoff file (Stenetorp et al. 2012) over a text: text-bound lines (T), events (E), attributes (A) and notes
 * (#). Lines of other kinds, and lines that continue a text broken over several, are passed over. Events without content
 * are slips and are dropped.
 */
final class BratFile {
    private static final Pattern BOUND = Pattern.compile("(T\\d+)\\t(\\S+) (\\d[\\d ;]*)(?:\\t.*)?");
    private static final Pattern EVENT = Pattern.compile("(E\\d+)\\t(.+)");
    private static final Pattern ATTRIBUTE = Pattern.compile("A\\d+\\t(\\S+) (E\\d+) (\\S+)\\s*");
    private static final Pattern NOTE = Pattern.compile("#\\d+\\t(\\S+) (E\\d+)\\t(.*)");
    private static final Pattern ROLE = Pattern.compile("(Source|Cue|Content)\\d*:(T\\d+)");
    private final String name;
    private final SourceText text;
    private final Map<String, List<Span>> bound = new HashMap<>();
    private final Map<String, Integer> events = new LinkedHashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, Map<String, String>> fields = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private BratFile(String name, SourceText text) {
        this.name = name;
        this.text = text;
    }

    /** The annotations of {@code content}, in the order of the text; what is wrong goes to {@code problems}. */
    static List<Annotation> read(String name, String content, SourceText text, List<Problem> problems) {
        BratFile file = new BratFile(name, text);
        String[] lines = content.split("\\R");
        for (int i = 0; i < lines.length; i++) {
            file.line(i + 1, lines[i]);
        }
        List<Annotation> annotations = new ArrayList<>();
        file.events.forEach((event, line) -> {
            Annotation annotation = file.annotation(event, line);
            if (annotation != null) {
                annotations.add(annotation);
            }
        });
        problems.addAll(file.problems);
        annotations.sort((a, b) -> a.attribution()
                .content()
                .getFirst()
                .compareTo(b.attribution().content().getFirst()));
        return annotations;
    }

    private void line(int number, String line) {
        Matcher bounds = BOUND.matcher(line);
        Matcher event = EVENT.matcher(line);
        Matcher attribute = ATTRIBUTE.matcher(line);
        Matcher note = NOTE.matcher(line);
        if (bounds.matches()) {
            bound.put(bounds.group(1), spans(number, line, bounds.group(3)));
        } else if (event.matches()) {
            events.put(event.group(1), number);
            roles.put(event.group(1), event.group(2));
        } else if (attribute.matches()) {
            field(attribute.group(2), attribute.group(1), attribute.group(3));
        } else if (note.matches()) {
            field(note.group(2), note.group(1), note.group(3).strip());
        }
    }

    private void field(String event, String field, String value) {
        fields.computeIfAbsent(event, e -> new HashMap<>()).put(field, value);
    }

    private List<Span> spans(int number, String line, String pieces) {
        List<Span> spans = new ArrayList<>();
        for (String piece : pieces.split(";")) {
            String[] ends = piece.split(" ");
            int from = offset(ends[0]);
            int to = ends.length == 2 ? offset(ends[1]) : -1;
            if (from < 0 || from > to || to > text.length()) {
                problem(
                        number,
                        "offsets " + piece + " do not lie in the text of " + text.length() + " code points",
                        line,
                        "Was the text changed after it was annotated?");
            } else {
                spans.add(new Span(from, to));
            }
        }
        return spans;
    }

    /** -1 when it is no offset, or one beyond every text. */
    private static int offset(String digits) {
        return digits.isEmpty() || digits.length() > 9 ? -1 : Integer.parseInt(digits);
    }

    private @Nullable Annotation annotation(String event, int line) {
        Map<String, TreeSet<Span>> parts = new HashMap<>();
        Matcher role = ROLE.matcher(roles.getOrDefault(event, ""));
        while (role.find()) {
            List<Span> spans = bound.get(role.group(2));
            if (spans == null) {
                problem(line, event + " names " + role.group(2) + ", which has no line", null, "");
            } else {
                parts.computeIfAbsent(role.group(1), r -> new TreeSet<>()).addAll(spans);
            }
        }
        if (!parts.containsKey("Content") || parts.get("Content").isEmpty()) {
            return null;
        }
        Attribution attribution =
                new Attribution(list(parts.get("Source")), list(parts.get("Cue")), list(parts.get("Content")));
        Map<String, String> told = fields.get(event);
        return told == null
                ? new Annotation(attribution, null)
                : new Annotation(attribution, coding(event, line, told), told);
    }

    private static List<Span> list(@Nullable Set<Span> spans) {
        return spans == null ? List.of() : List.copyOf(spans);
    }

    private Annotation.@Nullable Coding coding(String event, int line, Map<String, String> told) {
        Act act = word(event, line, "Act", told, Act.values());
        How how = word(event, line, "How", told, How.values());
        if (act == null || how == null) {
            return null;
        }
        String issues = told.get("Issues");
        return new Annotation.Coding(
                told.get("Speaker"),
                told.get("Party"),
                told.get("About"),
                act,
                issues == null ? List.of() : List.of(issues.split(",")),
                how,
                told.get("Said"),
                told.get("Quantities"),
                told.get("Condition"));
    }

    private <E extends Enum<E>> @Nullable E word(
            String event, int line, String field, Map<String, String> told, E[] values) {
        String word = told.get(field);
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
                return value;
            }
        }
        problem(
                line,
                word == null ? event + " has no " + field : "unknown " + field + " '" + word + "'",
                null,
                "docs/annotation.md lists the words.");
        return null;
    }

    private void problem(int line, String explanation, @Nullable String excerpt, String advice) {
        problems.add(new Problem(name, line, 0, explanation, excerpt, advice));
    }
}
