package parley.views.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.ledger.Act;
import parley.ledger.How;
import parley.ledger.Problem;
import parley.ledger.Quantity;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Spelling;
import parley.ledger.Statement;
import parley.ledger.Tag;
import parley.ledger.marking.Marking;
import parley.ledger.review.Standing;
import parley.views.exchange.Fields.Damaged;
import parley.views.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tables for a spreadsheet: {@code statements.csv}, a row a statement, {@code reports.csv}, and the texts in {@code text/}.
 * What an analyst may want to mend has a column each; the rest of a statement (times, amounts, chain, trail) is in the
 * last one, as JSON. UTF-8 with a byte order mark, without which spreadsheets spoil every other script.
 */
final class CsvTables implements Format {
    private static final String STATEMENTS = "statements.csv";
    private static final String REPORTS = "reports.csv";
    private static final List<String> REPORT =
            List.of("id", "file", "outlet", "published", "title", "copy_of", "grade", "tlp", "chatham_house", "hash");
    private static final List<String> STATEMENT = List.of(
            "id",
            "report",
            "number",
            "status",
            "by",
            "speaker",
            "full_name",
            "party",
            "about",
            "act",
            "issues",
            "core",
            "how",
            "said",
            "amounts",
            "quote",
            "source_at",
            "cue_at",
            "content_at",
            "condition_at",
            "confidence",
            "grade",
            "tlp",
            "chatham_house",
            "rest");
    private static final String YES = "yes";

    @Override
    public String word() {
        return "csv";
    }

    @Override
    public boolean folder() {
        return true;
    }

    @Override
    public List<String> lost() {
        return List.of();
    }

