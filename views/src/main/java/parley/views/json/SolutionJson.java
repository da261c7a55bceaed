package parley.views.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.agreements.Solution;
import parley.agreements.doubt.PackageShares;
import parley.agreements.doubt.Share;
import parley.agreements.doubt.Verdict;
import parley.agreements.solution.Answer;
import parley.agreements.solution.Concept;
import parley.agreements.solution.NoZone;
import parley.model.Range;
import parley.model.talks.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code parley solve --json} prints; schema: docs/schema/solve.schema.json. Utilities stand in the order of the
 * parties. With preferences known in part, what would be a point is null, and {@code packages} holds shares instead.
 */
public final class SolutionJson {
    private static final int DIGITS = 15;

    private SolutionJson() {}

    public static ObjectNode of(Solution.Solved solved) {
        return of(solved, List.of());
    }

    /** @param translated what was lost when the talks were read from another program's files; stands among the notes */
    public static ObjectNode of(Solution.Solved solved, List<String> translated) {
        ObjectNode json = Json.object();
        json.put("talks", solved.talks().name());
        json.set("parties", Json.words(solved.parties()));
        json.set("issues", Json.words(solved.issues()));
        json.set("outcomes", JsonNodeFactory.instance.numberNode(solved.outcomes()));
        switch (solved) {
            case Solution.Exact exact -> exact(json, exact);
            case Solution.Continuous continuous -> continuous(json, continuous);
            case Solution.Direct direct -> direct(json, direct);
            case Solution.Shares shares -> shares(json, shares);
        }
        json.set("definitions", definitions());
        json.put("method", solved.method());
        json.put("guarantee", solved.guarantee());
        List<String> notes = new ArrayList<>(translated);
        notes.addAll(solved.notes());
        json.set("notes", Json.words(notes));
        return json;
    }

    /** A package as issue: option. */
    public static ObjectNode packageOf(Outcome outcome) {
        ObjectNode json = Json.object();
        outcome.options().forEach(json::put);
        return json;
    }

    private static void exact(ObjectNode json, Solution.Exact exact) {
        json.put("pareto_points", exact.paretoPoints());
        json.set("pareto_outcomes", count(exact.paretoOutcomes().orElse(null)));
        json.put("pareto_rational", exact.paretoRational());
        json.set("opposition", Json.number(exact.opposition().distance(new MathContext(DIGITS))));
        json.set("ideal", utilities(exact.ideal()));
        exact.answers().forEach((key, answer) -> json.set(key, answer(answer)));
        ObjectNode reasons = json.putObject("reasons");
        exact.reasons().forEach(reasons::put);
        if (exact.paretoOutcomes().isEmpty()) {
            reasons.put("pareto_outcomes", "too many to count where utilities reach a ceiling");
        }
        if (!exact.weightedNash().isEmpty()) {
            json.set("weighted_nash", Json.array(exact.weightedNash(), stretch -> {
                ObjectNode told = Json.object();
                told.put("low", stretch.low());
                told.put("high", stretch.high());
                told.set("utilities", utilities(stretch.utilities()));
                told.set("package", packageOf(stretch.outcome()));
                return told;
            }));
        }
        noZone(json, exact.noZone());
    }

    private static void continuous(ObjectNode json, Solution.Continuous continuous) {
        for (String key : List.of("pareto_points", "pareto_outcomes", "pareto_rational")) {
            json.set(key, Json.text(null));
        }
        json.set("opposition", Json.number(continuous.opposition().distance(new MathContext(DIGITS))));
        json.set("ideal", utilities(continuous.ideal()));
        continuous.answers().forEach((key, answer) -> json.set(key, answer(answer)));
        ObjectNode reasons = json.putObject("reasons");
        continuous.reasons().forEach(reasons::put);
        json.put("pareto_stretches", continuous.frontier().stretches());
        json.put("pareto_lone_points", continuous.frontier().points());
        noZone(json, continuous.noZone());
    }

    private static void noZone(ObjectNode json, @Nullable NoZone noZone) {
        if (noZone != null) {
            ObjectNode told = json.putObject("no_zone");
            told.set("nearest", packageOf(noZone.nearest()));
            told.set("utilities", numbers(noZone.utilities()));
            told.set("shortfalls", numbers(noZone.shortfalls()));
        }
    }

    private static void direct(ObjectNode json, Solution.Direct direct) {
        for (String key : List.of("pareto_points", "pareto_outcomes", "pareto_rational", "opposition")) {
            json.set(key, Json.text(null));
        }
        json.set("ideal", Json.array(direct.ideal(), value -> value == null ? Json.text(null) : number(value)));
        direct.answers().forEach((key, answer) -> json.set(key, answer(answer)));
        Concept.all().stream()
                .filter(concept -> !direct.answers().containsKey(concept.key()))
                .forEach(concept -> json.set(concept.key(), Json.text(null)));
        ObjectNode reasons = json.putObject("reasons");
        direct.reasons().forEach(reasons::put);
        if (!direct.stopped().isEmpty()) {
            ObjectNode stopped = json.putObject("stopped");
            direct.stopped().forEach((key, stop) -> stopped.set(key, stop(stop)));
        }
        noZone(json, direct.noZone());
    }

    private static ObjectNode stop(Solution.Stop stop) {
        ObjectNode json = Json.object();
        json.set("utilities", utilities(stop.utilities()));
        Outcome outcome = stop.outcome();
        json.set("package", outcome == null ? Json.text(null) : packageOf(outcome));
        json.set("worth", outcome == null ? Json.text(null) : JsonNodeFactory.instance.numberNode(stop.worth()));
        json.put("bound", stop.bound());
        json.put("partial_packages", stop.nodes());
        return json;
    }

