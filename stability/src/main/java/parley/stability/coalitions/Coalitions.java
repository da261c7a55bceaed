package parley.stability.coalitions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import parley.stability.moves.MoveGraph;
import parley.stability.moves.StateSet;

/**
 * Which states coalitions would stay in.
 *
 * @param stable by coalition, those of one member among them
 * @param equilibria the states that every coalition of {@code stable} would stay in
 * @param jumps by state left, then by state come to
 * @param complete whether {@code stable} has every coalition there is
 */
public record Coalitions(
        SortedMap<Coalition, Map<CoalitionConcept, StateSet>> stable,
        Map<CoalitionConcept, StateSet> equilibria,
        List<Jump> jumps,
        boolean complete) {
    /** Beyond so many of the others CSEQ would take too many coalitions where the order of movers matters. */
    private static final int MOST_OTHERS_IN_TURN = 12;

    public Coalitions {
        stable = Collections.unmodifiableSortedMap(new TreeMap<>(stable));
        equilibria = Collections.unmodifiableMap(new EnumMap<>(equilibria));
        jumps = List.copyOf(jumps);
    }

    /**
     * Cost: coalitions x states squared, and the moves between.
     *
     * @param asked coalitions to look at beside those that always are
     * @param equilibria by concept of single decision makers, for the jumps
     * @param cancelled asked for every state
     * @throws CancellationException once it says so
     */
    public static Coalitions of(
            MoveGraph graph, List<Coalition> asked, Map<String, StateSet> equilibria, BooleanSupplier cancelled) {
        boolean all = graph.makers() <= Coalition.ALL_UP_TO;
        TreeSet<Coalition> looked =
                new TreeSet<>(all ? Coalition.all(graph.makers()) : Coalition.singlesPairsAndAll(graph.makers()));
        looked.addAll(asked);
        return of(graph, looked, equilibria, all, cancelled);
    }

    /** The same of the coalitions asked for alone. */
    public static Coalitions only(
            MoveGraph graph, List<Coalition> asked, Map<String, StateSet> equilibria, BooleanSupplier cancelled) {
        return of(graph, new TreeSet<>(asked), equilibria, false, cancelled);
    }

    private static Coalitions of(
            MoveGraph graph,
            TreeSet<Coalition> looked,
            Map<String, StateSet> equilibria,
            boolean all,
            BooleanSupplier cancelled) {
        CoalitionMoves moves = new CoalitionMoves(graph);
        SortedMap<Coalition, Map<CoalitionConcept, StateSet>> stable = new TreeMap<>();
        Map<CoalitionConcept, StateSet> common = new EnumMap<>(CoalitionConcept.class);
        for (Coalition coalition : looked) {
            Map<CoalitionConcept, StateSet> own = new Look(graph, moves, coalition, cancelled).judge();
            own.forEach((concept, states) -> common.merge(concept, states, StateSet::and));
            stable.put(coalition, own);
        }
        common.keySet().removeIf(concept -> stable.values().stream().anyMatch(own -> !own.containsKey(concept)));
        return new Coalitions(stable, common, jumps(moves, looked, equilibria), all);
    }

    /** How much work {@link #of} would be: coalitions x states squared. */
    public static long work(int makers, long states) {
        long coalitions = makers <= Coalition.ALL_UP_TO ? (1L << makers) - 1 : makers * (makers + 1L) / 2 + 1;
        return coalitions * states * states;
    }

    private static List<Jump> jumps(
            CoalitionMoves moves, Iterable<Coalition> coalitions, Map<String, StateSet> equilibria) {
        TreeSet<Integer> all = new TreeSet<>();
        equilibria.values().forEach(all::addAll);
        List<Jump> jumps = new ArrayList<>();
        for (int from : all) {
            for (Coalition coalition : coalitions) {
                BitSet ends = coalition.size() < 2 ? new BitSet() : moves.improvements(coalition.members(), from);
                for (int to = ends.nextSetBit(0); to >= 0; to = ends.nextSetBit(to + 1)) {
                    List<String> concepts = both(equilibria, from, to);
                    int end = to;
                    if (!concepts.isEmpty()
                            && coalition.members().stream()
                                    .noneMatch(member ->
                                            moves.moves(List.of(member), from).get(end))) {
                        jumps.add(new Jump(from, to, coalition, concepts));
                    }
                }
            }
        }
        return jumps;
    }

    private static List<String> both(Map<String, StateSet> equilibria, int from, int to) {
        return equilibria.entrySet().stream()
                .filter(entry ->
                        entry.getValue().contains(from) && entry.getValue().contains(to))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The states one coalition would stay in, under each concept that can be told. */
    private record Look(MoveGraph graph, CoalitionMoves moves, Coalition coalition, BooleanSupplier cancelled) {
        Map<CoalitionConcept, StateSet> judge() {
            List<Integer> members = coalition.members();
            List<Integer> others = coalition.others(graph.makers());
            boolean credibleToo = graph.conflict().form().transitive() || others.size() <= MOST_OTHERS_IN_TURN;
            BitSet nash = new BitSet(graph.states());
            BitSet gmr = new BitSet(graph.states());
            BitSet smr = new BitSet(graph.states());
            BitSet seq = new BitSet(graph.states());
            Optional<BitSet[]> credible = credibleToo ? Optional.of(new BitSet[graph.states()]) : Optional.empty();
            for (int state = 0; state < graph.states(); state++) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("stopped");
                }
                BitSet improvements = moves.improvements(members, state);
                if (improvements.isEmpty()) {
                    List.of(nash, gmr, smr, seq).forEach(set(state));
                    continue;
                }
                if (others.isEmpty()) {
                    continue;
                }
                BitSet wanted = moves.wanted(members, state);
                boolean feared = true;
                for (int to = improvements.nextSetBit(0); to >= 0 && feared; to = improvements.nextSetBit(to + 1)) {
                    feared = beyond(moves.moves(others, to), wanted);
                }
                gmr.set(state, feared);
                smr.set(state, feared && trapped(members, others, improvements, wanted));
                if (credible.isPresent()) {
                    seq.set(state, feared && deterred(others, improvements, wanted, credible.get()));
                }
            }
            Map<CoalitionConcept, StateSet> stable = new EnumMap<>(CoalitionConcept.class);
            stable.put(CoalitionConcept.NASH, StateSet.of(nash));
            stable.put(CoalitionConcept.GMR, StateSet.of(gmr));
            stable.put(CoalitionConcept.SMR, StateSet.of(smr));
            if (credibleToo) {
                stable.put(CoalitionConcept.SEQ, StateSet.of(seq));
            }
            return stable;
        }

        private static Consumer<BitSet> set(int state) {
            return states -> states.set(state);
        }

        private boolean deterred(List<Integer> others, BitSet improvements, BitSet wanted, BitSet[] credible) {
            for (int to = improvements.nextSetBit(0); to >= 0; to = improvements.nextSetBit(to + 1)) {
                if (credible[to] == null) {
                    credible[to] = moves.credible(others, to);
                }
                if (!beyond(credible[to], wanted)) {
                    return false;
                }
            }
            return true;
        }

        private boolean trapped(List<Integer> members, List<Integer> others, BitSet improvements, BitSet wanted) {
            BitSet traps = new BitSet(graph.states());
            BitSet escapes = new BitSet(graph.states());
            for (int to = improvements.nextSetBit(0); to >= 0; to = improvements.nextSetBit(to + 1)) {
                BitSet ends = moves.moves(others, to);
                boolean found = ends.intersects(traps);
                for (int end = ends.nextSetBit(0); end >= 0 && !found; end = ends.nextSetBit(end + 1)) {
                    if (!wanted.get(end) && !escapes.get(end)) {
                        found = !moves.moves(members, end).intersects(wanted);
                        (found ? traps : escapes).set(end);
                    }
                }
                if (!found) {
                    return false;
                }
            }
            return true;
        }

        /** Whether some of {@code ends} is not among {@code wanted}. */
        private static boolean beyond(BitSet ends, BitSet wanted) {
            for (int end = ends.nextSetBit(0); end >= 0; end = ends.nextSetBit(end + 1)) {
                if (!wanted.get(end)) {
                    return true;
                }
            }
            return false;
        }
    }
}
