package parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.model.Basis;
import parley.model.Range;
import parley.model.challenge.Contest;
import parley.model.challenge.Contest.Actor;

class NoiseTest {
    private static final Contest STRAIT = new Contest(
            "strait",
            List.of(
                    actor("North", "0.3", "0.7", "26"),
                    actor("Boatowners", "0.1", "1", "40"),
                    actor("South", "0.3", "0.6", "18"),
                    actor("Union", "0.08", "0.9", "12")));

    private static Actor actor(String name, String capability, String salience, String position) {
        return new Actor(
                name,
                Range.of(capability, capability),
                Range.of(salience, salience),
                Range.of(position, position),
                new Basis.Unstated());
    }

    @Test
    void the_same_seed_gives_the_same_bands() {
        assertThat(Noise.around(STRAIT, 2, 200, 0.1, 7)).isEqualTo(Noise.around(STRAIT, 2, 200, 0.1, 7));
        assertThat(Noise.around(STRAIT, 2, 200, 0.1, 7).bands())
                .isNotEqualTo(Noise.around(STRAIT, 2, 200, 0.1, 8).bands());
    }

    @Test
    void without_noise_the_bands_are_the_answer_itself() {
        Noise noise = Noise.around(STRAIT, 2, 5, 0, 7);

        for (int round = 0; round <= 2; round++) {
            assertThat(noise.bands().get(round).median().low())
                    .isEqualTo(noise.bands().get(round).median().high())
                    .isEqualTo(noise.settings().get(round).median());
        }
    }

    @Test
    void more_noise_or_a_range_widens_the_bands() {
        Noise.Band narrow = Noise.around(STRAIT, 1, 400, 0.02, 7).bands().get(0).mean();
        Noise.Band wide = Noise.around(STRAIT, 1, 400, 0.2, 7).bands().get(0).mean();
        Actor open = new Actor(
                "North", Range.of("0.1", "0.6"), Range.of("0.7", "0.7"), Range.of("20", "30"), new Basis.Unstated());
        Noise.Band range = Noise.around(
                        new Contest("strait", List.of(open, STRAIT.actors().get(2))), 1, 400, 0.02, 7)
                .bands()
                .get(0)
                .mean();

        assertThat(wide.high() - wide.low()).isGreaterThan(3 * (narrow.high() - narrow.low()));
        assertThat(range.high() - range.low()).isGreaterThan(2);
    }
}
