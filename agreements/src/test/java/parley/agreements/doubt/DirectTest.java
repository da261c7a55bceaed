package parley.agreements.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.Space;
import parley.agreements.pareto.Utilities;
import parley.model.Range;
import parley.model.talks.NoDeal;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;
import parley.model.talks.Values;
import parley.model.talks.Weights;

class DirectTest {
    private static final int OPTIONS = 2;

    @Test
    void many_parties_get_the_solutions_that_looking_at_every_package_finds() {
        int zones = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int parties = 5 + random.nextInt(4);
            int issues = 2 + random.nextInt(5);
            Space space = space(random, parties, issues);
            List<BigFraction> nash = new ArrayList<>();
            List<BigFraction> least = new ArrayList<>();
            int[] at = new int[issues];
            do {
                BigFraction product = BigFraction.ONE;
                BigFraction min = gain(space, at, 0);
                for (int p = 0; p < parties; p++) {
                    BigFraction gain = gain(space, at, p);
                    product = product.multiply(gain);
                    min = Range.compare(gain, min) < 0 ? gain : min;
                }
                least.add(min);
                if (min.signum() >= 0) {
                    nash.add(product);
                }
            } while (Layout.advance(at, g -> OPTIONS));
            BigFraction best = least.stream().max(Range::compare).orElseThrow();
            String as = "seed " + seed;
            switch (new Direct(space, 1_000_000).solve()) {
                case Direct.Zone zone -> {
                    zones++;
                    assertThat(zone.egalitarian()).as(as).hasSize((int)
                            least.stream().filter(best::equals).count());
                    BigFraction most = nash.stream().max(Range::compare).orElseThrow();
                    assertThat(zone.nash()).as(as).hasSize((int)
                            nash.stream().filter(most::equals).count());
                }
                case Direct.NoZone none -> {
                    assertThat(nash).as(as).isEmpty();
                    assertThat(none.shortfalls().stream().max(Range::compare).orElseThrow())
                            .as(as)
                            .isEqualTo(best.negate());
                }
                case Direct.Undecided undecided -> throw new AssertionError(as);
            }
        }
        assertThat(zones).isBetween(40, 190);
    }

    @Test
    void a_search_that_runs_out_of_steps_says_so() {
        assertThat(new Direct(space(new Random(1), 5, 6), 3).solve()).isInstanceOf(Direct.Undecided.class);
    }

    private static BigFraction gain(Space space, int[] choices, int party) {
        return BigFraction.of(space.utility(choices, party).subtract(space.reservation(party)), space.scale(party));
    }

    private static Space space(Random random, int parties, int issues) {
        List<Party> sides = new ArrayList<>();
        Map<String, Preferences> preferences = new LinkedHashMap<>();
        BigFraction[][][] gains = new BigFraction[parties][issues][OPTIONS];
        BigFraction[] reservations = new BigFraction[parties];
        for (int p = 0; p < parties; p++) {
            Map<String, Values> values = new LinkedHashMap<>();
            for (int i = 0; i < issues; i++) {
                for (int o = 0; o < OPTIONS; o++) {
                    gains[p][i][o] = BigFraction.of(random.nextInt(6), 5 * issues);
                }
                values.put(
                        "i" + i,
                        new Values.PerOption(
                                Map.of("o0", DoubtFixtures.estimate(0, 0, 1), "o1", DoubtFixtures.estimate(0, 0, 1))));
            }
            reservations[p] = BigFraction.of(random.nextInt(5), 10);
            sides.add(new Party("p" + p, DoubtFixtures.estimate(0, 0, 1)));
            preferences.put("p" + p, new Preferences(new Weights.Unknown(), values, List.of()));
        }
        Layout layout = DoubtFixtures.layout(new Talks(
                "many", sides, DoubtFixtures.issues(issues, OPTIONS), preferences, List.of(), NoDeal.unstated()));
        return new Space(layout, new Utilities(gains, reservations));
    }
}
