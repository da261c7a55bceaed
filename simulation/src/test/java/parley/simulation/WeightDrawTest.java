package parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import parley.model.Basis;
import parley.model.Range;
import parley.model.talks.Weights;

class WeightDrawTest {
    private static final List<String> ISSUES = List.of("line", "zone", "tolls");
    private static final int DRAWS = 40_000;
    private final UniformRandomProvider chance = RandomSource.PHILOX_4X64.create(11);

    @Test
    void weights_of_a_known_order_keep_it_and_average_to_its_centroid() {
        // the rank-order centroid of three: 11/18, 5/18, 2/18
        double[] mean = mean(new Weights.Order(List.of("tolls", "line", "zone"), new Basis.Unstated()));

        assertThat(mean[2]).isCloseTo(11 / 18.0, within(0.005));
        assertThat(mean[0]).isCloseTo(5 / 18.0, within(0.005));
        assertThat(mean[1]).isCloseTo(2 / 18.0, within(0.005));
    }

    @Test
    void unknown_weights_average_to_equal_ones() {
        assertThat(mean(new Weights.Unknown()))
                .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(0.005));
    }

    @Test
    void weights_in_ranges_are_spread_as_by_trial_and_error() {
        Map<String, Range> ranges =
                Map.of("line", Range.of("0.1", "0.8"), "zone", Range.of("0.3", "0.6"), "tolls", Range.of("0", "0.25"));
        double[] mean = mean(new Weights.Ranges(ranges, new Basis.Unstated()));

        double[] expected = new double[3];
        int kept = 0;
        while (kept < DRAWS) {
            double zone = 0.3 + 0.3 * chance.nextDouble();
            double tolls = 0.25 * chance.nextDouble();
            double line = 1 - zone - tolls;
            if (line >= 0.1 && line <= 0.8) {
                kept++;
                expected[0] += line / DRAWS;
                expected[1] += zone / DRAWS;
                expected[2] += tolls / DRAWS;
            }
        }
        assertThat(mean).containsExactly(expected, within(0.003));
    }

    @Test
    void ranges_that_leave_no_choice_are_known_and_those_that_leave_no_weights_are_told() {
        Map<String, Range> tight =
                Map.of("line", Range.of("0.2", "0.5"), "zone", Range.of("0.5", "0.5"), "tolls", Range.of("0.3", "0.6"));
        Map<String, Range> none =
                Map.of("line", Range.of("0.5", "0.6"), "zone", Range.of("0.5", "0.5"), "tolls", Range.of("0.3", "0.6"));

        WeightDraw only = WeightDraw.of(new Weights.Ranges(tight, new Basis.Unstated()), ISSUES)
                .orElseThrow();
        assertThat(only.known()).isTrue();
        assertThat(only.draw(chance)).containsExactly(new double[] {0.2, 0.5, 0.3}, within(1e-12));
        assertThat(WeightDraw.of(new Weights.Ranges(none, new Basis.Unstated()), ISSUES))
                .isEmpty();
    }

    private double[] mean(Weights weights) {
        WeightDraw draw = WeightDraw.of(weights, ISSUES).orElseThrow();
        double[] mean = new double[3];
        for (int i = 0; i < DRAWS; i++) {
            double[] drawn = draw.draw(chance);
            assertThat(Arrays.stream(drawn).sum()).isCloseTo(1, within(1e-12));
            for (int issue = 0; issue < 3; issue++) {
                mean[issue] += drawn[issue] / DRAWS;
            }
        }
        return mean;
    }
}
