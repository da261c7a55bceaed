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
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.talks.Issue;
import parley.model.talks.NoDeal;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;
import parley.model.talks.Values;
import parley.model.talks.Weights;

class BoundsTest {
    private static final Basis BASIS = new Basis.Unstated();
    private static final List<String> ISSUES = List.of("a", "b", "c");

    /** Every weight vector on a grid of tenths that is admissible. The extreme points of the cases below lie on it. */
    private static List<int[]> admissible(Weights weights) {
        List<int[]> all = new ArrayList<>();
        for (int a = 0; a <= 60; a++) {
            for (int b = 0; a + b <= 60; b++) {
                int[] w = {a, b, 60 - a - b};
                boolean in = switch (weights) {
                    case Weights.Unknown unknown -> true;
                    case Weights.Order order -> {
                        int first = w[ISSUES.indexOf(order.issues().get(0))];
                        int second = w[ISSUES.indexOf(order.issues().get(1))];
                        int third = w[ISSUES.indexOf(order.issues().get(2))];
                        yield first >= second && second >= third;
                    }
                    case Weights.Ranges ranges -> {
                        boolean inside = true;
                        for (int i = 0; i < 3; i++) {
                            inside &= ranges.ranges().get(ISSUES.get(i)).contains(BigFraction.of(w[i], 60));
                        }
                        yield inside;
                    }
                    case Weights.Known known -> false;
                    case Weights.Partial partial -> false;
                };
                if (in) {
                    all.add(w);
                }
            }
        }
        return all;
    }

    @Test
    void verdicts_agree_with_trying_weights_on_a_fine_grid() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Weights weights = switch (random.nextInt(3)) {
                case 0 -> new Weights.Unknown();
                case 1 -> new Weights.Order(List.of("b", "c", "a"), BASIS);
                default -> ranges(random);
            };
            int[] low = new int[3];
            int[] high = new int[3];
            Map<String, Values> values = new LinkedHashMap<>();
            for (int i = 0; i < 3; i++) {
                low[i] = random.nextInt(-2, 6);
                high[i] = low[i] + random.nextInt(4);
                values.put(ISSUES.get(i), new Values.PerOption(Map.of("x", range(low[i], high[i], 5))));
            }
            int from = random.nextInt(6);
            int to = from + random.nextInt(2);
            Party party = new Party("p", range(from, to, 5));
            Verdict verdict = verdict(party, new Preferences(weights, values, List.of()));

            boolean always = true;
            boolean never = true;
            for (int[] w : admissible(weights)) {
                int least = w[0] * low[0] + w[1] * low[1] + w[2] * low[2];
                int most = w[0] * high[0] + w[1] * high[1] + w[2] * high[2];
                always &= least >= 60 * to;
                never &= most < 60 * from;
            }
            assertThat(verdict)
                    .as("seed %s, %s", seed, weights)
                    .isEqualTo(always ? Verdict.NECESSARILY : never ? Verdict.NEVER : Verdict.POSSIBLY);
        }
    }

    /** Ends in twelfths, so that every extreme point lies on the grid of sixtieths. */
    private static Weights ranges(Random random) {
        while (true) {
            Map<String, Range> ranges = new LinkedHashMap<>();
            int least = 0;
            int most = 0;
            for (String issue : ISSUES) {
                int low = random.nextInt(5);
                int high = low + random.nextInt(5);
                least += low;
                most += high;
                ranges.put(issue, new Range(BigFraction.of(low, 12), BigFraction.of(high, 12)));
            }
            if (least <= 12 && most >= 12) {
                return new Weights.Ranges(ranges, BASIS);
            }
        }
    }

    private static Verdict verdict(Party party, Preferences preferences) {
        List<Issue> issues = new ArrayList<>();
        ISSUES.forEach(name -> issues.add(new Issue.Discrete(name, List.of("x"), Map.of())));
        Party other = new Party("q", range(0, 0, 1));
        Talks talks = new Talks(
                "t",
                List.of(party, other),
                issues,
                Map.of("p", preferences, "q", preferences),
                List.of(),
                NoDeal.unstated());
        Layout layout = ((Layout.Open) Layout.of(talks)).layout();
        return new Bounds(layout, party).verdict(new int[] {0, 0, 0});
    }

    private static Estimate range(int low, int high, int denominator) {
        return new Estimate(new Range(BigFraction.of(low, denominator), BigFraction.of(high, denominator)), BASIS);
    }
}
