package parley.views.json;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.Link;
import parley.ledger.Quantity;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Statement;
import parley.ledger.Tag;
import parley.ledger.When;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A report and its statements as {@code parley read --json} gives them; schema: docs/schema/read.schema.json. */
public final class StatementJson {
    private StatementJson() {}

    public static ObjectNode report(Report report, List<Statement> statements) {
        ObjectNode json = Json.object();
        json.put("id", report.id());
        json.set("published", Json.text(report.published()));
        json.set("outlet", Json.text(report.outlet()));
        json.set("title", Json.text(report.title()));
        json.set("attributions", Json.array(statements, StatementJson::statement));
        return json;
    }

    /** Prints what {@link #report} makes as one line, a statement at a time: a book has more of them than fit in a tree. */
    public static void print(Report report, List<Statement> statements, PrintStream out) {
        String head = Json.line(report(report, List.of()));
        out.print(head.substring(0, head.length() - "]}".length()));
        String comma = "";
        for (Statement statement : statements) {
            out.print(comma);
            out.print(Json.line(statement(statement)));
            comma = ",";
        }
        out.println("]}");
    }

    static ObjectNode statement(Statement statement) {
        ObjectNode json = Json.object();
        json.put("id", statement.id());
        json.set("source", spans(statement.attribution().source()));
        json.set("cue", spans(statement.attribution().cue()));
        json.set("content", spans(statement.attribution().content()));
        ObjectNode speaker = json.putObject("speaker");
        speaker.put("name", statement.speaker().name());
        speaker.put("full_name", statement.speaker().fullName());
        speaker.put("rule", statement.speaker().rule());
        json.set("party", Json.text(statement.party()));
        json.set("about", Json.text(statement.about()));
        json.put("act", statement.act().word());
        json.set(
                "issues", Json.words(statement.issues().stream().map(Tag::issue).toList()));
        json.put("how", statement.how().word());
        json.set("when", when(statement.when()));
        json.set("quantities", Json.array(statement.quantities(), StatementJson::quantity));
        json.set("chain", Json.array(statement.chain(), StatementJson::link));
        json.put("core", statement.core());
        json.set("condition", statement.condition() == null ? Json.text(null) : span(statement.condition()));
        json.put("confidence", Math.round(statement.confidence() * 1000) / 1000.0);
        json.set("why", Json.array(statement.why(), ground -> {
            ObjectNode why = Json.object();
            why.put("field", ground.field());
            why.put("rule", ground.rule());
            return why;
        }));
        return json;
    }

    static ArrayNode span(Span span) {
        return Json.array().add(span.start()).add(span.end());
    }

    static ArrayNode spans(List<Span> spans) {
        return Json.array(spans, StatementJson::span);
    }

    static JsonNode when(@Nullable When when) {
        if (when == null) {
            return Json.text(null);
        }
        ObjectNode json = Json.object();
        json.set("span", span(when.span()));
        json.put("text", when.text());
        json.set("from", Json.text(when.from()));
        json.set("to", Json.text(when.to()));
        json.put("granularity", when.granularity().word());
        json.put("anchor", when.anchor());
        json.put("rule", when.rule());
        return json;
    }

    static ObjectNode quantity(Quantity quantity) {
        ObjectNode json = Json.object();
        json.set("span", span(quantity.span()));
        json.set("value", Json.number(quantity.value()));
        json.set("low", Json.number(quantity.low()));
        json.set("high", Json.number(quantity.high()));
        json.put("approximate", quantity.approximate());
        json.set("unit", Json.text(quantity.unit()));
        json.put("text", quantity.text());
        return json;
    }

    /** As the worked examples have it: an outlet has no party, the party spoken about is its own name. */
    private static ObjectNode link(Link link) {
        ObjectNode json = Json.object();
        json.put("kind", link.kind().word());
        json.set("name", Json.text(link.name()));
        if (link.kind() == Link.Kind.SPEAKER) {
            json.set("party", Json.text(link.party()));
        }
        return json;
    }
}
