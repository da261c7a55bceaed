package parley.stability.arrays;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import parley.model.conflict.Conflict;
import parley.model.conflict.Direction;
import parley.model.conflict.Option;
import parley.model.conflict.OptionForm;
import parley.stability.moves.StateSet;

/**
 * A conflict of plain option vectors as arrays: index = vector, one array of payoffs a decision maker, infeasible vectors
 * below every payoff. Memory: 4 bytes x 2^options a decision maker.
 */
final class VectorSpace {
    /** Stands for "below every payoff". */
    static final int NEVER = -1;
    /** Stands for "above every payoff". */
    static final int ALWAYS = Integer.MAX_VALUE;

    private final OptionForm form;
    private final int[][] payoffs;
    private final int[] owned;
    private final int forward;
    private final int back;

    /** @throws IllegalArgumentException unless the conflict's form is {@link OptionForm#plain} */
    VectorSpace(Conflict conflict) {
        if (!(conflict.form() instanceof OptionForm options) || !options.plain()) {
            throw new IllegalArgumentException("states must be the feasible option vectors themselves");
        }
        this.form = options;
        this.payoffs = IntStream.range(0, conflict.decisionMakers().size())
                .parallel()
                .mapToObj(maker -> byVector(conflict.payoffs(maker)))
                .toArray(int[][]::new);
        this.owned = IntStream.range(0, payoffs.length)
                .map(maker -> (int) options.owned(maker))
                .toArray();
        this.forward = (int) options.only(Direction.FORWARD);
        this.back = (int) options.only(Direction.BACK);
    }

    private int[] byVector(int[] byState) {
        int[] byVector = new int[vectors()];
        Arrays.fill(byVector, NEVER);
        for (int state = 0; state < byState.length; state++) {
            byVector[form.vector(state)] = byState[state];
        }
        return byVector;
    }

    int vectors() {
        return 1 << form.options().size();
    }

    int makers() {
        return payoffs.length;
    }

    /** Ordinal payoffs by vector, {@link #NEVER} where infeasible; not to be changed. */
    int[] payoffs(int maker) {
        return payoffs[maker];
    }

    int owned(int maker) {
        return owned[maker];
    }

    /** The options as bits that can only be taken. */
    int forward() {
        return forward;
    }

    /** The options as bits that can only be given up. */
    int back() {
        return back;
    }

    List<Option> options() {
        return form.options();
    }

    /** The states whose vectors are marked. */
    StateSet states(BitSet vectors) {
        BitSet states = new BitSet(form.states().size());
        for (int state = 0; state < form.states().size(); state++) {
            states.set(state, vectors.get(form.vector(state)));
        }
        return StateSet.of(states);
    }
}
