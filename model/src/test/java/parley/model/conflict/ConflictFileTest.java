package parley.model.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.model.Basis;
import parley.model.yaml.YamlFile;

class ConflictFileTest {
    private static final String FERRY = """
            conflict: ferry
            decision-makers:
              Alm: {options: {open port: reversible, sign: irreversible}}
              Brek: {options: {withdraw: reversible}}
            infeasible: ["-YN"]
            same-state: ["-YY"]
            status-quo: NNN
            preferences:
              Alm: {statements: ["2", "3 IF 1"], basis: "assumption, desk, 2026-11-01"}
              Brek: {ranking: [YNN, [NNN, YNY], NNY, -YY]}
            """;

    private static Conflict read(String text) {
        YamlFile file = new YamlFile("conflict.yaml", text);
        Conflict conflict = ConflictFile.read(file).orElse(null);
        assertThat(file.problems()).isEmpty();
        return conflict;
    }

    private static List<String> problems(String text) {
        YamlFile file = new YamlFile("conflict.yaml", text);
        assertThat(ConflictFile.read(file)).isEmpty();
        return file.problems().stream()
                .map(problem ->
                        problem.line() + ":" + problem.column() + " " + problem.explanation() + ". " + problem.advice())
                .toList();
    }

    @Test
    void states_are_what_patterns_leave_and_coalesced_ones_are_one() {
        Conflict conflict = read(FERRY);

        assertThat(conflict.states()).extracting(State::id).containsExactly("NNN", "YNN", "NNY", "YNY", "-YY");
        assertThat(conflict.statusQuo()).hasValue(0);
        assertThat(conflict.words(3)).isEqualTo("YNY (Alm: open port; Brek: withdraw)");
        assertThat(conflict.words(4)).isEqualTo("-YY (Alm: sign; Brek: withdraw; whatever else is done)");
        assertThat(conflict.words(0)).isEqualTo("NNN (nothing taken)");
    }

    @Test
    void statements_and_rankings_give_payoffs_and_keep_their_basis() {
        Conflict conflict = read(FERRY);

        assertThat(conflict.payoffs(0)).containsExactly(1, 0, 1, 1, 2);
        assertThat(conflict.payoffs(1)).containsExactly(2, 3, 1, 2, 0);
        assertThat(conflict.preferences().get(0).basis())
                .isEqualTo(new Basis.Assumption("assumption, desk, 2026-11-01"));
    }

    @Test
    void nobody_signs_back_what_is_irreversible_and_nobody_moves_others_options() {
        Conflict conflict = read(FERRY);
        int signed = 4;

        assertThat(conflict.form().mayMove(0, 2, signed)).isTrue();
        assertThat(conflict.form().mayMove(0, signed, 2)).isFalse();
        assertThat(conflict.form().mayMove(1, 0, 1)).isFalse();
        assertThat(conflict.form().mayMove(1, 0, 2)).isTrue();
    }

    @Test
    void all_problems_are_told_at_once_with_places_and_advice() {
        assertThat(problems("""
                        conflict: ferry
                        decision-makers:
                          Alm: {options: {open port: reversble}}
                          Brek: {options: {withdraw: reversible}}
                        preferences: {Alm: {ranking: []}}
                        """))
                .containsExactly(
                        "3:30 the direction of 'open port' is 'reversble'. Maybe 'reversible'?",
                        "5:14 Brek has no preferences. ");
        assertThat(problems("""
                        conflict: ferry
                        decision-makers:
                          Alm: {options: {open port: reversible}}
                          Brek: {options: {withdraw: reversible}}
                        status-quo: NNN
                        preferences:
                          Alm: {statements: ["1 & 3", "2 IF"]}
                          Brek: {ranking: [NN, [YN, NN], YQ]}
                        """))
                .containsExactly(
                        "7:27 there is no option 3. Options are numbered from 1 to 2.",
                        "7:36 an option number is missing at the end. Options are numbered from 1.",
                        "8:29 the ranking of Brek names NN twice. Each state stands in it once.",
                        "8:34 the ranking of Brek names 'YQ', which is no feasible state. Maybe 'YN'?",
                        "5:13 the status quo names 'NNN', which is no feasible state. Maybe 'NN'?");
    }

