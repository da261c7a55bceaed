package parley.stability;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import parley.model.conflict.Conflict;
import parley.stability.coalitions.Coalitions;
import parley.stability.concepts.StabilityConcept;
import parley.stability.concepts.Verdict;
import parley.stability.moves.MoveGraph;
import parley.stability.moves.StateSet;

/** Which states of a conflict would last, under each concept, and why. States are indices into the conflict's. */
public final class Analysis {
    private final MoveGraph graph;
    private final List<Table> tables;
    private final SortedMap<String, String> inapplicable;
    private final Optional<Evolution> evolution;
    private final Optional<Coalitions> coalitions;
    private final List<String> notes;

    Analysis(
            MoveGraph graph,
            List<Table> tables,
            Map<String, String> inapplicable,
            Optional<Evolution> evolution,
            Optional<Coalitions> coalitions,
            List<String> notes) {
        this.graph = graph;
        this.tables = List.copyOf(tables);
        this.inapplicable = new TreeMap<>(inapplicable);
        this.evolution = evolution;
        this.coalitions = coalitions;
        this.notes = List.copyOf(notes);
    }

    public Conflict conflict() {
        return graph.conflict();
    }

    /** One table a concept; {@code SEQ_or_SIM}, the union of two for each decision maker, comes last. */
    public List<Table> tables() {
        return tables;
    }

    /** Concepts that say nothing about this conflict, and why. */
    public Map<String, String> inapplicable() {
        return inapplicable;
    }

    /** How things can go on from the status quo; empty when the conflict tells none. */
    public Optional<Evolution> evolution() {
        return evolution;
    }

    /** What coalitions would stay in; empty where the states are too many and none was asked for. */
    public Optional<Coalitions> coalitions() {
        return coalitions;
    }

    /** The conflict as a graph, for questions of preference. */
    public MoveGraph graph() {
        return graph;
    }

    /** The states everybody would stay in under a concept; empty for one that does not apply. */
    public Optional<StateSet> equilibria(String concept) {
        return tables.stream()
                .filter(table -> table.concept().equals(concept))
                .map(Table::equilibria)
                .findFirst();
    }

    /** The concepts under which a decision maker stays in a state. */
    public List<String> stays(int maker, int state) {
        return tables.stream()
                .filter(table -> table.perMaker().get(maker).contains(state))
                .map(Table::concept)
                .toList();
    }

    /** Whether it stays because it is content or because it is afraid, if it does. */
    public Standing standing(int maker, int state) {
        List<String> stays = stays(maker, state);
        return stays.contains("Nash") ? Standing.CONTENT : stays.isEmpty() ? Standing.LEAVING : Standing.AFRAID;
    }

    /** What was chosen where the input left a choice, and how far certificates were checked. */
    public List<String> notes() {
        return notes;
    }

    /** Whether a decision maker stays, with the witness; found anew at each call. */
    public Verdict verdict(StabilityConcept concept, int maker, int state) {
        return concept.judge(graph, maker, state);
    }

    /** The same in a sentence or two, states named by their options. */
    public String why(StabilityConcept concept, int maker, int state) {
        return new Reason(graph, concept, maker, state).toString();
    }
}
