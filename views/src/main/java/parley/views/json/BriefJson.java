package parley.views.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.Position;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.model.draft.Draft;
import parley.model.talks.TalksYaml;
import parley.views.brief.Brief;
import parley.views.brief.Brief.Matter;
import parley.views.brief.Brief.Note;
import parley.views.brief.Brief.Seat;
import parley.views.brief.Brief.Source;
import parley.views.brief.Reading;
import parley.views.brief.Settlement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code parley brief --json} prints; schema: docs/schema/brief.schema.json. */
public final class BriefJson {
    private final Brief brief;

    private BriefJson(Brief brief) {
        this.brief = brief;
    }

    /** @param left inputs that could not be read, as told on standard error */
    public static ObjectNode of(Brief brief, List<String> left) {
        return new BriefJson(brief).document(left);
    }

    private ObjectNode document(List<String> left) {
        ObjectNode json = Json.object();
        json.set("reports", Json.array(brief.readings(), BriefJson::report));
        json.set("not_read", Json.words(left));
        json.set("who", Json.array(brief.seats(), this::seat));
        json.set("issues", Json.array(brief.matters(), this::matter));
        ArrayNode statements = json.putArray("statements");
        brief.statements().forEach(statement -> statements.add(statement(statement)));
        json.set("positions", Json.array(brief.positions().all(), BriefJson::position));
        ArrayNode dates = json.putArray("dates");
        for (Reading reading : brief.readings()) {
            reading.times().forEach(when -> {
                ObjectNode date = (ObjectNode) StatementJson.when(when);
                date.put("report", reading.report().id());
                dates.add(date);
            });
        }
        settlement(json);
        json.set("ask_next", Json.array(brief.questions(), this::note));
        json.set("guarantees", ids(brief.outlook().guarantees()));
        json.set(
                "durability",
                brief.outlook().durability().<JsonNode>map(DurabilityJson::of).orElse(Json.text(null)));
        json.set("delay", ids(brief.outlook().delay()));
        json.set("not_told", Json.array(brief.gaps(), this::note));
        return json;
    }

    private static ObjectNode report(Reading reading) {
        Report report = reading.report();
        ObjectNode json = Json.object();
        json.put("id", report.id());
        json.set("outlet", Json.text(report.outlet()));
        json.set("published", Json.text(report.published()));
        json.set("title", Json.text(report.title()));
        json.put("sha256", report.hash());
        return json;
    }

    private ObjectNode statement(Statement statement) {
        ObjectNode json = StatementJson.statement(statement);
        json.put("quote", quote(Source.of(statement)));
        return json;
    }

    private ObjectNode seat(Seat seat) {
        ObjectNode json = Json.object();
        json.put("actor", seat.actor());
        json.set("role", Json.text(seat.role() == null ? null : seat.role().word()));
        json.set("speaks_for", Json.text(seat.speaksFor()));
        json.put("rule", seat.rule());
        json.set("sources", sources(seat.sources()));
        return json;
    }

    private ObjectNode matter(Matter matter) {
        ObjectNode json = Json.object();
        json.put("issue", matter.issue());
        json.put("label", brief.codebook().label(matter.issue()));
        json.put("sticking_point", matter.sticking());
        json.set("named_by", ids(matter.namedBy()));
        json.set("standing", Json.array(matter.standing(), BriefJson::position));
        json.set("statements", ids(matter.statements()));
        return json;
    }

    private static ObjectNode position(Position position) {
        ObjectNode json = Json.object();
        json.put("party", position.party());
        json.put("issue", position.issue());
        json.put("act", position.statement().act().word());
        json.put("first_hand", position.firstHand());
        json.set("as_of", Json.text(position.asOf()));
        json.put("statement", position.statement().id());
        json.set("quantities", Json.array(position.statement().quantities(), StatementJson::quantity));
        return json;
    }

    private void settlement(ObjectNode json) {
        switch (brief.settlement()) {
            case Settlement.Drafted drafted -> {
                json.set("model", model(drafted.model(), null));
                json.set("packages", SolutionJson.of(drafted.shares()));
            }
            case Settlement.Unsolved unsolved -> {
                json.set("model", model(unsolved.model(), unsolved.why()));
                json.set("packages", Json.text(null));
            }
            case Settlement.TooThin thin -> {
                ObjectNode none = Json.object();
                none.put("why_none", thin.why());
                json.set("model", none);
                json.set("packages", Json.text(null));
            }
        }
    }

    private static ObjectNode model(Draft draft, @Nullable String why) {
        ObjectNode json = Json.object();
        json.set("options", Json.array(draft.options(), option -> {
            ObjectNode each = Json.object();
            each.put("issue", option.issue());
            each.put("option", option.label());
            each.set(
                    "statement",
                    Json.text(option.asked() == null ? null : option.asked().id()));
            return each;
        }));
        json.put("yaml", TalksYaml.write(draft.talks()));
        if (why != null) {
            json.put("why_no_packages", why);
        }
        return json;
    }

    private ObjectNode note(Note note) {
        ObjectNode json = Json.object();
        json.put("text", note.words());
        json.set("sources", sources(note.sources()));
        return json;
    }

    private ArrayNode sources(List<Source> sources) {
        return Json.array(sources, source -> {
            ObjectNode json = Json.object();
            json.put("report", source.report());
            json.set("span", StatementJson.span(source.span()));
            json.put("quote", quote(source));
            return json;
        });
    }

    private String quote(Source source) {
        return brief.report(source.report()).text().quote(source.span());
    }

    private static ArrayNode ids(List<Statement> statements) {
        return Json.words(statements.stream().map(Statement::id).toList());
    }
}
