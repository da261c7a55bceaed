package parley.views.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.ledger.Attribution;
import parley.ledger.Problem;
import parley.ledger.SourceText;
import parley.ledger.Span;
import parley.ledger.Statement;
import parley.ledger.Tag;
import parley.ledger.review.Standing;
import parley.views.exchange.Fields.Damaged;
import parley.views.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * W3C Web Annotations (Web Annotation Data Model, W3C Recommendation 2017) in JSON-LD: {@code annotations.jsonld} and the
 * texts it is about in {@code text/}. One annotation describes each report; one classifies each statement, its body tags
 * of act, issues and so on, its targets the pieces of source, cue and content, each by TextPositionSelector (code points,
 * as the Recommendation counts) and TextQuoteSelector. All other fields are there under {@code parley:}.
 */
final class WebAnnotations implements Format {
    static final String FILE = "annotations.jsonld";

    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    private static final String OURS = "https://parley.example/ns#";
    private static final int AROUND = 32;

    @Override
    public String word() {
        return "w3c";
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
        try (BufferedWriter out = Files.newBufferedWriter(place.resolve(FILE))) {
            ObjectNode head = Json.object();
            head.putArray("@context").add(CONTEXT).add(Json.object().put("parley", OURS));
            head.put("id", "urn:parley:case");
            head.put("type", "AnnotationPage");
            head.put("label", extract.name());
            head.put("parley:for", extract.audience());
            head.put("parley:redacted", extract.redacted());
            String start = Json.line(head);
            out.write(start.substring(0, start.length() - 1) + ",\"items\":[");
            String[] comma = {"\n"};
            extract.each(sheet -> {
                try {
                    String source = "text/" + texts.write(sheet.report(), problems);
                    out.write(comma[0] + Xml.paired(Json.line(about(sheet, source))));
                    comma[0] = ",\n";
                    for (Standing standing : sheet.standings()) {
                        out.write(comma[0] + Xml.paired(Json.line(annotation(sheet, standing, source))));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            out.write("\n]}\n");
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static ObjectNode about(Sheet sheet, String source) {
        ObjectNode json = annotation(sheet.report().hash(), "describing");
        json.set("parley:report", Fields.report(sheet));
        json.put("target", source);
        return json;
    }

    private static ObjectNode annotation(String id, String motivation) {
        ObjectNode json = Json.object();
        json.put("id", "urn:parley:" + id);
        json.put("type", "Annotation");
        json.put("motivation", motivation);
        return json;
    }

    private static ObjectNode annotation(Sheet sheet, Standing standing, String source) {
        Statement statement = standing.statement();
        ObjectNode json = annotation(sheet.report().hash() + ":s" + statement.number(), "classifying");
        ArrayNode body = json.putArray("body");
        body.add(tag("act", statement.act().word()));
        statement.issues().stream().map(Tag::issue).forEach(issue -> body.add(tag("issue", issue)));
        body.add(tag("speaker", statement.speaker().fullName()));
        if (statement.party() != null) {
            body.add(tag("party", statement.party()));
        }
        if (statement.about() != null) {
            body.add(tag("about", statement.about()));
        }
        body.add(tag("how", statement.how().word()));
        ArrayNode targets = json.putArray("target");
        Attribution attribution = statement.attribution();
        SourceText text = sheet.report().text();
        attribution.source().forEach(span -> targets.add(target(source, "source", span, text)));
        attribution.cue().forEach(span -> targets.add(target(source, "cue", span, text)));
        attribution.content().forEach(span -> targets.add(target(source, "content", span, text)));
        json.set("parley:standing", Fields.standing(standing));
        return json;
    }

    private static ObjectNode tag(String kind, String value) {
        ObjectNode json = Json.object();
        json.put("type", "TextualBody");
        json.put("purpose", "tagging");
        json.put("value", value);
        json.put("parley:field", kind);
        return json;
    }

    private static ObjectNode target(String source, String part, Span span, SourceText text) {
        ObjectNode json = Json.object();
        json.put("type", "SpecificResource");
        json.put("source", source);
        json.put("parley:part", part);
        ArrayNode selectors = json.putArray("selector");
        ObjectNode position = Json.object();
        position.put("type", "TextPositionSelector");
        position.put("start", span.start());
        position.put("end", span.end());
        selectors.add(position);
        ObjectNode quote = Json.object();
        quote.put("type", "TextQuoteSelector");
        quote.put("exact", text.quote(span));
        quote.put("prefix", text.quote(new Span(Math.max(0, span.start() - AROUND), span.start())));
        quote.put("suffix", text.quote(new Span(span.end(), Math.min(text.length(), span.end() + AROUND))));
        selectors.add(quote);
        return json;
    }

    @Override
    public boolean recognises(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return Files.isRegularFile(place.resolve(FILE));
        }
        if (!Files.isRegularFile(place)) {
            return false;
        }
        try (var in = Files.newInputStream(place)) {
            return new String(in.readNBytes(1000), StandardCharsets.UTF_8).contains(CONTEXT);
        }
    }

    @Override
    public void read(Path place, Consumer<Sheet> sheets, List<Problem> problems) throws IOException {
        Path file = Files.isDirectory(place) ? place.resolve(FILE) : place;
        Reading reading = new Reading(file, sheets, problems);
        try (JsonParser parser = JsonMapper.shared().createParser(file.toFile())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("is no page of annotations");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean items = parser.currentName().equals("items");
                if (parser.nextToken() == JsonToken.START_ARRAY && items) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        int line = parser.currentTokenLocation().getLineNr();
                        JsonNode annotation = parser.readValueAsTree();
                        reading.take(annotation, line);
                    }
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            reading.finish();
            throw new IOException("is no JSON: " + e.getOriginalMessage(), e);
        }
        reading.finish();
    }

    /** One file being read: the report whose annotations come, and those that came. */
    private static final class Reading {
        private final String file;
        private final TextFolder texts;
        private final Consumer<Sheet> sheets;
        private final List<Problem> problems;
        private @Nullable Sheet sheet;
        private String source = "";
        private final List<Standing> standings = new ArrayList<>();

        Reading(Path file, Consumer<Sheet> sheets, List<Problem> problems) {
            this.file = file.toString();
            this.texts = new TextFolder(file.toAbsolutePath().resolveSibling(""));
            this.sheets = sheets;
            this.problems = problems;
        }

        void take(JsonNode annotation, int line) throws IOException {
            try {
                if (annotation.path("parley:report").isObject()) {
                    finish();
                    sheet = null;
                    source = String.valueOf(Fields.text(annotation, "target"));
                    sheet = Fields.sheet(annotation.path("parley:report"), texts.read(source));
                } else if (annotation.path("parley:standing").isObject()) {
                    if (sheet == null) {
                        throw new Damaged("the report of this statement could not be read");
                    }
                    standings.add(Fields.placed(standing(annotation, sheet), sheet.report()));
                } else {
                    throw new Damaged("the annotation says neither what report it describes nor what statement it is"
                            + " (parley:report, parley:standing)");
                }
            } catch (Damaged e) {
                problems.add(new Problem(file, line, 0, e.why(), null, "It was left out; the others were read."));
            }
        }

        void finish() {
            if (sheet != null) {
                sheets.accept(sheet.with(standings));
            }
            sheet = null;
            standings.clear();
        }

        /** The places are those of the targets, which other programs may have mended. */
        private Standing standing(JsonNode annotation, Sheet of) throws Damaged {
            JsonNode json = annotation.path("parley:standing");
            Statement statement = Fields.statement(json.path("statement"));
            Map<String, List<Span>> parts = new HashMap<>();
            for (JsonNode target : annotation.path("target")) {
                if (!source.equals(Fields.text(target, "source"))) {
                    throw new Damaged("a target is in another text than that of its report, " + Visible.of(source));
                }
                parts.computeIfAbsent(String.valueOf(Fields.text(target, "parley:part")), p -> new ArrayList<>())
                        .add(span(target, of.report().text()));
            }
            List<Span> content = parts.getOrDefault("content", List.of());
            if (content.isEmpty()) {
                throw new Damaged(Visible.of(statement.id()) + " has no target that is its content");
            }
            Attribution attribution = new Attribution(
                    parts.getOrDefault("source", List.of()), parts.getOrDefault("cue", List.of()), content);
            return Fields.standing(Attributions.with(statement, attribution), json);
        }

        private static Span span(JsonNode target, SourceText text) throws Damaged {
            Span span = null;
            String exact = null;
            for (JsonNode selector : target.path("selector")) {
                String type = Fields.text(selector, "type");
                if ("TextPositionSelector".equals(type)) {
                    int start = selector.path("start").asInt(-1);
                    int end = selector.path("end").asInt(-1);
                    if (start < 0 || end < start || end > text.length()) {
                        throw new Damaged("the place %d to %d does not lie in the text, which has %d characters"
                                .formatted(start, end, text.length()));
                    }
                    span = new Span(start, end);
                } else if ("TextQuoteSelector".equals(type)) {
                    exact = Fields.text(selector, "exact");
                }
            }
            if (span == null) {
                throw new Damaged("a target has no TextPositionSelector");
            }
            if (exact != null && !exact.equals(text.quote(span)) && !exact.equals(Xml.paired(text.quote(span)))) {
                throw new Damaged("the words at %d to %d are not those quoted: '%s'"
                        .formatted(span.start(), span.end(), Excerpt.of(exact)));
            }
            return span;
        }
    }
}
