package parley.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import parley.agreements.doubt.Radius;
import parley.agreements.solution.Answer;
import parley.model.Range;
import parley.model.talks.Outcome;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;
import parley.model.talks.Weights;

/** How far weights may move, against moving them. */
class StabilityRadiusTest {
    private static final SolveOptions ONCE = new SolveOptions(1, 1, () -> false);

    @Test
    void within_the_radius_a_solution_stays_and_at_it_the_rival_is_no_worse() {
        long seed = 11;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int radii = 0;
        for (int m = 0; m < 120; m++) {
            Talks talks = TalksFixtures.random(random, 2 + m % 2, 3, 4, m % 3, 1);
            Solution solution = Solver.solve(talks, ONCE);
            if (!(solution instanceof Solution.Exact exact)) {
                continue;
            }
            for (Radius.Stable stable : exact.stability()) {
                radii += stable.radius().isPresent() ? 1 : 0;
                check(talks, exact, stable, random);
            }
        }
        assertThat(radii).isGreaterThan(50);
    }

    private static void check(Talks talks, Solution.Exact exact, Radius.Stable stable, Random random) {
        String as = talks + " " + stable;
        Outcome kept = chosen(exact, stable.concept()).stream()
                .filter(Answer.Chosen::preferred)
                .findFirst()
                .orElseThrow()
                .outcome();
        BigFraction radius = stable.radius().orElse(BigFraction.ONE);
        for (int turn = 0; turn < 8 && radius.signum() > 0; turn++) {
            Map<String, BigFraction> moved = moved(talks, stable.party(), radius, random);
            if (moved.values().stream().allMatch(weight -> weight.signum() >= 0)) {
                Solution.Exact there = (Solution.Exact) Solver.solve(with(talks, stable.party(), moved), ONCE);
                assertThat(utilities(there, stable.concept()))
                        .as(as + moved)
                        .contains(List.copyOf(there.utilities(kept).values()));
            }
        }
        Outcome rival = stable.rival();
        if (rival != null) {
            Solution.Exact there = (Solution.Exact) Solver.solve(with(talks, stable.party(), stable.weights()), ONCE);
            assertThat(Range.compare(merit(there, stable.concept(), rival), merit(there, stable.concept(), kept)))
                    .as(as)
                    .isNotNegative();
            assertThat(stable.weights().values().stream().reduce(BigFraction.ZERO, BigFraction::add))
                    .as(as)
                    .isEqualTo(weights(talks, stable.party()).values().stream()
                            .reduce(BigFraction.ZERO, BigFraction::add));
        }
    }

    private static BigFraction merit(Solution.Exact exact, String concept, Outcome outcome) {
        List<BigFraction> gains = exact.talks().parties().stream()
                .map(party -> exact.utilities(outcome)
                        .getOrDefault(party.name(), BigFraction.ZERO)
                        .subtract(party.reservation().stated().range().low()))
                .toList();
        return switch (concept) {
            case "nash" -> gains.stream().reduce(BigFraction.ONE, BigFraction::multiply);
            case "utilitarian" -> gains.stream().reduce(BigFraction.ZERO, BigFraction::add);
            default -> gains.stream().min(Range::compare).orElseThrow();
        };
    }

    private static List<Answer.Chosen> chosen(Solution.Exact exact, String concept) {
        return ((Answer.Packages) exact.answers().get(concept)).chosen();
    }

    private static List<List<BigFraction>> utilities(Solution.Exact exact, String concept) {
        return chosen(exact, concept).stream().map(Answer.Chosen::utilities).toList();
    }

    private static Map<String, BigFraction> weights(Talks talks, String party) {
        return ((Weights.Known) talks.preferences().get(party).weights()).numbers();
    }

    /** One weight up and another down by less than the radius. */
    private static Map<String, BigFraction> moved(Talks talks, String party, BigFraction radius, Random random) {
        Map<String, BigFraction> moved = new LinkedHashMap<>(weights(talks, party));
        List<String> issues = List.copyOf(moved.keySet());
        int up = random.nextInt(issues.size());
        int down = (up + 1 + random.nextInt(issues.size() - 1)) % issues.size();
        BigFraction by = radius.multiply(BigFraction.of(random.nextInt(1, 100), 100));
        moved.merge(issues.get(up), by, BigFraction::add);
        moved.merge(issues.get(down), by.negate(), BigFraction::add);
        return moved;
    }

    private static Talks with(Talks talks, String party, Map<String, BigFraction> weights) {
        Map<String, Preferences> preferences = new LinkedHashMap<>(talks.preferences());
        Preferences before = talks.preferences().get(party);
        preferences.put(
                party,
                new Preferences(
                        new Weights.Known(weights, before.weights().basis()),
                        before.values(),
                        before.interactions(),
                        before.atMost(),
                        before.comparisons()));
        return new Talks(
                talks.name(), talks.parties(), talks.issues(), preferences, talks.constraints(), talks.noDeal());
    }
}
