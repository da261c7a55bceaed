package parley.views.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.ledger.Problem;
import parley.ledger.Span;
import parley.ledger.review.Standing;
import parley.views.exchange.Fields.Damaged;
import parley.views.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Lines: a line for the case, then for each report a line with its text and a line for each of its statements, all
 * of their fields; schema: docs/schema/case-lines.schema.json.
 */
final class JsonLines implements Format {
    private static final int SHOWN = 200;

    @Override
    public String word() {
        return "jsonl";
    }

    @Override
    public boolean folder() {
        return false;
    }

    @Override
    public List<String> lost() {
        return List.of();
    }

    @Override
    public void write(Extract extract, Path place, List<Problem> problems) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(place)) {
            ObjectNode head = Json.object();
            head.put("kind", "case");
            head.put("parley", 1);
            head.put("name", extract.name());
            head.put("for", extract.audience());
            head.put("redacted", extract.redacted());
            line(out, head);
            extract.each(sheet -> {
                ObjectNode report = Json.object();
                report.put("kind", "report");
                report.setAll(Fields.report(sheet));
                report.put("text", sheet.report().text().toString());
                line(out, report);
                for (Standing standing : sheet.standings()) {
                    ObjectNode json = Json.object();
                    json.put("kind", "statement");
                    json.put("id", standing.id());
                    json.put("quote", quote(sheet, standing));
                    json.setAll(Fields.standing(standing));
                    line(out, json);
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    static String quote(Sheet sheet, Standing standing) {
        List<String> words = new ArrayList<>();
        for (Span span : standing.statement().attribution().content()) {
            words.add(sheet.report().text().quote(span));
        }
        return String.join(" [...] ", words);
    }

    /** Half a surrogate pair is escaped: UTF-8 has no bytes for it. */
    private static void line(Writer out, JsonNode json) {
        String line = Json.line(json);
        try {
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(line)) {
                StringBuilder escaped = new StringBuilder();
                line.codePoints().forEach(point -> {
                    if (Character.getType(point) == Character.SURROGATE) {
                        escaped.append("\\u%04x".formatted(point));
                    } else {
                        escaped.appendCodePoint(point);
                    }
                });
                line = escaped.toString();
            }
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean recognises(Path place) throws IOException {
        if (!Files.isRegularFile(place)) {
            return false;
        }
        try (var in = Files.newInputStream(place)) {
            String start = new String(in.readNBytes(SHOWN), StandardCharsets.UTF_8);
            return start.startsWith("{\"kind\":\"case\",\"parley\":");
        }
    }

    @Override
    public void read(Path place, Consumer<Sheet> sheets, List<Problem> problems) throws IOException {
        String file = place.toString();
        try (TextLines lines = new TextLines(new BufferedInputStream(Files.newInputStream(place)))) {
            Sheet sheet = null;
            List<Standing> standings = new ArrayList<>();
            int number = 0;
            while (lines.hasNext()) {
                String line = lines.next();
                number++;
                try {
                    JsonNode json = Fields.tree(line);
                    String kind = Fields.text(json, "kind");
                    switch (kind == null ? "" : kind) {
                        case "case" -> head(json);
                        case "report" -> {
                            give(sheet, standings, sheets);
                            sheet = null;
                            sheet = report(json);
                        }
                        case "statement" -> {
                            if (sheet == null) {
                                throw new Damaged("the report of this statement could not be read");
                            }
                            standings.add(Fields.placed(Fields.standing(json), sheet.report()));
                        }
                        default -> throw new Damaged("lines are of the kind case, report or statement");
                    }
                } catch (Damaged e) {
                    problems.add(new Problem(
                            file,
                            number,
                            0,
                            e.why(),
                            Excerpt.of(line),
                            "This line was left out; the others were read."));
                }
            }
            give(sheet, standings, sheets);
        } catch (UncheckedIOException e) {
            throw new IOException(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
        }
    }

    private static void head(JsonNode json) throws Damaged {
        if (json.path("parley").asInt(0) != 1) {
            throw new Damaged("the file was made by a newer Parley");
        }
    }

    private static Sheet report(JsonNode json) throws Damaged {
        String text = Fields.text(json, "text");
        if (text == null) {
            throw new Damaged("a report has no text");
        }
        return Fields.sheet(json, text);
    }

    private static void give(@Nullable Sheet sheet, List<Standing> standings, Consumer<Sheet> sheets) {
        if (sheet != null) {
            sheets.accept(sheet.with(standings));
        }
        standings.clear();
    }
}
