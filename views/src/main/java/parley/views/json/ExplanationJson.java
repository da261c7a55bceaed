package parley.views.json;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.agreements.doubt.Unknown;
import parley.agreements.explain.Better;
import parley.agreements.explain.Explanation;
import parley.agreements.explain.Opening;
import parley.agreements.explain.Side;
import parley.agreements.explain.Step;
import parley.agreements.explain.Trade;
import parley.model.Range;
import parley.model.talks.Constraint;
import parley.model.talks.Party;
import parley.model.talks.Talks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code parley explain --json} prints; schema: docs/schema/explain.schema.json. A number that is known is a number,
 * one that is not is {@code {low, high}}.
 */
public final class ExplanationJson {
    private static final int DIGITS = 15;

    private ExplanationJson() {}

    public static ObjectNode of(Explanation.Whole whole) {
        ObjectNode json = begun(whole.talks());
        json.set("package", SolutionJson.packageOf(whole.outcome()));
        explained(json, whole);
        return json;
    }

    public static ObjectNode of(Explanation.Partly partly) {
        ObjectNode json = begun(partly.first().talks());
        json.set("settled", SolutionJson.packageOf(partly.settled()));
        json.set("completions", JsonNodeFactory.instance.numberNode(partly.completions()));
        json.set("package", SolutionJson.packageOf(partly.first().outcome()));
        explained(json, partly.first());
        json.set("solution", SolutionJson.of(partly.solution()));
        return json;
    }

    private static ObjectNode begun(Talks talks) {
        ObjectNode json = Json.object();
        json.put("talks", talks.name());
        json.set("parties", Json.words(talks.parties().stream().map(Party::name).toList()));
        return json;
    }

    private static void explained(ObjectNode json, Explanation.Whole whole) {
        json.put("preferences", whole.known() ? "known" : "known in part");
        json.set("broken", Json.array(whole.broken(), ExplanationJson::words));
        ObjectNode sides = json.putObject("sides");
        whole.sides().forEach(side -> sides.set(side.party(), side(side)));
        json.set("trades", Json.array(whole.trades(), ExplanationJson::trade));
        json.set(
                "pareto",
                Json.text(
                        whole.efficiency() == null
                                ? null
                                : whole.efficiency().name().toLowerCase(Locale.ROOT)));
        json.put("ground", whole.ground());
        json.set("better", Json.array(whole.better(), ExplanationJson::better));
        json.set("trading", Json.array(whole.trading(), ExplanationJson::trade));
        json.set("openings", Json.array(whole.openings(), ExplanationJson::opening));
        json.set("notes", Json.words(whole.notes()));
    }

    private static JsonNode words(Constraint constraint) {
        return Json.text(constraint);
    }

    private static ObjectNode side(Side side) {
        ObjectNode json = Json.object();
        json.set("utility", number(side.utility()));
        json.set("reservation", number(side.reservation()));
        json.set("margin", number(side.margin()));
        json.put("verdict", side.verdict().name().toLowerCase(Locale.ROOT));
        json.set("must_be", Json.array(side.mustBe().entrySet(), one -> {
            ObjectNode must = Json.object();
            must.put("unknown", unknown(one.getKey()));
            must.put("question", one.getKey().toString());
            must.set("range", number(one.getValue()));
            return must;
        }));
        json.set("aim", SolutionJson.packageOf(side.aim()));
        json.set("given", Json.array(side.given(), ExplanationJson::step));
        json.set("regret", decimal(side.regret()));
        return json;
    }

    /** The unknown as a path: {@code weight/line}, {@code value/line/median}, {@code reservation}. */
    static String unknown(Unknown unknown) {
        return switch (unknown) {
            case Unknown.Weight weight -> "weight/" + weight.issue();
            case Unknown.Value value -> "value/" + value.issue() + "/" + value.option();
            case Unknown.Reservation reservation -> "reservation";
        };
    }

    private static ObjectNode step(Step step) {
        ObjectNode json = Json.object();
        json.put("issue", step.issue());
        json.put("from", step.from());
        json.put("to", step.to());
        json.set("worth", numbers(step.worth()));
        return json;
    }

    private static ObjectNode trade(Trade trade) {
        ObjectNode json = Json.object();
        json.put("first", trade.first());
        json.put("second", trade.second());
        json.set("given", step(trade.given()));
        json.set("got", step(trade.got()));
        json.set("first_rate", rate(trade.firstRate()));
        json.set("second_rate", rate(trade.secondRate()));
        return json;
    }

    private static ObjectNode rate(Trade.Rate rate) {
        ObjectNode json = Json.object();
        json.set("low", decimal(rate.low()));
        json.set("high", decimal(rate.high()));
        return json;
    }

    private static ObjectNode better(Better better) {
        ObjectNode json = Json.object();
        json.set("package", SolutionJson.packageOf(better.outcome()));
        json.put("issues_changed", better.steps().size());
        json.put("moved", better.moved());
        json.set("gains", numbers(better.gains()));
        json.set("steps", Json.array(better.steps(), ExplanationJson::step));
        return json;
    }

    private static ObjectNode opening(Opening opening) {
        ObjectNode json = Json.object();
        ObjectNode lower = json.putObject("lower");
        opening.lower().forEach((party, by) -> lower.set(party, decimal(by)));
        json.set("drop", Json.array(opening.drop(), ExplanationJson::words));
        json.set("package", SolutionJson.packageOf(opening.outcome()));
        ObjectNode utilities = json.putObject("utilities");
        opening.utilities().forEach((party, utility) -> utilities.set(party, decimal(utility)));
        return json;
    }

    private static ObjectNode numbers(Map<String, Range> numbers) {
        ObjectNode json = Json.object();
        List<String> parties = numbers.keySet().stream().sorted().toList();
        parties.forEach(party -> json.set(party, number(numbers.get(party))));
        return json;
    }

    private static JsonNode number(@Nullable Range range) {
        if (range == null || range.known()) {
            return decimal(range == null ? null : range.low());
        }
        ObjectNode json = Json.object();
        json.set("low", decimal(range.low()));
        json.set("high", decimal(range.high()));
        return json;
    }

    private static JsonNode decimal(@Nullable BigFraction value) {
        return Json.number(value == null ? null : Range.decimal(value, DIGITS));
    }
}
