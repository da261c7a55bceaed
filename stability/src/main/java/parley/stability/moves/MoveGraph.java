package parley.stability.moves;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.model.conflict.Conflict;
import parley.model.conflict.GraphForm;
import parley.model.conflict.OptionForm;

/**
 * A conflict as a graph: states and decision makers by index, each state's moves found when they are asked for (Fang,
 * Hipel and Kilgour 1993). Up to {@link #MOST_STATES_KEPT} states what was found is kept; beyond, a million states cost
 * their payoffs alone. Arrays and sets it hands out are its own and must not be changed.
 */
public final class MoveGraph {
    /** Beyond so many states nothing found is kept. */
    public static final int MOST_STATES_KEPT = 8192;

    /** Where states are listed and a decision maker has more options, its moves are tried state by state. */
    private static final int MOST_FLIPPED = 10;

    private final Conflict conflict;
    private final int states;
    private final Map<Long, Integer> byVector = new HashMap<>();
    private final int[][] payoffs;
    private final Moves moves;
    private final Moves improvements;
    private final int[] @Nullable [] ways;
    private final @Nullable JointMoves[] answers;
    private final @Nullable JointMoves[] credibleAnswers;

    public MoveGraph(Conflict conflict) {
        this.conflict = conflict;
        this.states = conflict.states().size();
        int makers = conflict.decisionMakers().size();
        if (conflict.form() instanceof OptionForm form && !form.plain()) {
            for (int state = 0; state < states; state++) {
                for (long vector : conflict.state(state).vectors()) {
                    byVector.put(vector, state);
                }
            }
        }
        this.payoffs = IntStream.range(0, makers).mapToObj(conflict::payoffs).toArray(int[][]::new);
        boolean keep = states <= MOST_STATES_KEPT;
        Moves found = keep ? Moves.kept(this::find, makers, states) : this::find;
        this.moves = found;
        this.improvements = keep ? Moves.kept(this::better, makers, states) : this::better;
        this.ways = new int[makers][];
        this.answers = new JointMoves[makers];
        this.credibleAnswers = new JointMoves[makers];
    }

    public Conflict conflict() {
        return conflict;
    }

    public int states() {
        return states;
    }

    public int makers() {
        return payoffs.length;
    }

    public int payoff(int maker, int state) {
        return payoffs[maker][state];
    }

    /** Payoffs of one decision maker by state; only their order means anything. */
    public int[] payoffs(int maker) {
        return payoffs[maker];
    }

    /** R_i(s): where the decision maker can go in one move, ascending. */
    public int[] moves(int maker, int state) {
        return moves.from(maker, state);
    }

    /** R_i+(s): those of its moves that it prefers, ascending. */
    public int[] improvements(int maker, int state) {
        return improvements.from(maker, state);
    }

    /** The answers that deter {@code maker} in {@code state}; with {@code noWayOut}, only those it cannot leave for better. */
    public Fear fear(int maker, int state, boolean noWayOut) {
        return new Fear(this, maker, state, noWayOut);
    }

    /** For each state the most that {@code maker} has there or one move away. Cost: once, states x moves. */
    int[] ways(int maker) {
        int[] best = ways[maker];
        if (best == null) {
            best = payoffs[maker].clone();
            for (int from = 0; from < states; from++) {
                for (int to : moves(maker, from)) {
                    best[from] = Math.max(best[from], payoffs[maker][to]);
                }
            }
            ways[maker] = best;
        }
        return best;
    }

    /** The state that an option vector belongs to; empty when it is infeasible. */
    public OptionalInt stateOf(long vector) {
        if (conflict.form() instanceof OptionForm form && form.plain()) {
            return form.stateOf(vector);
        }
        Integer state = byVector.get(vector);
        return state == null ? OptionalInt.empty() : OptionalInt.of(state);
    }

    /** R_{N-i}: what all others can do in turn. */
    public JointMoves answersTo(int maker) {
        JointMoves known = answers[maker];
        if (known == null) {
            known = joint(moves, others(maker));
            answers[maker] = known;
        }
        return known;
    }

    /** R+_{N-i}: what all others can do in turn, each move an improvement for its mover where it is made. */
    public JointMoves credibleAnswersTo(int maker) {
        JointMoves known = credibleAnswers[maker];
        if (known == null) {
            known = joint(improvements, others(maker));
            credibleAnswers[maker] = known;
        }
        return known;
    }

    /** R_H: what some decision makers can do in turn. */
    public JointMoves together(int... members) {
        return joint(moves, members);
    }

    /** R+_H: the same by improvements alone. */
    public JointMoves togetherImproving(int... members) {
        return joint(improvements, members);
    }

    /** What everybody can do in turn. */
    public JointMoves everybody() {
        return together(IntStream.range(0, makers()).toArray());
    }

    /** What everybody can do in turn by improvements alone. */
    public JointMoves everybodyImproving() {
        return togetherImproving(IntStream.range(0, makers()).toArray());
    }

    private JointMoves joint(Moves steps, int[] members) {
        return new JointMoves(steps, members, makers(), states, conflict.form().transitive());
    }

    private int[] others(int maker) {
        return IntStream.range(0, makers()).filter(other -> other != maker).toArray();
    }

    private int[] better(int maker, int state) {
        int[] own = payoffs[maker];
        return Arrays.stream(moves(maker, state))
                .filter(to -> own[to] > own[state])
                .toArray();
    }

    private int[] find(int maker, int state) {
        return switch (conflict.form()) {
            case GraphForm graph ->
                graph.moves().get(maker).get(state).stream()
                        .mapToInt(Integer::intValue)
                        .filter(to -> to != state)
                        .sorted()
                        .toArray();
            case OptionForm form -> flips(form, maker, state);
        };
    }

    /** Every flip of own options that no direction forbids, from each vector of the state, if it ends in another. */
    private int[] flips(OptionForm form, int maker, int state) {
        if (form.plain()) {
            return ends(form, maker, form.vector(state));
        }
        if (Long.bitCount(form.owned(maker)) > MOST_FLIPPED) {
            return IntStream.range(0, states)
                    .filter(to -> form.mayMove(maker, state, to))
                    .toArray();
        }
        BitSet ends = new BitSet();
        for (long vector : form.states().get(state).vectors()) {
            for (int end : ends(form, maker, vector)) {
                ends.set(end);
            }
        }
        ends.clear(state);
        return ends.stream().toArray();
    }

    private int[] ends(OptionForm form, int maker, long vector) {
        long free = form.free(maker, vector);
        int[] ends = new int[(1 << Long.bitCount(free)) - 1];
        int found = 0;
        for (long flip = free; flip != 0; flip = (flip - 1) & free) {
            OptionalInt end = stateOf(vector ^ flip);
            if (end.isPresent()) {
                ends[found++] = end.getAsInt();
            }
        }
        Arrays.sort(ends, 0, found);
        return found == ends.length ? ends : Arrays.copyOf(ends, found);
    }
}
