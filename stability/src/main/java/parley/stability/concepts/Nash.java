package parley.stability.concepts;

import java.util.List;
import parley.stability.moves.MoveGraph;

/** Stays iff it has no improvement (Nash 1950, 1951); looks one move ahead. */
public record Nash() implements StabilityConcept {
    @Override
    public String name() {
        return "Nash";
    }

    @Override
    public Verdict judge(MoveGraph graph, int maker, int state) {
        int[] improvements = graph.improvements(maker, state);
        return improvements.length == 0 ? new Verdict.Stable(List.of()) : new Verdict.Unstable(improvements[0]);
    }
}
