package parley.views.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.stability.breach.Answer;
import parley.stability.breach.Breach;
import parley.stability.breach.Breaches;
import parley.stability.breach.Countermove;
import parley.stability.durability.Figure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The block {@code breaches} of {@code parley durability --json --conflict}. */
final class BreachesJson {
    private final Breaches breaches;
    private final DurabilityJson figures;

    BreachesJson(Breaches breaches, DurabilityJson figures) {
        this.breaches = breaches;
        this.figures = figures;
    }

    ObjectNode block() {
        ObjectNode json = Json.object();
        json.put("conflict", breaches.conflict().name());
        json.set("settlement", id(breaches.settlement()));
        json.set("decision_makers", Json.array(breaches.breaches(), this::breach));
        breaches.guarantee().ifPresent(all -> json.set("q_needed_all", figures.figure(all)));
        return json;
    }

    private ObjectNode breach(Breach breach) {
        ObjectNode json = Json.object();
        json.put("name", breaches.conflict().decisionMakers().get(breach.maker()));
        json.set(
                "improvement",
                breach.improvement().isPresent() ? id(breach.improvement().getAsInt()) : Json.text(null));
        json.put("answer", kind(breach.answer()));
        json.set("moves", Json.array(moves(breach.answer()), this::move));
        json.put("every_improvement_answered", breach.alwaysAnswered());
        set(json, "q_needed", breach.guarantee().orElse(null));
        set(json, "q_star", breach.ifBelieved().orElse(null));
        breach.agrees()
                .ifPresent(agrees -> json.put("numbers_agree", agrees.share().orElse(1)));
        return json;
    }

    private void set(ObjectNode json, String key, @Nullable Figure figure) {
        if (figure != null) {
            json.set(key, figures.figure(figure));
        }
    }

    private static String kind(Answer answer) {
        return switch (answer) {
            case Answer.NotNeeded none -> "not needed";
            case Answer.Credible credible -> "credible";
            case Answer.Threat threat -> "threat";
            case Answer.Powerless powerless -> "none";
        };
    }

    private static List<Countermove> moves(Answer answer) {
        return switch (answer) {
            case Answer.NotNeeded none -> List.of();
            case Answer.Credible credible -> credible.moves();
            case Answer.Threat threat -> threat.moves();
            case Answer.Powerless powerless -> List.of();
        };
    }

    private ObjectNode move(Countermove move) {
        ObjectNode json = Json.object();
        json.put("mover", breaches.conflict().decisionMakers().get(move.mover()));
        json.set("to", id(move.to()));
        json.put("pays", move.pays());
        return json;
    }

    private JsonNode id(int state) {
        return StabilityJson.id(breaches.conflict().state(state));
    }
}
