package parley.views.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.talks.Outcome;
import parley.simulation.Measure;
import parley.simulation.Outcomes;
import parley.simulation.Story;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code parley simulate --json} prints; schema: docs/schema/simulate.schema.json. */
public final class SimulationJson {
    private SimulationJson() {}

    /** @param stopped whether it was cancelled before all plays were made */
    public static ObjectNode of(Outcomes outcomes, boolean stopped, @Nullable Story story) {
        ObjectNode json = Json.object();
        json.put("protocol", outcomes.setup().protocol().name());
        json.put("seed", outcomes.setup().seed());
        json.put("runs", outcomes.runs());
        json.put("stopped", stopped);
        json.put("deadline", outcomes.setup().deadline());
        ObjectNode strategies = json.putObject("strategies");
        outcomes.setup().strategies().forEach((party, strategy) -> strategies.put(party, strategy.name()));
        json.set("agreements", Json.array(outcomes.settled(), settled -> {
            ObjectNode agreement = Json.object();
            agreement.set("package", SolutionJson.packageOf(settled.outcome()));
            agreement.put("runs", settled.runs());
            agreement.set("share", measure(settled.share()));
            return agreement;
        }));
        json.set("no_agreement", measure(outcomes.noAgreement()));
        Outcomes.Periods periods = outcomes.periods();
        ObjectNode quantiles = json.putObject("periods");
        quantiles.put("least", periods.least());
        quantiles.put("q10", periods.tenth());
        quantiles.put("q25", periods.quarter());
        quantiles.put("median", periods.median());
        quantiles.put("q75", periods.threeQuarters());
        quantiles.put("q90", periods.ninth());
        quantiles.put("most", periods.most());
        ObjectNode parties = json.putObject("parties");
        outcomes.payoffs().forEach((party, payoff) -> {
            ObjectNode of = parties.putObject(party);
            of.set("at_agreement", measure(payoff.atAgreement()));
            of.set("received", measure(payoff.received()));
            of.set("delay_cost", measure(payoff.delayCost()));
            of.set("variance_from_not_knowing", number(payoff.fromNotKnowing()));
        });
        json.set("efficient", measure(outcomes.efficient()));
        json.set("distance_to_frontier", measure(outcomes.fromFrontier()));
        json.set("distance_to_nash", measure(outcomes.fromNash()));
        json.put("preferences_drawn", outcomes.drawn());
        if (story != null) {
            json.set("story", story(story));
        }
        json.set("notes", Json.words(outcomes.notes()));
        return json;
    }

    private static ObjectNode story(Story story) {
        ObjectNode json = Json.object();
        json.put("run", story.run());
        json.set("reservations", numbers(story.reservations()));
        json.set("offers", Json.array(story.turns(), turn -> {
            ObjectNode offer = Json.object();
            offer.put("period", turn.period());
            offer.put("by", turn.by());
            offer.set("package", SolutionJson.packageOf(turn.offer()));
            offer.set("utilities", numbers(turn.utilities()));
            return offer;
        }));
        json.put("ending", story.ending());
        Outcome agreement = story.agreement();
        json.set("agreement", agreement == null ? Json.text(null) : SolutionJson.packageOf(agreement));
        json.set("received", numbers(story.received()));
        return json;
    }

    private static ObjectNode numbers(Map<String, Double> numbers) {
        ObjectNode json = Json.object();
        numbers.forEach((name, value) -> json.set(name, number(value)));
        return json;
    }

    private static ObjectNode measure(Measure measure) {
        ObjectNode json = Json.object();
        json.set("mean", number(measure.mean()));
        json.set("standard_error", number(measure.standardError()));
        return json;
    }

    private static JsonNode number(double value) {
        return Double.isFinite(value)
                ? JsonNodeFactory.instance.numberNode(value)
                : JsonNodeFactory.instance.nullNode();
    }
}
