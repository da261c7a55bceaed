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
        int improvement = graph.improvements(maker, state).nextSetBit(0);
        return improvement < 0 ? new Verdict.Stable(List.of()) : new Verdict.Unstable(improvement);
    }
}
