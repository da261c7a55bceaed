package parley.stability.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.model.conflict.Conflict;
import parley.model.conflict.ConflictFile;
import parley.model.deal.Deal;
import parley.model.deal.DealFile;
import parley.model.yaml.YamlFile;
import parley.stability.concepts.GeneralMetarationality;
import parley.stability.concepts.Nash;
import parley.stability.concepts.SequentialStability;
import parley.stability.moves.MoveGraph;

class BreachesTest {
    /** North could take the pass, South could close the road on it; both rest at NN. */
    private static final String PASS = """
            conflict: the pass
            decision-makers:
              North: {options: {take the pass: reversible}}
              South: {options: {close the road: reversible}}
            status-quo: NN
            preferences:
              North: {ranking: [YN, NN, NY, YY]}
              South: {ranking: %s}
            """;

    private static final String TRUCE = """
            deal: truce
            discount: 0.9
            war: {end-probability: 0.25, destroyed: 0.1}
            parties:
              North: {share: 0.52, win: 0.55, fighting: {flow: 0.5, cost: 0.10}, renege: {flow: 0.75, first-strike: 0.15}}
              South: {share: 0.48, fighting: {flow: 0.5, cost: 0.15}, renege: {flow: 0.40, first-strike: 0}}
            guarantee:
              acts-with: 0.4
              against: {North: {cost: 0.6, odds: 0.20}, South: {cost: 0.4, odds: 0.15}}
            """;

    private static final String ANSWERS = "[NN, NY, YY, YN]";
    private static final String BLUFFS = "[NN, YN, YY, NY]";

    private static Conflict conflict(String text) {
        return ConflictFile.read(new YamlFile("conflict.yaml", text)).orElseThrow();
    }

    private static Deal deal(String text) {
        return DealFile.read(new YamlFile("deal.yaml", text)).orElseThrow();
    }

    private static int state(Conflict conflict, String id) {
        for (int state = 0; state < conflict.states().size(); state++) {
            if (conflict.state(state).id().equals(id)) {
                return state;
            }
        }
        throw new AssertionError(id);
    }

    private static Breaches breaches(String preferences) {
        Conflict conflict = conflict(PASS.formatted(preferences));
        return Breaches.of(conflict, state(conflict, "NN"), deal(TRUCE), 1);
    }

    @Test
    void an_answer_that_pays_its_giver_is_credible_and_leaves_the_deals_own_guarantee() {
        Breaches breaches = breaches(ANSWERS);
        Breach north = breaches.breaches().get(0);

        assertThat(breaches.conflict().state(north.improvement().orElseThrow()).id())
                .isEqualTo("YN");
        assertThat(north.answer())
                .isInstanceOfSatisfying(
                        Answer.Credible.class,
                        credible -> assertThat(credible.moves())
                                .containsExactly(new Countermove(1, state(breaches.conflict(), "YY"), true)));
        assertThat(north.alwaysAnswered()).isTrue();
        assertThat(north.guarantee().orElseThrow().low()).isCloseTo(0.35092592592592714, within(1e-9));
        assertThat(north.agrees().orElseThrow().share()).hasValue(1);
        assertThat(breaches.guarantee().orElseThrow().share()).hasValue(1);
    }

    @Test
    void a_threat_that_does_not_pay_is_not_counted_on() {
        Breaches breaches = breaches(BLUFFS);
        Breach north = breaches.breaches().get(0);

        assertThat(north.answer())
                .isInstanceOfSatisfying(
                        Answer.Threat.class,
                        threat -> assertThat(threat.moves())
                                .containsExactly(new Countermove(1, state(breaches.conflict(), "YY"), false)));
        // g / (1 - d) = 7.5 against C = 5.2; the guarantor's acting leaves 7.5 - 5.1307.. + 1.8461..
        double war = north.ifBelieved().orElseThrow().low();
        assertThat(war).isCloseTo(0.35092592592592714, within(1e-9));
        assertThat(north.guarantee().orElseThrow().low()).isGreaterThan(war).isCloseTo(0.642, within(0.05));
        assertThat(breaches.guarantee().orElseThrow().share()).hasValue(0);
    }

