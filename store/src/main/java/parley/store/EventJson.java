package parley.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import parley.ledger.Report;
import parley.ledger.SourceText;
import parley.ledger.Statement;
import parley.ledger.journal.Event;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Events as JSON on one line: every component of the record, null ones included, keys in alphabetical order, dates in ISO
 * 8601, enums in lower case, decimals as strings so that {@code 6000} and {@code 6000.0} stay apart. Lossless for every
 * event, an unpaired surrogate in a badly decoded text included.
 */
public final class EventJson {
    /** A report that came without a file, by itself; the other kinds hold the whole event. */
    static final String REPORT = "report";

    static final String FILED = "filed";
    static final String STATEMENT = "statement";
    static final String REVIEW = "review";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNumberLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .addModule(new SimpleModule()
                    .addSerializer(SourceText.class, new ToStringSerializer(SourceText.class))
                    .addSerializer(BigDecimal.class, new ToStringSerializer(BigDecimal.class)))
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventJson() {}

    static String kind(Event event) {
        return switch (event) {
            case Event.ReportAdded added -> added.original() == null ? REPORT : FILED;
            case Event.CopyFound found -> "copy";
            case Event.StatementProposed proposed -> STATEMENT;
            case Event.Reviewed reviewed -> REVIEW;
            case Event.Edited edited -> "edit";
            case Event.Split split -> "split";
            case Event.Merged merged -> "merge";
            case Event.Undone undone -> "undo";
            case Event.Graded graded -> "grade";
            case Event.Marked marked -> "mark";
            case Event.FactsSet set -> "facts";
        };
    }

    static String body(Event event) {
        return json(
                switch (event) {
                    case Event.ReportAdded added -> added.original() == null ? added.report() : added;
                    case Event.StatementProposed proposed -> proposed.statement();
                    default -> event;
                });
    }

    /** The event of a row; throws Jackson's exception or IllegalArgumentException when the row is not one we wrote. */
    static Event event(String kind, String body) {
        return switch (kind) {
            case REPORT -> new Event.ReportAdded(MAPPER.readValue(body, Report.class));
            case STATEMENT -> new Event.StatementProposed(statement(body));
            case FILED -> MAPPER.readValue(body, Event.ReportAdded.class);
            case "copy" -> MAPPER.readValue(body, Event.CopyFound.class);
            case REVIEW -> MAPPER.readValue(body, Event.Reviewed.class);
            case "edit" -> MAPPER.readValue(body, Event.Edited.class);
            case "split" -> MAPPER.readValue(body, Event.Split.class);
            case "merge" -> MAPPER.readValue(body, Event.Merged.class);
            case "undo" -> MAPPER.readValue(body, Event.Undone.class);
            case "grade" -> MAPPER.readValue(body, Event.Graded.class);
            case "mark" -> MAPPER.readValue(body, Event.Marked.class);
            case "facts" -> MAPPER.readValue(body, Event.FactsSet.class);
            default -> throw new IllegalArgumentException("no such kind of entry: " + kind);
        };
    }

    /** Throws Jackson's exception or IllegalArgumentException when the words are no statement of ours. */
    public static Statement statement(String body) {
        return MAPPER.readValue(body, Statement.class);
    }

    /** Any value as JSON that survives UTF-8. */
    public static String json(Object value) {
        String json = MAPPER.writeValueAsString(value);
        return StandardCharsets.UTF_8.newEncoder().canEncode(json) ? json : unpairedEscaped(json);
    }

    private static String unpairedEscaped(String json) {
        StringBuilder out = new StringBuilder(json.length() + 16);
        json.codePoints().forEach(point -> {
            if (Character.isBmpCodePoint(point) && Character.isSurrogate((char) point)) {
                out.append(String.format("\\u%04x", point));
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }
}
