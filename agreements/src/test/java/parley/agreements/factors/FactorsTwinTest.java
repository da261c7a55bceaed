package parley.agreements.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.ParetoSet;
import parley.agreements.pareto.Utilities;
import parley.model.Range;
import parley.model.talks.Interaction;
import parley.model.talks.Issue;
import parley.model.talks.Outcome;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;
import parley.model.talks.Weights;

/** The same frontiers by listing every outcome, in fractions. */
class FactorsTwinTest {
    private static final int ROUNDS = Integer.getInteger("parley.rounds", 80);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void elimination_agrees_with_listing_all_outcomes(int parties) throws Exception {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(10_000L * parties + seed);
            Talks talks = FactorFixtures.random(random, parties, 1 + random.nextInt(5));
            FactorModel model = model(talks);
            compare(
                    "parties " + parties + ", seed " + seed,
                    talks,
                    Factors.eliminated(model, Elimination.order(model), () -> false));
        }
    }

    @Test
    void the_search_over_boxes_agrees_with_listing_all_outcomes() throws Exception {
        for (int seed = 0; seed < 2 * ROUNDS; seed++) {
            Random random = new Random(20_000L + seed);
            Talks talks = FactorFixtures.random(random, 2, 1 + random.nextInt(5));
            String as = "seed " + seed;
            if (Factors.boxes(model(talks), BigInteger.ZERO, () -> false) instanceof Factors.Found found) {
                compare(as, talks, found.frontier());
            } else {
                throw new AssertionError(as);
            }
        }
    }

    @Test
    void the_search_and_elimination_agree_where_boxes_are_many() throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            Talks talks = FactorFixtures.boxes(new Random(seed), 4, 12);
            FactorModel model = model(talks);
            ParetoSet one = Factors.eliminated(model, Elimination.order(model), () -> false);
            ParetoSet other = ((Factors.Found) Factors.boxes(model, BigInteger.ZERO, () -> false)).frontier();
            assertThat(counts(other)).as("seed " + seed).isEqualTo(counts(one));
            assertThat(one.faults()).isEmpty();
            assertThat(other.faults()).isEmpty();
        }
    }

    private static FactorModel model(Talks talks) throws Region.TooMany {
        Layout layout = Layout.loose(talks);
        return new FactorModel(layout, Utilities.known(layout).orElseThrow(), talks.constraints());
    }

    private static void compare(String as, Talks talks, ParetoSet found) {
        Map<List<BigFraction>, BigInteger> expected = new LinkedHashMap<>();
        List<List<BigFraction>> all = new ArrayList<>();
        for (Outcome outcome : outcomes(talks)) {
            all.add(utilities(talks, outcome));
        }
        for (List<BigFraction> x : all) {
            if (all.stream().noneMatch(y -> !y.equals(x) && covers(y, x))) {
                expected.merge(x, BigInteger.ONE, BigInteger::add);
            }
        }
        assertThat(counts(found)).as(as).isEqualTo(expected);
        assertThat(found.faults()).as(as).isEmpty();
    }

    private static Map<List<BigFraction>, BigInteger> counts(ParetoSet found) {
        Map<List<BigFraction>, BigInteger> counts = new LinkedHashMap<>();
        for (int i = 0; i < found.size(); i++) {
            List<BigFraction> at = new ArrayList<>();
            for (int p = 0; p < found.parties(); p++) {
                at.add(found.utility(i, p));
            }
            counts.put(at, found.attaining(i).orElseThrow());
        }
        return counts;
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
            Preferences of = talks.preferences(party);
            BigFraction sum = BigFraction.ZERO;
            for (Issue issue : talks.issues()) {
                BigFraction value =
                        of.values(issue).at(outcome.on(issue.name())).range().low();
                sum = sum.add(((Weights.Known) of.weights())
                        .numbers()
                        .get(issue.name())
                        .multiply(value));
            }
            for (Interaction interaction : of.interactions()) {
                if (interaction.when().allows(outcome)) {
                    sum = sum.add(interaction.adds().range().low());
                }
            }
            utilities.add(of.atMost() != null && Range.compare(sum, of.atMost()) > 0 ? of.atMost() : sum);
        }
        return utilities;
    }

    private static List<Outcome> outcomes(Talks talks) {
        List<Map<String, String>> partial = List.of(Map.of());
        for (Issue issue : talks.issues()) {
            List<Map<String, String>> next = new ArrayList<>();
            for (Map<String, String> one : partial) {
                for (String option : FactorFixtures.options(issue)) {
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