    @Test
    void a_ranking_must_name_every_state() {
        assertThat(problems(FERRY.replace("NNY, -YY", "NNY")))
                .containsExactly("10:19 the ranking of Brek lacks -YY. It must name every feasible state.");
    }

    @Test
    void overlapping_classes_of_states_are_told() {
        assertThat(problems(FERRY.replace("[\"-YY\"]", "[\"-YY\", \"Y-Y\"]")))
                .containsExactly("6:13 the patterns [-YY, Y-Y] of same-state overlap. Make one pattern of them.");
    }

    @Test
    void a_mistyped_key_is_not_passed_over() {
        assertThat(problems(FERRY.replace("infeasible:", "infesible:")).get(0))
                .isEqualTo("5:1 unknown key 'infesible' in a conflict. Maybe 'infeasible'?");
    }

    @Test
    void a_key_that_nobody_knows_is_told_and_passed_over() {
        YamlFile file = new YamlFile("conflict.yaml", FERRY + "weather: fog\n");

        assertThat(ConflictFile.read(file)).isPresent();
        assertThat(file.problems()).isEmpty();
        assertThat(file.remarks())
                .singleElement()
                .satisfies(problem -> assertThat(problem.explanation())
                        .isEqualTo("unknown key 'weather' in a conflict, passed over"));
    }

    @Test
    void a_mistyped_key_is_none_where_the_right_one_stands_too() {
        YamlFile file = new YamlFile("conflict.yaml", FERRY + "same-stat: fog\n");

        assertThat(ConflictFile.read(file)).isPresent();
        assertThat(file.remarks()).hasSize(1);
    }

    @Test
    void weights_and_payoffs_order_states_and_are_written_back() {
        Conflict conflict = read("""
                conflict: ferry
                decision-makers:
                  Alm: {options: {open port: reversible}}
                  Brek: {options: {withdraw: reversible}}
                preferences:
                  Alm: {weights: {open port: -1, "2": 1/3, "1 & 2": 0.5}}
                  Brek: {payoffs: {YN: 4, NN: 4, NY: -2.5, YY: 10}}
                """);

        assertThat(conflict.payoffs(0)).containsExactly(2, 0, 3, 1);
        assertThat(conflict.payoffs(1)).containsExactly(1, 1, 0, 2);
        assertThat(read(ConflictYaml.write(conflict)).payoffs(0)).containsExactly(2, 0, 3, 1);
        assertThat(read(ConflictYaml.write(conflict))).isEqualTo(conflict);
    }

    @Test
    void much_better_and_unknown_are_read_and_written_back() {
        Conflict conflict = read("""
                conflict: ferry
                decision-makers:
                  Alm: {options: {open port: reversible}}
                  Brek: {options: {withdraw: reversible}}
                preferences:
                  Alm: {ranking: "YY > NN >> NY ~ YN"}
                  Brek: {ranking: [YN, NN, NY, YY], unknown: [[NN, NY], [YN, NN], [YN, NY]]}
                """);
        Preference.Ranking alm = (Preference.Ranking) conflict.preferences().get(0);

        assertThat(alm.tiers()).containsExactly(List.of(3), List.of(0), List.of(2, 1));
        assertThat(alm.muchWorse(4)).containsExactly(0, -1, -1, 0);
        assertThat(((Preference.Partial) conflict.preferences().get(1)).knownWorse(conflict.states()))
                .extracting(java.util.BitSet::toString)
                .containsExactly("{3}", "{3}", "{3}", "{}");
        assertThat(read(ConflictYaml.write(conflict))).isEqualTo(conflict);
    }

