package parley.views.json;

import java.util.List;
import java.util.Optional;
import parley.model.deal.Deal;
import parley.stability.breach.Breaches;
import parley.stability.durability.Assessment;
import parley.stability.durability.Count;
import parley.stability.durability.Ends;
import parley.stability.durability.Fading;
import parley.stability.durability.Figure;
import parley.stability.durability.PowerPath;
import parley.stability.durability.Preemption;
import parley.stability.durability.Race;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code parley durability --json} prints; schema: docs/schema/durability.schema.json. Symbols as in docs/methods.md.
 * With any input uncertain each number is {@code {"low", "high", "share"}}, else plain; a block is absent when its inputs
 * are.
 */
public final class DurabilityJson {
    private final boolean uncertain;

    private DurabilityJson(boolean uncertain) {
        this.uncertain = uncertain;
    }

    public static ObjectNode of(Assessment assessment) {
        return of(assessment, Optional.empty());
    }

    /** @param breaches the bridge from moves, where a conflict is at hand */
    public static ObjectNode of(Assessment assessment, Optional<Breaches> breaches) {
        DurabilityJson figures = new DurabilityJson(assessment.draws() > 1);
        ObjectNode json = figures.document(assessment);
        breaches.ifPresent(told -> json.set("breaches", new BreachesJson(told, figures).block()));
        return json;
    }

    private ObjectNode document(Assessment assessment) {
        ObjectNode json = Json.object();
        json.put("deal", assessment.deal().name());
        json.set(
                "parties",
                Json.words(assessment.deal().parties().stream()
                        .map(Deal.Party::name)
                        .toList()));
        json.set("W", figures(assessment.war()));
        json.set("w", figures(assessment.warShare()));
        json.set("range", ends(assessment.bargainingRange()));
        json.set("first_strike_range", ends(assessment.firstStrikeRange()));
        json.set("preemption", preemption(assessment.preemption()));
        json.set("C", figures(assessment.comply()));
        json.set("D", figures(assessment.renege()));
        if (!assessment.punishment().isEmpty()) {
            json.set("Pi", figures(assessment.punishment()));
            json.set("Pi_needed", figures(assessment.neededPunishment()));
            json.set("q_star", figures(assessment.leastGuarantee()));
        }
        assessment.leastGuaranteeOfAll().ifPresent(figure -> json.set("q_star_all", figure(figure)));
        json.put("binding", assessment.binding());
        json.set("self_enforcing_range", unlessEmpty(assessment.selfEnforcingRange()));
        assessment.leastGuaranteeOfAnySplit().ifPresent(figure -> json.set("q_any", figure(figure)));
        if (!assessment.patience().isEmpty()) {
            json.set("d_star", figures(assessment.patience()));
        }
        assessment.fading().ifPresent(fading -> json.set("fading", fading(fading)));
        assessment.race().ifPresent(race -> json.set("race", race(race)));
        assessment.powerPath().ifPresent(path -> json.set("power_path", powerPath(path)));
        if (!assessment.survival().isEmpty()) {
            json.set("survival", figures(assessment.survival()));
        }
        json.set("tornado", Json.array(assessment.tornado(), bar -> {
            ObjectNode each = Json.object();
            each.put("input", bar.input());
            each.set("low", number(bar.low()));
            each.set("high", number(bar.high()));
            return each;
        }));
        json.put("self_enforcing", assessment.selfEnforcing());
        json.put("draws", assessment.draws());
        json.put("seed", assessment.seed());
        json.put("summary", assessment.paragraph());
        return json;
    }

    private ObjectNode fading(Fading fading) {
        ObjectNode json = Json.object();
        json.set("stationary", figures(fading.stationary()));
        json.set("edge", figures(fading.edge()));
        json.set("T", count(fading.peace(), "forever"));
        json.put("forever", fading.forever());
        json.set("path", Json.array(fading.path(), period -> {
            ObjectNode each = Json.object();
            each.put("t", period.t());
            each.set("q", figure(period.acts()));
            each.set("required", figures(period.required()));
            each.set("holds", truth(period.holds()));
            return each;
        }));
        return json;
    }

    private ObjectNode race(Race race) {
        ObjectNode json = Json.object();
        json.set("worst_t", count(race.worst(), "never"));
        json.set("margin", figure(race.margin()));
        json.set("safe_exit_t", count(race.safeExit(), "never"));
        return json;
    }

    private ObjectNode preemption(Preemption preemption) {
        ObjectNode json = Json.object();
        json.set("advantage", figure(preemption.advantage()));
        json.set("costs", figure(preemption.costs()));
        json.set("war", truth(preemption.war()));
        return json;
    }

    private ObjectNode powerPath(PowerPath path) {
        ObjectNode json = Json.object();
        json.set("feasible", truth(path.feasible()));
        json.set("lo", figures(path.low()));
        json.set("hi", figures(path.high()));
        json.set("floor", figure(path.floor()));
        json.set("preventive_war", Json.array(path.shifts(), shift -> {
            ObjectNode each = Json.object();
            each.put("t", shift.t());
            each.set("any_protocol", truth(shift.anyProtocol().share().orElse(0)));
            each.set("any_protocol_excess", figure(shift.anyProtocol()));
            each.set("riser_proposes", truth(shift.riserProposes().share().orElse(0)));
            each.set("riser_proposes_excess", figure(shift.riserProposes()));
            return each;
        }));
        return json;
    }

    /** A range that is empty has its low end above its high one. */
    private ArrayNode ends(Ends ends) {
        return Json.array().add(figure(ends.low())).add(figure(ends.high()));
    }

    /** Null when no draw leaves any of it. */
    private JsonNode unlessEmpty(Ends ends) {
        return ends.empty() || ends.low().share().orElse(1) == 0 ? Json.text(null) : ends(ends);
    }

    private ArrayNode figures(List<Figure> figures) {
        return Json.array(figures, this::figure);
    }

    JsonNode figure(Figure figure) {
        if (!uncertain) {
            return number(figure.low());
        }
        ObjectNode json = Json.object();
        json.set("low", number(figure.low()));
        json.set("high", number(figure.high()));
        json.set(
                "share",
                figure.share().isPresent()
                        ? number(figure.share().getAsDouble())
                        : JsonNodeFactory.instance.nullNode());
        return json;
    }

    private JsonNode count(Count count, String never) {
        if (!uncertain) {
            return count(count.low(), never);
        }
        ObjectNode json = Json.object();
        json.set("low", count(count.low(), never));
        json.set("high", count(count.high(), never));
        json.set("share", Json.text(null));
        return json;
    }

    private static JsonNode count(int count, String never) {
        return count == Count.NEVER
                ? JsonNodeFactory.instance.stringNode(never)
                : JsonNodeFactory.instance.numberNode(count);
    }

    /** True or false when every draw agrees, else the share of those in which it holds. */
    private static JsonNode truth(double share) {
        return share == 0 || share == 1 ? JsonNodeFactory.instance.booleanNode(share == 1) : number(share);
    }

    /** No number is large enough: null. */
    private static JsonNode number(double value) {
        return Double.isFinite(value)
                ? JsonNodeFactory.instance.numberNode(value)
                : JsonNodeFactory.instance.nullNode();
    }
}
