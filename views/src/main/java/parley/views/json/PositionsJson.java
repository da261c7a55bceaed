package parley.views.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.Position;
import parley.ledger.movement.Change;
import parley.ledger.movement.Contradiction;
import parley.ledger.movement.Movement;
import parley.views.cases.Stance;
import parley.views.cases.Table;
import parley.views.document.Statements;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where parties stand and how they moved; schema: docs/schema/positions.schema.json. */
public final class PositionsJson {
    private PositionsJson() {}

    public static ObjectNode of(Table table) {
        ObjectNode json = Json.object();
        json.set("as_of", Json.text(table.asOf()));
        json.set("parties", Json.words(table.parties().names()));
        json.put("parties_ground", table.parties().ground());
        json.set("issues", Json.array(table.stances().keySet(), issue -> {
            ObjectNode each = Json.object();
            each.put("issue", issue);
            each.put("label", table.codebook().label(issue));
            each.put("sticking", table.sticking().contains(issue));
            each.set("positions", Json.array(table.stances().getOrDefault(issue, List.of()), PositionsJson::stance));
            each.set("untold", Json.words(table.silent().getOrDefault(issue, List.of())));
            return each;
        }));
        return json;
    }

    private static ObjectNode stance(Stance stance) {
        ObjectNode json = position(stance.position());
        json.put("status", stance.status().word());
        json.put("words", Statements.excerpt(stance.position().statement(), stance.report()));
        if (stance.age() == null) {
            json.putNull("age_days");
        } else {
            json.put("age_days", stance.age());
        }
        json.put("origins_own", stance.footing().own());
        json.put("origins_told", stance.footing().told());
        json.put("thin", stance.footing().thin());
        json.set("last_movement", stance.last() == null ? Json.text(null) : movement(stance.last()));
        json.set("contradictions", Json.array(stance.contradictions(), PositionsJson::contradiction));
        return json;
    }

    static ObjectNode position(Position position) {
        ObjectNode json = Json.object();
        json.put("party", position.party());
        json.put("issue", position.issue());
        json.put("statement", position.statement().id());
        json.put("act", position.statement().act().word());
        json.put("conditional", position.statement().condition() != null);
        json.set("as_of", Json.text(position.asOf()));
        json.put("first_hand", position.firstHand());
        json.put("speaker", position.statement().speaker().fullName());
        json.set("speaker_party", Json.text(position.statement().party()));
        return json;
    }

    static ObjectNode movement(Movement movement) {
        ObjectNode json = Json.object();
        json.set("from", optional(movement.from()));
        json.set("to", position(movement.to()));
        json.set("changes", Json.array(movement.changes(), PositionsJson::change));
        return json;
    }

    private static JsonNode optional(@Nullable Position position) {
        return position == null ? Json.text(null) : position(position);
    }

    private static ObjectNode change(Change change) {
        ObjectNode json = Json.object();
        switch (change) {
            case Change.FirstMention first -> json.put("kind", "first_mention");
            case Change.OtherAct other ->
                json.put("kind", "act")
                        .put("from", other.from().word())
                        .put("to", other.to().word());
            case Change.Reversal reversal ->
                json.put("kind", "reversal")
                        .put("from", reversal.from().word())
                        .put("to", reversal.to().word());
            case Change.Amount amount -> {
                json.put("kind", "amount");
                json.set("from", Json.number(amount.from()));
                json.set("to", Json.number(amount.to()));
                json.set("by", Json.number(amount.by()));
                json.set("unit", Json.text(amount.unit()));
            }
            case Change.ConditionAdded added ->
                json.put("kind", "condition_added").put("words", added.words());
            case Change.ConditionDropped dropped ->
                json.put("kind", "condition_dropped").put("words", dropped.words());
        }
        return json;
    }

    static ObjectNode contradiction(Contradiction contradiction) {
        ObjectNode json = Json.object();
        json.put(
                "kind",
                switch (contradiction.kind()) {
                    case OWN_WORD_DIFFERS -> "own_word_differs";
                    case DENIED -> "denied";
                    case RETRACTED -> "retracted";
                });
        json.set("told", position(contradiction.told()));
        json.set("against", position(contradiction.against()));
        return json;
    }
}
