package parley.stability.concepts;

import parley.stability.moves.MoveGraph;

/** Stays iff after each improvement the others could bring about a state no better for it, at any cost to themselves
 * (Howard 1971). */
public record GeneralMetarationality() implements StabilityConcept {
    @Override
    public String name() {
        return "GMR";
    }

    @Override
    public Verdict judge(MoveGraph graph, int maker, int state) {
        return StabilityConcept.deterred(graph, maker, state, graph.answersTo(maker), graph.fear(maker, state, false));
    }
}
