package parley.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.agreements.pareto.Frontier;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.Space;
import parley.agreements.pareto.Utilities;
import parley.agreements.solution.Bargain;
import parley.agreements.solution.WeightedNash;

class WeightedNashTest {
    @Test
    void within_a_stretch_of_power_no_point_has_a_greater_product() throws Exception {
        for (int seed = 0; seed < 200; seed++) {
            Bargain bargain = bargain(seed);
            List<WeightedNash.Stretch> stretches = WeightedNash.of(bargain);
            double end = 0;
            for (WeightedNash.Stretch stretch : stretches) {
                assertThat(stretch.low()).as("seed " + seed).isEqualTo(end);
                end = stretch.high();
                for (double share : new double[] {0.1, 0.5, 0.9}) {
                    double power = stretch.low() + share * (stretch.high() - stretch.low());
                    double product = product(
                            bargain,
                            stretch.utilities().get(0).doubleValue(),
                            stretch.utilities().get(1).doubleValue(),
                            power);
                    for (Bargain.Point point : bargain.zone()) {
                        double other = product(
                                bargain,
                                bargain.utility(point.number(0)).doubleValue(),
                                bargain.utility(point.number(1)).doubleValue(),
                                power);
                        assertThat(other).as("seed " + seed).isLessThanOrEqualTo(product * (1 + 1e-9));
                    }
                }
            }
            boolean bothGain = bargain.zone().stream()
                    .anyMatch(point -> bargain.gain(point, 0).signum() > 0
                            && bargain.gain(point, 1).signum() > 0);
            assertThat(end).as("seed " + seed).isEqualTo(bothGain ? 1 : 0);
        }
    }

    private static Bargain bargain(int seed) throws Exception {
        Layout layout = ((Layout.Open) Layout.of(TalksFixtures.large(new Random(seed), 2, 2 + seed % 4, seed % 2 == 0)))
                .layout();
        return new Bargain(
                new Frontier(new Space(layout, Utilities.known(layout).orElseThrow()), () -> false));
    }

    private static double product(Bargain bargain, double first, double second, double power) {
        double reserved = bargain.utility(bargain.reservation(0)).doubleValue();
        double other = bargain.utility(bargain.reservation(1)).doubleValue();
        return Math.pow(Math.max(0, first - reserved), power) * Math.pow(Math.max(0, second - other), 1 - power);
    }
}
