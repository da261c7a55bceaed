package parley.stability.preferences;

import java.util.BitSet;
import java.util.List;
import parley.stability.concepts.StabilityConcept;
import parley.stability.moves.MoveGraph;

/**
 * What would have to change in a decision maker's preferences for it to stay in a state.
 *
 * @param noBetter states that must no longer be liked better than that one; empty when it stays as things are
 * @param swaps swaps of neighbours in its ranking that this takes at least
 */
public record Repair(List<Integer> noBetter, int swaps) {
    public Repair {
        noBetter = List.copyOf(noBetter);
    }

    /**
     * Repairs of which none holds another, cheapest first.
     *
     * @param complete whether none of those left out is cheaper than the last; false when the search was cut short
     */
    public record Choice(List<Repair> repairs, boolean complete) {
        public Choice {
            repairs = List.copyOf(repairs);
        }
    }

    /** The concepts that can be asked for. */
    public static List<StabilityConcept> concepts() {
        return Deterrence.CONCEPTS;
    }

    /**
     * Inverse analysis (Kinsara, Kilgour and Hipel 2015), by minimal hitting sets over "t is not better than s". In SEQ and
     * SSEQ the others' preferences stay as they are. Never empty: liking nothing better always helps.
     *
     * @param most how many are wanted
     */
    public static Choice of(MoveGraph graph, StabilityConcept concept, int maker, int state, int most) {
        Deterrence deterrence = new Deterrence(graph, concept, maker, state);
        BitSet better = Deterrence.better(graph, maker, state);
        Cheapest.Found found = Cheapest.search(
                dropped -> {
                    BitSet left = (BitSet) better.clone();
                    left.andNot(dropped);
                    return deterrence.repairs(left);
                },
                dropped -> Swaps.down(graph, maker, state, dropped),
                most);
        return new Choice(
                found.sets().stream()
                        .map(set -> new Repair(set.stream().boxed().toList(), Swaps.down(graph, maker, state, set)))
                        .toList(),
                found.complete());
    }
}
