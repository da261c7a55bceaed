package parley.model.conflict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * States as vectors of options, taken or not (Fraser and Hipel 1984). One move flips any options of its mover, against
 * no option's direction; what lies between need not be feasible. A coalesced state moves wherever one of its vectors
 * does.
 *
 * @param options at most {@link #MOST_OPTIONS}; the first is the lowest bit of a vector
 * @param infeasible patterns that no state matches
 * @param sameState patterns each of which makes one state of all that match it
 * @param states what that leaves, or the states the input lists
 * @param listed whether the input lists the states with names of its own
 */
public record OptionForm(
        List<Option> options, List<Pattern> infeasible, List<Pattern> sameState, List<State> states, boolean listed)
        implements Form {
    public static final int MOST_OPTIONS = 62;

    /** Beyond so many options the states must be listed; they are no longer found by trying all vectors. */
    public static final int MOST_OPTIONS_TRIED = 24;

    /** More option vectors than this are refused where states are listed or coalesced. */
    public static final int MOST_VECTORS = 8192;

    public OptionForm {
        options = List.copyOf(options);
        infeasible = List.copyOf(infeasible);
        sameState = List.copyOf(sameState);
        states = states instanceof VectorStates ? states : List.copyOf(states);
    }

    /**
     * All states that the options leave, in the order of their lowest vectors; a state's id is its vector ({@code NYNN})
     * or the pattern that coalesced it.
     *
     * @throws IllegalArgumentException if two patterns of {@code sameState} overlap in a feasible vector
     */
    public static OptionForm of(List<Option> options, List<Pattern> infeasible, List<Pattern> sameState) {
        VectorStates feasible = VectorStates.feasible(options.size(), infeasible);
        return sameState.isEmpty()
                ? new OptionForm(options, infeasible, sameState, feasible, false)
                : coalesced(options, infeasible, sameState, feasible);
    }

    private static OptionForm coalesced(
            List<Option> options, List<Pattern> infeasible, List<Pattern> sameState, VectorStates feasible) {
        Map<Pattern, List<Long>> vectors = new LinkedHashMap<>();
        for (int place = 0; place < feasible.size(); place++) {
            long vector = feasible.vector(place);
            List<Pattern> within = sameState.stream()
                    .filter(pattern -> pattern.matches(vector))
                    .toList();
            if (within.size() > 1) {
                throw new IllegalArgumentException("the patterns " + within + " overlap");
            }
            Pattern state = within.isEmpty() ? Pattern.exactly(vector, options.size()) : within.get(0);
            vectors.computeIfAbsent(state, fresh -> new ArrayList<>()).add(vector);
        }
        List<State> states = new ArrayList<>();
        vectors.forEach((pattern, members) -> states.add(new State(pattern.toString(), false, members, "")));
        return new OptionForm(options, infeasible, sameState, states, false);
    }

    static boolean matchesAny(List<Pattern> patterns, long vector) {
        for (Pattern pattern : patterns) {
            if (pattern.matches(vector)) {
                return true;
            }
        }
        return false;
    }

    /** Whether every state is one option vector and none is listed: the states are the feasible vectors, ascending. */
    public boolean plain() {
        return states instanceof VectorStates;
    }

    /**
     * The state that an option vector belongs to; empty when it is infeasible. Cost: a bisection when {@link #plain},
     * else one pass over the states.
     */
    public OptionalInt stateOf(long vector) {
        if (states instanceof VectorStates vectors) {
            return vectors.stateOf(vector);
        }
        return IntStream.range(0, states.size())
                .filter(state -> states.get(state).vectors().contains(vector))
                .findFirst();
    }

    /**
     * The only option vector of a state of a {@link #plain} form.
     *
     * @throws IllegalStateException in any other form
     */
    public int vector(int state) {
        if (states instanceof VectorStates vectors) {
            return vectors.vector(state);
        }
        throw new IllegalStateException("states are listed or coalesced");
    }

    /** The options of one decision maker, as bits. */
    public long owned(int decisionMaker) {
        long owned = 0;
        for (int option = 0; option < options.size(); option++) {
            if (options.get(option).owner() == decisionMaker) {
                owned |= 1L << option;
            }
        }
        return owned;
    }

    /** Options that can change in this direction only, as bits. */
    public long only(Direction direction) {
        long bits = 0;
        for (int option = 0; option < options.size(); option++) {
            if (options.get(option).direction() == direction) {
                bits |= 1L << option;
            }
        }
        return bits;
    }

    /** The options, as bits, that the decision maker can flip in {@code vector}, any of them together. */
    public long free(int decisionMaker, long vector) {
        return owned(decisionMaker) & ~(only(Direction.FORWARD) & vector) & ~(only(Direction.BACK) & ~vector);
    }

    @Override
    public boolean mayMove(int decisionMaker, int from, int to) {
        if (from == to) {
            return false;
        }
        if (states instanceof VectorStates vectors) {
            return legal(decisionMaker, vectors.vector(from), vectors.vector(to));
        }
        for (long before : states.get(from).vectors()) {
            for (long after : states.get(to).vectors()) {
                if (legal(decisionMaker, before, after)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the decision maker can change one vector into the other in one move. */
    public boolean legal(int decisionMaker, long before, long after) {
        long flipped = before ^ after;
        return flipped != 0 && (flipped & ~free(decisionMaker, before)) == 0;
    }

    /** Holds while no states are coalesced: two flips of own options in a row are one. */
    @Override
    public boolean transitive() {
        return plain() || states.stream().allMatch(state -> state.vectors().size() == 1);
    }
}
