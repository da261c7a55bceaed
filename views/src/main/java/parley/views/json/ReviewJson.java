package parley.views.json;

import java.util.List;
import parley.ledger.journal.Appended;
import parley.ledger.review.Ledger;
import parley.ledger.review.Ledger.Wanted;
import parley.ledger.review.Status;
import tools.jackson.databind.node.ObjectNode;

/** What waits for a decision, and what came of one; schema: docs/schema/review.schema.json. */
public final class ReviewJson {
    private ReviewJson() {}

    public static ObjectNode open(Ledger ledger, Wanted wanted) {
        ObjectNode json = Json.object();
        json.put("waiting", ledger.tally().getOrDefault(Status.PROPOSED, 0L));
        json.set("open", Json.array(ledger.standings(wanted), CaseJson::standing));
        return json;
    }

    public static ObjectNode entered(Appended.Entered entered) {
        ObjectNode json = Json.object();
        json.set("entered", Json.array(entered.entries(), CaseJson::entry));
        return json;
    }

    /** @param yours the decisions that were not entered, in words */
    public static ObjectNode conflict(List<String> yours, Appended.Conflict conflict) {
        ObjectNode json = Json.object();
        json.set("yours", Json.words(yours));
        json.set("theirs", Json.array(conflict.theirs(), CaseJson::entry));
        return json;
    }
}
