package parley.model.talks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.yaml.YamlFile;

class TalksYamlTest {
    private static final String FERRY = """
            talks: Lake Ferry
            parties:
              Amra: {reservation: 0.3, basis: "assumption, B. Clerk, 2024-02-01"}
              Bel:  {reservation: [0.1, 0.25]}
            issues:
              landing: {options: [north, south], days: [3, 5]}
              fare:    {kind: integer, from: 0, to: 20, step: 10, unit: crowns}
              toll:    {kind: real, from: 0, to: 1}
            preferences:
              Amra:
                weights: {order: [landing, fare, toll]}
                values:
                  landing: {north: 1, south: [0, 0.5], basis: [r1#s2]}
                  fare: {linear: {0: 1, 20: 0}}
                  toll: {points: {0: 0, 0.25: 0.9, 1: 1}}
              Bel:
                weights: {landing: [0.2, 0.6], fare: 0.3, toll: [0.1, 0.5]}
                values:
                  landing: {north: 0, south: 1}
                  fare: {linear: {0: 0, 20: 1}}
                  toll: {linear: {0: 1, 1: 0}}
                compare: ["{landing: south} > {fare: 20}"]
            constraints:
              - "not (landing: north and fare: 0)"
              - "if toll > 0.5 then landing != south or fare >= 10"
            no-deal: {cost-per-month: {Amra: 0.02}, deaths-per-month: {claimed: [10, 40], by: r1#s7}}
            """;

    private static Talks sound(String text) {
        return switch (YamlFile.read("talks.yaml", text, TalksYaml::read)) {
            case Intake.Accepted<Talks> sound -> sound.value();
            case Intake.Rejected<Talks> faulty ->
                throw new AssertionError(faulty.problems().toString());
        };
    }

    private static List<String> faults(String text) {
        return switch (YamlFile.read("talks.yaml", text, TalksYaml::read)) {
            case Intake.Accepted<Talks> sound -> List.of();
            case Intake.Rejected<Talks> faulty ->
                faulty.problems().stream()
                        .map(problem -> problem.line() + ":" + problem.column() + " " + problem.explanation()
                                + (problem.advice().isEmpty() ? "" : " | " + problem.advice()))
                        .toList();
        };
    }

    @Test
    void a_file_is_read_with_every_basis() {
        Talks talks = sound(FERRY);

        assertThat(talks.parties().getFirst().reservation().stated())
                .hasToString("0.3 (assumption, B. Clerk, 2024-02-01)");
        Preferences amra = talks.preferences(talks.parties().getFirst());
        assertThat(amra.values(talks.issues().getFirst()).at("south")).hasToString("0 to 0.5 (r1#s2)");
        assertThat(amra.weights()).isInstanceOf(Weights.Order.class);
        assertThat(talks.issues().getFirst().extras()).containsEntry("days", List.of("3", "5"));
        assertThat(talks.noDeal().deathsPerMonth()).hasToString("10 to 40 (r1#s7)");
    }

    @Test
    void what_is_written_is_read_back_equal() {
        Talks talks = sound(FERRY);

        assertThat(sound(TalksYaml.write(talks))).isEqualTo(talks);
    }

    @Test
    void weights_may_be_a_partial_order_beside_ranges() {
        String text = FERRY.replace(
                "weights: {order: [landing, fare, toll]}", "weights: {heavier: [[landing, fare]], fare: [0.1, 0.4]}");
        Talks talks = sound(text);

        assertThat(talks.preferences(talks.parties().getFirst()).weights())
                .isInstanceOfSatisfying(Weights.Partial.class, partial -> {
                    assertThat(partial.heavier()).containsExactly(new Weights.Heavier("landing", "fare"));
                    assertThat(partial.ranges()).hasToString("{fare=0.1 to 0.4}");
                });
        assertThat(sound(TalksYaml.write(talks))).isEqualTo(talks);
    }

    @Test
    void odd_names_and_mixed_bases_survive_writing() {
        Issue odd = new Issue.Discrete(
                "who's in: if not", List.of("a \"b\"\n", "1e3", "- x", "'"), Map.of("ä:", List.of("#")));
        Issue real =
                new Issue.Real("depth", BigFraction.of(-1, 2), BigFraction.of(5), BigFraction.of(1, 8), null, Map.of());
        Issue whole = new Issue.Whole("men", BigInteger.ONE, BigInteger.TEN, BigInteger.TWO, "k m", Map.of());
        Estimate half = new Estimate(Range.of("0.5", "0.5"), new Basis.Cited(List.of("a b#s1", "c")));
        Estimate none = new Estimate(Range.of("0", "1"), new Basis.Unstated());
        Values.Curve curve = new Values.Curve(
                new TreeMap<>(Map.of(BigFraction.of(-1), half, BigFraction.of(3), none, BigFraction.of(100), half)));
        Values options = new Values.PerOption(Map.of("a \"b\"\n", half, "1e3", none, "- x", none, "'", half));
        Preferences same = new Preferences(
                new Weights.Unknown(),
                Map.of(odd.name(), options, "depth", curve, "men", curve),
                List.of(new Comparison(Map.of(odd.name(), "'"), Map.of("depth", "0.125"), false)));
        Talks talks = new Talks(
                "x: {y}",
                List.of(new Party("P, Q", half), new Party("null", none)),
                List.of(odd, real, whole),
                Map.of("P, Q", same, "null", same),
                List.of(new Constraint.Is(odd.name(), "- x")),
                new NoDeal(Map.of("null", half), none));

        assertThat(sound(TalksYaml.write(talks))).isEqualTo(talks);
    }