    @Test
    void a_pair_is_not_unknown_if_the_rest_tells_it() {
        assertThat(problems("""
                        conflict: ferry
                        decision-makers:
                          Alm: {options: {open port: reversible}}
                          Brek: {options: {withdraw: reversible}}
                        preferences:
                          Alm: {ranking: [YY, NN, NY, YN]}
                          Brek: {ranking: [YN, NN, NY, YY], unknown: [[YN, NY]]}
                        """))
                .singleElement()
                .asString()
                .contains(
                        "7:46 the unknown pairs of Brek hold YN and NY, whose order follows from that of both with NN");
    }

    @Test
    void case_files_may_spell_the_same_conflict_in_several_ways() {
        Conflict plain = read("""
                {"name": "ferry", "decision_makers": [{"name": "Alm", "options": [0]}, {"name": "Brek", "options": [1]}],
                 "options": [{"index": 0, "name": "open"}, {"index": 1, "name": "leave", "direction": "Y->N only"}],
                 "states": [{"id": 0, "decimal": 0}, {"id": 1, "decimal": 1}, {"id": 2, "decimal": 2}, {"id": 3, "decimal": 3}],
                 "preferences_most_to_least": [[0, 1, [2, 3]], [3, 2, 1, 0]], "status_quo": 0}
                """);

        assertThat(read("""
                {"name": "ferry", "decision_makers": [{"name": "Alm", "options": ["open"]}, {"name": "Brek"}],
                 "options": ["open", {"name": "leave", "owner": "Brek", "permitted_direction": "Y\u2192N"}],
                 "feasible_decimal": [0, 1, 2, 3],
                 "payoffs": [[3, 2, 1, 1], {"0": 0, "1": 1, "2": 2, "3": 3}], "status_quo": "NN"}
                """)).isEqualTo(plain);
        assertThat(read("""
                {"name": "ferry", "decision_makers": ["Alm", "Brek"],
                 "options": {"open": {"owner": 0}, "leave": {"owner": 1, "direction": "y to n"}},
                 "states": [0, 1, 2, 3],
                 "preferences": [{"dm": "Brek", "ranking": [3, 2, 1, 0]},
                                 {"dm": "Alm", "least_to_most": [[2, 3], 1, 0]}], "status_quo": 0}
                """)).isEqualTo(plain);
    }

    @Test
    void listed_states_may_be_made_one_and_go_by_any_of_their_names() {
        Conflict conflict = read("""
                {"name": "ferry", "decision_makers": [{"name": "Alm", "options": [0]}, {"name": "Brek", "options": [1]}],
                 "options": [{"name": "open"}, {"name": "leave"}],
                 "states": [{"id": 1, "yn": "NN"}, {"id": 2, "yn": "YN"}, {"id": 3, "yn": "NY"}, {"id": 4, "yn": "YY"}],
                 "same_state": {"gone": [3, 4]},
                 "preferences_most_to_least": [[1, 2, [3, 4]], ["gone", 2, 1]], "status_quo": 4}
                """);

        assertThat(conflict.states()).extracting(State::id).containsExactly("1", "2", "gone");
        assertThat(conflict.statusQuo()).hasValue(2);
        assertThat(conflict.state(2).vectors()).containsExactly(2L, 3L);
        assertThat(read(ConflictYaml.write(conflict))).isEqualTo(conflict);
    }