    private static JsonNode count(@Nullable BigInteger count) {
        return count == null ? Json.text(null) : JsonNodeFactory.instance.numberNode(count);
    }

    private static JsonNode answer(Answer answer) {
        return switch (answer) {
            case Answer.Packages packages ->
                Json.array(packages.chosen(), chosen -> {
                    ObjectNode json = Json.object();
                    json.set("utilities", utilities(chosen.utilities()));
                    json.set("package", packageOf(chosen.outcome()));
                    json.set("packages", count(chosen.packages()));
                    json.put("preferred", chosen.preferred());
                    return json;
                });
            case Answer.Mixed mixed -> {
                ObjectNode json = Json.object();
                json.set("utilities", utilities(mixed.utilities()));
                json.set("lottery", Json.array(mixed.lottery(), chance -> {
                    ObjectNode ticket = Json.object();
                    ticket.set("p", number(chance.p()));
                    ticket.set("package", packageOf(chance.outcome()));
                    return ticket;
                }));
                json.set("nearest", packageOf(mixed.nearest()));
                json.put("exact", mixed.exact());
                yield json;
            }
            case Answer.Divided divided -> {
                ObjectNode json = Json.object();
                json.set("utilities", utilities(divided.utilities()));
                json.set("shares", numbers(divided.shares()));
                json.set("points", utilities(divided.points()));
                json.set("package", packageOf(divided.outcome()));
                Outcome nearest = divided.nearest();
                json.set("nearest", nearest == null ? Json.text(null) : packageOf(nearest));
                yield json;
            }
            case Answer.Silent silent -> Json.text(null);
        };
    }

    private static void shares(ObjectNode json, Solution.Shares shares) {
        ObjectNode reasons = Json.object();
        if (shares.frontiers()) {
            ObjectNode points = json.putObject("pareto_points");
            points.put("low", shares.fewestParetoPoints());
            points.put("high", shares.mostParetoPoints());
        } else {
            json.set("pareto_points", Json.text(null));
            reasons.put("pareto_points", "with so many parties no frontiers were drawn: see 'notes'");
        }
        for (String key : List.of("pareto_outcomes", "pareto_rational", "opposition", "ideal")) {
            silent(json, reasons, key);
        }
        Concept.all().forEach(concept -> silent(json, reasons, concept.key()));
        json.set("reasons", reasons);
        json.put("draws", shares.draws());
        json.set("zone", share(shares.zone()));
        json.put("complete", shares.complete());
        json.set("packages", Json.array(shares.packages(), each -> packageShares(shares, each)));
        json.put("doubt", shares.doubt());
        json.set("questions", Json.array(shares.questions(), question -> {
            ObjectNode ask = Json.object();
            ask.put("party", question.unknown().party());
            ask.put("question", question.unknown().toString());
            ask.put("explained", question.explained());
            return ask;
        }));
    }

    private static void silent(ObjectNode json, ObjectNode reasons, String key) {
        json.set(key, Json.text(null));
        reasons.put(key, "preferences are known in part: see the shares in 'packages'");
    }

    /** A package and its shares; standard errors stand beside each. */
    static ObjectNode packageShares(Solution.Shares shares, PackageShares of) {
        ObjectNode json = Json.object();
        json.set("package", packageOf(of.outcome()));
        ObjectNode acceptable = json.putObject("acceptable");
        for (int p = 0; p < shares.parties().size(); p++) {
            ObjectNode party = share(of.acceptable().get(p));
            acceptable.set(shares.parties().get(p), judged(party, of.verdicts().get(p)));
        }
        json.set("acceptable_to_all", judged(share(of.acceptableToAll()), of.verdictOfAll()));
        json.set("pareto", of.pareto() == null ? Json.text(null) : judged(share(of.pareto()), of.efficiency()));
        json.set("nash", share(of.nash()));
        json.set("egalitarian", share(of.egalitarian()));
        json.set("best_when", Json.array(of.bestWhen(), centre -> {
            ObjectNode when = Json.object();
            when.put("party", centre.unknown().party());
            when.put("unknown", ExplanationJson.unknown(centre.unknown()));
            when.put("mean", centre.mean());
            when.put("standard_error", centre.standardError());
            when.put("usual", centre.usual());
            return when;
        }));
        return json;
    }

    private static ObjectNode judged(ObjectNode share, @Nullable Verdict verdict) {
        share.set("verdict", Json.text(verdict == null ? null : verdict.name().toLowerCase(Locale.ROOT)));
        return share;
    }

    private static ObjectNode share(Share share) {
        ObjectNode json = Json.object();
        json.set("share", number(share.value()));
        json.put("standard_error", share.standardError());
        return json;
    }

    private static ObjectNode definitions() {
        ObjectNode json = Json.object();
        Concept.all().forEach(concept -> json.put(concept.key(), concept.formula() + " (" + concept.source() + ")"));
        return json;
    }

    private static JsonNode utilities(List<BigFraction> utilities) {
        return Json.array(utilities, SolutionJson::number);
    }

    private static ObjectNode numbers(Map<String, BigFraction> numbers) {
        ObjectNode json = Json.object();
        numbers.forEach((name, value) -> json.set(name, number(value)));
        return json;
    }

    private static JsonNode number(BigFraction value) {
        BigDecimal decimal = Range.decimal(value, DIGITS);
        return Json.number(decimal);
    }
}
