package parley.agreements.doubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import parley.model.Basis;
import parley.model.Range;
import parley.model.talks.Weights;

class WeightDrawsTest {
    private static final List<String> ISSUES = List.of("a", "b", "c");
    private static final Basis BASIS = new Basis.Unstated();

    private static Weights.Ranges ranges(Range a, Range b, Range c) {
        return new Weights.Ranges(Map.of("a", a, "b", b, "c", c), BASIS);
    }

    @Test
    void every_draw_sums_to_one_and_stays_in_its_ranges() {
        List<Weights.Ranges> cases = List.of(
                ranges(Range.of("0.2", "0.5"), Range.of("0.3", "0.6"), Range.of("0.1", "0.1")),
                ranges(Range.of("0", "1"), Range.of("0", "0.01"), Range.of("0", "0.01")),
                ranges(Range.of("0.2", "0.3"), Range.of("0.2", "0.3"), Range.of("0.4", "0.40001")),
                ranges(Range.of("0.2", "0.3"), Range.of("0.2", "0.3"), Range.of("0.1", "0.4")),
                ranges(Range.of("0.2", "0.4"), Range.of("0.3", "0.5"), Range.of("0.5", "0.7")));
        for (Weights.Ranges weights : cases) {
            Random random = new Random(11);
            for (int d = 0; d < 200; d++) {
                BigFraction sum = BigFraction.ZERO;
                BigFraction[] drawn = WeightDraws.of(weights, ISSUES).draw(random);
                for (int i = 0; i < 3; i++) {
                    assertThat(weights.ranges().get(ISSUES.get(i)).contains(drawn[i]))
                            .as("seed 11, draw %s of %s: %s", d, weights, drawn[i])
                            .isTrue();
                    sum = sum.add(drawn[i]);
                }
                assertThat(sum).isEqualTo(BigFraction.ONE);
            }
        }
    }

    @Test
    void exchanges_draw_as_evenly_as_the_simplex() {
        // a narrow corner that trying the whole simplex hardly ever hits; a is uniform on its range there
        Weights.Ranges weights = ranges(Range.of("0", "0.01"), Range.of("0", "0.01"), Range.of("0", "1"));
        Random random = new Random(12);
        double mean = 0;
        double square = 0;
        for (int d = 0; d < 2000; d++) {
            double a = WeightDraws.of(weights, ISSUES).draw(random)[0].doubleValue();
            mean += a / 2000;
            square += a * a / 2000;
        }
        assertThat(mean).isCloseTo(0.005, within(0.0003));
        assertThat(square - mean * mean).isCloseTo(0.01 * 0.01 / 12, within(1e-6));
    }

    @Test
    void a_ranking_is_kept() {
        WeightDraws draws = WeightDraws.of(new Weights.Order(List.of("c", "a", "b"), BASIS), ISSUES);
        Random random = new Random(13);
        double heaviest = 0;
        for (int d = 0; d < 1000; d++) {
            BigFraction[] weights = draws.draw(random);
            assertThat(Range.compare(weights[2], weights[0])).isNotNegative();
            assertThat(Range.compare(weights[0], weights[1])).isNotNegative();
            heaviest += weights[2].doubleValue() / 1000;
        }
        // the centroid of the ordered simplex: (1 + 1/2 + 1/3) / 3
        assertThat(heaviest).isCloseTo(11.0 / 18, within(0.02));
    }

    @Test
    void known_weights_are_drawn_as_they_stand() {
        Weights.Known known = new Weights.Known(
                Map.of("a", BigFraction.of(40), "b", BigFraction.of(50), "c", BigFraction.of(10)), BASIS);
        WeightDraws draws = WeightDraws.of(known, ISSUES);

        assertThat(draws.draw(new Random(1)))
                .containsExactly(BigFraction.of(40), BigFraction.of(50), BigFraction.of(10));
        assertThat(draws.open(0)).isFalse();
    }
}
