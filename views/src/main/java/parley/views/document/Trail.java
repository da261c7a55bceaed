package parley.views.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parley.ledger.Attribution;
import parley.ledger.Ground;
import parley.ledger.Quantity;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Statement;
import parley.ledger.Tag;
import parley.views.document.Document.Section;
import parley.views.document.Document.Table;
import parley.views.document.Document.Text;

/** Why a statement was read as it was: its sentence with source, cue and content marked, and the rule behind each field. */
public final class Trail {
    /** Fields in the order shown; others that a trail names follow. */
    private static final List<String> FIELDS = List.of(
            "speaker",
            "party",
            "about",
            "act",
            "issues",
            "core",
            "how",
            "when",
            "quantities",
            "condition",
            "confidence");

    private Trail() {}

    public static Document of(Report report, Statement statement) {
        List<List<Text>> rows = new ArrayList<>();
        for (String field : FIELDS) {
            rows(statement, field, value(report, statement, field), rows);
        }
        for (Ground ground : statement.why()) {
            if (!FIELDS.contains(ground.field())) {
                rows.add(row(ground.field(), "", ground.rule()));
            }
        }
        return new Document(
                statement.id(),
                List.of(Statements.origin(report), sentence(report, statement)),
                List.of(new Section("Fields", List.of(new Table(List.of("field", "value", "rule"), rows)))),
                List.of());
    }

    /** The first rule beside the value, further ones below it. */
    private static void rows(Statement statement, String field, String value, List<List<Text>> rows) {
        String shown = value;
        for (Ground ground : statement.why()) {
            if (ground.field().equals(field)) {
                rows.add(row(shown.isEmpty() ? "" : field, shown, ground.rule()));
                shown = "";
            }
        }
        if (!shown.isEmpty()) {
            rows.add(row(field, shown, ""));
        }
    }

    private static String value(Report report, Statement statement, String field) {
        return switch (field) {
            case "speaker" -> statement.speaker().fullName();
            case "party" -> Objects.requireNonNullElse(statement.party(), "none");
            case "about" -> Objects.requireNonNullElse(statement.about(), "nobody else");
            case "act" -> statement.act().word();
            case "issues" ->
                statement.issues().isEmpty()
                        ? "none"
                        : statement.issues().stream().map(Tag::issue).collect(Collectors.joining(", "));
            case "core" -> statement.core() ? "named as what still divides" : "";
            case "how" -> statement.how().word();
            case "when" -> statement.when() == null ? "not told" : Statements.day(statement.when());
            case "quantities" ->
                statement.quantities().stream().map(Trail::amount).collect(Collectors.joining("; "));
            case "condition" ->
                statement.condition() == null ? "" : report.text().quote(statement.condition());
            case "confidence" -> Statements.confidence(statement);
            default -> "";
        };
    }

    /** {@code about 400 boats (400, approximate, boats)}. */
    private static String amount(Quantity quantity) {
        List<String> parts = new ArrayList<>();
        if (quantity.value() != null) {
            parts.add(quantity.value().toPlainString());
        }
        if (quantity.low() != null) {
            parts.add("at least " + quantity.low().toPlainString());
        }
        if (quantity.high() != null) {
            parts.add("at most " + quantity.high().toPlainString());
        }
        if (quantity.approximate()) {
            parts.add("approximate");
        }
        if (quantity.unit() != null) {
            parts.add(quantity.unit());
        }
        return quantity.text() + " (" + String.join(", ", parts) + ")";
    }

    private static List<Text> row(String field, String value, String rule) {
        return List.of(Text.of(field), Text.of(value), Text.of(rule));
    }

    /** The sentences that the statement stands in: {@code [source: Tolvey] [cue: said] [content: that ...].} */
    private static String sentence(Report report, Statement statement) {
        Attribution attribution = statement.attribution();
        TreeMap<Span, String> marks = new TreeMap<>();
        attribution.source().forEach(span -> marks.put(span, "source"));
        attribution.cue().forEach(span -> marks.put(span, "cue"));
        attribution.content().forEach(span -> marks.put(span, "content"));
        Span sentence = sentence(report, statement.extent());
        StringBuilder words = new StringBuilder();
        int at = sentence.start();
        for (Map.Entry<Span, String> mark : marks.entrySet()) {
            Span span = mark.getKey();
            if (span.start() >= at) {
                words.append(report.text().quote(new Span(at, span.start())));
                words.append('[').append(mark.getValue()).append(": ");
                words.append(report.text().quote(span)).append(']');
                at = span.end();
            }
        }
        return words.append(report.text().quote(new Span(at, Math.max(at, sentence.end()))))
                .toString();
    }

    /** Widens a span to where its first sentence begins and its last one ends, within the paragraph. */
    private static Span sentence(Report report, Span extent) {
        String text = report.text().toString();
        int from = report.text().unit(extent.start());
        int to = report.text().unit(extent.end());
        while (from > 0 && text.charAt(from - 1) != '\n' && !begins(text, from)) {
            from--;
        }
        while (to < text.length() && text.charAt(to) != '\n' && !ends(text, to)) {
            to++;
        }
        return report.text().span(from, to);
    }

    private static boolean begins(String text, int at) {
        return at > 1 && text.charAt(at - 1) == ' ' && ends(text, at - 1);
    }

    /** Does a full stop stand before, perhaps within quotation marks? */
    private static boolean ends(String text, int at) {
        int last = at - 1;
        while (last > 0 && "\u201d\"\u2019)".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0
                && ".!?".indexOf(text.charAt(last)) >= 0
                && (at == text.length() || Character.isWhitespace(text.charAt(at)));
    }
}
