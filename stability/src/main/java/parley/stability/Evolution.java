package parley.stability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.stability.moves.JointMoves;
import parley.stability.moves.MoveGraph;
import parley.stability.moves.Routes;
import parley.stability.moves.Step;

/**
 * How things can go on from one state (Li, Kilgour and Hipel 2005; Xu et al. 2010), nobody moving twice in a row.
 *
 * @param from where they begin
 * @param legal by legal moves
 * @param improving by moves each of which its mover prefers to make
 * @param pointsOfNoReturn the legally reachable states from which an equilibrium, reachable from {@code from} by legal
 *     moves, no longer is, each with those lost; not looked for beyond {@link MoveGraph#MOST_STATES_KEPT} states
 */
public record Evolution(int from, Ways legal, Ways improving, SortedMap<Integer, List<Integer>> pointsOfNoReturn) {
    public Evolution {
        pointsOfNoReturn = Collections.unmodifiableSortedMap(new TreeMap<>(pointsOfNoReturn));
    }

    /** Shortest sequences of moves to the states that have one. */
    public static final class Ways {
        private final int from;
        private final Routes routes;

        private Ways(int from, Routes routes) {
            this.from = from;
            this.routes = routes;
        }

        /** The states things can come to, the beginning among them. */
        public BitSet states() {
            BitSet states = (BitSet) routes.reached().clone();
            states.set(from);
            return states;
        }

        /** How many moves it takes at least to each of {@link #states}. */
        public SortedMap<Integer, Integer> steps() {
            SortedMap<Integer, Integer> steps = new TreeMap<>();
            states().stream().forEach(state -> steps.put(state, routes.steps(state)));
            return steps;
        }

        /** A shortest sequence of moves; empty for the beginning and for a state that none leads to. */
        public List<Step> to(int state) {
            return state == from ? List.of() : routes.to(state);
        }
    }

    static Evolution of(MoveGraph graph, int from, Set<Integer> equilibria) {
        JointMoves everybody = graph.everybody();
        Ways legal = new Ways(from, everybody.routes(from));
        Ways improving = new Ways(from, graph.everybodyImproving().routes(from));
        SortedMap<Integer, List<Integer>> points = new TreeMap<>();
        if (graph.states() <= MoveGraph.MOST_STATES_KEPT) {
            BitSet reachable = legal.states();
            Set<Integer> within = new TreeSet<>(equilibria);
            within.removeIf(equilibrium -> !reachable.get(equilibrium));
            reachable.stream().forEach(state -> {
                List<Integer> lost = new ArrayList<>();
                for (int equilibrium : within) {
                    if (equilibrium != state && !everybody.from(state).get(equilibrium)) {
                        lost.add(equilibrium);
                    }
                }
                if (!lost.isEmpty()) {
                    points.put(state, lost);
                }
            });
        }
        return new Evolution(from, legal, improving, points);
    }
}
