package parley.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.agreements.solution.Answer;
import parley.model.Range;
import parley.model.talks.Issue;
import parley.model.talks.Outcome;
import parley.model.talks.Party;
import parley.model.talks.Talks;
import parley.model.talks.Weights;

/** The same answers by listing every outcome, in fractions. */
class BruteForceTest {
    private static final int ROUNDS = 60;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void the_frontier_and_every_concept_agree_with_listing_all_outcomes(int parties) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(1000L * parties + seed);
            int digits = seed % 3 == 0 ? 30 : 1;
            Talks talks = TalksFixtures.random(random, parties, 1 + random.nextInt(4), 4, random.nextInt(3), digits);
            List<Outcome> outcomes = outcomes(talks);
            Solution solution = Solver.solve(talks, new SolveOptions(1, 1, () -> false));
            String as = "parties " + parties + ", seed " + seed;
            if (outcomes.isEmpty()) {
                assertThat(solution).as(as).isInstanceOf(Solution.Refused.class);
            } else {
                compare(as, talks, outcomes, (Solution.Exact) solution);
            }
        }
    }

    private static void compare(String as, Talks talks, List<Outcome> outcomes, Solution.Exact exact) {
        List<List<BigFraction>> all =
                outcomes.stream().map(outcome -> utilities(talks, outcome)).toList();
        List<List<BigFraction>> pareto = all.stream()
                .filter(x -> all.stream().noneMatch(y -> covers(y, x) && !y.equals(x)))
                .toList();
        Set<List<BigFraction>> points = new HashSet<>(pareto);
        List<BigFraction> reservations = talks.parties().stream()
                .map(party -> party.reservation().stated().range().low())
                .toList();
        Set<List<BigFraction>> zone = new HashSet<>();
        points.stream().filter(point -> covers(point, reservations)).forEach(zone::add);

        assertThat(exact.recheck()).as(as).isEmpty();
        assertThat(exact.outcomes()).as(as).isEqualTo(BigInteger.valueOf(outcomes.size()));
        assertThat(exact.paretoPoints()).as(as).isEqualTo(points.size());
        assertThat(exact.paretoOutcomes()).as(as).contains(BigInteger.valueOf(pareto.size()));
        assertThat(exact.paretoRational()).as(as).isEqualTo(zone.size());
        assertThat(exact.noZone() == null).as(as).isEqualTo(!zone.isEmpty());
        for (int i = 0; i < exact.paretoPoints(); i++) {
            assertThat(points).as(as).contains(exact.utilities(i));
            assertThat(exact.utilities(exact.outcome(i)).values()).as(as).containsExactlyElementsOf(exact.utilities(i));
        }
        for (String concept : List.of("nash", "egalitarian", "utilitarian", "kalai_smorodinsky", "equal_loss")) {
            switch (exact.answers().get(concept)) {
                case Answer.Packages packages ->
                    assertThat(packages.chosen().stream()
                                    .map(Answer.Chosen::utilities)
                                    .toList())
                            .as(as + " " + concept)
                            .containsExactlyInAnyOrderElementsOf(best(concept, zone, reservations));
                case Answer.Silent silent -> assertThat(zone).as(as).isEmpty();
                case Answer.Mixed mixed -> throw new AssertionError(concept);
                case Answer.Divided divided -> throw new AssertionError(concept);
            }
        }
    }

    private static List<List<BigFraction>> best(
            String concept, Set<List<BigFraction>> zone, List<BigFraction> reservations) {
        BigFraction best = null;
        List<List<BigFraction>> tied = new ArrayList<>();
        for (List<BigFraction> point : zone) {
            BigFraction worth = worth(concept, point, reservations, zone);
            if (best == null || Range.compare(worth, best) > 0) {
                best = worth;
                tied.clear();
            }
            if (worth.equals(best)) {
                tied.add(point);
            }
        }
        return tied;
    }

    private static BigFraction worth(
            String concept, List<BigFraction> point, List<BigFraction> r, Set<List<BigFraction>> zone) {
        BigFraction product = BigFraction.ONE;
        BigFraction sum = BigFraction.ZERO;
        BigFraction egalitarian = null;
        BigFraction ks = null;
        BigFraction loss = null;
        for (int p = 0; p < r.size(); p++) {
            int party = p;
            BigFraction ideal = zone.stream()
                    .map(other -> other.get(party))
                    .max(Range::compare)
                    .orElseThrow();
            BigFraction gain = point.get(p).subtract(r.get(p));
            product = product.multiply(gain);
            sum = sum.add(point.get(p));
            egalitarian = least(egalitarian, gain);
            loss = least(loss, point.get(p).subtract(ideal));
            if (!ideal.equals(r.get(p))) {
                ks = least(ks, gain.divide(ideal.subtract(r.get(p))));
            }
        }
        return switch (concept) {
            case "nash" -> product;
            case "utilitarian" -> sum;
            case "egalitarian" -> egalitarian;
            case "kalai_smorodinsky" -> ks == null ? BigFraction.ZERO : ks;
            default -> loss;
        };
    }

    private static BigFraction least(BigFraction a, BigFraction b) {
        return a == null || Range.compare(b, a) < 0 ? b : a;
    }

    private static boolean covers(List<BigFraction> a, List<BigFraction> b) {
        for (int p = 0; p < a.size(); p++) {
            if (Range.compare(a.get(p), b.get(p)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static List<BigFraction> utilities(Talks talks, Outcome outcome) {
        List<BigFraction> utilities = new ArrayList<>();
        for (Party party : talks.parties()) {
            BigFraction sum = BigFraction.ZERO;
            Weights.Known weights = (Weights.Known) talks.preferences(party).weights();
            for (Issue issue : talks.issues()) {
                BigFraction value = talks.preferences(party)
                        .values(issue)
                        .at(outcome.on(issue.name()))
                        .range()
                        .low();
                sum = sum.add(weights.numbers().get(issue.name()).multiply(value));
            }
            utilities.add(sum);
        }
        return utilities;
    }

    static List<Outcome> outcomes(Talks talks) {
        List<Map<String, String>> partial = List.of(Map.of());
        for (Issue issue : talks.issues()) {
            List<Map<String, String>> next = new ArrayList<>();
            for (Map<String, String> one : partial) {
                for (String option : talks.options(issue)) {
                    Map<String, String> longer = new LinkedHashMap<>(one);
                    longer.put(issue.name(), option);
                    next.add(longer);
                }
            }
            partial = next;
        }
        return partial.stream().map(Outcome::new).filter(talks::allows).toList();
    }
}
