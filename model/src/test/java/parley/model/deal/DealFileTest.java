package parley.model.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.model.Basis;
import parley.model.yaml.YamlFile;

class DealFileTest {
    private static final String ISLANDS = """
            deal: two islands
            basis: "assumption, desk, 2026-11-01"
            discount: 0.9
            war: {end-probability: {value: [0.2, 0.3], basis: [r1#s4]}, destroyed: 0.1}
            breakdown-rate: 0
            detection-lag: 1
            parties:
              North: {share: [0.45, 0.55], win: [0.4, 0.6], fighting: {flow: 0.5, cost: 0.10}, renege: {flow: 0.75, first-strike: 0.15}}
              South: {win: 0.45, fighting: {flow: 0.5, cost: 0.15}, renege: {flow: 0.60, first-strike: [0.05, 0.15]}}
            guarantee:
              acts-with: {start: 0.9, floor: 0, keeps: 0.9}
              against: {North: {cost: 0.6, odds: 0.20}, South: {cost: 0.4, odds: 0.15}}
            vulnerability: {keeps: 0.9}
            power-path: {South: [0.7, 0.6]}
            """;

    private static Deal read(String text) {
        YamlFile file = new YamlFile("deal.yaml", text);
        Deal deal = DealFile.read(file).orElse(null);
        assertThat(file.problems()).isEmpty();
        return deal;
    }

    private static List<String> problems(String text) {
        YamlFile file = new YamlFile("deal.yaml", text);
        assertThat(DealFile.read(file)).isEmpty();
        return file.problems().stream()
                .map(problem ->
                        problem.line() + ":" + problem.column() + " " + problem.explanation() + ". " + problem.advice())
                .toList();
    }

    @Test
    void every_number_is_a_range_with_a_basis() {
        Deal deal = read(ISLANDS);

        assertThat(deal.warEnds().range()).hasToString("0.2 to 0.3");
        assertThat(deal.warEnds().basis()).isEqualTo(new Basis.Cited(List.of("r1#s4")));
        assertThat(deal.discount()).hasToString("0.9 (assumption, desk, 2026-11-01)");
        assertThat(deal.parties().get(1).share()).isEmpty();
    }

    @Test
    void the_two_chances_to_win_are_one_number() {
        assertThat(read(ISLANDS).win().range()).hasToString("0.55");
        assertThat(read(ISLANDS.replace("win: 0.45, ", "")).win().range()).hasToString("0.4 to 0.6");
        assertThat(problems(ISLANDS.replace("win: 0.45", "win: 0.7")))
                .containsExactly("8:3 the two chances to win cannot add up to 1. Tell one; the other follows.");
    }

    @Test
    void a_power_path_told_for_the_second_party_is_turned_round() {
        assertThat(read(ISLANDS).powerPath())
                .extracting(estimate -> estimate.range().toString())
                .containsExactly("0.3", "0.4");
    }

    @Test
    void a_written_deal_is_read_back() {
        Deal deal = read(ISLANDS);

        assertThat(read(DealYaml.write(deal))).isEqualTo(deal);
    }

    @Test
    void all_problems_are_told_at_once() {
        assertThat(problems(ISLANDS.replace("discount: 0.9", "discount: 1")
                        .replace("detection-lag: 1", "detection-lag: 1.5")
                        .replace("flow: 0.75", "flw: 0.75")
                        .replace("cost: 0.4", "cost: -0.4")))
                .containsExactly(
                        "3:11 the deal's discount is 1. It must be more than 0 and less than 1.",
                        "6:16 the detection lag is 1.5. It must be whole periods, from 1 to 120.",
                        "8:93 unknown key 'flw' in North's reneging. Maybe 'flow'?",
                        "8:92 North's reneging lacks 'flow'. ",
                        "12:59 the guarantee against South's cost is -0.4. It must be 0 or more.");
    }

    @Test
    void a_third_party_to_the_deal_is_refused_in_so_many_words() {
        assertThat(problems(ISLANDS.replace("guarantee:\n", "  East: {share: 0.1}\nguarantee:\n")))
                .containsExactly("8:3 the deal has 3 parties; durability is worked out for two. "
                        + "Put parties together that would renege together.");
    }

    @Test
    void shares_of_one_pie_cannot_exceed_it() {
        assertThat(problems(ISLANDS.replace("South: {win", "South: {share: 0.6, win")))
                .containsExactly("8:3 the shares add up to more than 1. They are shares of one pie.");
    }
}
