package parley.agreements.direct;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.Space;
import parley.agreements.pareto.Utilities;
import parley.agreements.solution.Levels;
import parley.agreements.solution.Merit;
import parley.agreements.solution.Nash;
import parley.agreements.solution.Stakes;
import parley.model.talks.Talks;
import parley.model.talks.TalksYaml;
import parley.model.yaml.YamlFile;

class ProofCheckTest {
    private static final String TALKS = """
            talks: Three wells
            parties: {Amra: {reservation: 0.1}, Bel: {reservation: 0.1}, Cor: {reservation: 0}}
            issues: {east: {options: [a, b, c]}, west: {options: [a, b, c]}, north: {options: [a, b, c]}}
            preferences:
              Amra:
                weights: {east: 0.4, west: 0.4, north: 0.2}
                values: {east: {a: 1, b: 0.7, c: 0}, west: {a: 1, b: 0.4, c: 0}, north: {a: 0.2, b: 0.4, c: 1}}
              Bel:
                weights: {east: 0.5, west: 0.3, north: 0.2}
                values: {east: {a: 0, b: 0.6, c: 1}, west: {a: 0, b: 0.3, c: 1}, north: {a: 1, b: 0.3, c: 0}}
              Cor:
                weights: {east: 0.2, west: 0.2, north: 0.6}
                values: {east: {a: 0.2, b: 0.6, c: 0}, west: {a: 0.4, b: 1, c: 0.9}, north: {a: 1, b: 0.8, c: 0.1}}
            """;

    private final Scaled space = space();
    private final Levels levels = new Nash().levels(new Stakes(space.one(), space.reservation(), space.reservation()));

    private static Scaled space() {
        Talks talks = TalksYaml.read(new YamlFile("talks.yaml", TALKS)).orElseThrow();
        Layout layout = ((Layout.Open) Layout.of(talks)).layout();
        return new Scaled(new Space(layout, Utilities.known(layout).orElseThrow()));
    }

    private Search.Best found() {
        return (Search.Best)
                new BranchAndBound(space, Merit.PRODUCT, levels, true, space.reservation(), 10_000, () -> false)
                        .search(List.of(new int[3]));
    }

    private List<String> faults(Search.Best best, Proof proof) {
        return ProofCheck.faults(space, Merit.PRODUCT, levels, true, space.reservation(), best, proof);
    }

    @Test
    void a_sound_proof_passes() {
        Search.Best best = found();

        assertThat(faults(best, best.proof())).isEmpty();
    }

    @Test
    void a_part_left_out_is_found() {
        Search.Best best = found();
        for (int k = 0; k < best.proof().leaves().size(); k++) {
            List<Proof.Leaf> fewer = new ArrayList<>(best.proof().leaves());
            fewer.remove(k);

            assertThat(faults(best, new Proof(best.proof().order(), fewer))).isNotEmpty();
        }
    }

    @Test
    void weights_that_rule_nothing_out_are_found() {
        Search.Best best = found();
        Proof.Leaf all = new Proof.Leaf(new int[0], new double[] {1, 1, 1}, new double[3]);

        assertThat(faults(best, new Proof(best.proof().order(), List.of(all))))
                .singleElement()
                .asString()
                .endsWith("is not ruled out by its weights");
    }

    @Test
    void a_best_that_is_not_the_best_is_found() {
        Search.Best best = found();
        Search.Best less = new Search.Best(
                best.merit().subtract(BigInteger.ONE), best.tied(), best.all(), best.proof(), best.nodes());

        assertThat(faults(less, best.proof())).anyMatch(fault -> fault.endsWith("is better"));
    }
}
