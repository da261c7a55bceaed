package parley.model.exchange.negmas;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.model.exchange.Exchanged.files;
import static parley.model.exchange.Exchanged.reservation;
import static parley.model.exchange.Exchanged.sound;
import static parley.model.exchange.Exchanged.survivesYaml;
import static parley.model.exchange.Exchanged.worth;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.model.exchange.SourceFile;
import parley.model.exchange.Translation;
import parley.model.talks.Issue;
import parley.model.talks.Talks;

class NegmasTest {
    private static final String DOMAIN = """
            type: negmas.outcomes.outcome_space.DiscreteCartesianOutcomeSpace
            name: Ferry
            issues:
              - {name: line, type: CategoricalIssue, values: [median, eastern]}
              - name: days
                type: negmas.outcomes.ContiguousIssue
                values: !!python/tuple [2, 8]
              - {name: fare, type: DiscreteCardinalIssue, values: [100, 110, 200], n_values: 3}
            """;
    private static final String NORTH = """
            type: LinearAdditiveUtilityFunction
            reserved_value: RESERVED
            weights: [0.5, 0.25, 0.002]
            values:
              - {type: TableFun, mapping: {median: 0.4, eastern: 1.0}}
              - {type: negmas.preferences.value_fun.AffineFun, slope: -0.5, bias: 4}
              - type: IdentityFun
            """;
    private static final String SOUTH = """
            type: ExpDiscountedUFun
            discount: 0.9
            factor: step
            reserved_value: 0.7
            ufun:
              type: LinearAdditiveUtilityFunction
              reserved_value: 0.1
              weights: {line: 1, days: -0.1, fare: 0.5}
              bias: 0.25
              values:
                line: {median: 1, eastern: 0}
                days: {type: QuadraticFun, a2: 0.5, a1: 1}
                fare: {type: TableFun, mapping: {100.0: 0.3, 110: 0.2, 200: 0}}
            """;

    private static SourceFile file(String name, String text) {
        return SourceFile.of("ferry/" + name, text);
    }

    private static Translation ferry(String reserved) {
        return sound(Negmas.read(
                "ferry",
                List.of(
                        file("south.yaml", SOUTH),
                        file("Ferry.yml", DOMAIN),
                        file("_info.yaml", "agreement: none"),
                        file("north.yml", NORTH.replace("RESERVED", reserved)))));
    }

    @Test
    void a_folder_is_a_domain_and_a_function_for_each_party() {
        Translation read = ferry("0.25");
        Talks talks = read.talks();

        assertThat(talks.name()).isEqualTo("Ferry");
        assertThat(talks.issues()).extracting(Issue::name).containsExactly("line", "days", "fare");
        assertThat(talks.parties()).extracting(party -> party.name()).containsExactly("north", "south");
        // 0.5 x 0.4 + 0.25 x (4 - 0.5 x 6) + 0.002 x 110
        assertThat(worth(talks, "north", "median", "6", "110")).isEqualTo("0.67");
        // 0.25 + 1 - 0.1 x (0.5 x 9 + 3) + 0.5 x 0.3
        assertThat(worth(talks, "south", "median", "3", "100")).isEqualTo("0.65");
        assertThat(read.notes()).contains("'_info.yaml' is not read");
    }

    @Test
    void a_discount_is_the_partys_and_a_reservation_that_shrinks_with_it_is_the_inner_one() {
        Talks talks = ferry("0.25").talks();

        assertThat(talks.parties().get(1).discount()).hasToString("0.9 (NegMAS utility function south.yaml)");
        assertThat(reservation(talks, 1)).isEqualTo("0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, 0.25",
        "'\"0.25\"', 0.25",
        "-3, -3",
        "1e-3, 0.001",
        "99, 99",
        "-.inf, 0.4",
        "-.Inf, 0.4",
        "'\"-inf\"', 0.4",
        ".inf, 2.65"
    })
    void reserved_values_are_read_whatever_they_are(String written, String meant) {
        // least: 0.5 x 0.4 + 0.25 x 0 + 0.002 x 100; most: 0.5 + 0.25 x 3 + 0.4
        assertThat(reservation(ferry(written).talks(), 0)).isEqualTo(meant);
    }

