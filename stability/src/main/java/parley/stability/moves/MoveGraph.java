package parley.stability.moves;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.model.conflict.Conflict;
import parley.model.conflict.Direction;
import parley.model.conflict.Form;
import parley.model.conflict.GraphForm;
import parley.model.conflict.OptionForm;

/**
 * A conflict as a graph: states and decision makers by index, moves and preferences as bit sets (Fang, Hipel and
 * Kilgour 1993). Cost: states^2 / 8 bytes for each decision maker, states^2 time. Bit sets it hands out are its own and
 * must not be changed.
 */
public final class MoveGraph {
    private final Conflict conflict;
    private final int states;
    private final Map<Long, Integer> byVector = new HashMap<>();
    private final BitSet[][] moves;
    private final BitSet[][] improvements;
    private final int[][] payoffs;
    private final int[][] escapes;
    private final List<Map<Integer, BitSet>> noBetter = new ArrayList<>();
    private final List<Map<Integer, BitSet>> inescapable = new ArrayList<>();
    private final @Nullable JointMoves[] answers;
    private final @Nullable JointMoves[] credibleAnswers;

    public MoveGraph(Conflict conflict) {
        this.conflict = conflict;
        this.states = conflict.states().size();
        for (int state = 0; state < states; state++) {
            for (long vector : conflict.state(state).vectors()) {
                byVector.put(vector, state);
            }
        }
        int makers = conflict.decisionMakers().size();
        this.moves = moves(conflict.form(), makers, states);
        this.payoffs = IntStream.range(0, makers).mapToObj(conflict::payoffs).toArray(int[][]::new);
        this.improvements = new BitSet[makers][states];
        this.escapes = new int[makers][states];
        for (int maker = 0; maker < makers; maker++) {
            for (int state = 0; state < states; state++) {
                judgeMoves(maker, state);
            }
            noBetter.add(new HashMap<>());
            inescapable.add(new HashMap<>());
        }
        this.answers = new JointMoves[makers];
        this.credibleAnswers = new JointMoves[makers];
    }

    private void judgeMoves(int maker, int state) {
        BitSet better = new BitSet(states);
        int best = payoffs[maker][state];
        for (int to = moves[maker][state].nextSetBit(0); to >= 0; to = moves[maker][state].nextSetBit(to + 1)) {
            if (payoffs[maker][to] > payoffs[maker][state]) {
                better.set(to);
                best = Math.max(best, payoffs[maker][to]);
            }
        }
        improvements[maker][state] = better;
        escapes[maker][state] = best;
    }

    public Conflict conflict() {
        return conflict;
    }

    public int states() {
        return states;
    }

    public int makers() {
        return moves.length;
    }

    public int payoff(int maker, int state) {
        return payoffs[maker][state];
    }

    /** R_i(s): where the decision maker can go in one move. */
    public BitSet moves(int maker, int state) {
        return moves[maker][state];
    }

    /** R_i+(s): those of its moves that it prefers. */
    public BitSet improvements(int maker, int state) {
        return improvements[maker][state];
    }

    /** phi_i(s): the states no better than {@code state}, itself among them. */
    public BitSet noBetter(int maker, int state) {
        return atMost(noBetter.get(maker), payoffs[maker], payoffs[maker][state]);
    }

    /** The states no better than {@code state} from which no move leads to a better one. */
    public BitSet inescapable(int maker, int state) {
        return atMost(inescapable.get(maker), escapes[maker], payoffs[maker][state]);
    }

    private BitSet atMost(Map<Integer, BitSet> known, int[] values, int limit) {
        return known.computeIfAbsent(limit, fresh -> {
            BitSet set = new BitSet(states);
            for (int state = 0; state < states; state++) {
                set.set(state, values[state] <= limit);
            }
            return set;
        });
    }

    /** The state that an option vector belongs to; empty when it is infeasible. */
    public OptionalInt stateOf(long vector) {
        Integer state = byVector.get(vector);
        return state == null ? OptionalInt.empty() : OptionalInt.of(state);
    }

    /** R_{N-i}: what all others can do in turn. */
    public JointMoves answersTo(int maker) {
        JointMoves known = answers[maker];
        if (known == null) {
            known = new JointMoves(moves, others(maker), conflict.form().transitive());
            answers[maker] = known;
        }
        return known;
    }

    /** R+_{N-i}: what all others can do in turn, each move an improvement for its mover where it is made. */
    public JointMoves credibleAnswersTo(int maker) {
        JointMoves known = credibleAnswers[maker];
        if (known == null) {
            known = new JointMoves(improvements, others(maker), conflict.form().transitive());
            credibleAnswers[maker] = known;
        }
        return known;
    }

    /** What everybody can do in turn. */
    public JointMoves everybody() {
        return new JointMoves(
                moves, IntStream.range(0, makers()).toArray(), conflict.form().transitive());
    }

    /** What everybody can do in turn by improvements alone. */
    public JointMoves everybodyImproving() {
        return new JointMoves(
                improvements,
                IntStream.range(0, makers()).toArray(),
                conflict.form().transitive());
    }

    private int[] others(int maker) {
        return IntStream.range(0, makers()).filter(other -> other != maker).toArray();
    }

    private static BitSet[][] moves(Form form, int makers, int states) {
        BitSet[][] moves = new BitSet[makers][states];
        for (BitSet[] own : moves) {
            for (int state = 0; state < states; state++) {
                own[state] = new BitSet(states);
            }
        }
        switch (form) {
            case GraphForm graph -> {
                for (int maker = 0; maker < makers; maker++) {
                    for (int state = 0; state < states; state++) {
                        graph.moves().get(maker).get(state).forEach(moves[maker][state]::set);
                        moves[maker][state].clear(state);
                    }
                }
            }
            case OptionForm options -> flips(options, moves);
        }
        return moves;
    }

    /** Two vectors are a move apart when one decision maker owns all they differ in, and no direction forbids it. */
    private static void flips(OptionForm form, BitSet[][] moves) {
        List<long[]> vectors = new ArrayList<>();
        for (int state = 0; state < form.states().size(); state++) {
            for (long vector : form.states().get(state).vectors()) {
                vectors.add(new long[] {vector, state});
            }
        }
        long[] owned = IntStream.range(0, moves.length).mapToLong(form::owned).toArray();
        long forward = form.only(Direction.FORWARD);
        long back = form.only(Direction.BACK);
        for (long[] before : vectors) {
            for (long[] after : vectors) {
                long flipped = before[0] ^ after[0];
                if (flipped == 0 || before[1] == after[1]) {
                    continue;
                }
                int owner =
                        form.options().get(Long.numberOfTrailingZeros(flipped)).owner();
                boolean legal = (flipped & ~owned[owner]) == 0
                        && (flipped & before[0] & forward) == 0
                        && (flipped & ~before[0] & back) == 0;
                if (legal) {
                    moves[owner][(int) before[1]].set((int) after[1]);
                }
            }
        }
    }
}
