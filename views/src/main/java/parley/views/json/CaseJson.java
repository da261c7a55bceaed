package parley.views.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.ledger.Problem;
import parley.ledger.Statement;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Verification;
import parley.ledger.review.Standing;
import parley.views.cases.CaseCheck;
import parley.views.cases.CaseStatus;
import parley.views.cases.Hits;
import parley.views.document.Journals;
import parley.views.document.Statements;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a case holds; schemas: docs/schema/{status,search,history,verify}.schema.json. */
public final class CaseJson {
    private CaseJson() {}

    public static ObjectNode status(CaseStatus status) {
        ObjectNode json = Json.object();
        json.put("case", status.name());
        json.put("folder", status.folder());
        json.put("journal", status.journal());
        json.put("reports", status.reports());
        json.put("copies", status.copies());
        json.set("from", Json.text(status.from()));
        json.set("to", Json.text(status.to()));
        json.set("outlets", counts(status.outlets()));
        ObjectNode tally = json.putObject("statements");
        status.tally().forEach((each, many) -> tally.put(each.word(), many));
        json.set("parties", counts(status.parties()));
        json.set("issues", counts(status.issues()));
        json.set("head", status.head().<JsonNode>map(CaseJson::entry).orElse(Json.text(null)));
        return json;
    }

    private static ObjectNode counts(Map<String, Integer> counts) {
        ObjectNode json = Json.object();
        counts.forEach(json::put);
        return json;
    }

    public static ObjectNode search(Hits hits) {
        ObjectNode json = Json.object();
        json.put("words", hits.words());
        json.put("total", hits.total());
        json.set("hits", Json.array(hits.hits(), hit -> {
            ObjectNode each = standing(hit.standing());
            each.set("outlet", Json.text(hit.report().outlet()));
            each.set("published", Json.text(hit.report().published()));
            each.put("words", Statements.excerpt(hit.standing().statement(), hit.report()));
            return each;
        }));
        return json;
    }

    /** How a statement stands, and the statement as {@code parley read --json} has it. */
    static ObjectNode standing(Standing standing) {
        ObjectNode json = Json.object();
        json.put("id", standing.id());
        json.put("report", standing.statement().report());
        json.put("status", standing.status().word());
        json.put("entry", standing.entry());
        json.put("by", standing.by());
        json.set("statement", StatementJson.statement(standing.statement()));
        json.set("rival", statement(standing.rival()));
        json.set("grade", Json.text(standing.grade()));
        json.set("marking", Json.text(standing.marking()));
        return json;
    }

    private static JsonNode statement(@Nullable Statement statement) {
        return statement == null ? Json.text(null) : StatementJson.statement(statement);
    }

    public static ObjectNode history(String id, List<Entry> entries) {
        ObjectNode json = Json.object();
        json.put("id", id);
        json.set("entries", Json.array(entries, CaseJson::entry));
        return json;
    }

    static ObjectNode entry(Entry entry) {
        ObjectNode json = Json.object();
        json.put("number", entry.number());
        json.put("at", entry.at().toString());
        json.put("by", entry.by());
        json.put("what", Journals.words(entry));
        json.set("subjects", Json.words(entry.event().subjects()));
        json.put("hash", entry.hash());
        return json;
    }

    public static ObjectNode check(CaseCheck check) {
        ObjectNode json = Json.object();
        json.put("sound", check.sound());
        switch (check.journal()) {
            case Verification.Intact intact -> {
                json.put("entries", intact.entries());
                json.put("head", intact.head());
            }
            case Verification.Broken broken -> {
                json.put("broken_entry", broken.number());
                json.put("why", broken.why());
            }
        }
        json.put("files", check.files());
        json.set(
                "problems",
                Json.words(check.problems().stream().map(Problem::toString).toList()));
        return json;
    }
}
