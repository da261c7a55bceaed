package parley.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.Space;
import parley.agreements.pareto.Utilities;
import parley.agreements.pareto.ZoneSize;
import parley.model.talks.Talks;

class ZoneSizeTest {
    private static Space space(Talks talks) {
        Layout layout = ((Layout.Open) Layout.of(talks)).layout();
        return new Space(layout, Utilities.known(layout).orElseThrow());
    }

    @Test
    void what_is_counted_is_what_listing_all_outcomes_counts() {
        long seed = 5;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int m = 0; m < 120; m++) {
            Talks talks = TalksFixtures.random(random, 2 + m % 4, 5, 5, m % 3, 1 + m % 2 * 18);
            if (Layout.of(talks) instanceof Layout.Shut) {
                continue;
            }
            Space space = space(talks);
            int[] at = new int[space.layout().groups().size()];
            int count = 0;
            do {
                boolean all = true;
                for (int p = 0; p < space.parties(); p++) {
                    all &= space.acceptable(at, p);
                }
                count += all ? 1 : 0;
            } while (Layout.advance(at, g -> space.layout().groups().get(g).size()));

            assertThat(ZoneSize.of(space))
                    .as("model " + m)
                    .contains(new ZoneSize(BigInteger.valueOf(count), BigInteger.valueOf(count)));
        }
    }

    @Test
    void ten_thousand_million_outcomes_are_counted_and_more_are_bounded() {
        ZoneSize counted = ZoneSize.of(space(TalksFixtures.large(new Random(10), 2, 10, false)))
                .orElseThrow();
        ZoneSize bounded = ZoneSize.of(space(TalksFixtures.large(new Random(20), 2, 20, false)))
                .orElseThrow();

        assertThat(counted.exact()).isTrue();
        // both parties ask for the mean, so that about a quarter will do
        assertThat(counted.low())
                .isBetween(BigInteger.TEN.pow(9), BigInteger.TEN.pow(10).divide(BigInteger.TWO));
        assertThat(bounded.low()).isPositive().isLessThan(bounded.high());
        assertThat(bounded.high()).isLessThan(BigInteger.TEN.pow(20).divide(BigInteger.TWO));
        assertThat(bounded.high().doubleValue() / bounded.low().doubleValue()).isLessThan(2);
    }
}
