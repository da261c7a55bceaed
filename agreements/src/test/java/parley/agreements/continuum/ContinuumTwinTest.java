package parley.agreements.continuum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import parley.agreements.Solution;
import parley.agreements.SolveOptions;
import parley.agreements.Solver;
import parley.agreements.solution.Answer;
import parley.model.Range;
import parley.model.talks.Numbers;
import parley.model.talks.Outcome;
import parley.model.talks.Party;
import parley.model.talks.Talks;
import parley.model.talks.TalksYaml;
import parley.model.talks.Weights;
import parley.model.yaml.YamlFile;

/** Frontiers with numbers between break points, against every package of a dense grid. */
class ContinuumTwinTest {
    private static final int MODELS = 50;
    private static final int GRID = 10;

    @Test
    void no_package_of_a_dense_grid_escapes_the_frontier_or_beats_a_solution() {
        long seed = 20261129;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        int stretched = 0;
        int closed = 0;
        for (int m = 0; m < MODELS; m++) {
            String yaml = yaml(random);
            Solution solution = Solver.solve(read(yaml), new SolveOptions(1, 1, () -> false));
            if (solution instanceof Solution.Refused) {
                continue;
            }
            if (solution instanceof Solution.Continuous continuous) {
                stretched++;
                check(yaml, continuous);
            } else if (((Solution.Exact) solution).guarantee().equals("exact")) {
                closed++;
            }
        }
        assertThat(stretched).isGreaterThan(MODELS / 2);
        assertThat(closed).isPositive();
    }

    private static void check(String yaml, Solution.Continuous solution) {
        Talks talks = solution.talks();
        BigFraction[] reservations = new BigFraction[2];
        for (int p = 0; p < 2; p++) {
            reservations[p] = solution.frontier().space().utilities().reservation(p);
        }
        List<Part> parts = solution.frontier().parts();
        for (Map<String, String> package_ : grid(talks)) {
            Outcome outcome = new Outcome(package_);
            if (!talks.allows(outcome)) {
                continue;
            }
            List<BigFraction> at = List.of(
                    worth(talks, talks.parties().get(0), outcome),
                    worth(talks, talks.parties().get(1), outcome));
            assertThat(parts)
                    .as(yaml + outcome)
                    .anyMatch(part -> part.atLeast(at.get(0), at.get(1)).isPresent());
            if (Range.compare(at.get(0), reservations[0]) >= 0 && Range.compare(at.get(1), reservations[1]) >= 0) {
                for (String key : List.of("nash", "egalitarian", "utilitarian", "kalai_smorodinsky", "equal_loss")) {
                    Answer.Packages answer =
                            (Answer.Packages) solution.answers().get(key);
                    assertThat(answer.chosen()).as(yaml).isNotEmpty();
                    double best = merit(
                            key,
                            solution.ideal(),
                            reservations,
                            answer.chosen().getFirst().utilities());
                    assertThat(merit(key, solution.ideal(), reservations, at))
                            .as(yaml + key)
                            .isLessThanOrEqualTo(best + 1e-12);
                }
            }
        }
    }

    private static double merit(String key, List<BigFraction> ideal, BigFraction[] reservations, List<BigFraction> at) {
        double[] gain = new double[2];
        double[] loss = new double[2];
        double[] share = new double[2];
        for (int p = 0; p < 2; p++) {
            gain[p] = at.get(p).subtract(reservations[p]).doubleValue();
            loss[p] = ideal.get(p).subtract(at.get(p)).doubleValue();
            double span = ideal.get(p).subtract(reservations[p]).doubleValue();
            share[p] = span == 0 ? Double.POSITIVE_INFINITY : gain[p] / span;
        }
        return switch (key) {
            case "nash" -> gain[0] * gain[1];
            case "utilitarian" -> gain[0] + gain[1];
            case "egalitarian" -> Math.min(gain[0], gain[1]);
            case "equal_loss" -> -Math.max(loss[0], loss[1]);
            default -> Math.min(share[0], share[1]);
        };
    }

