package parley.stability.moves;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Where several decision makers can bring things together by moving in turn, nobody twice in a row (Fang, Hipel and
 * Kilgour 1993; Kilgour, Hipel, Fang and Peng 2001). Found by a search over pairs of state and last mover; where two
 * moves of one in a row are one move of theirs, the pair's second half says nothing and is dropped. Cost of one start:
 * states x members x moves at worst; up to {@link MoveGraph#MOST_STATES_KEPT} states what is found is kept.
 */
public final class JointMoves {
    private final Moves moves;
    private final int[] members;
    private final int makers;
    private final int states;
    private final boolean transitive;
    private final @Nullable BitSet @Nullable [] known;

    JointMoves(Moves moves, int[] members, int makers, int states, boolean transitive) {
        this.moves = moves;
        this.members = members;
        this.makers = makers;
        this.states = states;
        this.transitive = transitive;
        this.known = states <= MoveGraph.MOST_STATES_KEPT ? new BitSet[states] : null;
    }

    /** The ends of all non-empty sequences from {@code start}; {@code start} itself if they can come back to it. */
    public BitSet from(int start) {
        if (known == null) {
            return reach(start);
        }
        BitSet found = known[start];
        if (found == null) {
            found = reach(start);
            known[start] = found;
        }
        return found;
    }

    private BitSet reach(int start) {
        return transitive ? reachAtWill(start) : routes(start).reached();
    }

    private BitSet reachAtWill(int start) {
        BitSet reached = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            int state = open.remove();
            BitSet beyond = known == null ? null : known[state];
            if (beyond != null) {
                reached.or(beyond);
                continue;
            }
            for (int member : members) {
                for (int to : moves.from(member, state)) {
                    if (!reached.get(to)) {
                        reached.set(to);
                        open.add(to);
                    }
                }
            }
        }
        return reached;
    }

    /** A shortest sequence to each state in {@link #from}; of several, the one whose movers come first. */
    public Routes routes(int start) {
        return new Routes(moves, members, makers, states, start, !transitive);
    }

    /**
     * A feared state that can be reached from {@code start}: the first of them, or the nearest where there are too many
     * states to keep; empty when there is none.
     */
    public OptionalInt answer(int start, Fear fear) {
        if (known == null) {
            return Search.nearest(moves, members, start, fear);
        }
        BitSet feared = fear.states();
        feared.and(from(start));
        int first = feared.nextSetBit(0);
        return first < 0 ? OptionalInt.empty() : OptionalInt.of(first);
    }
}
