package parley.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import parley.agreements.direct.Directly;
import parley.agreements.pareto.Frontier;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.Space;
import parley.agreements.pareto.Utilities;
import parley.agreements.solution.Answer;
import parley.agreements.solution.Bargain;
import parley.agreements.solution.NoZone;
import parley.agreements.solution.PackageConcept;
import parley.model.Range;
import parley.model.talks.Talks;

/** Solution points without a frontier. */
class DirectlyTest {
    private static final int ROUNDS = 1000;
    private static final long NODES = 1_000_000;

    @Test
    void what_is_found_directly_is_what_the_frontier_says() throws Exception {
        int zones = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            int parties = 2 + seed % 5;
            Talks talks = TalksFixtures.random(
                    random, parties, 1 + random.nextInt(4), 4, random.nextInt(3), seed % 3 == 0 ? 30 : 1);
            if (Layout.of(talks) instanceof Layout.Open open) {
                zones += agree("seed " + seed, space(open.layout())) ? 1 : 0;
            }
        }
        assertThat(zones).as("talks with a zone").isGreaterThan(50);
    }

    private static boolean agree(String as, Space space) throws Exception {
        Bargain bargain = new Bargain(new Frontier(space, () -> false));
        Directly.Found found = Directly.solve(space, NODES, () -> false);

        assertThat(found.stopped()).as(as).isEmpty();
        assertThat(found.check()).as(as).contains("every search");
        assertThat(found.noZone() == null).as(as).isEqualTo(!bargain.zone().isEmpty());
        NoZone noZone = found.noZone();
        if (noZone != null) {
            assertThat(worst(noZone)).as(as).isEqualTo(worst(NoZone.of(bargain).orElseThrow()));
        }
        for (PackageConcept concept : PackageConcept.packages()) {
            Answer.Packages direct = (Answer.Packages) found.answers().get(concept.key());
            Answer.Packages fromFrontier = (Answer.Packages) concept.solve(bargain);
            assertThat(told(direct)).as(as + " " + concept.key()).isEqualTo(told(fromFrontier));
            assertThat(direct.note()).as(as + " " + concept.key()).isEqualTo(fromFrontier.note());
        }
        return noZone == null;
    }

    private static Set<List<Object>> told(Answer.Packages packages) {
        Set<List<Object>> told = new HashSet<>();
        packages.chosen()
                .forEach(chosen -> told.add(List.of(chosen.utilities(), chosen.packages(), chosen.preferred())));
        return told;
    }

    private static BigFraction worst(NoZone noZone) {
        return noZone.shortfalls().values().stream().max(Range::compare).orElseThrow();
    }

    private static Space space(Layout layout) {
        return new Space(layout, Utilities.known(layout).orElseThrow());
    }

    @Test
    void ten_parties_are_solved_without_a_frontier() {
        Talks talks = Instances.uneven(11, 10, 7);

        Solution solution = Solver.solve(talks, new SolveOptions(1, 1, () -> false));

        assertThat(solution).isInstanceOfSatisfying(Solution.Direct.class, direct -> {
            assertThat(direct.guarantee()).isEqualTo("exact: nothing is better than the packages named");
            assertThat(direct.reasons().get("pareto_points")).startsWith("the frontier was not built: ");
            assertThat(direct.stopped()).isEmpty();
            assertThat(direct.ideal()).hasSize(10).doesNotContainNull();
            assertThat(direct.answers().get("nash")).isInstanceOf(Answer.Packages.class);
        });
    }

    @Test
    void a_search_that_is_called_off_tells_its_best_and_a_bound() {
        Talks talks = Instances.uneven(12, 8, 12);

        Solution solution = Solver.solve(talks, new SolveOptions(1, 1, () -> true));

        assertThat(solution).isInstanceOfSatisfying(Solution.Direct.class, direct -> {
            assertThat(direct.stopped()).containsKey("nash");
            Solution.Stop nash = direct.stopped().get("nash");
            assertThat(nash.outcome()).isNotNull();
            assertThat(nash.bound()).isGreaterThanOrEqualTo(nash.worth());
            assertThat(direct.reasons()).containsKeys("nash", "pareto_points");
        });
    }
}
