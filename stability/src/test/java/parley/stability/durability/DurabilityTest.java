package parley.stability.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import parley.model.deal.Deal;
import parley.model.deal.DealFile;
import parley.model.yaml.YamlFile;
import parley.stability.Shared;

class DurabilityTest {
    private static final Offset<Double> NEAR = within(1e-9);

    private static final String ISLANDS = """
            deal: two islands
            discount: 0.9
            war: {end-probability: 0.25, destroyed: 0.1}
            breakdown-rate: 0
            parties:
              North: {share: 0.52, win: 0.55, fighting: {flow: 0.5, cost: 0.10}, renege: {flow: 0.75, first-strike: 0.15}}
              South: {share: 0.48, fighting: {flow: 0.5, cost: 0.15}, renege: {flow: 0.60, first-strike: 0.1}}
            guarantee:
              acts-with: {start: 0.9, floor: 0, keeps: 0.9}
              against: {North: {cost: 0.6, odds: 0.20}, South: {cost: 0.4, odds: 0.15}}
            vulnerability: {keeps: 0.9}
            power-path: {North: [0.3, 0.4, 0.5, 0.6]}
            """;

    private static Deal deal(String text) {
        YamlFile file = new YamlFile("deal.yaml", text);
        Deal deal = DealFile.read(file).orElse(null);
        assertThat(file.problems()).isEmpty();
        return deal;
    }

    private static Assessment assess(String text) {
        return Durability.analyse(deal(text), 7);
    }

    private static void near(Figure figure, double value) {
        assertThat(figure.low()).isCloseTo(value, NEAR);
        assertThat(figure.high()).isCloseTo(value, NEAR);
    }

    @Test
    void war_and_the_bargaining_range_come_out_as_worked_by_hand() {
        Assessment assessment = assess(ISLANDS);

        near(assessment.war().get(0), 4.657692307692309);
        near(assessment.war().get(1), 3.880769230769232);
        near(assessment.bargainingRange().low(), 0.4657692307692309);
        near(assessment.bargainingRange().high(), 0.611923076923077);
    }

    @Test
    void a_longer_war_widens_the_bargaining_range() {
        Assessment shortest = assess(ISLANDS.replace("end-probability: 0.25", "end-probability: 1"));
        Assessment longest = assess(ISLANDS.replace("end-probability: 0.25", "end-probability: 0.05"));

        assertThat(shortest.warShare().get(0).low()).isCloseTo(0.4855, within(1e-4));
        assertThat(longest.warShare().get(0).low()).isCloseTo(0.4295, within(1e-4));
        assertThat(shortest.warShare().get(1).low()).isCloseTo(0.3995, within(1e-4));
        assertThat(longest.warShare().get(1).low()).isCloseTo(0.3671, within(1e-4));
    }

    @Test
    void the_guarantee_its_fading_and_the_race_come_out_as_worked_by_hand() {
        Assessment assessment = assess(ISLANDS);

        near(assessment.comply().get(0), 5.2);
        near(assessment.renege().get(0), 4.287692307692311);
        near(assessment.punishment().get(1), 1.3346153846153848);
        near(assessment.leastGuarantee().get(0), 0.35092592592592714);
        near(assessment.leastGuarantee().get(1), 0);
        near(assessment.leastGuaranteeOfAll().orElseThrow(), 0.35092592592592714);
        assertThat(assessment.binding()).isEqualTo("North");
        near(assessment.selfEnforcingRange().low(), 0.42876923076923096);
        near(assessment.selfEnforcingRange().high(), 0.6427576923076923);
        near(assessment.leastGuaranteeOfAnySplit().orElseThrow(), 0.1524922746204499);
        Fading fading = assessment.fading().orElseThrow();
        near(fading.edge().get(0), 0.6446759259259264);
        assertThat(fading.peace()).isEqualTo(new Count(4, 4));
        assertThat(fading.path().subList(0, 6))
                .extracting(Fading.Period::holds)
                .containsExactly(1.0, 1.0, 1.0, 1.0, 0.0, 0.0);
        near(fading.path().get(3).required().get(0), fading.edge().get(0).low());
        Race race = assessment.race().orElseThrow();
        assertThat(race.safeExit()).isEqualTo(new Count(12, 12));
        assertThat(race.worst()).isEqualTo(new Count(11, 11));
        assertThat(race.margin().low()).isCloseTo(0.2789, within(1e-4));
        PowerPath path = assessment.powerPath().orElseThrow();
        assertThat(path.feasible()).isEqualTo(1);
        near(path.low().get(0), 2.73955956923077);
        near(path.high().get(0), 5.7626923076923084);
        assertThat(assessment.survival()).hasSize(25).allSatisfy(figure -> near(figure, 1));
        assertThat(assessment.tornado()).isEmpty();
    }

