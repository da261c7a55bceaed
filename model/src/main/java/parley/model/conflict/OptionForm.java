package parley.model.conflict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    public static final int MOST_OPTIONS_TRIED = 22;

    /** More option vectors than this are refused: the analysis keeps a bit for every pair of states. */
    public static final int MOST_VECTORS = 8192;

    public OptionForm {
        options = List.copyOf(options);
        infeasible = List.copyOf(infeasible);
        sameState = List.copyOf(sameState);
        states = List.copyOf(states);
    }

    /**
     * All states that the options leave, in the order of their lowest vectors; a state's id is its vector ({@code NYNN})
     * or the pattern that coalesced it.
     *
     * @throws IllegalArgumentException if two patterns of {@code sameState} overlap in a feasible vector
     */
    public static OptionForm of(List<Option> options, List<Pattern> infeasible, List<Pattern> sameState) {
        Map<Pattern, List<Long>> vectors = new LinkedHashMap<>();
        for (long vector : feasible(options.size(), infeasible)) {
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

    /** The vectors that match no pattern, ascending; stops one beyond {@link #MOST_VECTORS}. Cost: 2^width. */
    static List<Long> feasible(int width, List<Pattern> infeasible) {
        List<Long> feasible = new ArrayList<>();
        for (long vector = 0; vector < 1L << width && feasible.size() <= MOST_VECTORS; vector++) {
            if (!matchesAny(infeasible, vector)) {
                feasible.add(vector);
            }
        }
        return feasible;
    }

    static boolean matchesAny(List<Pattern> patterns, long vector) {
        for (Pattern pattern : patterns) {
            if (pattern.matches(vector)) {
                return true;
            }
        }
        return false;
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

    @Override
    public boolean mayMove(int decisionMaker, int from, int to) {
        if (from == to) {
            return false;
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
        return flipped != 0
                && (flipped & ~owned(decisionMaker)) == 0
                && (flipped & before & only(Direction.FORWARD)) == 0
                && (flipped & ~before & only(Direction.BACK)) == 0;
    }

    /** Holds while no states are coalesced: two flips of own options in a row are one. */
    @Override
    public boolean transitive() {
        return states.stream().allMatch(state -> state.vectors().size() == 1);
    }
}
