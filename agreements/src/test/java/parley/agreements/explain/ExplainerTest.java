package parley.agreements.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.agreements.SolveOptions;
import parley.agreements.doubt.Verdict;
import parley.ledger.Intake;
import parley.model.talks.Talks;
import parley.model.talks.TalksYaml;
import parley.model.yaml.YamlFile;

class ExplainerTest {
    private static final String FERRY = """
            talks: Ferry
            parties:
              North: {reservation: %s}
              South: {reservation: %s}
            issues:
              days: {kind: integer, from: 0, to: 4}
              fare: {options: [low, high]}
              pier: {options: [old, new]}
            preferences:
              North:
                weights: %s
                values: {days: {linear: {0: 0, 4: 1}}, fare: {low: 0, high: 1}, pier: {old: 0, new: 1}}
              South:
                weights: {days: 0.2, fare: 0.6, pier: 0.2}
                values: {days: {linear: {0: 1, 4: 0}}, fare: {low: 1, high: 0}, pier: {old: 0, new: 1}}
            %s
            """;
    private static final String KNOWN = "{days: 0.6, fare: 0.2, pier: 0.2}";

    private static Talks ferry(String north, String south, String weights, String constraints) {
        String text = FERRY.formatted(north, south, weights, constraints);
        return switch (YamlFile.read("talks.yaml", text, TalksYaml::read)) {
            case Intake.Accepted<Talks> sound -> sound.value();
            case Intake.Rejected<Talks> faulty ->
                throw new AssertionError(faulty.problems().toString());
        };
    }

    private static Explanation explain(Talks talks, Map<String, String> part) {
        return Explainer.explain(talks, part, new SolveOptions(1, 200, () -> false));
    }

    private static Explanation.Whole whole(Talks talks, String days, String fare, String pier) {
        return (Explanation.Whole) explain(talks, Map.of("days", days, "fare", fare, "pier", pier));
    }

    @Test
    void the_nearest_better_package_changes_the_fewest_issues_and_moves_least() {
        Explanation.Whole whole = whole(ferry("0.3", "0.3", KNOWN, ""), "2", "low", "old");

        assertThat(whole.efficiency()).isEqualTo(Verdict.NEVER);
        assertThat(whole.better()).singleElement().satisfies(better -> {
            assertThat(better.steps())
                    .singleElement()
                    .satisfies(step -> assertThat(step.issue()).isEqualTo("pier"));
            assertThat(better.gains()).hasToString("{North=0.2, South=0.2}");
        });
    }

    @Test
    void a_package_that_nothing_beats_is_shown_to_be_so_and_what_was_traded_for_what() {
        Explanation.Whole whole = whole(ferry("0.3", "0.3", KNOWN, ""), "4", "low", "new");

        assertThat(whole.efficiency()).isEqualTo(Verdict.NECESSARILY);
        assertThat(whole.ground()).contains("all 20 packages were held against it");
        assertThat(whole.better()).isEmpty();
        // North gave the fare (0.2) and got the days (0.6); South gave the days (0.2) and got the fare (0.6)
        assertThat(whole.trades()).singleElement().satisfies(trade -> {
            assertThat(trade.first()).isEqualTo("North");
            assertThat(trade.given().issue()).isEqualTo("fare");
            assertThat(trade.got().issue()).isEqualTo("days");
            assertThat(trade.firstRate().low()).hasToString("3");
            assertThat(trade.secondRate().low()).hasToString("3");
        });
    }

    @Test
    void who_is_short_and_what_would_open_the_zone_is_told() {
        Talks talks = ferry("0.9", "0.75", KNOWN, "constraints: [\"days <= 3\"]");
        Explanation.Whole whole = whole(talks, "3", "low", "new");

        assertThat(whole.sides().getFirst().margin()).hasToString("-0.25");
        assertThat(whole.sides().getFirst().verdict()).isEqualTo(Verdict.NEVER);
        assertThat(whole.openings()).first().satisfies(opening -> {
            assertThat(opening.lower()).hasToString("{North=1 / 4}");
            assertThat(opening.drop()).isEmpty();
        });
        assertThat(whole.openings()).allSatisfy(opening -> {
            if (opening.changes() == 1) {
                assertThat(opening.drop()).isEmpty();
            }
        });
    }

    @Test
    void unknown_weights_give_ranges_and_what_must_be_true() {
        Explanation.Whole whole = whole(ferry("0.5", "0.3", "unknown", ""), "4", "low", "new");

        Side north = whole.sides().getFirst();
        assertThat(north.utility()).hasToString("0 to 1");
        assertThat(north.verdict()).isEqualTo(Verdict.POSSIBLY);
        assertThat(north.mustBe()).hasToString("{How much does 'fare' count for North?=0 to 0.5}");
        assertThat(north.regret()).hasToString("1");
        assertThat(whole.efficiency()).isEqualTo(Verdict.POSSIBLY);
    }

    @Test
    void what_is_left_open_is_completed() {
        Explanation explanation = explain(ferry("0.3", "0.3", KNOWN, ""), Map.of("fare", "low"));

        assertThat(explanation).isInstanceOfSatisfying(Explanation.Partly.class, partly -> {
            assertThat(partly.completions()).hasToString("10");
            assertThat(partly.first().outcome().options()).isEqualTo(Map.of("days", "4", "fare", "low", "pier", "new"));
        });
    }

    @Test
    void a_part_that_the_constraints_forbid_is_refused_with_the_reason() {
        Talks talks = ferry("0.3", "0.3", KNOWN, "constraints: [\"not (fare: low and pier: new)\"]");

        assertThat(explain(talks, Map.of("fare", "low", "pier", "new")))
                .isInstanceOfSatisfying(
                        Explanation.Refused.class,
                        refused -> assertThat(refused.problems().getFirst().advice())
                                .isEqualTo(
                                        "Loosen one of these, which cannot hold together: 'not ((fare: low) and (pier:"
                                                + " new))', 'fare: low', 'pier: new'."));
    }

    @Test
    void a_package_that_a_constraint_forbids_is_explained_all_the_same() {
        Talks talks = ferry("0.3", "0.3", KNOWN, "constraints: [\"days <= 3\"]");
        Explanation.Whole whole = whole(talks, "4", "low", "new");

        assertThat(whole.broken()).hasToString("[days <= 3]");
        assertThat(whole.efficiency()).isNull();
    }
}
