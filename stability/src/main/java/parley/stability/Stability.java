package parley.stability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.model.conflict.Conflict;
import parley.model.conflict.Preference;
import parley.stability.concepts.CertificateChecker;
import parley.stability.concepts.StabilityConcept;
import parley.stability.concepts.Verdict;
import parley.stability.moves.MoveGraph;

/** The one door to the analysis of moves and counter-moves. */
public final class Stability {
    /** Up to so many states every verdict is checked by code that did not make it. */
    public static final int MOST_STATES_CHECKED = 128;

    private Stability() {}

    /**
     * Judges every state for every decision maker under every concept that applies. Cost: about states^2 x decision
     * makers while the others' joint moves are few; a conflict of 4096 states takes seconds.
     */
    public static Analysis analyse(Conflict conflict) {
        MoveGraph graph = new MoveGraph(conflict);
        List<Table> tables = new ArrayList<>();
        Map<String, String> inapplicable = new LinkedHashMap<>();
        for (StabilityConcept concept : StabilityConcept.all()) {
            concept.inapplicable(conflict)
                    .ifPresentOrElse(
                            reason -> inapplicable.put(concept.name(), reason),
                            () -> tables.add(table(graph, concept)));
        }
        either(graph, tables).ifPresent(tables::add);
        Set<Integer> equilibria = new TreeSet<>();
        tables.forEach(table -> equilibria.addAll(table.equilibria()));
        Optional<Evolution> evolution = conflict.statusQuo().isPresent()
                ? Optional.of(Evolution.of(graph, conflict.statusQuo().getAsInt(), equilibria))
                : Optional.empty();
        return new Analysis(graph, tables, inapplicable, evolution, notes(conflict));
    }

    private static Table table(MoveGraph graph, StabilityConcept concept) {
        boolean check = graph.states() <= MOST_STATES_CHECKED;
        CertificateChecker checker = new CertificateChecker(graph.conflict());
        List<List<Integer>> perMaker = new ArrayList<>();
        for (int maker = 0; maker < graph.makers(); maker++) {
            List<Integer> stable = new ArrayList<>();
            for (int state = 0; state < graph.states(); state++) {
                Verdict verdict = concept.judge(graph, maker, state);
                if (verdict.stable()) {
                    stable.add(state);
                }
                if (check) {
                    checker.fault(concept, maker, state, verdict).ifPresent(fault -> {
                        throw new IllegalStateException(concept.name() + ": " + fault);
                    });
                }
            }
            perMaker.add(stable);
        }
        return new Table(concept.name(), perMaker, common(perMaker));
    }

    /** Stable under SEQ or SIM, decision maker by decision maker: the table of Fraser and Hipel (1984). */
    private static Optional<Table> either(MoveGraph graph, List<Table> tables) {
        Optional<Table> sequential = named(tables, "SEQ");
        Optional<Table> simultaneous = named(tables, "SIM");
        if (sequential.isEmpty() || simultaneous.isEmpty()) {
            return Optional.empty();
        }
        List<List<Integer>> perMaker = new ArrayList<>();
        for (int maker = 0; maker < graph.makers(); maker++) {
            TreeSet<Integer> either = new TreeSet<>(sequential.get().perMaker().get(maker));
            either.addAll(simultaneous.get().perMaker().get(maker));
            perMaker.add(List.copyOf(either));
        }
        return Optional.of(new Table("SEQ_or_SIM", perMaker, common(perMaker)));
    }

    private static Optional<Table> named(List<Table> tables, String concept) {
        return tables.stream().filter(table -> table.concept().equals(concept)).findFirst();
    }

    private static List<Integer> common(List<List<Integer>> perMaker) {
        TreeSet<Integer> common = new TreeSet<>(perMaker.get(0));
        perMaker.forEach(common::retainAll);
        return List.copyOf(common);
    }

    private static List<String> notes(Conflict conflict) {
        List<String> notes = new ArrayList<>();
        boolean coalesced =
                conflict.states().stream().anyMatch(state -> state.vectors().size() > 1);
        boolean prioritised = conflict.preferences().stream().anyMatch(Preference.Prioritised.class::isInstance);
        if (coalesced && prioritised) {
            notes.add("A coalesced state counts as fulfilling a statement only if every vector in it does.");
        }
        if (coalesced) {
            notes.add("SIM is published for states of one vector; a coalesced state is judged vector by vector.");
        }
        notes.add(
                conflict.states().size() <= MOST_STATES_CHECKED
                        ? "Every verdict was checked against the definitions by separate code."
                        : "More than " + MOST_STATES_CHECKED + " states: verdicts were not checked a second time.");
        return notes;
    }
}