    @Test
    void a_range_of_one_input_gives_ranges_of_what_depends_on_it_and_of_nothing_else() {
        Assessment assessment = assess(ISLANDS.replace("first-strike: 0.1}", "first-strike: [0.05, 0.15]}"));

        assertThat(assessment.leastGuarantee().get(1).low()).isEqualTo(0);
        assertThat(assessment.leastGuarantee().get(1).high()).isCloseTo(0.11143131604226768, NEAR);
        assertThat(assessment.selfEnforcingRange().high().low()).isCloseTo(0.6147192307692307, NEAR);
        assertThat(assessment.selfEnforcingRange().high().high()).isCloseTo(0.6707961538461538, NEAR);
        assertThat(assessment.leastGuaranteeOfAnySplit().orElseThrow().low()).isCloseTo(0.05454789735321846, NEAR);
        assertThat(assessment.leastGuaranteeOfAnySplit().orElseThrow().high()).isCloseTo(0.25043665188768055, NEAR);
        assertThat(assessment.fading().orElseThrow().peace()).isEqualTo(new Count(2, 4));
        assertThat(assessment.race().orElseThrow().safeExit()).isEqualTo(new Count(12, 12));
        assertThat(assessment.tornado()).extracting(Bar::input).containsExactly("South's first-strike advantage");
    }

    @Test
    void the_threshold_of_the_repeated_dilemma_is_two_thirds() {
        // s = 0.5, g = 0.8, and war worth 0.35 a period: (g - s) / (g - w) = 2/3. Everything is destroyed, so only the
        // flow counts: 0.35 (1 - d (1 - h)) / (1 - d) with h = 1.
        String dilemma = """
                discount: %s
                war: {end-probability: 1, destroyed: 1}
                parties:
                  North: {share: 0.5, win: 0.5, fighting: {flow: %s, cost: 0}, renege: {flow: 0.8, first-strike: 0}}
                  South: {fighting: {flow: %2$s, cost: 0}, renege: {flow: 0.8, first-strike: 0}}
                """;
        assertThat(assess(dilemma.formatted("0.6667", 0.35 / (1 - 0.6667))).selfEnforcing())
                .isEqualTo(1);
        assertThat(assess(dilemma.formatted("0.6666", 0.35 / (1 - 0.6666))).selfEnforcing())
                .isEqualTo(0);
        Assessment assessment = assess(dilemma.formatted("0.9", 0.35 / (1 - 0.9)));
        near(assessment.patience().get(0), 2.0 / 3);
        near(assessment.patience().get(1), 2.0 / 3);
    }

    @Test
    void first_strikes_empty_the_range_that_war_alone_leaves() {
        // Odds of 0.60 and 0.45 for the first party as it or the other strikes first, costs 0.05 and 0.08 of the pie.
        // A war over in one period pays from the next on, so odds are told as p / d and the flows make up for the
        // period.
        Assessment assessment = assess("""
                discount: 0.9
                war: {end-probability: 1, destroyed: 0}
                parties:
                  North: {share: 0.5, win: 7/12, fighting: {flow: 0, cost: 0.5}, renege: {flow: 0.5, first-strike: 1/12}}
                  South: {fighting: {flow: 1, cost: 0.8}, renege: {flow: 0.5, first-strike: 1/12}}
                """);

        near(assessment.firstStrikeRange().low(), 0.55);
        near(assessment.firstStrikeRange().high(), 0.53);
        assertThat(assessment.firstStrikeRange().empty()).isTrue();
        near(assessment.preemption().advantage(), 0.15);
        near(assessment.preemption().costs(), 0.13);
        assertThat(assessment.preemption().war()).isEqualTo(1);
        assertThat(assessment.bargainingRange().empty()).isFalse();
    }

    @Test
    void the_paragraph_tells_the_guarantee_the_share_and_what_matters() {
        assertThat(assess(ISLANDS).paragraph())
                .isEqualTo(
                        "To be kept, the deal needs a guarantor who acts on a breach with a chance of at least 0.351; "
                                + "North needs it more. Under the guarantee as it starts it is self-enforcing. Divisions that "
                                + "both would keep give North from 0.429 up to 0.643 of the pie. As the guarantee fades, peace "
                                + "lasts 4 periods.");
        assertThat(assess(ISLANDS.replace("start: 0.9", "start: [0.2, 0.6]").replace("win: 0.55", "win: [0.4, 0.7]"))
                        .paragraph())
                .contains("% of 2000 draws of the uncertain inputs (seed 7)")
                .contains("nine draws of ten")
                .endsWith("What matters most to the guarantee needed among the uncertain inputs: North wins.");
    }

    @Test
    void a_guarantee_beyond_certainty_is_said_to_be_none() {
        assertThat(assess(ISLANDS.replace("cost: 0.6, odds: 0.20", "cost: 0.1, odds: 0.02"))
                        .paragraph())
                .startsWith(
                        "No guarantee of this size suffices, however surely the guarantor acts; North needs it more.");
    }

