package parley.views.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import parley.model.conflict.Conflict;
import parley.model.conflict.State;
import parley.stability.Analysis;
import parley.stability.Evolution;
import parley.stability.Table;
import parley.stability.coalitions.CoalitionConcept;
import parley.stability.coalitions.Coalitions;
import parley.stability.concepts.StabilityConcept;
import parley.stability.moves.Step;
import parley.stability.preferences.Completions;
import parley.stability.preferences.Radius;
import parley.stability.preferences.Repair;
import parley.stability.preferences.Shares;
import parley.stability.preferences.Strength;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code parley stability --json} prints; schema: docs/schema/stability.schema.json. State ids are as in the input. */
public final class StabilityJson {
    /** Up to so many states each gets its reasons; beyond, only equilibria and the status quo. */
    private static final int ALL_EXPLAINED = 32;
    /** Longer lists of states are given as their counts. */
    private static final int MOST_LISTED = 20_000;
    /** At most so many states get their reasons. */
    private static final int MOST_EXPLAINED = 200;
    /** Beyond so many states rankings, improvements and paths are not listed. */
    private static final int MOST_TOLD = 1_000;

    private static final int REPAIRS = 5;

    private final Analysis analysis;
    private final Conflict conflict;
    private final Questions questions;

    /**
     * What was asked beyond the tables.
     *
     * @param why states whose reasons are wanted beside those that are always told
     * @param inverse states that are to be made stable
     * @param robust states whose equilibrium is to be shaken; empty when nobody asked
     * @param seed of completions that must be drawn
     */
    public record Questions(Set<Integer> why, Set<Integer> inverse, Optional<Set<Integer>> robust, long seed) {
        public static Questions none() {
            return new Questions(Set.of(), Set.of(), Optional.empty(), 1);
        }
    }

    private StabilityJson(Analysis analysis, Questions questions) {
        this.analysis = analysis;
        this.conflict = analysis.conflict();
        this.questions = questions;
    }

    public static ObjectNode of(Analysis analysis, Questions questions) {
        return new StabilityJson(analysis, questions).document();
    }

    private ObjectNode document() {
        ObjectNode json = Json.object();
        json.put("conflict", conflict.name());
        json.set("decision_makers", Json.words(conflict.decisionMakers()));
        json.put("states", conflict.states().size());
        concepts(json.putObject("concepts"));
        ObjectNode inapplicable = json.putObject("inapplicable");
        analysis.inapplicable().forEach(inapplicable::put);
        analysis.coalitions().ifPresentOrElse(found -> coalitions(json, found), () -> {
            json.set("coalitions", Json.text(null));
            json.set("coalition_equilibria", Json.text(null));
            json.set("jumps", Json.text(null));
        });
        json.set(
                "evolution", analysis.evolution().<JsonNode>map(this::evolution).orElse(Json.text(null)));
        Set<Integer> explained = explained();
        ObjectNode standing = json.putObject("standing");
        explained.forEach(state -> standing.set(name(state), standing(state)));
        ObjectNode why = json.putObject("why");
        explained.forEach(state -> why.set(name(state), why(state)));
        if (conflict.states().size() <= MOST_TOLD) {
            json.set("unilateral_improvements", makers(this::improvements));
            json.set("rankings", makers(this::ranking));
        }
        if (Strength.told(conflict) && conflict.states().size() <= MOST_TOLD) {
            ObjectNode strong = json.putObject("strongly_stable");
            Strength.of(analysis.graph())
                    .forEach((concept, perMaker) -> strong.set(concept, Json.array(perMaker, this::ids)));
        }
        if (!questions.inverse().isEmpty()) {
            ObjectNode inverse = json.putObject("inverse");
            questions.inverse().forEach(state -> inverse.set(name(state), inverse(state)));
        }
        questions.robust().ifPresent(states -> json.set("robust", robust(states)));
        json.set("notes", Json.words(analysis.notes()));
        return json;
    }

    private void concepts(ObjectNode concepts) {
        boolean few = conflict.states().size() <= MOST_LISTED;
        for (Table table : analysis.tables()) {
            ObjectNode concept = concepts.putObject(table.concept());
            concept.set("per_dm", few ? Json.array(table.perMaker(), this::ids) : Json.text(null));
            concept.set(
                    "equilibria", table.equilibria().size() <= MOST_LISTED ? ids(table.equilibria()) : Json.text(null));
            if (!few) {
                concept.set("per_dm_counts", Json.array(table.perMaker(), own -> count(own.size())));
                concept.put("equilibria_count", table.equilibria().size());
            }
        }
    }

    private void coalitions(ObjectNode json, Coalitions found) {
        ObjectNode coalitions = json.putObject("coalitions");
        found.stable().forEach((coalition, own) -> {
            if (coalition.size() > 1) {
                coalitions.set(coalition.toString(), concepts(own));
            }
        });
        json.set("coalition_equilibria", concepts(found.equilibria()));
        json.set("jumps", Json.array(found.jumps(), jump -> {
            ObjectNode told = Json.object();
            told.set("from", id(jump.from()));
            told.set("to", id(jump.to()));
            told.set("coalition", Json.array(jump.coalition().members(), StabilityJson::count));
            told.set("concepts", Json.words(jump.concepts()));
            return told;
        }));
    }

