package parley.stability.preferences;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import parley.model.conflict.Conflict;
import parley.model.conflict.Preference;
import parley.stability.concepts.StabilityConcept;
import parley.stability.moves.MoveGraph;
import parley.stability.moves.StateSet;

/**
 * In how many of the ways to decide what is unknown a state is stable (after Li, Hipel, Kilgour and Fang 2004, whose four
 * attitudes to the unknown these shares stand for).
 *
 * @param exact whether every completion was looked at; else {@code completions} were drawn with {@code seed}
 * @param perMaker by concept, for each decision maker how many completions each state is stable in
 * @param equilibria by concept, how many completions each state is an equilibrium in
 */
public record Shares(
        boolean exact, int completions, long seed, Map<String, List<int[]>> perMaker, Map<String, int[]> equilibria) {
    private static final int FEWEST_DRAWN = 100;
    private static final int MOST_DRAWN = 2_000;

    /** Cost: an analysis of all states a completion. */
    public static Shares of(Conflict conflict, long seed, BooleanSupplier cancelled) {
        Completions completions = new Completions(conflict);
        Counter counter = new Counter(conflict);
        if (completions.few()) {
            completions.forEach(cancelled, counter::add);
            return counter.shares(true, seed);
        }
        SplittableRandom random = new SplittableRandom(seed);
        int draws = Math.clamp(
                20_000_000L
                        / ((long) conflict.states().size() * conflict.states().size()),
                FEWEST_DRAWN,
                MOST_DRAWN);
        for (int draw = 0; draw < draws && !cancelled.getAsBoolean(); draw++) {
            counter.add(completions.draw(random));
        }
        return counter.shares(false, seed);
    }

    /** The standard error of a share; 0 when it was counted. */
    public double error(int count) {
        double share = (double) count / completions;
        return exact ? 0 : Math.sqrt(share * (1 - share) / completions);
    }

    /**
     * The states that a decision maker stays in however the unknown pairs are decided, or ({@code possibly}) in some way at
     * least: exact for Nash, GMR and SMR, for which the order of each state with the one left is all that matters, so that
     * the most and the least that can be liked better decide.
     *
     * @throws IllegalArgumentException for a concept in which the others' preferences matter
     */
    public static StateSet stable(MoveGraph graph, StabilityConcept concept, int maker, boolean possibly) {
        if (!List.of("Nash", "GMR", "SMR").contains(concept.name())) {
            throw new IllegalArgumentException(concept.name() + " hangs on the others' preferences");
        }
        Conflict conflict = graph.conflict();
        BitSet stable = new BitSet(graph.states());
        for (int state = 0; state < graph.states(); state++) {
            BitSet better = Deterrence.better(graph, maker, state);
            if (conflict.preferences().get(maker) instanceof Preference.Partial partial) {
                for (Preference.Partial.Pair pair : partial.unknown()) {
                    if (pair.one() == state) {
                        better.set(pair.other(), !possibly);
                    } else if (pair.other() == state) {
                        better.set(pair.one(), !possibly);
                    }
                }
            }
            stable.set(state, new Deterrence(graph, concept, maker, state).stable(better));
        }
        return StateSet.of(stable);
    }

    private static final class Counter {
        private final Map<String, List<int[]>> perMaker = new LinkedHashMap<>();
        private final Map<String, int[]> equilibria = new LinkedHashMap<>();
        private final List<StabilityConcept> concepts;
        private int completions;

        Counter(Conflict conflict) {
            this.concepts = StabilityConcept.all().stream()
                    .filter(concept -> concept.inapplicable(conflict).isEmpty())
                    .toList();
            for (StabilityConcept concept : concepts) {
                List<int[]> own = new ArrayList<>();
                conflict.decisionMakers()
                        .forEach(maker -> own.add(new int[conflict.states().size()]));
                perMaker.put(concept.name(), own);
                equilibria.put(concept.name(), new int[conflict.states().size()]);
            }
        }

        void add(Conflict completion) {
            MoveGraph graph = new MoveGraph(completion);
            completions++;
            for (StabilityConcept concept : concepts) {
                List<int[]> own = perMaker.getOrDefault(concept.name(), List.of());
                int[] all = equilibria.getOrDefault(concept.name(), new int[0]);
                for (int state = 0; state < graph.states(); state++) {
                    boolean everybody = true;
                    for (int maker = 0; maker < graph.makers(); maker++) {
                        boolean stable = concept.judge(graph, maker, state).stable();
                        own.get(maker)[state] += stable ? 1 : 0;
                        everybody &= stable;
                    }
                    all[state] += everybody ? 1 : 0;
                }
            }
        }

        Shares shares(boolean exact, long seed) {
            return new Shares(exact, completions, seed, perMaker, equilibria);
        }
    }
}
