package parley.stability.moves;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where several decision makers can bring things together by moving in turn, nobody twice in a row (Fang, Hipel and
 * Kilgour 1993; Kilgour, Hipel, Fang and Peng 2001). Found by a search over pairs of state and last mover; where two
 * moves of one in a row are one move of theirs, the pair's second half says nothing and is dropped. Cost of one start:
 * states x members x moves at worst, and what is found is kept.
 */
public final class JointMoves {
    private final BitSet[][] moves;
    private final int[] members;
    private final boolean transitive;
    private final @Nullable BitSet[] known;

    /** @param moves by decision maker, then by state */
    JointMoves(BitSet[][] moves, int[] members, boolean transitive) {
        this.moves = moves;
        this.members = members;
        this.transitive = transitive;
        this.known = new BitSet[moves[0].length];
    }

    /** The ends of all non-empty sequences from {@code start}; {@code start} itself if they can come back to it. */
    public BitSet from(int start) {
        BitSet found = known[start];
        if (found == null) {
            found = transitive ? reach(start) : reachInTurns(start);
            known[start] = found;
        }
        return found;
    }

    private BitSet reach(int start) {
        BitSet reached = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int state = open.remove();
            BitSet beyond = known[state];
            if (beyond != null) {
                reached.or(beyond);
                continue;
            }
            for (int member : members) {
                BitSet fresh = (BitSet) moves[member][state].clone();
                fresh.andNot(reached);
                reached.or(fresh);
                fresh.stream().forEach(open::add);
            }
        }
        return reached;
    }

    private BitSet reachInTurns(int start) {
        BitSet reached = new BitSet();
        BitSet[] seen = new BitSet[moves.length];
        Arrays.setAll(seen, member -> new BitSet());
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(-1, start)));
        while (!open.isEmpty()) {
            Step last = open.remove();
            for (int member : members) {
                if (member != last.mover()) {
                    BitSet fresh = (BitSet) moves[member][last.to()].clone();
                    fresh.andNot(seen[member]);
                    seen[member].or(fresh);
                    reached.or(fresh);
                    fresh.stream().forEach(to -> open.add(new Step(member, to)));
                }
            }
        }
        return reached;
    }

    /** A shortest sequence to each state in {@link #from}; of several, the one whose movers come first. */
    public SortedMap<Integer, List<Step>> routes(int start) {
        SortedMap<Integer, List<Step>> routes = new TreeMap<>();
        BitSet[] seen = new BitSet[moves.length];
        Arrays.setAll(seen, member -> new BitSet());
        Deque<List<Step>> open = new ArrayDeque<>(List.of(List.of()));
        while (!open.isEmpty()) {
            List<Step> route = open.remove();
            Step last = route.isEmpty() ? new Step(-1, start) : route.get(route.size() - 1);
            for (int member : members) {
                if (member != last.mover()) {
                    BitSet fresh = (BitSet) moves[member][last.to()].clone();
                    fresh.andNot(seen[member]);
                    seen[member].or(fresh);
                    for (int to = fresh.nextSetBit(0); to >= 0; to = fresh.nextSetBit(to + 1)) {
                        List<Step> longer = new ArrayList<>(route);
                        longer.add(new Step(member, to));
                        open.add(longer);
                        routes.putIfAbsent(to, List.copyOf(longer));
                    }
                }
            }
        }
        return routes;
    }
}