    private static List<Map<String, String>> grid(Talks talks) {
        List<Map<String, String>> grid = new ArrayList<>(List.of(Map.of()));
        for (var issue : talks.issues()) {
            List<String> options = new ArrayList<>(talks.options(issue));
            if (Stretches.continuous(issue)) {
                for (int k = 1; k < GRID; k++) {
                    options.add(Numbers.text(BigFraction.of(10 * k, GRID)));
                }
            }
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> part : grid) {
                for (String option : options) {
                    Map<String, String> more = new LinkedHashMap<>(part);
                    more.put(issue.name(), option);
                    longer.add(more);
                }
            }
            grid = longer;
        }
        return grid;
    }

    private static BigFraction worth(Talks talks, Party party, Outcome outcome) {
        var preferences = talks.preferences(party);
        Map<String, BigFraction> weights = ((Weights.Known) preferences.weights()).numbers();
        BigFraction sum = BigFraction.ZERO;
        for (var issue : talks.issues()) {
            sum = sum.add(weights.get(issue.name())
                    .multiply(preferences
                            .values(issue)
                            .at(outcome.on(issue.name()))
                            .range()
                            .low()));
        }
        for (var one : preferences.interactions()) {
            sum = one.when().allows(outcome) ? sum.add(one.adds().range().low()) : sum;
        }
        return sum;
    }

    private static Talks read(String yaml) {
        return TalksYaml.read(new YamlFile("talks.yaml", yaml)).orElseThrow();
    }

    private static String yaml(SplittableRandom random) {
        int discrete = random.nextInt(0, 3);
        StringBuilder yaml = new StringBuilder("talks: ferry\nparties:\n");
        for (String party : List.of("North", "South")) {
            yaml.append("  %s: {reservation: 0.%d}%n".formatted(party, random.nextInt(0, 5)));
        }
        yaml.append("issues:\n  tolls: {kind: real, from: 0, to: 10}\n  zone: {kind: real, from: 0, to: 10}\n");
        for (int d = 0; d < discrete; d++) {
            yaml.append("  line%d: {options: [a, b, c]}%n".formatted(d));
        }
        yaml.append("preferences:\n");
        for (int p = 0; p < 2; p++) {
            yaml.append("  %s:%n    weights: {tolls: 0.%d, zone: 0.%d"
                    .formatted(p == 0 ? "North" : "South", random.nextInt(1, 5), random.nextInt(1, 5)));
            for (int d = 0; d < discrete; d++) {
                yaml.append(", line%d: 0.%d".formatted(d, random.nextInt(0, 4)));
            }
            yaml.append("}\n    values:\n");
            for (String issue : List.of("tolls", "zone")) {
                int from = random.nextInt(0, 5);
                int to = random.nextInt(0, 5);
                yaml.append("      %s: {points: {0: 0.%d, %d: 0.%d, 10: 0.%d}}%n"
                        .formatted(
                                issue,
                                p == 0 ? from : 9 - from,
                                random.nextInt(2, 9),
                                random.nextInt(0, 10),
                                p == 0 ? 9 - to : to));
            }
            for (int d = 0; d < discrete; d++) {
                yaml.append("      line%d: {a: 0.%d, b: 0.%d, c: 0.%d}%n"
                        .formatted(d, random.nextInt(0, 10), random.nextInt(0, 10), random.nextInt(0, 10)));
            }
            if (random.nextInt(4) == 0) {
                yaml.append("    interactions:\n      - {when: \"tolls %s 4\", adds: 0.1}%n"
                        .formatted(random.nextInt(3) == 0 ? ">" : ">="));
            }
        }
        if (random.nextInt(3) == 0) {
            yaml.append("constraints: [\"%s\"]%n"
                    .formatted(List.of(
                                    "if tolls > 3 then zone >= 2",
                                    "not (tolls > 5 and zone > 5)",
                                    "tolls <= 7 or zone <= 3",
                                    "tolls >= 1")
                            .get(random.nextInt(4))));
        }
        return yaml.toString();
    }
}
