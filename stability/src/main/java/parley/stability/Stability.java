package parley.stability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import parley.model.conflict.Conflict;
import parley.model.conflict.OptionForm;
import parley.model.conflict.Preference;
import parley.stability.arrays.ArrayStability;
import parley.stability.coalitions.Coalition;
import parley.stability.coalitions.Coalitions;
import parley.stability.concepts.StabilityConcept;
import parley.stability.moves.MoveGraph;
import parley.stability.moves.StateSet;

/** The one door to the analysis of moves and counter-moves. */
public final class Stability {
    /** Beyond so many states SIM is told of single states only: it takes the product of everybody's improvements. */
    private static final int MOST_STATES_AT_ONCE = MoveGraph.MOST_STATES_KEPT;

    /** Beyond so many coalitions x states squared they are looked at only when asked for. */
    private static final long MOST_COALITION_WORK = 100_000_000;

    private Stability() {}

    /** As {@link #analyse(Conflict, List, BooleanSupplier)}, to the end, no coalition asked for. */
    public static Analysis analyse(Conflict conflict) {
        return analyse(conflict, List.of(), () -> false);
    }

    /**
     * Judges every state for every decision maker under every concept that applies. Cost: on plain option vectors that of
     * {@link ArrayStability}; else about states^2 x decision makers while the others' joint moves are few.
     *
     * @param asked coalitions to look at beside those that always are; where the states are too many for that, alone
     * @param cancelled asked now and then
     * @throws java.util.concurrent.CancellationException once it says so
     */
    public static Analysis analyse(Conflict conflict, List<Coalition> asked, BooleanSupplier cancelled) {
        MoveGraph graph = new MoveGraph(conflict);
        Map<String, String> inapplicable = new LinkedHashMap<>();
        Map<String, Table> tables = new LinkedHashMap<>();
        if (conflict.form() instanceof OptionForm form && form.plain()) {
            ArrayStability.of(conflict, cancelled)
                    .forEach((concept, perMaker) -> tables.put(concept, new Table(concept, perMaker)));
        }
        for (StabilityConcept concept : StabilityConcept.all()) {
            Optional<String> reason = inapplicable(graph, concept);
            if (reason.isPresent()) {
                inapplicable.put(concept.name(), reason.get());
            } else {
                tables.computeIfAbsent(concept.name(), fresh -> table(graph, concept));
            }
        }
        Table sequential = tables.get("SEQ");
        Table simultaneous = tables.get("SIM");
        if (sequential != null && simultaneous != null) {
            tables.put("SEQ_or_SIM", either(sequential, simultaneous));
        }
        String checked = Certificates.check(graph, tables.values());
        Set<Integer> equilibria = new TreeSet<>();
        if (graph.states() <= MoveGraph.MOST_STATES_KEPT) {
            tables.values().forEach(table -> equilibria.addAll(table.equilibria()));
        }
        Optional<Evolution> evolution = conflict.statusQuo().isPresent()
                ? Optional.of(Evolution.of(graph, conflict.statusQuo().getAsInt(), equilibria))
                : Optional.empty();
        Optional<Coalitions> coalitions = coalitions(graph, asked, tables, cancelled);
        List<String> notes = notes(conflict);
        notes.add(checked);
        if (coalitions.isEmpty()) {
            notes.add("Coalitions are looked at when asked for, up to " + MoveGraph.MOST_STATES_KEPT + " states.");
        }
        return new Analysis(graph, List.copyOf(tables.values()), inapplicable, evolution, coalitions, notes);
    }

    /** Empty where there are too many states and no coalition is asked for. */
    private static Optional<Coalitions> coalitions(
            MoveGraph graph, List<Coalition> asked, Map<String, Table> tables, BooleanSupplier cancelled) {
        boolean always = Coalitions.work(graph.makers(), graph.states()) <= MOST_COALITION_WORK;
        if (graph.states() > MoveGraph.MOST_STATES_KEPT || (!always && asked.isEmpty())) {
            return Optional.empty();
        }
        Map<String, StateSet> equilibria = new LinkedHashMap<>();
        StabilityConcept.all().forEach(concept -> {
            Table table = tables.get(concept.name());
            if (table != null) {
                equilibria.put(concept.name(), table.equilibria());
            }
        });
        return Optional.of(
                always
                        ? Coalitions.of(graph, asked, equilibria, cancelled)
                        : Coalitions.only(graph, asked, equilibria, cancelled));
    }

    private static Optional<String> inapplicable(MoveGraph graph, StabilityConcept concept) {
        Optional<String> reason = concept.inapplicable(graph.conflict());
        return concept.name().equals("SIM") && graph.states() > MOST_STATES_AT_ONCE
                ? Optional.of("beyond " + MOST_STATES_AT_ONCE + " states it is told of single states only")
                : reason;
    }

    private static Table table(MoveGraph graph, StabilityConcept concept) {
        List<StateSet> perMaker = new ArrayList<>();
        for (int maker = 0; maker < graph.makers(); maker++) {
            BitSet stable = new BitSet(graph.states());
            for (int state = 0; state < graph.states(); state++) {
                stable.set(state, concept.judge(graph, maker, state).stable());
            }
            perMaker.add(StateSet.of(stable));
        }
        return new Table(concept.name(), perMaker);
    }

    /** Stable under SEQ or SIM, decision maker by decision maker: the table of Fraser and Hipel (1984). */
    private static Table either(Table sequential, Table simultaneous) {
        List<StateSet> perMaker = new ArrayList<>();
        for (int maker = 0; maker < sequential.perMaker().size(); maker++) {
            perMaker.add(
                    sequential.perMaker().get(maker).or(simultaneous.perMaker().get(maker)));
        }
        return new Table("SEQ_or_SIM", perMaker);
    }

    private static List<String> notes(Conflict conflict) {
        List<String> notes = new ArrayList<>();
        boolean coalesced = conflict.form() instanceof OptionForm form
                && !form.plain()
                && form.states().stream().anyMatch(state -> state.vectors().size() > 1);
        boolean prioritised = conflict.preferences().stream().anyMatch(Preference.Prioritised.class::isInstance);
        if (coalesced && prioritised) {
            notes.add("A coalesced state counts as fulfilling a statement only if every vector in it does.");
        }
        if (coalesced) {
            notes.add("SIM is published for states of one vector; a coalesced state is judged vector by vector.");
        }
        if (conflict.states().size() > MoveGraph.MOST_STATES_KEPT) {
            notes.add("Points of no return are looked for among up to " + MoveGraph.MOST_STATES_KEPT + " states.");
        }
        if (conflict.preferences().stream().anyMatch(Preference.Partial.class::isInstance)) {
            notes.add(
                    "Some preferences are unknown; tables and reasons take the rankings as written for the best guess.");
        }
        return notes;
    }
}
