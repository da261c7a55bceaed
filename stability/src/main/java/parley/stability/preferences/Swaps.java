package parley.stability.preferences;

import java.util.Arrays;
import java.util.BitSet;
import java.util.TreeMap;
import parley.stability.moves.MoveGraph;

/**
 * How many swaps of neighbours in a ranking (Kendall 1938) it takes at least to bring states across one of them. States
 * liked equally may first be put in any order, but crossing a state liked equally is a swap.
 */
final class Swaps {
    private static final int NEVER = Integer.MAX_VALUE;

    private Swaps() {}

    /** So that none of {@code states}, all liked better than {@code pivot}, is. Cost: tiers x states. */
    static int down(MoveGraph graph, int maker, int pivot, BitSet states) {
        return across(graph, maker, pivot, states, 1);
    }

    /** So that all of {@code states}, none liked better than {@code pivot}, are. */
    static int up(MoveGraph graph, int maker, int pivot, BitSet states) {
        return across(graph, maker, pivot, states, -1);
    }

    /**
     * Whoever crosses swaps with all that stay between: from the pivot outwards, tier by tier, the least cost for each number
     * that stayed so far. Of a tier all that need not cross do or none does, the cost being linear in how many.
     */
    private static int across(MoveGraph graph, int maker, int pivot, BitSet states, int side) {
        TreeMap<Integer, BitSet> tiers = new TreeMap<>();
        int own = graph.payoff(maker, pivot);
        for (int state = 0; state < graph.states(); state++) {
            int distance = (graph.payoff(maker, state) - own) * side;
            if (state != pivot && (distance > 0 || (distance == 0 && side < 0))) {
                tiers.computeIfAbsent(distance, fresh -> new BitSet()).set(state);
            }
        }
        int[] least = new int[graph.states() + 1];
        Arrays.fill(least, NEVER);
        least[1] = 0;
        BitSet left = (BitSet) states.clone();
        for (BitSet tier : tiers.values()) {
            if (left.isEmpty()) {
                break;
            }
            BitSet crossing = (BitSet) tier.clone();
            crossing.and(states);
            left.andNot(tier);
            int must = crossing.cardinality();
            int may = tier.cardinality() - must;
            int[] next = new int[least.length];
            Arrays.fill(next, NEVER);
            for (int stayed = 1; stayed < least.length; stayed++) {
                if (least[stayed] != NEVER) {
                    next[stayed] = Math.min(next[stayed], least[stayed] + (must + may) * stayed);
                    next[stayed + may] = Math.min(next[stayed + may], least[stayed] + must * stayed);
                }
            }
            least = next;
        }
        return Arrays.stream(least).min().orElse(0);
    }
}
