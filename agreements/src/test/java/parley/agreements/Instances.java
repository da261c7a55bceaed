package parley.agreements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
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

/** Generated talks to measure on. The same seed gives the same talks. */
final class Instances {
    private Instances() {}

    /** Whole values from 0 to 100 of {@code issues} issues of ten options, all issues of equal weight. */
    static Talks even(long seed, int parties, int issues) {
        return talks(seed, parties, tens(issues), random -> random.nextInt(101), 100, i -> BigFraction.of(1, issues));
    }

    /** As {@link #even}, but weights and values are fractions without a small common denominator. */
    static Talks uneven(long seed, int parties, int issues) {
        Random weights = new Random(seed + 1);
        return talks(
                seed,
                parties,
                tens(issues),
                random -> random.nextInt(1_000_001),
                1_000_000,
                i -> BigFraction.of(1 + weights.nextInt(1_000_000), 1_000_003L * issues));
    }

    /** As {@link #even}, but each value is divided by the greatest on its issue, so that common scales pass 2^63. */
    static Talks wide(long seed, int parties, int issues) {
        Random greatest = new Random(seed + 1);
        Random random = new Random(seed);
        int[][] by = new int[parties][issues];
        for (int[] of : by) {
            Arrays.setAll(of, i -> 101 + greatest.nextInt(100));
        }
        return talks(
                parties,
                tens(issues),
                (party, issue, option) -> BigFraction.of(random.nextInt(101), by[party][issue]),
                i -> BigFraction.of(1, issues));
    }

    /**
     * Three parties share something out on every issue, in fifths of it (so values are multiples of 0.2, and with them of
     * 0.05); on each issue a few options waste a part. Hardly anything is dominated, and ties abound.
     */
    static Talks tied(long seed, int issues, int options) {
        int[] sizes = new int[issues];
        Arrays.fill(sizes, options);
        Random cut = new Random(seed + 1);
        int[][][] parts = new int[issues][options][];
        for (int[][] issue : parts) {
            for (int o = 0; o < options; o++) {
                int first = cut.nextInt(6);
                int second = cut.nextInt(6 - first);
                int wasted = o == 0 ? 1 : 0;
                issue[o] = new int[] {first, second, Math.max(0, 5 - first - second - wasted)};
            }
        }
        return talks(
                3,
                sizes,
                (party, issue, option) -> BigFraction.of(parts[issue][option][party], 5),
                i -> BigFraction.of(1, issues));
    }

    /** Values with two decimals, weights in hundredths. */
    static Talks hundredths(long seed, int parties, int... options) {
        Random weights = new Random(seed + 1);
        return talks(
                seed,
                parties,
                options,
                random -> random.nextInt(101),
                100,
                i -> BigFraction.of(5 + weights.nextInt(26), 100));
    }

    static int[] tens(int issues) {
        return IntStream.range(0, issues).map(i -> 10).toArray();
    }

    private interface Draw {
        int next(Random random);
    }

    private interface Value {
        BigFraction of(int party, int issue, int option);
    }

    private interface Weight {
        BigFraction of(int issue);
    }

    private static Talks talks(long seed, int parties, int[] options, Draw draw, int scale, Weight weight) {
        Random random = new Random(seed);
        return talks(parties, options, (party, issue, option) -> BigFraction.of(draw.next(random), scale), weight);
    }

    /** Values are asked for party by party, issue by issue, option by option. */
    private static Talks talks(int parties, int[] options, Value value, Weight weight) {
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < options.length; i++) {
            issues.add(new Issue.Discrete(
                    "issue " + (i + 1),
                    IntStream.rangeClosed(1, options[i])
                            .mapToObj(o -> "option " + o)
                            .toList(),
                    Map.of()));
        }
        List<Party> sides = new ArrayList<>();
        Map<String, Preferences> preferences = new LinkedHashMap<>();
        for (int p = 0; p < parties; p++) {
            Map<String, BigFraction> weights = new LinkedHashMap<>();
            Map<String, Values> values = new LinkedHashMap<>();
            for (int i = 0; i < options.length; i++) {
                Issue.Discrete issue = (Issue.Discrete) issues.get(i);
                weights.put(issue.name(), weight.of(i));
                Map<String, Estimate> of = new LinkedHashMap<>();
                for (int o = 0; o < options[i]; o++) {
                    of.put(issue.options().get(o), estimate(value.of(p, i, o)));
                }
                values.put(issue.name(), new Values.PerOption(of));
            }
            String name = "party " + (p + 1);
            sides.add(new Party(name, estimate(BigFraction.of(1, 10))));
            preferences.put(name, new Preferences(new Weights.Known(weights, new Basis.Unstated()), values, List.of()));
        }
        return new Talks("generated", sides, issues, preferences, List.of(), NoDeal.unstated());
    }

    private static Estimate estimate(BigFraction value) {
        return new Estimate(Range.exactly(value), new Basis.Unstated());
    }
}
