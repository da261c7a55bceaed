package parley.stability.preferences;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.model.conflict.Conflict;
import parley.model.conflict.Preference;
import parley.stability.concepts.StabilityConcept;
import parley.stability.moves.MoveGraph;
import parley.stability.moves.StateSet;

/**
 * Strong stability (Hamouda, Kilgour and Hipel 2004, 2006): each improvement can be answered by a state that is liked much
 * less than the one left. Nash knows no degrees: who has no improvement is strongly stable.
 */
public final class Strength {
    private Strength() {}

    /** Whether any decision maker says that something is much better. */
    public static boolean told(Conflict conflict) {
        return conflict.preferences().stream()
                .anyMatch(preference -> preference instanceof Preference.Ranking ranking
                        && !ranking.gaps().isEmpty());
    }

    /** By concept, for each decision maker the states in which it is strongly stable. */
    public static Map<String, List<StateSet>> of(MoveGraph graph) {
        Map<String, List<StateSet>> strong = new LinkedHashMap<>();
        for (StabilityConcept concept : Deterrence.CONCEPTS) {
            List<StateSet> perMaker = new ArrayList<>();
            for (int maker = 0; maker < graph.makers(); maker++) {
                perMaker.add(strong(graph, concept, maker));
            }
            strong.put(concept.name(), perMaker);
        }
        return strong;
    }

    private static StateSet strong(MoveGraph graph, StabilityConcept concept, int maker) {
        int[] muchWorse = muchWorse(graph, maker);
        BitSet strong = new BitSet(graph.states());
        for (int state = 0; state < graph.states(); state++) {
            BitSet unfeared = new BitSet(graph.states());
            for (int other = 0; other < graph.states(); other++) {
                unfeared.set(other, graph.payoff(maker, other) > muchWorse[state]);
            }
            strong.set(
                    state,
                    new Deterrence(graph, concept, maker, state)
                            .stable(Deterrence.better(graph, maker, state), unfeared));
        }
        return StateSet.of(strong);
    }

    private static int[] muchWorse(MoveGraph graph, int maker) {
        if (graph.conflict().preferences().get(maker) instanceof Preference.Ranking ranking) {
            return ranking.muchWorse(graph.states());
        }
        int[] nothing = new int[graph.states()];
        Arrays.fill(nothing, -1);
        return nothing;
    }
}
