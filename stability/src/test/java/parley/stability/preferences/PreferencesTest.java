package parley.stability.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import parley.model.Basis;
import parley.model.conflict.Conflict;
import parley.model.conflict.ConflictFile;
import parley.model.conflict.Preference;
import parley.model.yaml.YamlFile;
import parley.stability.Fresh;
import parley.stability.RandomConflict;
import parley.stability.concepts.Nash;
import parley.stability.concepts.StabilityConcept;
import parley.stability.moves.MoveGraph;
import parley.stability.moves.StateSet;

class PreferencesTest {
    /** Every ranking of the first decision maker tried: the fewest swaps that turn the verdict, and the sets that do. */
    @Test
    void repairs_and_radius_agree_with_every_ranking_tried() {
        Random random = Fresh.random("preferences", 1_905);
        for (int run = 0; run < Math.min(60, Fresh.models(12)); run++) {
            Conflict conflict = small(random);
            int states = conflict.states().size();
            int[] written = conflict.payoffs(0);
            MoveGraph graph = new MoveGraph(conflict);
            for (StabilityConcept concept : Repair.concepts()) {
                int[] least = new int[states];
                Arrays.fill(least, Integer.MAX_VALUE);
                List<List<Integer>> orders = new ArrayList<>();
                permute(new ArrayList<>(), states, orders);
                for (List<Integer> order : orders) {
                    MoveGraph other = new MoveGraph(with(conflict, order));
                    int swaps = inversions(order, written);
                    for (int state = 0; state < states; state++) {
                        if (concept.judge(other, 0, state).stable()
                                != concept.judge(graph, 0, state).stable()) {
                            least[state] = Math.min(least[state], swaps);
                        }
                    }
                }
                for (int state = 0; state < states; state++) {
                    String as = "run " + run + ", " + concept.name() + " in " + state;
                    if (concept.judge(graph, 0, state).stable()) {
                        assertThat(Radius.of(graph, concept, 0, state)
                                        .map(Radius::swaps)
                                        .orElse(Integer.MAX_VALUE))
                                .as(as)
                                .isEqualTo(least[state]);
                        assertThat(Repair.of(graph, concept, 0, state, 3).repairs())
                                .containsExactly(new Repair(List.of(), 0));
                    } else {
                        Repair.Choice choice = Repair.of(graph, concept, 0, state, 1);
                        assertThat(choice.complete()).isTrue();
                        assertThat(choice.repairs().get(0).swaps()).as(as).isEqualTo(least[state]);
                    }
                }
            }
        }
    }

    /** Two decision makers, six states at most, strict rankings. */
    private static Conflict small(Random random) {
        Conflict conflict;
        do {
            conflict = random.nextBoolean() ? RandomConflict.graph(random) : RandomConflict.options(random, false);
        } while (conflict.states().size() > 6);
        List<Preference> strict = new ArrayList<>();
        for (int maker = 0; maker < conflict.decisionMakers().size(); maker++) {
            List<Integer> order = new ArrayList<>();
            for (int state = 0; state < conflict.states().size(); state++) {
                order.add(state);
            }
            Collections.shuffle(order, random);
            strict.add(ranking(order));
        }
        return new Conflict(conflict.name(), conflict.decisionMakers(), conflict.form(), strict, conflict.statusQuo());
    }

    private static Preference ranking(List<Integer> order) {
        return new Preference.Ranking(order.stream().map(List::of).toList(), new Basis.Unstated());
    }

    private static Conflict with(Conflict conflict, List<Integer> order) {
        List<Preference> preferences = new ArrayList<>(conflict.preferences());
        preferences.set(0, ranking(order));
        return new Conflict(
                conflict.name(), conflict.decisionMakers(), conflict.form(), preferences, conflict.statusQuo());
    }

    private static int inversions(List<Integer> order, int[] payoffs) {
        int inversions = 0;
        for (int one = 0; one < order.size(); one++) {
            for (int other = one + 1; other < order.size(); other++) {
                inversions += payoffs[order.get(one)] < payoffs[order.get(other)] ? 1 : 0;
            }
        }
        return inversions;
    }

    private static void permute(List<Integer> begun, int states, List<List<Integer>> orders) {
        if (begun.size() == states) {
            orders.add(List.copyOf(begun));
        }
        for (int state = 0; state < states; state++) {
            if (!begun.contains(state)) {
                begun.add(state);
                permute(begun, states, orders);
                begun.removeLast();
            }
        }
    }

    private static Conflict read(String text) {
        return ConflictFile.read(new YamlFile("conflict.yaml", text)).orElseThrow();
    }

