package parley.agreements.doubt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.agreements.pareto.Layout;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.talks.Comparison;
import parley.model.talks.Issue;
import parley.model.talks.NoDeal;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;
import parley.model.talks.Values;
import parley.model.talks.Weights;

/** Small talks of which little is known, and the preferences that are behind it all. */
final class DoubtFixtures {
    static final Basis BASIS = new Basis.Unstated();

    private DoubtFixtures() {}

    static Estimate estimate(int low, int high, int denominator) {
        return new Estimate(new Range(BigFraction.of(low, denominator), BigFraction.of(high, denominator)), BASIS);
    }

    static Layout layout(Talks talks) {
        return ((Layout.Open) Layout.of(talks)).layout();
    }

    static List<Admissible> parties(Layout layout) {
        return layout.talks().parties().stream()
                .map(party -> new Admissible(layout, party))
                .toList();
    }

    static List<Issue> issues(int issues, int options) {
        List<Issue> all = new ArrayList<>();
        for (int i = 0; i < issues; i++) {
            List<String> names = new ArrayList<>();
            for (int o = 0; o < options; o++) {
                names.add("o" + o);
            }
            all.add(new Issue.Discrete("i" + i, names, Map.of()));
        }
        return all;
    }

    /** What one party truly wants: weights that sum to 1 and values in sixths, each party by its own. */
    static final class Truth {
        final int[] weights;
        final int[][] values;
        final int reservation;

        Truth(Random random, int issues, int options) {
            weights = new int[issues];
            int left = 12;
            for (int i = 0; i + 1 < issues; i++) {
                weights[i] = random.nextInt(left + 1);
                left -= weights[i];
            }
            weights[issues - 1] = left;
            values = new int[issues][options];
            for (int[] of : values) {
                for (int o = 0; o < options; o++) {
                    of[o] = random.nextInt(7);
                }
            }
            reservation = random.nextInt(7);
        }

        /** In 72nds. */
        int worth(Map<String, String> side) {
            int sum = 0;
            for (Map.Entry<String, String> one : side.entrySet()) {
                int issue = Integer.parseInt(one.getKey().substring(1));
                sum += weights[issue]
                        * values[issue][Integer.parseInt(one.getValue().substring(1))];
            }
            return sum;
        }
    }

    /** What is known of a party: the truth lies within. Each piece of evidence makes it narrower. */
    static final class Known {
        private final Truth truth;
        private final int[][][] values;
        private final int[] reservation = {0, 6};
        private final List<Weights.Heavier> heavier = new ArrayList<>();
        private final Map<String, Range> ranges = new LinkedHashMap<>();
        private final List<Comparison> comparisons = new ArrayList<>();

        Known(Truth truth) {
            this.truth = truth;
            this.values = new int[truth.values.length][truth.values[0].length][];
            for (int[][] of : values) {
                for (int o = 0; o < of.length; o++) {
                    of[o] = new int[] {0, 6};
                }
            }
        }

        void learn(Random random) {
            int i = random.nextInt(values.length);
            int o = random.nextInt(values[i].length);
            switch (random.nextInt(6)) {
                case 0, 1 -> narrow(values[i][o], truth.values[i][o], random);
                case 2 -> narrow(reservation, truth.reservation, random);
                case 3 -> {
                    int j = random.nextInt(values.length);
                    if (i != j && truth.weights[i] >= truth.weights[j]) {
                        heavier.add(new Weights.Heavier("i" + i, "i" + j));
                    }
                }
                case 4 -> {
                    int[] range = {0, 12};
                    Range told = ranges.get("i" + i);
                    if (told != null) {
                        range[0] = told.low().multiply(12).intValue();
                        range[1] = told.high().multiply(12).intValue();
                    }
                    narrow(range, truth.weights[i], random);
                    ranges.put("i" + i, new Range(BigFraction.of(range[0], 12), BigFraction.of(range[1], 12)));
                }
                default -> compare(random);
            }
        }

        private void compare(Random random) {
            Map<String, String> one = side(random);
            Map<String, String> other = side(random);
            int ahead = truth.worth(one) - truth.worth(other);
            if (ahead < 0) {
                comparisons.add(new Comparison(other, one, true));
            } else {
                comparisons.add(new Comparison(one, other, ahead > 0));
            }
        }

        private Map<String, String> side(Random random) {
            Map<String, String> side = new LinkedHashMap<>();
            for (int i = 0; i < values.length; i++) {
                if (random.nextInt(2) == 0) {
                    side.put("i" + i, "o" + random.nextInt(values[i].length));
                }
            }
            return side;
        }

        private static void narrow(int[] range, int truth, Random random) {
            range[0] += random.nextInt(truth - range[0] + 1);
            range[1] -= random.nextInt(range[1] - truth + 1);
        }

        Party party(String name) {
            return new Party(name, estimate(reservation[0], reservation[1], 6));
        }

        Preferences preferences() {
            Map<String, Values> all = new LinkedHashMap<>();
            for (int i = 0; i < values.length; i++) {
                Map<String, Estimate> each = new LinkedHashMap<>();
                for (int o = 0; o < values[i].length; o++) {
                    each.put("o" + o, estimate(values[i][o][0], values[i][o][1], 6));
                }
                all.put("i" + i, new Values.PerOption(each));
            }
            Weights weights = heavier.isEmpty() && ranges.isEmpty()
                    ? new Weights.Unknown()
                    : new Weights.Partial(heavier, ranges, BASIS);
            return new Preferences(weights, all, comparisons);
        }
    }

    static Talks talks(List<Issue> issues, List<Known> known) {
        List<Party> parties = new ArrayList<>();
        Map<String, Preferences> preferences = new LinkedHashMap<>();
        for (int p = 0; p < known.size(); p++) {
            parties.add(known.get(p).party("p" + p));
            preferences.put("p" + p, known.get(p).preferences());
        }
        return new Talks("small", parties, issues, preferences, List.of(), NoDeal.unstated());
    }
}
