package parley.views.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Statement;
import parley.ledger.marking.Grade;
import parley.ledger.marking.Marking;
import parley.ledger.review.Standing;
import parley.ledger.review.Status;
import parley.store.EventJson;
import parley.views.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What goes with a report or a statement, as JSON, and back. What is read is checked: it comes from outside. */
final class Fields {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    private Fields() {}

    /** What is wrong with a file, in words for a person. */
    static final class Damaged extends Exception {
        private static final long serialVersionUID = 1;

        Damaged(String why) {
            super(why);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    static JsonNode tree(String json) throws Damaged {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new Damaged("is no JSON: " + e.getOriginalMessage());
        }
    }

    /** Everything but its text. */
    static ObjectNode report(Sheet sheet) {
        Report report = sheet.report();
        ObjectNode json = Json.object();
        json.put("id", report.id());
        json.set("outlet", Json.text(report.outlet()));
        json.set("published", Json.text(report.published()));
        json.set("title", Json.text(report.title()));
        json.put("hash", report.hash());
        json.set("copy_of", Json.text(sheet.copyOf()));
        json.set("grade", Json.text(sheet.grade()));
        json.set("marking", marking(sheet.marking()));
        return json;
    }

    /** The sheet of a report's fields and its text, without statements yet. */
    static Sheet sheet(JsonNode json, String text) throws Damaged {
        String id = text(json, "id");
        if (id == null || id.isBlank()) {
            throw new Damaged("a report has no id");
        }
        String published = text(json, "published");
        Report report = Report.of(
                id, text(json, "outlet"), published == null ? null : day(published), text(json, "title"), text);
        String hash = text(json, "hash");
        if (hash != null && !hash.equals(report.hash())) {
            throw new Damaged("the text of report " + Visible.of(id) + " does not give its hash: it was changed");
        }
        return new Sheet(report, marking(json.path("marking")), grade(json), text(json, "copy_of"), List.of());
    }

    static LocalDate day(String words) throws Damaged {
        try {
            return LocalDate.parse(words);
        } catch (DateTimeException e) {
            throw new Damaged("'" + Visible.of(words) + "' is no day");
        }
    }

    /** The statement with all of its fields, how it stands, and what was said of it. */
    static ObjectNode standing(Standing standing) {
        ObjectNode json = Json.object();
        json.put("status", standing.status().word());
        json.put("by", standing.by());
        json.set("grade", Json.text(standing.grade()));
        json.set("marking", marking(standing.marking()));
        json.set("statement", MAPPER.readTree(EventJson.json(standing.statement())));
        return json;
    }

    /** The same back; its statement may point anywhere yet. */
    static Standing standing(JsonNode json) throws Damaged {
        return standing(statement(json.path("statement")), json);
    }

    static Standing standing(Statement statement, JsonNode json) throws Damaged {
        String by = text(json, "by");
        return new Standing(
                statement,
                status(text(json, "status")),
                0,
                by == null ? "" : by,
                Instant.EPOCH,
                null,
                grade(json),
                marking(json.path("marking")));
    }

    static Statement statement(JsonNode json) throws Damaged {
        Statement statement;
        try {
            statement = EventJson.statement(MAPPER.writeValueAsString(json));
            if (statement == null) {
                throw new Damaged("there is no statement");
            }
        } catch (JacksonException e) {
            throw new Damaged("this is no statement of ours: " + e.getOriginalMessage());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new Damaged("this is no statement of ours: " + e.getMessage());
        }
        return whole(statement);
    }

    /** Jackson leaves out what a file leaves out; what may not be null is asked for here. */
    @SuppressWarnings("ConstantValue")
    private static Statement whole(Statement statement) throws Damaged {
        for (@Nullable
        Object part : new @Nullable Object[] {
            statement.report(),
            statement.attribution(),
            statement.speaker(),
            statement.act(),
            statement.how(),
            statement.speaker() == null ? null : statement.speaker().name(),
            statement.speaker() == null ? null : statement.speaker().fullName(),
            statement.speaker() == null ? null : statement.speaker().rule()
        }) {
            if (part == null) {
                throw new Damaged("a statement lacks its report, attribution, speaker, act or way of telling");
            }
        }
        if (statement.number() < 1) {
            throw new Damaged("statements are numbered from 1, not " + statement.number());
        }
        boolean odd = statement.issues().stream().anyMatch(tag -> tag.issue() == null || tag.phrase() == null)
                || statement.quantities().stream().anyMatch(each -> each.span() == null || each.text() == null)
                || statement.chain().stream().anyMatch(link -> link.kind() == null)
                || statement.why().stream().anyMatch(each -> each.field() == null || each.rule() == null)
                || (statement.when() != null
                        && (statement.when().span() == null
                                || statement.when().text() == null
                                || statement.when().granularity() == null
                                || statement.when().anchor() == null
                                || statement.when().rule() == null));
        if (odd) {
            throw new Damaged("a field of " + Visible.of(statement.id()) + " has parts missing");
        }
        return statement;
    }

    /** The standing as it may be entered with its report: the report's, its words inside the text. */
    static Standing placed(Standing standing, Report report) throws Damaged {
        Optional<String> trouble = Sheet.trouble(standing.statement(), report);
        if (trouble.isPresent()) {
            throw new Damaged(Visible.of(trouble.get()));
        }
        return standing;
    }

    static Status status(@Nullable String word) throws Damaged {
        for (Status status : Status.values()) {
            if (status.word().equals(word) && status.stands()) {
                return status;
            }
        }
        throw new Damaged("a statement is proposed, accepted or edited, not "
                + (word == null ? "nothing" : "'" + Visible.of(word) + "'"));
    }

    private static @Nullable Grade grade(JsonNode json) throws Damaged {
        return grade(text(json, "grade"));
    }

    static @Nullable Grade grade(@Nullable String words) throws Damaged {
        if (words == null || words.isEmpty()) {
            return null;
        }
        return Grade.parse(words.replace("-", ""))
                .orElseThrow(() -> new Damaged("'" + Visible.of(words) + "' is no Admiralty grade like B2"));
    }

    static JsonNode marking(@Nullable Marking marking) {
        if (marking == null || marking.equals(Marking.NONE)) {
            return Json.text(null);
        }
        ObjectNode json = Json.object();
        json.set(
                "tlp",
                Json.text(marking.light() == null ? null : marking.light().label()));
        json.put("chatham_house", marking.chathamHouse());
        return json;
    }

    static @Nullable Marking marking(JsonNode json) throws Damaged {
        return json.isObject()
                ? marking(text(json, "tlp"), json.path("chatham_house").asBoolean(false))
                : null;
    }

    /** A mark that cannot be understood must not fall away silently. */
    static @Nullable Marking marking(@Nullable String light, boolean chathamHouse) throws Damaged {
        if (light == null || light.isEmpty()) {
            return chathamHouse ? new Marking(null, true) : null;
        }
        return new Marking(
                Marking.Light.parse(light)
                        .orElseThrow(
                                () -> new Damaged("'" + Visible.of(light) + "' is no traffic light like TLP:AMBER")),
                chathamHouse);
    }

    static @Nullable String text(JsonNode json, String key) {
        JsonNode value = json.path(key);
        return value.isString() ? value.stringValue() : null;
    }

    static ArrayNode spans(List<Span> spans) {
        return Json.array(spans, span -> Json.array().add(span.start()).add(span.end()));
    }
}