    private ObjectNode concepts(Map<CoalitionConcept, ? extends Collection<Integer>> states) {
        ObjectNode json = Json.object();
        new TreeMap<>(states).forEach((concept, own) -> json.set(concept.word(), ids(own)));
        return json;
    }

    /** States whose reasons are told. */
    private Set<Integer> explained() {
        Set<Integer> explained = new TreeSet<>(questions.why());
        if (conflict.states().size() <= ALL_EXPLAINED) {
            for (int state = 0; state < conflict.states().size(); state++) {
                explained.add(state);
            }
            return explained;
        }
        conflict.statusQuo().ifPresent(explained::add);
        for (Table table : analysis.tables()) {
            for (int state : table.equilibria()) {
                if (explained.size() >= MOST_EXPLAINED) {
                    return explained;
                }
                explained.add(state);
            }
        }
        return explained;
    }

    private ObjectNode standing(int state) {
        ObjectNode json = Json.object();
        for (int maker = 0; maker < conflict.decisionMakers().size(); maker++) {
            ObjectNode own = json.putObject(conflict.decisionMakers().get(maker));
            own.put("standing", analysis.standing(maker, state).word());
            own.set("stays_under", Json.words(analysis.stays(maker, state)));
        }
        return json;
    }

    private ObjectNode why(int state) {
        ObjectNode why = Json.object();
        for (StabilityConcept concept : StabilityConcept.all()) {
            if (analysis.inapplicable().containsKey(concept.name())) {
                continue;
            }
            ObjectNode makers = why.putObject(concept.name());
            for (int maker = 0; maker < conflict.decisionMakers().size(); maker++) {
                makers.put(conflict.decisionMakers().get(maker), analysis.why(concept, maker, state));
            }
        }
        return why;
    }

    private ArrayNode makers(IntFunction<JsonNode> each) {
        ArrayNode array = Json.array();
        for (int maker = 0; maker < conflict.decisionMakers().size(); maker++) {
            array.add(each.apply(maker));
        }
        return array;
    }

    private ObjectNode improvements(int maker) {
        ObjectNode json = Json.object();
        for (int state = 0; state < conflict.states().size(); state++) {
            ArrayNode ends = Json.array();
            for (int to : analysis.graph().improvements(maker, state)) {
                ends.add(id(to));
            }
            if (!ends.isEmpty()) {
                json.set(name(state), ends);
            }
        }
        return json;
    }

    /** Most preferred first; states liked equally in a list of their own. */
    private ArrayNode ranking(int maker) {
        Map<Integer, Set<Integer>> tiers = new TreeMap<>();
        for (int state = 0; state < conflict.states().size(); state++) {
            tiers.computeIfAbsent(-analysis.graph().payoff(maker, state), fresh -> new TreeSet<>())
                    .add(state);
        }
        return Json.array(
                tiers.values(), tier -> tier.size() == 1 ? id(tier.iterator().next()) : ids(tier));
    }

    private ObjectNode evolution(Evolution evolution) {
        ObjectNode json = Json.object();
        json.set("from", id(evolution.from()));
        json.set("legal", steps(evolution.legal()));
        json.set("improving", steps(evolution.improving()));
        json.set("points_of_no_return", ids(evolution.pointsOfNoReturn().keySet()));
        if (conflict.states().size() > MOST_TOLD) {
            return json;
        }
        ObjectNode lost = json.putObject("lost_from");
        evolution.pointsOfNoReturn().forEach((state, gone) -> lost.set(name(state), ids(gone)));
        Set<Integer> equilibria = new TreeSet<>();
        analysis.tables().forEach(table -> equilibria.addAll(table.equilibria()));
        json.set("reachable_equilibria", ids(reached(equilibria, evolution.legal(), true)));
        json.set("equilibria_by_improvements", ids(reached(equilibria, evolution.improving(), true)));
        json.set("unreachable_equilibria", ids(reached(equilibria, evolution.legal(), false)));
        ObjectNode paths = json.putObject("paths");
        paths.set("legal", paths(evolution.legal()));
        paths.set("improving", paths(evolution.improving()));
        return json;
    }

    private static Set<Integer> reached(Set<Integer> states, Evolution.Ways ways, boolean which) {
        Set<Integer> reached = new TreeSet<>(states);
        reached.removeIf(state -> ways.states().get(state) != which);
        return reached;
    }

    private ObjectNode paths(Evolution.Ways ways) {
        ObjectNode json = Json.object();
        ways.steps().forEach((state, steps) -> json.set(name(state), Json.array(ways.to(state), this::step)));
        return json;
    }

