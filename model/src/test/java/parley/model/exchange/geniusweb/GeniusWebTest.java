package parley.model.exchange.geniusweb;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.model.exchange.Exchanged.files;
import static parley.model.exchange.Exchanged.reservation;
import static parley.model.exchange.Exchanged.sound;
import static parley.model.exchange.Exchanged.survivesYaml;
import static parley.model.exchange.Exchanged.worth;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.model.exchange.SourceFile;
import parley.model.exchange.Translation;
import parley.model.talks.Reservation;
import parley.model.talks.Talks;
import parley.model.talks.Weights;

class GeniusWebTest {
    private static final String DOMAIN = """
            {"name": "ferry", "issuesValues": {
            \t"line": {"values": ["median", "eastern"]},
            \t"zone": {"range": {"low": "0", "high": 40, "step": 5}},
            \t"toll": {"range": [0.5, 2.0, 0.25]}}}
            """;
    private static final String NORTH = """
            {"LinearAdditiveUtilitySpace": {"name": "north", "domain": %s,
             "issueUtilities": {
              "line": {"DiscreteValueSetUtilities": {"valueUtilities": {"median": 0.4, "eastern": 1}}},
              "zone": {"NumberValueSetUtilities": {"lowValue": 0, "lowUtility": 1, "highValue": 40, "highUtility": 0}},
              "toll": {"numberutils": {"lowValue": 0.5, "lowUtility": 0, "highValue": 2.0, "highUtility": 1}}},
             "issueWeights": {"line": 0.5, "zone": 0.3, "toll": "0.2"},
             "reservationBid": {"issuevalues": {"line": "median", "zone": 40, "toll": 0.5}}}}
            """.formatted(DOMAIN);
    private static final String SOUTH = """
            {"SumOfGroupsUtilitySpace": {"name": "south", "partUtilities": {
              "all": {"partsutils": {"issues": ["line", "zone"], "utilslist": [
                {"values": ["median", 0], "util": 0.2}, {"values": ["eastern", "40"], "util": 0.7}]}},
              "toll": {"issues": ["toll"], "utilslist": [{"values": [0.75], "util": 0.3}]}}}}
            """;
    private static final String ORDER = """
            {"DefaultPartialOrdering": {"name": "order",
             "bids": [{"issuevalues": {"line": "median", "zone": 0, "toll": 0.5}}, {"issuevalues": {"line": "eastern", "zone": 0, "toll": 0.5}}],
             "better": [[0, 1]]}}
            """;

    private static Talks ferry(String... profiles) {
        List<SourceFile> files = new ArrayList<>();
        for (String profile : profiles) {
            files.add(SourceFile.of("party" + files.size() + ".json", profile));
        }
        return sound(GeniusWeb.read(SourceFile.of("domain.json", DOMAIN), files))
                .talks();
    }

    @Test
    void weighted_sums_are_read_with_old_keys_and_new() {
        Talks talks = ferry(NORTH, SOUTH);

        assertThat(talks.name()).isEqualTo("ferry");
        assertThat(worth(talks, "party0", "eastern", "10", "1.25")).isEqualTo("0.825");
    }

    @Test
    void a_reservation_is_a_bid_and_none_is_0() {
        Talks talks = ferry(NORTH, SOUTH);

        assertThat(talks.parties().get(0).reservation())
                .isInstanceOfSatisfying(
                        Reservation.Fallback.class,
                        like -> assertThat(like.outcome().options())
                                .containsEntry("line", "median")
                                .containsEntry("zone", "40"));
        assertThat(reservation(talks, 1)).isEqualTo("0");
    }

    @Test
    void a_bid_that_leaves_issues_open_is_told_by_its_value() {
        Talks talks = ferry(NORTH.replace("\"zone\": 40, ", ""), SOUTH);

        assertThat(reservation(talks, 0)).isEqualTo("0.2");
    }

    @Test
    void groups_are_worth_what_is_listed_and_otherwise_0() {
        Talks talks = ferry(NORTH, SOUTH);

        assertThat(worth(talks, "party1", "median", "0", "0.5")).isEqualTo("0.2");
        assertThat(worth(talks, "party1", "eastern", "40", "0.75")).isEqualTo("1");
        assertThat(worth(talks, "party1", "eastern", "0", "0.75")).isEqualTo("0.3");
    }

    @Test
    void an_ordering_becomes_comparisons_over_preferences_that_nobody_knows() {
        Talks talks = ferry(ORDER, NORTH);

        assertThat(talks.preferences().get("party0").weights()).isInstanceOf(Weights.Unknown.class);
        assertThat(talks.preferences().get("party0").comparisons())
                .singleElement()
                .hasToString("{line: median, zone: 0, toll: 0.5} >= {line: eastern, zone: 0, toll: 0.5}");
    }

    @Test
    void what_is_read_survives_yaml_and_being_written_and_read_again() {
        Talks talks = ferry(NORTH, SOUTH);
        survivesYaml(talks);
        survivesYaml(ferry(ORDER, SOUTH));
        List<SourceFile> written = files(GeniusWeb.write(talks));

        assertThat(sound(GeniusWeb.read(written.getFirst(), written.subList(1, 3)))
                        .talks())
                .isEqualTo(talks);
    }

    @Test
    void weights_that_do_not_sum_to_1_are_told() {
        assertThat(problems(NORTH.replace("\"zone\": 0.3,", "\"zone\": 0.4,"), SOUTH))
                .singleElement()
                .satisfies(problem -> assertThat(problem.explanation()).isEqualTo("the weights sum to 1.1, not to 1"));
    }

    @Test
    void everything_wrong_is_told_at_once_with_its_place() {
        List<Problem> problems = problems(
                NORTH.replace("\"eastern\": 1}", "\"estern\": 1}")
                        .replace("\"lowUtility\": 1,", "\"lowUtility\": high,"),
                SOUTH.replace("[\"line\", \"zone\"]", "[\"lin\", \"zone\"]"));

        assertThat(problems)
                .extracting(Problem::toString)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("party0.json:7:")
                                .contains("unknown key 'estern'", "Maybe 'eastern'?"),
                        second -> assertThat(second)
                                .startsWith("party0.json:8:")
                                .contains("'lowUtility' must be a number, not 'high'"),
                        third -> assertThat(third).contains("no group holds the issue 'line'"),
                        fourth -> assertThat(fourth)
                                .startsWith("party1.json:2:")
                                .contains("unknown issue 'lin'. Maybe 'line'?"));
    }

    private static List<Problem> problems(String... profiles) {
        List<SourceFile> files = new ArrayList<>();
        for (String profile : profiles) {
            files.add(SourceFile.of("party" + files.size() + ".json", profile));
        }
        return ((Intake.Rejected<Translation>) GeniusWeb.read(SourceFile.of("domain.json", DOMAIN), files)).problems();
    }
}
