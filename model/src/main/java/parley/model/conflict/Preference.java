package parley.model.conflict;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
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
     * @param gaps places of tiers, ascending, that are liked much better than all below them (Hamouda, Kilgour and Hipel
     *     2004: strength of preference)
     */
    record Ranking(List<List<Integer>> tiers, List<Integer> gaps, Basis basis) implements Preference {
        public Ranking {
            tiers = tiers.stream().map(List::copyOf).toList();
            gaps = List.copyOf(gaps);
        }

        /** Of which nothing is known to be liked much better than anything else. */
        public Ranking(List<List<Integer>> tiers, Basis basis) {
            this(tiers, List.of(), basis);
        }

        /**
         * For each state the greatest payoff of states that it is liked much better than; -1 for none. Cost: one pass
         * over the states.
         */
        public int[] muchWorse(int states) {
            int[] muchWorse = new int[states];
            int worst = tiers.size();
            int below = -1;
            for (int tier = worst - 1; tier >= 0; tier--) {
                if (gaps.contains(tier)) {
                    below = worst - 2 - tier;
                }
                for (int state : tiers.get(tier)) {
                    muchWorse[state] = below;
                }
            }
            return muchWorse;
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
     * An order of which some pairs are not known (Li, Hipel, Kilgour and Fang 2004): either of the two may be the better.
     *
     * @param written the whole order as the file has it, the best guess
     * @param unknown pairs of different states, by index
     */
    record Partial(Ranking written, List<Pair> unknown) implements Preference {
        public Partial {
            unknown = List.copyOf(unknown);
        }

        /** Two states of which nobody knows which is better. */
        public record Pair(int one, int other) {}

        @Override
        public Basis basis() {
            return written.basis();
        }

        /** Those of the order as written. */
        @Override
        public int[] payoffs(List<State> states) {
            return written.payoffs(states);
        }

        /** For each state those that are known to be worse, by index. Cost: states squared. */
        public List<BitSet> knownWorse(List<State> states) {
            int[] payoffs = payoffs(states);
            List<BitSet> worse = new ArrayList<>();
            for (int better = 0; better < payoffs.length; better++) {
                BitSet below = new BitSet();
                for (int state = 0; state < payoffs.length; state++) {
                    below.set(state, payoffs[state] < payoffs[better]);
                }
                worse.add(below);
            }
            for (Pair pair : unknown) {
                worse.get(pair.one()).clear(pair.other());
                worse.get(pair.other()).clear(pair.one());
            }
            return worse;
        }
    }

    /**
     * Option weighting: a state is worth the sum of the weights of what holds in it. A coalesced state counts as
     * fulfilling a statement only if all of its vectors do.
     *
     * @param terms at least one
     */
    record Weighted(List<Term> terms, Basis basis) implements Preference {
        public Weighted {
            terms = List.copyOf(terms);
        }

        /** What {@code holds} is worth: mostly one option taken ({@code 2}) or not ({@code -2}). */
        public record Term(Formula holds, BigFraction weight) {}

        /** Cost: states x terms. */
        @Override
        public int[] payoffs(List<State> states) {
            BigInteger[] weights = scaled();
            BigInteger most = Arrays.stream(weights).map(BigInteger::abs).reduce(BigInteger.ZERO, BigInteger::add);
            return most.bitLength() < Long.SIZE - 1 ? small(states, weights) : great(states, weights);
        }

        private BigInteger[] scaled() {
            BigInteger common = BigInteger.ONE;
            for (Term term : terms) {
                BigInteger denominator = term.weight().getDenominator();
                common = common.divide(common.gcd(denominator)).multiply(denominator);
            }
            BigInteger[] weights = new BigInteger[terms.size()];
            for (int place = 0; place < weights.length; place++) {
                BigFraction weight = terms.get(place).weight();
                weights[place] = common.divide(weight.getDenominator()).multiply(weight.getNumerator());
            }
            return weights;
        }

        private int[] small(List<State> states, BigInteger[] weights) {
            long[] each =
                    Arrays.stream(weights).mapToLong(BigInteger::longValueExact).toArray();
            long[] sums = new long[states.size()];
            for (int state = 0; state < sums.length; state++) {
                for (int place = 0; place < each.length; place++) {
                    sums[state] += terms.get(place).holds().holds(states, state) ? each[place] : 0;
                }
            }
            long[] ascending = Arrays.stream(sums).sorted().distinct().toArray();
            return Arrays.stream(sums)
                    .mapToInt(sum -> Arrays.binarySearch(ascending, sum))
                    .toArray();
        }

        private int[] great(List<State> states, BigInteger[] weights) {
            BigInteger[] sums = new BigInteger[states.size()];
            for (int state = 0; state < sums.length; state++) {
                sums[state] = BigInteger.ZERO;
                for (int place = 0; place < weights.length; place++) {
                    if (terms.get(place).holds().holds(states, state)) {
                        sums[state] = sums[state].add(weights[place]);
                    }
                }
            }
            BigInteger[] ascending = Arrays.stream(sums).sorted().distinct().toArray(BigInteger[]::new);
            return Arrays.stream(sums)
                    .mapToInt(sum -> Arrays.binarySearch(ascending, sum))
                    .toArray();
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
            long[] scores = states instanceof VectorStates vectors ? scores(vectors) : scores(states);
            long[] ascending = Arrays.stream(scores).sorted().distinct().toArray();
            return Arrays.stream(scores)
                    .mapToInt(score -> Arrays.binarySearch(ascending, score))
                    .toArray();
        }

        private long[] scores(List<State> states) {
            long[] scores = new long[states.size()];
            for (int state = 0; state < scores.length; state++) {
                for (Formula formula : formulas) {
                    scores[state] = scores[state] << 1 | (formula.holds(states, state) ? 1 : 0);
                }
            }
            return scores;
        }

        /** The same for 64 states at a time. */
        private long[] scores(VectorStates states) {
            long[] scores = new long[states.size()];
            for (int from = 0; from < scores.length; from += Long.SIZE) {
                int to = Math.min(from + Long.SIZE, scores.length);
                long[] taken = states.taken(from, to);
                for (Formula formula : formulas) {
                    long holds = formula.holds(taken);
                    for (int state = from; state < to; state++) {
                        scores[state] = scores[state] << 1 | (holds >>> (state - from) & 1);
                    }
                }
            }
            return scores;
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