    private ObjectNode step(Step step) {
        ObjectNode json = Json.object();
        json.put("by", conflict.decisionMakers().get(step.mover()));
        json.set("to", id(step.to()));
        return json;
    }

    /** Null when too many states can be come to. */
    private JsonNode steps(Evolution.Ways ways) {
        if (ways.states().cardinality() > MOST_LISTED) {
            return Json.text(null);
        }
        ObjectNode json = Json.object();
        for (Map.Entry<Integer, Integer> step : ways.steps().entrySet()) {
            json.put(name(step.getKey()), step.getValue());
        }
        return json;
    }

    private ObjectNode inverse(int state) {
        ObjectNode json = Json.object();
        for (int maker = 0; maker < conflict.decisionMakers().size(); maker++) {
            ObjectNode own = json.putObject(conflict.decisionMakers().get(maker));
            for (StabilityConcept concept : Repair.concepts()) {
                Repair.Choice choice = Repair.of(analysis.graph(), concept, maker, state, REPAIRS);
                ObjectNode told = own.putObject(concept.name());
                told.put("stable", choice.repairs().stream().anyMatch(repair -> repair.swaps() == 0));
                told.set("repairs", Json.array(choice.repairs(), repair -> {
                    ObjectNode one = Json.object();
                    one.set("no_better", ids(repair.noBetter()));
                    one.put("swaps", repair.swaps());
                    return one;
                }));
                told.put("cheapest_proved", choice.complete());
            }
        }
        return json;
    }

    private ObjectNode robust(Set<Integer> states) {
        ObjectNode json = Json.object();
        ObjectNode radius = json.putObject("radius");
        for (int state : states) {
            ObjectNode makers = radius.putObject(name(state));
            for (int maker = 0; maker < conflict.decisionMakers().size(); maker++) {
                ObjectNode own = makers.putObject(conflict.decisionMakers().get(maker));
                for (StabilityConcept concept : Repair.concepts()) {
                    if (analysis.stays(maker, state).contains(concept.name())) {
                        own.set(concept.name(), radius(Radius.of(analysis.graph(), concept, maker, state)));
                    }
                }
            }
        }
        if (new Completions(conflict).any()) {
            json.set("completions", completions(Shares.of(conflict, questions.seed(), () -> false)));
        }
        return json;
    }

    /** Null when nothing breaks it. */
    private JsonNode radius(Optional<Radius> found) {
        return found.<JsonNode>map(radius -> {
                    ObjectNode json = Json.object();
                    json.put("swaps", radius.swaps());
                    json.set("raised", ids(radius.raised()));
                    json.put("proved", radius.exact());
                    return json;
                })
                .orElse(Json.text(null));
    }

    private ObjectNode completions(Shares shares) {
        ObjectNode json = Json.object();
        json.put("method", shares.exact() ? "counted" : "drawn");
        json.put("looked_at", shares.completions());
        new Completions(conflict)
                .count()
                .ifPresentOrElse(all -> json.put("of", all), () -> json.set("of", Json.text(null)));
        json.set("seed", shares.exact() ? Json.text(null) : JsonNodeFactory.instance.numberNode(shares.seed()));
        ObjectNode concepts = json.putObject("concepts");
        shares.equilibria().forEach((concept, counts) -> {
            ObjectNode own = concepts.putObject(concept);
            own.set("equilibrium", shares(shares, counts));
            own.set(
                    "per_dm",
                    Json.array(shares.perMaker().getOrDefault(concept, List.of()), each -> shares(shares, each)));
        });
        for (boolean possibly : new boolean[] {false, true}) {
            ObjectNode stable = json.putObject(possibly ? "possibly" : "necessarily");
            for (StabilityConcept concept : Repair.concepts().subList(0, 3)) {
                stable.set(
                        concept.name(),
                        makers(maker -> ids(Shares.stable(analysis.graph(), concept, maker, possibly))));
            }
        }
        return json;
    }

    /** By state, those stable in some completion. */
    private ObjectNode shares(Shares shares, int[] counts) {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int state = 0; state < counts.length; state++) {
            if (counts[state] > 0) {
                found.put(name(state), counts[state]);
            }
        }
        ObjectNode json = Json.object();
        found.forEach((state, count) -> {
            ObjectNode own = json.putObject(state);
            own.put("share", (double) count / shares.completions());
            own.put("error", shares.error(count));
        });
        return json;
    }

    private static JsonNode count(int number) {
        return JsonNodeFactory.instance.numberNode(number);
    }

    private ArrayNode ids(Collection<Integer> states) {
        return Json.array(states, this::id);
    }

    private String name(int state) {
        return conflict.state(state).id();
    }

    private JsonNode id(int index) {
        return id(conflict.state(index));
    }

    /** As the input wrote it: a number or a word. */
    static JsonNode id(State state) {
        return state.numbered()
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(state.id()))
                : JsonNodeFactory.instance.stringNode(state.id());
    }
}
