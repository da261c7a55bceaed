package parley.stability.concepts;

import parley.stability.moves.MoveGraph;

/** Stays iff after each improvement the others could bring about a state no better for it, from which it has no way out
 * (Howard 1971). */
public record SymmetricMetarationality() implements StabilityConcept {
    @Override
    public String name() {
        return "SMR";
    }

    @Override
    public Verdict judge(MoveGraph graph, int maker, int state) {
        return StabilityConcept.deterred(graph, maker, state, graph.answersTo(maker), graph.fear(maker, state, true));
    }
}