    @Test
    void of_all_strict_rankings_one_in_moves_plus_one_makes_a_state_nash() {
        Conflict conflict = read("""
                conflict: two armies
                decision-makers:
                  Alm: {options: {pull back: reversible, sign: reversible}}
                  Brek: {options: {retire: irreversible}}
                preferences:
                  Alm: {ranking: [NNN, YNN, NYN, YYN, NNY, YNY, NYY, YYY], unknown: [NNN, YNN, NYN, YYN, NNY, YNY, NYY, YYY]}
                  Brek: {ranking: [NNN, YNN, NYN, YYN, NNY, YNY, NYY, YYY]}
                """);
        Shares shares = Shares.of(conflict, 1, () -> false);

        assertThat(new Completions(conflict).count()).hasValue(BigInteger.valueOf(40_320));
        assertThat(shares.exact()).isFalse();
        int[] nash = shares.perMaker().get("Nash").get(0);
        for (int state = 0; state < 8; state++) {
            double share = (double) nash[state] / shares.completions();
            assertThat(share).isCloseTo(1 / 4.0, Offset.offset(5 * shares.error(nash[state])));
        }
    }

    @Test
    void a_few_unknown_pairs_are_counted_not_drawn() {
        Conflict conflict = read("""
                conflict: two armies
                decision-makers:
                  Alm: {options: {pull back: reversible}}
                  Brek: {options: {retire: reversible}}
                preferences:
                  Alm: {ranking: [NY, YY, NN, YN], unknown: [[NY, YY], [NN, YN]]}
                  Brek: {ranking: [YN, YY, NN, NY], unknown: [YY]}
                """);
        Shares shares = Shares.of(conflict, 1, () -> false);
        MoveGraph graph = new MoveGraph(conflict);

        assertThat(shares.exact()).isTrue();
        assertThat(shares.completions()).isEqualTo(4 * 4);
        assertThat(shares.perMaker().get("Nash").get(0)).containsExactly(8, 8, 8, 8);
        assertThat(shares.perMaker().get("Nash").get(1)).containsExactly(16, 12, 0, 4);
        assertThat(Shares.stable(graph, new Nash(), 0, false)).isEmpty();
        assertThat(Shares.stable(graph, new Nash(), 0, true)).hasSize(4);
    }

    @Test
    void what_must_and_what_may_be_stable_is_what_all_and_some_completions_say() {
        Random random = Fresh.random("completions", 2_004);
        for (int run = 0; run < Fresh.models(40); run++) {
            Conflict conflict = unsure(small(random), random);
            if (!new Completions(conflict).few()) {
                continue;
            }
            Shares shares = Shares.of(conflict, 1, () -> false);
            MoveGraph graph = new MoveGraph(conflict);
            for (StabilityConcept concept : Repair.concepts().subList(0, 3)) {
                for (int maker = 0; maker < graph.makers(); maker++) {
                    int[] counts = shares.perMaker().get(concept.name()).get(maker);
                    for (int state = 0; state < graph.states(); state++) {
                        assertThat(Shares.stable(graph, concept, maker, false).contains(state))
                                .isEqualTo(counts[state] == shares.completions());
                        assertThat(Shares.stable(graph, concept, maker, true).contains(state))
                                .isEqualTo(counts[state] > 0);
                    }
                }
            }
        }
    }

    /** Neighbours in a ranking unknown here and there. */
    private static Conflict unsure(Conflict conflict, Random random) {
        List<Preference> preferences = new ArrayList<>();
        for (Preference preference : conflict.preferences()) {
            Preference.Ranking ranking = (Preference.Ranking) preference;
            List<Preference.Partial.Pair> pairs = new ArrayList<>();
            for (int place = 0; place + 1 < ranking.tiers().size(); place += 2) {
                if (random.nextBoolean()) {
                    pairs.add(new Preference.Partial.Pair(
                            ranking.tiers().get(place).get(0),
                            ranking.tiers().get(place + 1).get(0)));
                }
            }
            preferences.add(new Preference.Partial(ranking, pairs));
        }
        return new Conflict(
                conflict.name(), conflict.decisionMakers(), conflict.form(), preferences, conflict.statusQuo());
    }

    @Test
    void orders_are_drawn_alike_often() {
        List<BitSet> worse = List.of(
                new BitSet(), new BitSet(), BitSet.valueOf(new long[] {0b0011}), BitSet.valueOf(new long[] {0b0001}));
        LinearExtensions orders = new LinearExtensions(worse);
        SplittableRandom random = new SplittableRandom(3);
        Map<List<Integer>, Integer> drawn = new HashMap<>();
        for (int draw = 0; draw < 5_000; draw++) {
            drawn.merge(orders.draw(random), 1, Integer::sum);
        }

        assertThat(orders.count()).hasValue(BigInteger.valueOf(5));
        assertThat(drawn)
                .hasSize(5)
                .values()
                .allSatisfy(count -> assertThat(count).isBetween(880, 1_120));
    }

    @Test
    void much_worse_answers_make_strongly_stable() {
        Conflict conflict = read("""
                conflict: two armies
                decision-makers:
                  Alm: {options: {pull back: reversible}}
                  Brek: {options: {retire: reversible}}
                preferences:
                  Alm: {ranking: [NY, YY, ">>", NN, YN]}
                  Brek: {ranking: [YN, YY, NN, NY]}
                """);
        Map<String, List<StateSet>> strong = Strength.of(new MoveGraph(conflict));

        assertThat(Strength.told(conflict)).isTrue();
        assertThat(strong.get("GMR").get(0)).contains(3);
        assertThat(strong.get("GMR").get(1)).doesNotContain(3);
    }
}
