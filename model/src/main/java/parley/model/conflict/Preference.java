package parley.model.conflict;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.model.Basis;

/** Which states one decision maker would rather be in: a complete order, ties allowed. */
public sealed interface Preference {
    Basis basis();

    /** A number for each state, the worst states 0, equal for states liked equally; only their order means anything. */
    int[] payoffs(List<State> states);

    /**
     * The order told directly.
     *
     * @param tiers states by index, most preferred first, each state once; states of one tier are liked equally
     */
    record Ranking(List<List<Integer>> tiers, Basis basis) implements Preference {
        public Ranking {
            tiers = tiers.stream().map(List::copyOf).toList();
        }

        @Override
        public int[] payoffs(List<State> states) {
            int[] payoffs = new int[states.size()];
            for (int tier = 0; tier < tiers.size(); tier++) {
                for (int state : tiers.get(tier)) {
                    payoffs[state] = tiers.size() - 1 - tier;
                }
            }
            return payoffs;
        }
    }

    /**
     * Option prioritisation (Peng, Hipel and Kilgour 1997; Fang et al. 2003): states are compared by the most important
     * statement that holds in only one of them. A coalesced state counts as fulfilling a statement only if all of its
     * vectors do; the sources give such states by hand.
     *
     * @param formulas most important first, any number of them
     * @param grounds what each of them rests on
     * @param basis what the whole rests on, its order too
     */
    record Prioritised(List<Formula> formulas, List<Basis> grounds, Basis basis) implements Preference {
        public Prioritised {
            formulas = List.copyOf(formulas);
            grounds = List.copyOf(grounds);
            if (grounds.size() != formulas.size()) {
                throw new IllegalArgumentException("each statement has a ground of its own");
            }
        }

        /** Statements without grounds of their own. */
        public Prioritised(List<Formula> formulas, Basis basis) {
            this(formulas, Collections.nCopies(formulas.size(), new Basis.Unstated()), basis);
        }

        @Override
        public int[] payoffs(List<State> states) {
            if (formulas.size() < Long.SIZE) {
                return places(states);
            }
            List<BitSet> scores = states.stream().map(this::score).toList();
            List<BitSet> ascending =
                    scores.stream().distinct().sorted(Prioritised::compare).toList();
            Map<BitSet, Integer> places = new HashMap<>();
            ascending.forEach(score -> places.put(score, places.size()));
            return scores.stream()
                    .mapToInt(score -> places.getOrDefault(score, 0))
                    .toArray();
        }

        /** The same while a score fits into the bits of a number, the most important statement the highest bit. */
        private int[] places(List<State> states) {
            long[] scores = new long[states.size()];
            for (int state = 0; state < scores.length; state++) {
                for (Formula formula : formulas) {
                    boolean holds = states instanceof VectorStates vectors
                            ? formula.holds(vectors.vector(state))
                            : states.get(state).vectors().stream().allMatch(formula::holds);
                    scores[state] = scores[state] << 1 | (holds ? 1 : 0);
                }
            }
            long[] ascending = Arrays.stream(scores).sorted().distinct().toArray();
            return Arrays.stream(scores)
                    .mapToInt(score -> Arrays.binarySearch(ascending, score))
                    .toArray();
        }

        private BitSet score(State state) {
            BitSet score = new BitSet();
            for (int place = 0; place < formulas.size(); place++) {
                Formula formula = formulas.get(place);
                score.set(place, state.vectors().stream().allMatch(formula::holds));
            }
            return score;
        }

        /** Lexicographic: the first place at which the two differ decides. */
        private static int compare(BitSet a, BitSet b) {
            BitSet differing = (BitSet) a.clone();
            differing.xor(b);
            int first = differing.nextSetBit(0);
            return first < 0 ? 0 : a.get(first) ? 1 : -1;
        }
    }
}
