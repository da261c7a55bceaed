package parley.stability.concepts;

import parley.stability.moves.MoveGraph;

/** Stays iff after each improvement the others could bring about a state no better for it by moves each of which its
 * mover prefers to make (Fraser and Hipel 1979, 1984). */
public record SequentialStability() implements StabilityConcept {
    @Override
    public String name() {
        return "SEQ";
    }

    @Override
    public Verdict judge(MoveGraph graph, int maker, int state) {
        return StabilityConcept.deterred(
                graph, maker, state, graph.credibleAnswersTo(maker), graph.fear(maker, state, false));
    }
}
