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
import parley.model.Range;
import parley.model.talks.Comparison;
import parley.model.talks.Issue;
import parley.model.talks.NoDeal;
import parley.model.talks.Outcome;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;
import parley.model.talks.Values;
import parley.model.talks.Weights;

class AdmissibleTest {
    /** Values known, three weights not: the admissible ones are a polygon whose corners are tried one by one. */
    @Test
    void with_known_values_the_range_of_a_package_is_that_over_the_corners() {
        int met = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            int[][] values = new int[3][2];
            for (int[] of : values) {
                of[0] = random.nextInt(-2, 6);
                of[1] = random.nextInt(-2, 6);
            }
            int count = random.nextInt(3);
            List<int[]> conditions =
                    new ArrayList<>(List.of(new int[] {1, 0, 0}, new int[] {0, 1, 0}, new int[] {0, 0, 1}));
            List<Comparison> comparisons = new ArrayList<>();
            for (int c = 0; c < count; c++) {
                int a = random.nextInt(3);
                int b = random.nextInt(3);
                int x = random.nextInt(2);
                int y = random.nextInt(2);
                comparisons.add(new Comparison(Map.of("i" + a, "o" + x), Map.of("i" + b, "o" + y), false));
                int[] condition = new int[3];
                condition[a] += values[a][x];
                condition[b] -= values[b][y];
                conditions.add(condition);
            }
            List<Weights.Heavier> heavier = new ArrayList<>();
            if (random.nextBoolean()) {
                heavier.add(new Weights.Heavier("i1", "i2"));
                conditions.add(new int[] {0, 1, -1});
            }
            Map<String, Values> told = new LinkedHashMap<>();
            for (int i = 0; i < 3; i++) {
                told.put(
                        "i" + i,
                        new Values.PerOption(Map.of(
                                "o0", DoubtFixtures.estimate(values[i][0], values[i][0], 5),
                                "o1", DoubtFixtures.estimate(values[i][1], values[i][1], 5))));
            }
            Party party = new Party("p", DoubtFixtures.estimate(1, 1, 2));
            Admissible admissible = admissible(
                    DoubtFixtures.issues(3, 2),
                    party,
                    new Preferences(new Weights.Partial(heavier, Map.of(), DoubtFixtures.BASIS), told, comparisons));
            Outcome outcome = new Outcome(Map.of("i0", "o0", "i1", "o0", "i2", "o0"));
            int[] worth = {values[0][0], values[1][0], values[2][0]};
            List<BigFraction> corners = corners(conditions, worth);
            if (corners.isEmpty()) {
                assertThat(admissible.contradiction()).as("seed %s", seed).isNotEmpty();
                continue;
            }
            met++;
            Range range = admissible.utility(outcome);
            assertThat(range.low().multiply(5))
                    .as("seed %s", seed)
                    .isEqualTo(corners.stream().min(Range::compare).orElseThrow());
            assertThat(range.high().multiply(5))
                    .as("seed %s", seed)
                    .isEqualTo(corners.stream().max(Range::compare).orElseThrow());
            boolean always = Range.compare(range.low(), BigFraction.of(1, 2)) >= 0;
            boolean never = Range.compare(range.high(), BigFraction.of(1, 2)) < 0;
            assertThat(admissible.verdict(outcome))
                    .isEqualTo(always ? Verdict.NECESSARILY : never ? Verdict.NEVER : Verdict.POSSIBLY);
        }
        assertThat(met).isGreaterThan(200);
    }

    /** What {@code worth} comes to at the corners of {w >= 0, sum 1, condition . w >= 0}. */
    private static List<BigFraction> corners(List<int[]> conditions, int[] worth) {
        List<BigFraction> corners = new ArrayList<>();
        for (int a = 0; a < conditions.size(); a++) {
            for (int b = a + 1; b < conditions.size(); b++) {
                int[] x = conditions.get(a);
                int[] y = conditions.get(b);
                int[] w = {x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] * y[2], x[0] * y[1] - x[1] * y[0]};
                int sum = w[0] + w[1] + w[2];
                if (sum != 0 && conditions.stream().allMatch(c -> dot(c, w) * Integer.signum(sum) >= 0)) {
                    corners.add(BigFraction.of(dot(worth, w), sum));
                }
            }
        }
        return corners;
    }

    private static int dot(int[] a, int[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    @Test
    void bounds_and_programmes_agree_where_both_tell_all() {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            Map<String, Values> values = new LinkedHashMap<>();
            for (int i = 0; i < 3; i++) {
                int low = random.nextInt(-2, 5);
                values.put(
                        "i" + i,
                        new Values.PerOption(Map.of("o0", DoubtFixtures.estimate(low, low + random.nextInt(3), 5))));
            }
            Weights weights = random.nextBoolean()
                    ? new Weights.Order(List.of("i2", "i0", "i1"), DoubtFixtures.BASIS)
                    : new Weights.Unknown();
            Layout layout = layout(
                    DoubtFixtures.issues(3, 1),
                    new Party("p", DoubtFixtures.estimate(1, 2, 5)),
                    new Preferences(weights, values, List.of()));
            Party party = layout.talks().parties().getFirst();

            assertThat(new Admissible(layout, party).verdict(layout.outcomeAt(new int[] {0, 0, 0})))
                    .as("seed %s", seed)
                    .isEqualTo(new Bounds(layout, party).verdict(new int[] {0, 0, 0}));
        }
    }

    @Test
    void a_comparison_settles_what_weights_alone_leave_open() {
        // the line at the median is worth 0.6, a zone of 40 is worth 1: so the line weighs 5/8 or more
        Map<String, Values> values = Map.of(
                "i0",
                        new Values.PerOption(
                                Map.of("o0", DoubtFixtures.estimate(3, 3, 5), "o1", DoubtFixtures.estimate(0, 0, 1))),
                "i1",
                        new Values.PerOption(
                                Map.of("o0", DoubtFixtures.estimate(0, 0, 1), "o1", DoubtFixtures.estimate(1, 1, 1))));
        Party party = new Party("p", DoubtFixtures.estimate(3, 3, 8));
        Comparison median = new Comparison(Map.of("i0", "o0"), Map.of("i1", "o1"), true);
        Outcome granted = new Outcome(Map.of("i0", "o0", "i1", "o0"));
        Outcome refused = new Outcome(Map.of("i0", "o1", "i1", "o1"));

        Admissible open = admissible(
                DoubtFixtures.issues(2, 2), party, new Preferences(new Weights.Unknown(), values, List.of()));
        assertThat(open.verdict(granted)).isEqualTo(Verdict.POSSIBLY);
        assertThat(open.verdict(refused)).isEqualTo(Verdict.POSSIBLY);
        Admissible told = admissible(
                DoubtFixtures.issues(2, 2), party, new Preferences(new Weights.Unknown(), values, List.of(median)));
        assertThat(told.weight(0)).hasToString("0.625 to 1");
        assertThat(told.verdict(granted)).isEqualTo(Verdict.NECESSARILY);
        // 0.375 is what it would be worth at the edge that the strict comparison leaves out
        assertThat(told.utility(refused)).hasToString("0 to 0.375");
        assertThat(told.verdict(refused)).isEqualTo(Verdict.NEVER);
    }

    @Test
    void comparisons_that_contradict_each_other_are_named_and_no_others() {
        Map<String, Values> values = Map.of(
                "i0", new Values.PerOption(Map.of("o0", DoubtFixtures.estimate(1, 1, 1))),
                "i1", new Values.PerOption(Map.of("o0", DoubtFixtures.estimate(1, 1, 1))),
                "i2", new Values.PerOption(Map.of("o0", DoubtFixtures.estimate(1, 1, 1))));
        Comparison one = new Comparison(Map.of("i0", "o0"), Map.of("i1", "o0"), true);
        Comparison two = new Comparison(Map.of("i1", "o0"), Map.of("i2", "o0"), false);
        Comparison back = new Comparison(Map.of("i1", "o0"), Map.of("i0", "o0"), false);
        Admissible admissible = admissible(
                DoubtFixtures.issues(3, 1),
                new Party("p", DoubtFixtures.estimate(0, 0, 1)),
                new Preferences(new Weights.Unknown(), values, List.of(one, two, back)));

        assertThat(admissible.contradiction()).containsExactly(one, back);
    }

    @Test
    void what_must_be_true_for_a_signature_is_told_for_each_weight() {
        Map<String, Values> values = Map.of(
                "i0", new Values.PerOption(Map.of("o0", DoubtFixtures.estimate(1, 1, 1))),
                "i1", new Values.PerOption(Map.of("o0", DoubtFixtures.estimate(0, 0, 1))));
        Admissible admissible = admissible(
                DoubtFixtures.issues(2, 1),
                new Party("p", DoubtFixtures.estimate(3, 8, 10)),
                new Preferences(new Weights.Unknown(), values, List.of()));

        assertThat(admissible.mustBe(new Outcome(Map.of("i0", "o0", "i1", "o0"))))
                .hasToString("{How much does 'i0' count for p?=0.3 to 1, How much does 'i1' count for p?=0 to 0.7}");
    }

    private static Layout layout(List<Issue> issues, Party party, Preferences preferences) {
        return DoubtFixtures.layout(new Talks(
                "t",
                List.of(party, new Party("q", DoubtFixtures.estimate(0, 0, 1))),
                issues,
                Map.of("p", preferences, "q", preferences),
                List.of(),
                NoDeal.unstated()));
    }

    private static Admissible admissible(List<Issue> issues, Party party, Preferences preferences) {
        return new Admissible(layout(issues, party, preferences), party);
    }
}
