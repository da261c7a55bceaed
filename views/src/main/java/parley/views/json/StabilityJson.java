package parley.views.json;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import parley.model.conflict.Conflict;
import parley.model.conflict.State;
import parley.stability.Analysis;
import parley.stability.Evolution;
import parley.stability.Table;
import parley.stability.concepts.StabilityConcept;
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

    private final Analysis analysis;
    private final Conflict conflict;

    private StabilityJson(Analysis analysis) {
        this.analysis = analysis;
        this.conflict = analysis.conflict();
    }

    public static ObjectNode of(Analysis analysis) {
        return new StabilityJson(analysis).document();
    }

    private ObjectNode document() {
        ObjectNode json = Json.object();
        json.put("conflict", conflict.name());
        json.set("decision_makers", Json.words(conflict.decisionMakers()));
        boolean few = conflict.states().size() <= MOST_LISTED;
        ObjectNode concepts = json.putObject("concepts");
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
        ObjectNode inapplicable = json.putObject("inapplicable");
        analysis.inapplicable().forEach(inapplicable::put);
        json.set(
                "evolution", analysis.evolution().<JsonNode>map(this::evolution).orElse(Json.text(null)));
        ObjectNode why = json.putObject("why");
        explained().forEach(state -> why.set(conflict.state(state).id(), why(state)));
        json.set("notes", Json.words(analysis.notes()));
        return json;
    }

    /** States whose reasons are told. */
    private Set<Integer> explained() {
        Set<Integer> explained = new TreeSet<>();
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

    private ObjectNode evolution(Evolution evolution) {
        ObjectNode json = Json.object();
        json.set("from", id(evolution.from()));
        json.set("legal", steps(evolution.legal()));
        json.set("improving", steps(evolution.improving()));
        json.set("points_of_no_return", ids(evolution.pointsOfNoReturn().keySet()));
        return json;
    }

    /** Null when too many states can be come to. */
    private JsonNode steps(Evolution.Ways ways) {
        if (ways.states().cardinality() > MOST_LISTED) {
            return Json.text(null);
        }
        ObjectNode json = Json.object();
        for (Map.Entry<Integer, Integer> step : ways.steps().entrySet()) {
            json.put(conflict.state(step.getKey()).id(), step.getValue());
        }
        return json;
    }

    private static JsonNode count(int number) {
        return JsonNodeFactory.instance.numberNode(number);
    }

    private ArrayNode ids(Collection<Integer> states) {
        return Json.array(states, this::id);
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
