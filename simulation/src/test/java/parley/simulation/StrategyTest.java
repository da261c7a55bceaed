package parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class StrategyTest {
    private static final Side SIDE = new Side(new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1}, 0.2, 1, 0);

    @Test
    void boulware_holds_out_conceder_gives_in_and_all_end_at_the_reservation_value() {
        View view = new View(SIDE, 11, List.of(), 0);

        assertThat(new TimeDependent(1).target(view, 5)).isCloseTo(0.6, within(1e-12));
        assertThat(new TimeDependent(0.2).target(view, 5)).isCloseTo(1 - 0.8 / 32, within(1e-12));
        assertThat(new TimeDependent(5).target(view, 5)).isCloseTo(1 - 0.8 * Math.pow(0.5, 0.2), within(1e-12));
        for (double beta : new double[] {0.02, 0.2, 1, 5, 50}) {
            assertThat(new TimeDependent(beta).target(view, 0)).isEqualTo(1);
            assertThat(new TimeDependent(beta).target(view, 10)).isEqualTo(0.2);
        }
    }

    @Test
    void tit_for_tat_gives_what_it_was_given_and_takes_back_what_it_was_denied() {
        // own 1.0, other's 0.1, own 0.9, other's 0.3: gained 0.2
        assertThat(new TitForTat().target(new View(SIDE, 20, List.of(9, 0, 8, 2), 4), 4))
                .isCloseTo(0.7, within(1e-12));
        assertThat(new TitForTat().target(new View(SIDE, 20, List.of(9, 2, 7, 0), 4), 4))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void a_party_with_nothing_worth_its_reservation_value_breaks_off() {
        Side hopeless = new Side(new double[] {0.1, 0.2}, 0.5, 1, 0);
        var chance = RandomSource.PHILOX_4X64.create(1);
        Course course = new AlternatingOffers()
                .play(new Seat(SIDE, new TitForTat()), new Seat(hopeless, new TimeDependent(1)), 1, 5, chance);

        assertThat(course.ending()).isEqualTo(new Ending.BrokenOff(1, 0));
    }

    @Test
    void among_equals_each_is_picked_as_often() {
        Side side = new Side(new double[] {0.5, 0.9, 0.9, 0.9, 1}, 0, 1, 0);
        var chance = RandomSource.PHILOX_4X64.create(1);
        int[] picked = new int[5];
        for (int i = 0; i < 3000; i++) {
            picked[side.pick(0.88, 0.05, chance)]++;
        }
        assertThat(picked[0] + picked[4]).isZero();
        assertThat(picked[1]).isBetween(900, 1100);
        assertThat(picked[2]).isBetween(900, 1100);
        assertThat(side.pick(0.6, 0.05, chance)).isIn(1, 2, 3);
    }

    @Test
    void strategies_are_known_by_name() {
        assertThat(Strategy.known())
                .extracting(Strategy::name)
                .containsExactly("boulware", "linear", "conceder", "tit-for-tat");
        assertThat(Strategy.named("conceder")).contains(new TimeDependent(5));
        assertThat(Strategy.named("concder")).isEmpty();
        assertThatThrownBy(() -> new TimeDependent(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
