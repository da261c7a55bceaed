package parley.agreements.continuum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import parley.agreements.Solution;
import parley.agreements.SolveOptions;
import parley.agreements.Solver;
import parley.agreements.solution.Answer;
import parley.model.talks.TalksYaml;
import parley.model.yaml.YamlFile;

class ContinuumTest {
    private static final String TOLLS = """
            talks: tolls
            parties:
              North: {reservation: 0.1}
              South: {reservation: 0.2}
            issues:
              tolls: {kind: real, from: 0, to: 10, unit: percent}
            preferences:
              North:
                weights: {tolls: 1}
                values: {tolls: {points: {0: 0, 4: 0.8, 10: 1}}}
              South:
                weights: {tolls: 1}
                values: {tolls: {linear: {0: 1, 10: 0}}}
            """;

    private static Solution solve(String yaml) {
        return Solver.solve(
                TalksYaml.read(new YamlFile("talks.yaml", yaml)).orElseThrow(), new SolveOptions(1, 200, () -> false));
    }

    private static Answer.Chosen only(Solution solution, String concept) {
        Answer.Packages packages =
                (Answer.Packages) ((Solution.Continuous) solution).answers().get(concept);
        assertThat(packages.chosen()).hasSize(1);
        return packages.chosen().getFirst();
    }

    @Test
    void a_settlement_may_lie_between_the_numbers_at_which_values_break() {
        Solution solution = solve(TOLLS);

        // on the first stretch 0.2 t - 0.1 = 0.8 - 0.1 t
        assertThat(only(solution, "egalitarian").outcome().on("tolls")).isEqualTo("3");
        assertThat(only(solution, "egalitarian").utilities())
                .containsExactly(BigFraction.of(3, 5), BigFraction.of(7, 10));
        // (0.2 t - 0.1)(0.8 - 0.1 t) is greatest at 4.25, beyond the break; (t / 30 + 17 / 30)(0.8 - t / 10) falls from
        // 4 on
        assertThat(only(solution, "nash").outcome().on("tolls")).isEqualTo("4");
        assertThat(((Solution.Continuous) solution).ideal())
                .containsExactly(BigFraction.of(14, 15), BigFraction.of(19, 20));
        assertThat(((Solution.Continuous) solution).frontier().stretches()).isEqualTo(2);
    }

    @Test
    void where_a_stretch_is_as_good_as_a_whole_both_ends_are_told() {
        Solution.Continuous solution = (Solution.Continuous) solve(TOLLS.replace("4: 0.8, 10: 1", "5: 0.5, 10: 1"));

        Answer.Packages tied = (Answer.Packages) solution.answers().get("utilitarian");
        assertThat(tied.chosen()).extracting(one -> one.outcome().on("tolls")).contains("1", "8");
        assertThat(solution.notes()).anySatisfy(note -> assertThat(note).contains("every package on the stretch"));
    }

    @Test
    void without_a_zone_the_nearest_number_is_named() {
        Solution.Continuous solution = (Solution.Continuous) solve(
                TOLLS.replace("reservation: 0.1", "reservation: 0.9").replace("reservation: 0.2", "reservation: 0.9"));

        assertThat(solution.noZone()).isNotNull();
        // 0.2 t - 0.9 = 0.1 - 0.1 t
        assertThat(solution.noZone().nearest().on("tolls")).isEqualTo("10/3");
        assertThat(solution.ideal()).isEmpty();
    }

    @Test
    void a_bound_that_is_left_out_is_not_taken_for_one_that_is_met() {
        Solution solution = solve(TOLLS + "constraints: [\"tolls < 4\"]\n");

        assertThat(solution).isInstanceOf(Solution.Exact.class);
        assertThat(((Solution.Exact) solution).guarantee()).isNotEqualTo("exact");
        assertThat(((Solution.Exact) solution).notes())
                .anySatisfy(note -> assertThat(note).contains("'<'"));
    }

    @Test
    void numbers_that_nobody_disputes_leave_an_ordinary_frontier() {
        Solution solution = solve(TOLLS.replace("linear: {0: 1, 10: 0}", "linear: {0: 0, 10: 1}"));

        assertThat(solution).isInstanceOfSatisfying(Solution.Exact.class, exact -> {
            assertThat(exact.guarantee()).isEqualTo("exact");
            assertThat(exact.paretoPoints()).isEqualTo(1);
        });
    }

    @Test
    void the_check_finds_a_solution_that_is_not_the_best() {
        Solution.Continuous solution = (Solution.Continuous) solve(TOLLS);
        Answer.Chosen egalitarian = only(solution, "egalitarian");

        assertThat(ContinuumCheck.faults(
                        solution.frontier(), Map.of("nash", new Answer.Packages(List.of(egalitarian), null))))
                .anySatisfy(fault -> assertThat(fault).contains("better"));
    }
}