    @Test
    void a_reserved_value_that_is_no_number_is_told() {
        assertThat(problems(NORTH.replace("RESERVED", ".nan")))
                .singleElement()
                .hasToString(
                        "ferry/north.yml:2:17  'reserved_value' must be a number, not '.nan'. Write a decimal such as 0.35."
                                + System.lineSeparator() + "    reserved_value: .nan");
    }

    @Test
    void none_stated_is_minus_infinity() {
        assertThat(reservation(
                        sound(Negmas.read("ferry", folder(NORTH.replace("reserved_value: RESERVED\n", ""))))
                                .talks(),
                        0))
                .isEqualTo("0.4");
    }

    @Test
    void boxes_give_where_the_package_lies_in_them() {
        String boxes = """
                type: HyperRectangleUtilityFunction
                outcome_ranges:
                  - {1: [2, 4], 2: [100, 110]}
                  - {line: eastern}
                  - null
                utilities: [0.3, 0.5, 0.1]
                reserved_value: 0
                bias: 0.05
                """;
        Talks talks = sound(Negmas.read("ferry", folder(boxes))).talks();

        assertThat(worth(talks, "north", "median", "4", "110")).isEqualTo("0.45");
        assertThat(worth(talks, "north", "eastern", "5", "100")).isEqualTo("0.65");
        assertThat(worth(talks, "north", "eastern", "2", "100")).isEqualTo("0.95");
        survivesYaml(talks);
    }

    @Test
    void what_is_read_survives_yaml_and_being_written_and_read_again() {
        String plain =
                NORTH.replace("RESERVED", "0.3").replace("- type: IdentityFun", "- {100: 0, 110: 0.125, 200: 1}");
        Talks talks = sound(Negmas.read("ferry", folder(plain))).talks();
        survivesYaml(talks);

        Translation again = sound(Negmas.read("ferry", files(Negmas.write(talks))));

        assertThat(again.talks().issues().subList(0, 2))
                .isEqualTo(talks.issues().subList(0, 2));
        for (String party : List.of("north", "south")) {
            for (String line : List.of("median", "eastern")) {
                for (String days : List.of("2", "5", "8")) {
                    assertThat(worth(again.talks(), party, line, days, "110"))
                            .isEqualTo(worth(talks, party, line, days, "110"));
                }
            }
        }
        Translation third = sound(Negmas.read("ferry", files(Negmas.write(again.talks()))));
        assertThat(third.talks()).isEqualTo(again.talks());
    }

    @Test
    void a_folder_of_genius_files_is_read_as_such() {
        String profile =
                "<utility_space><objective><issue index=\"1\" name=\"line\"><item value=\"a\" evaluation=\"1\"/>"
                        + "</issue><weight index=\"1\" value=\"1\"/></objective></utility_space>";
        Translation read = sound(Negmas.read(
                "ferry",
                List.of(
                        file("a.xml", profile),
                        file("b.xml", profile),
                        file("pareto.xml", "<pareto/>"),
                        file(
                                "d.xml",
                                profile.replace("<utility_space>", "<negotiation_template>")
                                        .replace("</utility_space>", "</negotiation_template>")))));

        assertThat(read.notes().getFirst()).contains("GENIUS");
        assertThat(read.talks().parties()).hasSize(2);
    }

    @Test
    void everything_wrong_is_told_at_once_with_its_place() {
        assertThat(problems(NORTH.replace("RESERVED", "0")
                        .replace("AffineFun", "AfineFun")
                        .replace("eastern: 1.0", "estern: 1.0")))
                .extracting(Problem::toString)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith(
                                        "ferry/north.yml:5:31  no value of 'eastern' on 'line'. Maybe 'estern' was meant?"),
                        second -> assertThat(second)
                                .startsWith(
                                        "ferry/north.yml:6:5  value functions of the kind 'afinefun' cannot be read. Maybe 'AffineFun'?"));
    }

    @Test
    void a_folder_without_a_domain_is_told() {
        assertThat(((Intake.Rejected<Translation>) Negmas.read("ferry", List.of(file("north.yml", NORTH)))).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.explanation()).contains("tells the issues"));
    }

    private static List<SourceFile> folder(String north) {
        return new ArrayList<>(List.of(file("Ferry.yml", DOMAIN), file("north.yml", north), file("south.yaml", SOUTH)));
    }

    private static List<Problem> problems(String north) {
        return ((Intake.Rejected<Translation>) Negmas.read("ferry", folder(north))).problems();
    }
}
