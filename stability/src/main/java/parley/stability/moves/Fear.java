package parley.stability.moves;

import java.util.BitSet;

/**
 * Which answers of the others deter a decision maker in a state: those that end in a state no better for it (phi_i(s)),
 * and, if it looks further, from which no move of its own leads to a better one.
 */
public final class Fear {
    private final MoveGraph graph;
    private final int maker;
    private final int limit;
    private final boolean noWayOut;

    Fear(MoveGraph graph, int maker, int state, boolean noWayOut) {
        this.graph = graph;
        this.maker = maker;
        this.limit = graph.payoff(maker, state);
        this.noWayOut = noWayOut;
    }

    boolean of(int state) {
        if (graph.payoff(maker, state) > limit) {
            return false;
        }
        if (noWayOut) {
            for (int out : graph.moves(maker, state)) {
                if (graph.payoff(maker, out) > limit) {
                    return false;
                }
            }
        }
        return true;
    }

    /** All states it is {@link #of}. Cost: one pass over the states. */
    BitSet states() {
        int[] values = noWayOut ? graph.ways(maker) : graph.payoffs(maker);
        BitSet states = new BitSet(values.length);
        for (int state = 0; state < values.length; state++) {
            states.set(state, values[state] <= limit);
        }
        return states;
    }
}
