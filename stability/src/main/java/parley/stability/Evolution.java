package parley.stability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.stability.moves.JointMoves;
import parley.stability.moves.MoveGraph;
import parley.stability.moves.Step;

/**
 * How things can go on from one state (Li, Kilgour and Hipel 2005; Xu et al. 2010), nobody moving twice in a row.
 *
 * @param from where they begin
 * @param legal a shortest sequence of legal moves to each state that has one; empty for {@code from} itself
 * @param improving the same by moves each of which its mover prefers to make
 * @param pointsOfNoReturn the legally reachable states from which an equilibrium, reachable from {@code from} by legal
 *     moves, no longer is, each with those lost
 */
public record Evolution(
        int from,
        SortedMap<Integer, List<Step>> legal,
        SortedMap<Integer, List<Step>> improving,
        SortedMap<Integer, List<Integer>> pointsOfNoReturn) {
    public Evolution {
        legal = Collections.unmodifiableSortedMap(new TreeMap<>(legal));
        improving = Collections.unmodifiableSortedMap(new TreeMap<>(improving));
        pointsOfNoReturn = Collections.unmodifiableSortedMap(new TreeMap<>(pointsOfNoReturn));
    }

    static Evolution of(MoveGraph graph, int from, Set<Integer> equilibria) {
        JointMoves everybody = graph.everybody();
        SortedMap<Integer, List<Step>> legal = everybody.routes(from);
        legal.put(from, List.of());
        SortedMap<Integer, List<Step>> improving = graph.everybodyImproving().routes(from);
        improving.put(from, List.of());
        Set<Integer> within = new TreeSet<>(equilibria);
        within.retainAll(legal.keySet());
        SortedMap<Integer, List<Integer>> points = new TreeMap<>();
        for (int state : legal.keySet()) {
            List<Integer> lost = new ArrayList<>();
            for (int equilibrium : within) {
                if (equilibrium != state && !everybody.from(state).get(equilibrium)) {
                    lost.add(equilibrium);
                }
            }
            if (!lost.isEmpty()) {
                points.put(state, lost);
            }
        }
        return new Evolution(from, legal, improving, points);
    }

    /** How many moves it takes at least to reach each state. */
    public static SortedMap<Integer, Integer> steps(Map<Integer, List<Step>> routes) {
        SortedMap<Integer, Integer> steps = new TreeMap<>();
        routes.forEach((state, route) -> steps.put(state, route.size()));
        return steps;
    }
}