    @Test
    void whoever_prefers_no_move_needs_no_guarantor() {
        Breach south = breaches(ANSWERS).breaches().get(1);

        assertThat(south.improvement()).isEmpty();
        assertThat(south.answer()).isEqualTo(new Answer.NotNeeded());
        assertThat(south.guarantee().orElseThrow().high()).isZero();
        assertThat(south.agrees().orElseThrow().share()).hasValue(1);
    }

    @Test
    void preferences_and_numbers_that_tell_two_stories_are_told_apart() {
        Conflict conflict = conflict(PASS.formatted(ANSWERS));
        Breaches breaches = Breaches.of(
                conflict, state(conflict, "NN"), deal(TRUCE.replace("renege: {flow: 0.75", "renege: {flow: 0.5")), 1);

        assertThat(breaches.breaches().get(0).agrees().orElseThrow().share()).hasValue(0);
    }

    @Test
    void where_nothing_hurts_the_one_in_breach_the_others_are_powerless() {
        Conflict conflict = conflict(PASS.formatted(ANSWERS).replace("[YN, NN, NY, YY]", "[YN, YY, NN, NY]"));

        assertThat(Breaches.of(conflict, state(conflict, "NN"), deal(TRUCE), 1)
                        .breaches()
                        .get(0)
                        .answer())
                .isEqualTo(new Answer.Powerless());
    }

    @Test
    void a_deal_without_a_guarantor_still_tells_who_would_answer() {
        Conflict conflict = conflict(PASS.formatted(ANSWERS));
        String without = TRUCE.substring(0, TRUCE.indexOf("guarantee:"));
        Breaches breaches = Breaches.of(conflict, state(conflict, "NN"), deal(without), 1);

        assertThat(breaches.guarantee()).isEmpty();
        assertThat(breaches.breaches().get(0).answer()).isInstanceOf(Answer.Credible.class);
    }

    @Test
    void a_party_that_is_no_decision_maker_is_our_mistake_to_pass_on() {
        Conflict conflict = conflict(PASS.formatted(ANSWERS));

        assertThatThrownBy(() -> Breaches.of(conflict, 0, deal(TRUCE.replace("North", "East")), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answers_agree_with_the_stability_concepts_on_random_conflicts() {
        long seed = 173_205;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 60; run++) {
            Conflict conflict = conflict(random(random));
            MoveGraph graph = new MoveGraph(conflict);
            for (int state = 0; state < graph.states(); state++) {
                for (Breach breach :
                        Breaches.of(conflict, state, deal(TRUCE), 1).breaches()) {
                    int maker = breach.maker();
                    boolean nash = new Nash().judge(graph, maker, state).stable();
                    boolean seq =
                            new SequentialStability().judge(graph, maker, state).stable();
                    boolean gmr = new GeneralMetarationality()
                            .judge(graph, maker, state)
                            .stable();
                    assertThat(breach.improvement().isEmpty()).isEqualTo(nash);
                    switch (breach.answer()) {
                        case Answer.NotNeeded none -> assertThat(nash).isTrue();
                        case Answer.Credible credible -> {
                            assertThat(breach.alwaysAnswered()).isEqualTo(seq);
                            assertThat(credible.moves()).allMatch(Countermove::pays);
                        }
                        case Answer.Threat threat -> {
                            assertThat(breach.alwaysAnswered()).isEqualTo(gmr);
                            assertThat(threat.moves()).anyMatch(move -> !move.pays());
                            assertThat(seq).isFalse();
                        }
                        case Answer.Powerless powerless -> assertThat(gmr).isFalse();
                    }
                }
            }
        }
    }

    private static String random(Random random) {
        return PASS.substring(0, PASS.indexOf("preferences"))
                        .replace("{take the pass: reversible}", "{a: reversible, b: reversible}")
                        .replace("{close the road: reversible}", "{c: reversible, d: irreversible}")
                        .replace("NN", "NNNN")
                + "preferences:\n  North: {statements: " + statements(random) + "}\n  South: {statements: "
                + statements(random) + "}\n";
    }

    private static String statements(Random random) {
        StringBuilder text = new StringBuilder("[");
        for (int place = 0; place < 4; place++) {
            text.append(place == 0 ? "\"" : ", \"")
                    .append(random.nextBoolean() ? "-" : "")
                    .append(1 + random.nextInt(4))
                    .append(random.nextBoolean() ? " & " : " IF ")
                    .append(1 + random.nextInt(4))
                    .append('"');
        }
        return text.append(']').toString();
    }
}