    @Test
    void what_cannot_be_handed_over_can_undo_a_peaceful_path() {
        String steep = ISLANDS.replace("[0.3, 0.4, 0.5, 0.6]", "[0.3, 0.4, 0.5, 0.6], at-least: {North: 0.6}");

        PowerPath path = assess(steep).powerPath().orElseThrow();
        assertThat(path.feasible()).isZero();
        assertThat(path.shifts()).hasSize(3);
        assertThat(path.floor().low()).isGreaterThan(1);
    }

    @Test
    void no_party_is_named_where_both_stand_alike() {
        String alike = """
                discount: 0.9
                war: {end-probability: 0.25, destroyed: 0.1}
                parties:
                  North: {share: %s, win: 0.5, fighting: {flow: 0.5, cost: 0.1}, renege: {flow: 0.8, first-strike: 0.2}}
                  South: {fighting: {flow: 0.5, cost: 0.1}, renege: {flow: 0.8, first-strike: 0.2}}
                guarantee: {acts-with: 0.5, against: {North: {cost: 1, odds: 0.2}, South: {cost: 1, odds: 0.2}}}
                """;

        assertThat(assess(alike.formatted("0.5")).paragraph()).contains("both parties need it alike");
        assertThat(assess(alike.formatted("[0.4, 0.6]")).paragraph()).contains("which party needs it more is open");
    }

    @Test
    void the_same_seed_gives_the_same_result() {
        Deal deal = deal(ISLANDS.replace("start: 0.9", "start: [0.2, 0.6]"));

        assertThat(Durability.analyse(deal, 3)).isEqualTo(Durability.analyse(deal, 3));
    }

    @Test
    void bounds_hold_every_draw_and_are_tight_where_it_can_be_told() {
        long seed = 31_415;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 25; run++) {
            Deal deal = deal(RandomDeal.text(random, true));
            Inputs inputs = new Inputs(deal);
            Bounds bounds = new Bounds(inputs, 300);
            Interval need = bounds.of(Terms::leastGuaranteeOfAll);
            Interval any = bounds.of(Terms::leastGuaranteeOfAnySplit);
            Interval war = bounds.of(terms -> terms.war(1));
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int draw = 0; draw < 2000; draw++) {
                Interval[] box = inputs.draw(random);
                for (int input = 0; input < box.length; input++) {
                    int end = random.nextInt(3);
                    Interval range = inputs.box()[input];
                    box[input] = end == 0 ? box[input] : Interval.exactly(end == 1 ? range.low() : range.high());
                }
                Point point = new Point(inputs, box, inputs.drawLag(random));
                assertThat(point.value(Terms::leastGuaranteeOfAll)).isBetween(need.low() - 1e-9, need.high() + 1e-9);
                assertThat(point.value(Terms::leastGuaranteeOfAnySplit)).isBetween(any.low() - 1e-9, any.high() + 1e-9);
                double worth = point.value(terms -> terms.war(1));
                assertThat(worth).isBetween(war.low() - 1e-9, war.high() + 1e-9);
                least = Math.min(least, worth);
                most = Math.max(most, worth);
            }
            assertThat(war.high() - war.low()).isLessThan(1.3 * (most - least) + 1e-5);
        }
    }

    @Test
    void periods_of_peace_and_safe_exits_of_draws_lie_within_their_bounds() {
        long seed = 27_182;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 4; run++) {
            Deal deal = deal(RandomDeal.text(random, true));
            Assessment assessment = Durability.analyse(deal, 1);
            Inputs inputs = new Inputs(deal);
            for (int draw = 0; draw < 300; draw++) {
                Point point = new Point(inputs, inputs.draw(random), inputs.drawLag(random));
                Count peace = assessment.fading().orElseThrow().peace();
                assertThat(point.peace()).isBetween(peace.low(), peace.high());
                Race race = assessment.race().orElseThrow();
                assertThat(point.race().safeExit())
                        .isBetween(race.safeExit().low(), race.safeExit().high());
                assertThat(point.race().margin())
                        .isBetween(race.margin().low() - 1e-9, race.margin().high() + 1e-9);
            }
        }
    }

    @Test
    void the_shared_example_is_assessed() throws IOException {
        YamlFile file = Shared.file("examples/deal.yaml");
        Assessment assessment = Durability.analyse(DealFile.read(file).orElseThrow(), 7);

        near(assessment.leastGuarantee().get(0), 0.35092592592592714);
        assertThat(assessment.leastGuarantee().get(1).high()).isCloseTo(0.11143131604226768, NEAR);
        assertThat(assessment.fading().orElseThrow().peace()).isEqualTo(new Count(2, 4));
        assertThat(assessment.selfEnforcing()).isEqualTo(1);
    }
}