    @Test
    void every_fault_is_told_at_once_at_its_place() {
        String text = FERRY.replace("north, south]", "north, south, south]")
                .replace("from: 0, to: 20", "from: zero, to: 20")
                .replace("{north: 0, south: 1}", "{nrth: 0, south: 1}")
                .replace("order: [landing, fare, toll]", "order: [landing, fares, toll]");

        assertThat(faults(text))
                .containsExactlyInAnyOrder(
                        "6:37 the issue 'landing' has the option 'south' twice",
                        "7:34 'from' must be a number, not 'zero' | Write a decimal such as 0.35.",
                        "11:32 unknown issue 'fares' | Maybe 'fare'?",
                        "11:22 the order of weights lacks 'fare'",
                        "19:17 unknown key 'nrth' in the values on 'landing' | Maybe 'north'?",
                        "19:16 no value of 'north' on 'landing' | Write [0, 1] if nobody knows.");
    }

    @Test
    void a_faulty_constraint_is_told_at_the_word() {
        String text = FERRY.replace("landing != south", "landng != south").replace("fare: 0)", "fare: 5)");

        assertThat(faults(text))
                .containsExactly(
                        "24:36 issue 'fare' is never 5: it runs from 0 to 20 in steps of 10",
                        "25:25 unknown issue 'landng' | Maybe 'landing'?");
    }

    @Test
    void weights_that_cannot_sum_to_one_are_told() {
        assertThat(faults(FERRY.replace("toll: [0.1, 0.5]", "toll: [0, 0.05]")))
                .containsExactly("17:14 no weights within these ranges sum to 1; they sum to 0.5 to 0.95");
    }

    @Test
    void a_missing_section_is_told() {
        assertThat(faults("talks: x\nparties: {A: {reservation: 0}, B: {reservation: 0}}\n"))
                .containsExactly("1:1 the file lacks 'issues'", "1:1 the file lacks 'preferences'");
    }

    @Test
    void constraints_decide_over_outcomes() {
        Talks talks = sound(FERRY);

        assertThat(talks.allows(outcome("north", "0", "0"))).isFalse();
        assertThat(talks.allows(outcome("north", "10", "1"))).isTrue();
        assertThat(talks.allows(outcome("south", "0", "1"))).isFalse();
        assertThat(talks.allows(outcome("south", "0", "0.5"))).isTrue();
        assertThat(talks.allows(outcome("south", "0", "1.5"))).isFalse();
        assertThat(talks.allows(outcome("west", "0", "1"))).isFalse();
    }

    @Test
    void an_apostrophe_between_letters_belongs_to_its_name() {
        Talks talks = sound(FERRY.replace("landing", "ferry's landing"));

        Outcome north = new Outcome(Map.of("ferry's landing", "north", "fare", "0", "toll", "0"));
        assertThat(talks.allows(north)).isFalse();
    }

    @Test
    void a_real_issue_is_cut_where_values_bend_and_constraints_begin() {
        Talks talks = sound(FERRY);

        assertThat(talks.options(talks.issues().get(2))).containsExactly("0", "0.25", "0.5", "1");
        assertThat(talks.options(talks.issues().get(1))).containsExactly("0", "10", "20");
    }

    @Test
    void a_curve_is_straight_between_its_points() {
        Talks talks = sound(FERRY);
        Values toll = talks.preferences(talks.parties().getFirst())
                .values(talks.issues().get(2));

        assertThat(toll.at("0.625").range()).hasToString("0.95");
    }

    @Test
    void an_unclosed_bracket_in_a_constraint_is_told() {
        assertThat(faults(FERRY.replace("and fare: 0)", "and fare: 0")))
                .singleElement()
                .asString()
                .endsWith("expected ')', not 'the end'");
    }

    @Test
    void a_problem_shows_its_line() {
        Intake<Talks> faulty =
                YamlFile.read("talks.yaml", FERRY.replace("unit: crowns", "unt: crowns"), TalksYaml::read);

        assertThat(faulty.problems())
                .extracting(Problem::explanation)
                .containsExactly("unknown key 'unt' in the issue 'fare'");
        assertThat(faulty.problems().getFirst().excerpt()).startsWith("fare:");
    }

    private static Outcome outcome(String landing, String fare, String toll) {
        return new Outcome(Map.of("landing", landing, "fare", fare, "toll", toll));
    }
}
