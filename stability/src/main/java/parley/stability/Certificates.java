package parley.stability;

import java.util.Collection;
import java.util.Optional;
import parley.stability.concepts.CertificateChecker;
import parley.stability.concepts.StabilityConcept;
import parley.stability.moves.MoveGraph;
import parley.stability.moves.StateSet;

/** Holds tables against verdicts with witnesses, and those against the definitions. */
final class Certificates {
    /** Up to so many states every verdict is checked. */
    private static final int ALL = 128;
    /** Up to so many every equilibrium is. */
    private static final int ALL_EQUILIBRIA = 1024;
    /** Else so many equilibria of each concept are, evenly spread. */
    private static final int SPREAD = 10;

    private final MoveGraph graph;
    private final CertificateChecker checker;

    private Certificates(MoveGraph graph) {
        this.graph = graph;
        this.checker = new CertificateChecker(graph.conflict());
    }

    /**
     * What was checked, in a sentence.
     *
     * @throws IllegalStateException if a verdict does not hold
     */
    static String check(MoveGraph graph, Collection<Table> tables) {
        Certificates certificates = new Certificates(graph);
        boolean all = graph.states() <= ALL;
        for (Table table : tables) {
            Optional<StabilityConcept> concept = StabilityConcept.named(table.concept());
            if (concept.isPresent() && all) {
                certificates.everything(table, concept.get());
            } else if (concept.isPresent()) {
                certificates.equilibria(table, concept.get());
            }
        }
        if (all) {
            return "Every verdict was checked against the definitions by separate code.";
        }
        return graph.states() <= ALL_EQUILIBRIA
                ? "Every equilibrium was checked against the definitions by separate code."
                : "Of each concept up to " + SPREAD
                        + " equilibria, evenly spread, were checked against the definitions by separate code.";
    }

    private void everything(Table table, StabilityConcept concept) {
        for (int maker = 0; maker < graph.makers(); maker++) {
            for (int state = 0; state < graph.states(); state++) {
                check(table, concept, maker, state);
            }
        }
    }

    private void equilibria(Table table, StabilityConcept concept) {
        StateSet equilibria = table.equilibria();
        int every = graph.states() <= ALL_EQUILIBRIA ? 1 : equilibria.size() / SPREAD + 1;
        int place = 0;
        for (int state : equilibria) {
            if (place++ % every == 0) {
                for (int maker = 0; maker < graph.makers(); maker++) {
                    check(table, concept, maker, state);
                }
            }
        }
    }

    private void check(Table table, StabilityConcept concept, int maker, int state) {
        var verdict = concept.judge(graph, maker, state);
        Optional<String> fault = verdict.stable() == table.perMaker().get(maker).contains(state)
                ? checker.fault(concept, maker, state, verdict)
                : Optional.of("the table says otherwise of state " + state + " and decision maker " + maker);
        fault.ifPresent(found -> {
            throw new IllegalStateException(concept.name() + ": " + found);
        });
    }
}
