package parley.stability.coalitions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.stability.moves.JointMoves;
import parley.stability.moves.MoveGraph;

/**
 * Where coalitions can go and where they would want to (Kilgour, Hipel, Fang and Peng 2001). What is found is kept. Sets it
 * hands out are its own and must not be changed.
 */
final class CoalitionMoves {
    private final MoveGraph graph;
    private final Map<List<Integer>, JointMoves> together = new HashMap<>();
    private final Map<Integer, Map<Integer, BitSet>> above = new HashMap<>();
    private final Map<List<Integer>, BitSet[]> improvements = new HashMap<>();

    CoalitionMoves(MoveGraph graph) {
        this.graph = graph;
    }

    /** R_H(s): where the members can bring things in turn. */
    BitSet moves(List<Integer> members, int state) {
        return together.computeIfAbsent(
                        members,
                        fresh -> graph.together(
                                members.stream().mapToInt(Integer::intValue).toArray()))
                .from(state);
    }

    /** The states that every member prefers to {@code state}; a fresh set. */
    BitSet wanted(List<Integer> members, int state) {
        BitSet wanted = new BitSet(graph.states());
        wanted.set(0, graph.states());
        members.forEach(member -> wanted.and(above(member, graph.payoff(member, state))));
        return wanted;
    }

    private BitSet above(int maker, int payoff) {
        return above.computeIfAbsent(maker, fresh -> new HashMap<>()).computeIfAbsent(payoff, fresh -> {
            BitSet better = new BitSet(graph.states());
            for (int state = 0; state < graph.states(); state++) {
                better.set(state, graph.payoff(maker, state) > payoff);
            }
            return better;
        });
    }

    /** C_H(s): where the members can and all want to go from {@code state}. */
    BitSet improvements(List<Integer> members, int state) {
        BitSet[] known = improvements.computeIfAbsent(members, fresh -> new BitSet[graph.states()]);
        @Nullable BitSet found = known[state];
        if (found == null) {
            found = wanted(members, state);
            found.and(moves(members, state));
            known[state] = found;
        }
        return found;
    }

    /**
     * The ends of all non-empty sequences of moves from {@code start}, each of which all members of some coalition among
     * {@code others} prefer to make, no coalition twice in a row.
     */
    BitSet credible(List<Integer> others, int start) {
        return graph.conflict().form().transitive() ? atWill(others, start) : inTurn(others, start);
    }

    /**
     * Where two moves of one in a row are one move of theirs, so are two improvements of one coalition. Of all coalitions
     * that want to go from one state to another, the largest is the likeliest to be able to.
     */
    private BitSet atWill(List<Integer> others, int start) {
        BitSet reached = new BitSet(graph.states());
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int state = open.remove();
            BitSet next = (BitSet) wantedBySome(others, state).clone();
            next.andNot(reached);
            reached.or(next);
            next.stream().forEach(open::add);
        }
        return reached;
    }

    private final Map<List<Integer>, BitSet[]> wantedBySome = new HashMap<>();

    private BitSet wantedBySome(List<Integer> others, int state) {
        BitSet[] known = wantedBySome.computeIfAbsent(others, fresh -> new BitSet[graph.states()]);
        @Nullable BitSet found = known[state];
        if (found == null) {
            found = others.isEmpty()
                    ? new BitSet()
                    : (BitSet) moves(others, state).clone();
            for (int to = found.nextSetBit(0); to >= 0; to = found.nextSetBit(to + 1)) {
                List<Integer> willing = new ArrayList<>();
                for (int other : others) {
                    if (graph.payoff(other, to) > graph.payoff(other, state)) {
                        willing.add(other);
                    }
                }
                if (willing.isEmpty() || !moves(willing, state).get(to)) {
                    found.clear(to);
                }
            }
            known[state] = found;
        }
        return found;
    }

    /**
     * Elsewhere the last coalition matters: once for the coalition a state was first come to by, and once for all others,
     * after which nothing new can follow.
     */
    private BitSet inTurn(List<Integer> others, int start) {
        List<List<Integer>> coalitions = subsets(others);
        BitSet reached = new BitSet(graph.states());
        int[] first = new int[graph.states()];
        BitSet twice = new BitSet(graph.states());
        Deque<int[]> open = new ArrayDeque<>();
        for (int place = 0; place < coalitions.size(); place++) {
            open.add(new int[] {start, place});
        }
        while (!open.isEmpty()) {
            int[] move = open.remove();
            int by = move[1];
            improvements(coalitions.get(by), move[0]).stream().forEach(to -> {
                if (!reached.get(to)) {
                    reached.set(to);
                    first[to] = by;
                    for (int next = 0; next < coalitions.size(); next++) {
                        if (next != by) {
                            open.add(new int[] {to, next});
                        }
                    }
                } else if (first[to] != by && !twice.get(to)) {
                    twice.set(to);
                    open.add(new int[] {to, first[to]});
                }
            });
        }
        return reached;
    }

    private static List<List<Integer>> subsets(List<Integer> of) {
        List<List<Integer>> subsets = new ArrayList<>();
        for (int bits = 1; bits < 1 << of.size(); bits++) {
            List<Integer> subset = new ArrayList<>();
            for (int place = 0; place < of.size(); place++) {
                if ((bits >> place & 1) == 1) {
                    subset.add(of.get(place));
                }
            }
            subsets.add(List.copyOf(subset));
        }
        return subsets;
    }
}