    @Override
    public void write(Extract extract, Path place, List<Problem> problems) throws IOException {
        TextFolder texts = new TextFolder(place.resolve("text"));
        Files.createDirectories(place.resolve("text"));
        try (Writer reports = table(place.resolve(REPORTS), REPORT);
                Writer statements = table(place.resolve(STATEMENTS), STATEMENT)) {
            extract.each(sheet -> {
                try {
                    String file = texts.write(sheet.report(), problems);
                    Csv.write(reports, paired(report(sheet, file)));
                    for (Standing standing : sheet.standings()) {
                        Csv.write(statements, paired(statement(sheet, standing)));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Writer table(Path file, List<String> columns) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(file);
        out.write('\ufeff');
        Csv.write(out, columns);
        return out;
    }

    private static List<String> paired(List<String> cells) {
        return cells.stream().map(Xml::paired).toList();
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static List<String> report(Sheet sheet, String file) {
        Report report = sheet.report();
        return List.of(
                report.id(),
                file,
                cell(report.outlet()),
                cell(report.published()),
                cell(report.title()),
                cell(sheet.copyOf()),
                cell(sheet.grade()),
                light(sheet.marking()),
                rule(sheet.marking()),
                report.hash());
    }

    private static String light(@Nullable Marking marking) {
        return marking == null || marking.light() == null ? "" : marking.light().label();
    }

    private static String rule(@Nullable Marking marking) {
        return marking != null && marking.chathamHouse() ? YES : "";
    }

    private static List<String> statement(Sheet sheet, Standing standing) {
        Statement statement = standing.statement();
        ObjectNode rest = (ObjectNode) Fields.standing(standing).path("statement");
        List<String> named = List.of(
                "report", "number", "attribution", "party", "about", "act", "core", "how", "condition", "confidence");
        rest.remove(named);
        return List.of(
                statement.id(),
                statement.report(),
                String.valueOf(statement.number()),
                standing.status().word(),
                standing.by(),
                statement.speaker().name(),
                statement.speaker().fullName(),
                cell(statement.party()),
                cell(statement.about()),
                statement.act().word(),
                String.join("; ", statement.issues().stream().map(Tag::issue).toList()),
                statement.core() ? YES : "",
                statement.how().word(),
                statement.when() == null ? "" : statement.when().text(),
                String.join(
                        "; ",
                        statement.quantities().stream().map(Quantity::text).toList()),
                JsonLines.quote(sheet, standing),
                places(statement.attribution().source()),
                places(statement.attribution().cue()),
                places(statement.attribution().content()),
                statement.condition() == null ? "" : places(List.of(statement.condition())),
                String.valueOf(statement.confidence()),
                cell(standing.grade()),
                light(standing.marking()),
                rule(standing.marking()),
                Json.line(rest));
    }

    /** {@code 12..30;40..52}: a spreadsheet would make dates of a hyphen and times of a colon. */
    private static String places(List<Span> spans) {
        return String.join(
                ";",
                spans.stream().map(span -> span.start() + ".." + span.end()).toList());
    }

    @Override
    public boolean recognises(Path place) {
        return Files.isRegularFile(place.resolve(STATEMENTS)) && Files.isRegularFile(place.resolve(REPORTS));
    }

    @Override
    public void read(Path place, Consumer<Sheet> sheets, List<Problem> problems) throws IOException {
        Map<String, List<Placed>> rows = new LinkedHashMap<>();
        each(
                place.resolve(STATEMENTS),
                "content_at",
                problems,
                (row, line) -> rows.computeIfAbsent(row.get("report"), r -> new ArrayList<>())
                        .add(new Placed(row, line)));
        TextFolder texts = new TextFolder(place.resolve("text"));
        Set<String> seen = new HashSet<>();
        each(place.resolve(REPORTS), "file", problems, (row, line) -> {
            String id = row.get("id");
            seen.add(id);
            Sheet sheet = sheet(row, texts);
            List<Standing> standings = new ArrayList<>();
            for (Placed each : rows.getOrDefault(id, List.of())) {
                try {
                    standings.add(Fields.placed(standing(each.row()), sheet.report()));
                } catch (Damaged e) {
                    problems.add(problem(place.resolve(STATEMENTS), each.line(), e));
                }
            }
            sheets.accept(sheet.with(standings));
        });
        rows.forEach((report, placed) -> {
            if (!seen.contains(report)) {
                problems.add(problem(
                        place.resolve(STATEMENTS),
                        placed.getFirst().line(),
                        new Damaged("the report '" + Visible.of(report) + "' is not in " + REPORTS + ". "
                                + Spelling.advice(report, seen))));
            }
        });
    }

    private record Placed(Csv.Row row, int line) {}

    private interface Taking {
        void take(Csv.Row row, int line) throws Damaged, IOException;
    }

    private static void each(Path file, String needed, List<Problem> problems, Taking taking) throws IOException {
        try (Reader in = Files.newBufferedReader(file)) {
            Csv.Rows rows = new Csv.Rows(in);
            List<String> columns = rows.hasNext() ? rows.next() : List.of();
            if (!columns.contains("id") || !columns.contains(needed)) {
                throw new IOException(
                        file.getFileName() + " does not name its columns (id, " + needed + " ...) in the first line");
            }
            while (rows.hasNext()) {
                List<String> cells = rows.next();
                try {
                    if (!cells.equals(List.of(""))) {
                        taking.take(new Csv.Row(columns, cells), rows.line());
                    }
                } catch (Damaged e) {
                    problems.add(problem(file, rows.line(), e));
                }
            }
        } catch (UncheckedIOException e) {
            throw new IOException(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
        }
    }

    private static Problem problem(Path file, int line, Damaged why) {
        return new Problem(file.toString(), line, 0, why.why(), null, "This row was left out; the others were read.");
    }

    private static Sheet sheet(Csv.Row row, TextFolder texts) throws Damaged, IOException {
        String published = row.orNull("published");
        String text = texts.read(row.get("file"));
        Report report = Report.of(
                row.get("id"),
                row.orNull("outlet"),
                published == null ? null : Fields.day(published),
                row.orNull("title"),
                text);
        if (report.id().isBlank()) {
            throw new Damaged("a report has no id");
        }
        return new Sheet(
                report,
                Fields.marking(row.get("tlp"), row.get("chatham_house").equals(YES)),
                Fields.grade(row.get("grade")),
                row.orNull("copy_of"),
                List.of());
    }

    /** The columns count; the rest is taken from the last one where there is one. */
    private static Standing standing(Csv.Row row) throws Damaged {
        ObjectNode json = row.get("rest").isEmpty() ? Json.object() : object(row.get("rest"));
        List<Span> content = spans(row.get("content_at"));
        if (content.isEmpty()) {
            throw new Damaged("a statement has no content_at");
        }
        json.put("report", row.get("report"));
        json.put("number", number(row.get("number")));
        ObjectNode attribution = json.putObject("attribution");
        attribution.set("source", pieces(spans(row.get("source_at"))));
        attribution.set("cue", pieces(spans(row.get("cue_at"))));
        attribution.set("content", pieces(content));
        if (!json.path("speaker").isObject()) {
            json.putObject("speaker").put("rule", "told in a table");
        }
        ((ObjectNode) json.path("speaker")).put("name", row.get("speaker")).put("fullName", row.get("full_name"));
        json.set("party", Json.text(row.orNull("party")));
        json.set("about", Json.text(row.orNull("about")));
        json.put("act", word("act", row.get("act"), words(Act.values())));
        json.put("how", word("how", row.get("how"), words(How.values())));
        json.put("core", row.get("core").equals(YES));
        json.set("issues", issues(row.get("issues"), json));
        List<Span> condition = spans(row.get("condition_at"));
        json.set(
                "condition",
                condition.isEmpty() ? Json.text(null) : pieces(condition).get(0));
        json.put("confidence", confidence(row.get("confidence")));
        for (String list : List.of("quantities", "chain", "why")) {
            if (!json.path(list).isArray()) {
                json.putArray(list);
            }
        }
        ObjectNode standing = Json.object();
        standing.put("status", row.get("status"));
        standing.put("by", row.get("by"));
        standing.put("grade", row.get("grade"));
        Marking marking =
                Fields.marking(row.get("tlp"), row.get("chatham_house").equals(YES));
        standing.set("marking", Fields.marking(marking));
        return Fields.standing(Fields.statement(json), standing);
    }

    private static ObjectNode object(String json) throws Damaged {
        if (Fields.tree(json) instanceof ObjectNode object) {
            return object;
        }
        throw new Damaged("the column 'rest' holds no JSON object");
    }

    private static ArrayNode pieces(List<Span> spans) {
        return Json.array(
                spans, span -> Json.object().put("start", span.start()).put("end", span.end()));
    }

    /** Issues keep the phrase that spoke for them as long as they stay. */
    private static ArrayNode issues(String cell, ObjectNode json) {
        Map<String, Deque<String>> phrases = new HashMap<>();
        json.path("issues").forEach(tag -> {
            String issue = Fields.text(tag, "issue");
            String phrase = Fields.text(tag, "phrase");
            if (issue != null && phrase != null) {
                phrases.computeIfAbsent(issue, i -> new ArrayDeque<>()).add(phrase);
            }
        });
        List<String> issues = new ArrayList<>();
        for (String issue : cell.split(";")) {
            if (!issue.isBlank()) {
                issues.add(issue.strip());
            }
        }
        return Json.array(issues, issue -> {
            String phrase = phrases.getOrDefault(issue, new ArrayDeque<>()).poll();
            return Json.object().put("issue", issue).put("phrase", phrase == null ? "" : phrase);
        });
    }

    private static <E extends Enum<E>> List<String> words(E[] values) {
        List<String> words = new ArrayList<>();
        for (E value : values) {
            words.add(value.name().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static String word(String column, String cell, List<String> known) throws Damaged {
        if (known.contains(cell)) {
            return cell;
        }
        throw new Damaged("unknown %s '%s'. %s".formatted(column, Visible.of(cell), Spelling.advice(cell, known)));
    }

    private static List<Span> spans(String cell) throws Damaged {
        List<Span> spans = new ArrayList<>();
        for (String piece : cell.split(";")) {
            if (!piece.isBlank()) {
                int dots = piece.indexOf("..");
                int start = number(piece.substring(0, Math.max(0, dots)).strip());
                int end = number(piece.substring(dots + 2).strip());
                if (end < start) {
                    throw new Damaged("'" + Visible.of(piece) + "' ends before it starts");
                }
                spans.add(new Span(start, end));
            }
        }
        return spans;
    }

    private static int number(String words) throws Damaged {
        return whole(words).orElseThrow(() -> new Damaged("'" + Visible.of(words) + "' is no count"));
    }

    private static Optional<Integer> whole(String words) {
        boolean digits =
                !words.isEmpty() && words.length() < 10 && words.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.parseInt(words)) : Optional.empty();
    }

    private static double confidence(String cell) throws Damaged {
        try {
            double value = cell.isEmpty() ? 1 : Double.parseDouble(cell);
            if (value >= 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        throw new Damaged("the confidence '" + Visible.of(cell) + "' is no number between 0 and 1");
    }
}
