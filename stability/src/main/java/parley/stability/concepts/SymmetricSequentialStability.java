package parley.stability.concepts;

import parley.stability.moves.MoveGraph;

/** As sequential stability, and it has no way out of the answer (Rego and Vieira 2017). */
public record SymmetricSequentialStability() implements StabilityConcept {
    @Override
    public String name() {
        return "SSEQ";
    }

    @Override
    public Verdict judge(MoveGraph graph, int maker, int state) {
        return StabilityConcept.deterred(
                graph, maker, state, graph.credibleAnswersTo(maker), graph.fear(maker, state, true));
    }
}
