package parley.views.json;

import parley.ledger.review.Filed;
import parley.views.cases.Changes;
import parley.views.cases.Reach;
import tools.jackson.databind.node.ObjectNode;

/** What is new in a case; schema: docs/schema/changes.schema.json. */
public final class ChangesJson {
    private ChangesJson() {}

    public static ObjectNode of(Changes changes) {
        ObjectNode json = Json.object();
        json.put("first", changes.first());
        json.put("last", changes.last());
        json.set("since", Json.text(changes.since()));
        json.set("reports", Json.array(changes.reports(), ChangesJson::report));
        json.put("proposals", changes.proposals());
        json.put("decided", changes.decided());
        json.set("decisions", Json.array(changes.decisions(), CaseJson::entry));
        json.set("movements", Json.array(changes.movements(), PositionsJson::movement));
        json.set("contradictions", Json.array(changes.contradictions(), PositionsJson::contradiction));
        json.set("silent", Json.array(changes.silences(), silence -> {
            ObjectNode each = Json.object();
            each.set("last", PositionsJson.position(silence.last()));
            each.put("days", silence.days());
            each.put("fresh", silence.fresh());
            return each;
        }));
        json.set("settlements", reach(changes.reach()));
        return json;
    }

    private static ObjectNode report(Filed filed) {
        ObjectNode json = Json.object();
        json.put("id", filed.id());
        json.set("outlet", Json.text(filed.outlet()));
        json.set("published", Json.text(filed.published()));
        json.set("title", Json.text(filed.title()));
        json.set("copy_of", Json.text(filed.copyOf()));
        json.put("statements", filed.statements());
        return json;
    }

    private static ObjectNode reach(Reach reach) {
        ObjectNode json = Json.object();
        switch (reach) {
            case Reach.Unchanged unchanged -> json.put("kind", "unchanged");
            case Reach.TooThin thin -> json.put("kind", "too_thin").put("why", thin.why());
            case Reach.TooLarge large -> {
                json.put("kind", "too_large").put("packages", large.packages());
                json.set("moved", Json.array(large.moved(), ChangesJson::moved));
            }
            case Reach.Compared compared -> {
                json.put("kind", "compared");
                json.set("over", Json.words(compared.over()));
                json.set("appeared", Json.words(compared.appeared()));
                json.set("vanished", Json.words(compared.vanished()));
                json.set("moved", Json.array(compared.moved(), ChangesJson::moved));
                json.put("before", compared.before());
                json.put("after", compared.after());
                json.set("entered", Json.array(compared.entered(), ChangesJson::crossing));
                json.set("left", Json.array(compared.left(), ChangesJson::crossing));
            }
        }
        return json;
    }

    private static ObjectNode moved(Reach.Moved moved) {
        ObjectNode json = Json.object();
        json.put("issue", moved.issue());
        json.set("gained", Json.words(moved.gained()));
        json.set("lost", Json.words(moved.lost()));
        json.set("statements", Json.words(moved.statements()));
        return json;
    }

    private static ObjectNode crossing(Reach.Crossing crossing) {
        ObjectNode json = Json.object();
        ObjectNode options = json.putObject("options");
        crossing.options().forEach(options::put);
        json.set("because", Json.words(crossing.because()));
        return json;
    }
}