    @Test
    void moves_may_be_pairs_or_say_whose_they_are() {
        Conflict listed = read("""
                {"name": "ferry", "decision_makers": ["Alm", "Brek"], "states": 3,
                 "arcs": [{"1": [2, 3]}, {"2": [1]}], "preferences": [[1, 2, 3], [3, 2, 1]]}
                """);

        assertThat(read("""
                {"name": "ferry", "decision_makers": ["Alm", "Brek"], "states": [1, 2, 3],
                 "arcs": [[[1, 2], [1, 3]], [[2, 1]]], "preferences": [[1, 2, 3], [3, 2, 1]]}
                """)).isEqualTo(listed);
        assertThat(read("""
                {"name": "ferry", "decision_makers": ["Alm", "Brek"], "states": [{"id": 1}, {"id": 2}, {"id": 3}],
                 "arcs": [{"dm": "Alm", "from": 1, "to": [2, 3]}, {"dm": 1, "from": 2, "to": 1}],
                 "rankings": {"Brek": [3, 2, 1], "Alm": [1, 2, 3]}}
                """)).isEqualTo(listed);
    }

    @Test
    void options_of_other_tools_are_numbered_and_states_may_have_ids() {
        Conflict conflict = read("""
                {"name": "ferry", "form": "option",
                 "decision_makers": [{"name": "Alm", "options": [1]}, {"name": "Brek", "options": [0]}],
                 "options": [{"index": 0, "name": "withdraw", "permitted_direction": "both"},
                             {"index": 1, "name": "sign", "permitted_direction": "N->Y only"}],
                 "states": [{"id": 7, "decimal": 0, "yn": "NN"}, {"id": "b", "decimal": 1, "yn": "YN"},
                            {"id": "deal", "yn": "-Y"}],
                 "preferences_most_to_least": [["deal", 7, "b"], [["b", "deal"], 7]], "status_quo": 7}
                """);

        assertThat(conflict.states())
                .containsExactly(
                        new State("7", true, List.of(0L), ""),
                        new State("b", false, List.of(1L), ""),
                        new State("deal", false, List.of(2L, 3L), ""));
        assertThat(conflict.form().mayMove(0, 0, 2)).isTrue();
        assertThat(conflict.form().mayMove(1, 0, 1)).isTrue();
        assertThat(read(ConflictYaml.write(conflict))).isEqualTo(conflict);
    }

    @Test
    void a_graph_is_read_with_its_moves() {
        Conflict conflict = read("""
                conflict: ferry
                decision-makers: [Alm, Brek]
                states: {wait: nobody moves, deal: "a deal, signed", war: ""}
                moves: {Alm: {wait: [deal, war]}, Brek: {deal: [wait]}}
                preferences: {Alm: {ranking: [deal, wait, war]}, Brek: {ranking: [[wait, deal], war]}}
                """);

        assertThat(conflict.form().mayMove(0, 0, 2)).isTrue();
        assertThat(conflict.form().mayMove(1, 0, 2)).isFalse();
        assertThat(conflict.words(1)).isEqualTo("deal (a deal, signed)");
        assertThat(read(ConflictYaml.write(conflict))).isEqualTo(conflict);
    }

    @Test
    void a_written_conflict_is_read_back() {
        assertThat(read(ConflictYaml.write(read(FERRY)))).isEqualTo(read(FERRY));
    }

    @Test
    void the_yaml_and_the_json_of_the_strait_are_the_same_conflict() throws IOException {
        YamlFile yaml = Shared.file("examples/conflict.yaml");
        YamlFile json = Shared.file("examples/conflict.json");

        assertThat(ConflictFile.read(yaml)).isPresent().isEqualTo(ConflictFile.read(json));
        assertThat(yaml.problems()).isEmpty();
        assertThat(json.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01_prisoners_dilemma",
                "02_chicken",
                "03_sustainable_development",
                "04_cuban_missile_crisis",
                "05_elmira_12state",
                "05a_elmira_9state",
                "08a_original_north_korea",
                "08d_deterrence_north_korea"
            })
    void published_conflicts_are_read_and_written_back(String name) throws IOException {
        YamlFile file = Shared.file("oracles/stability/" + name + ".json");

        Conflict conflict = ConflictFile.read(file).orElseThrow();
        assertThat(file.problems()).isEmpty();
        assertThat(read(ConflictYaml.write(conflict))).isEqualTo(conflict);
    }
}
