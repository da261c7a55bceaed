package parley.stability.preferences;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import parley.stability.concepts.StabilityConcept;
import parley.stability.moves.MoveGraph;

/**
 * How little of a decision maker's ranking needs to change for it to leave a state it stays in.
 *
 * @param swaps swaps of neighbours, the fewest that will do
 * @param raised the states that come to be liked better than that one
 * @param exact whether fewer would not do; false when the search was cut short
 */
public record Radius(int swaps, List<Integer> raised, boolean exact) {
    public Radius {
        raised = List.copyOf(raised);
    }

    /** Empty when no preferences of its own would make it leave. The others' preferences stay as they are. */
    public static Optional<Radius> of(MoveGraph graph, StabilityConcept concept, int maker, int state) {
        Deterrence deterrence = new Deterrence(graph, concept, maker, state);
        BitSet better = Deterrence.better(graph, maker, state);
        Optional<Radius> least = Optional.empty();
        boolean exact = true;
        for (int target : deterrence.targets()) {
            Cheapest.Found found = Cheapest.search(
                    raised -> {
                        BitSet more = (BitSet) better.clone();
                        more.or(raised);
                        return deterrence.breaks(target, more);
                    },
                    raised -> Swaps.up(graph, maker, state, raised),
                    1);
            exact &= found.complete();
            for (BitSet raised : found.sets()) {
                int swaps = Swaps.up(graph, maker, state, raised);
                if (least.isEmpty() || swaps < least.get().swaps()) {
                    least = Optional.of(
                            new Radius(swaps, raised.stream().boxed().toList(), true));
                }
            }
        }
        boolean all = exact;
        return least.map(radius -> new Radius(radius.swaps(), radius.raised(), all));
    }
}
