package parley.agreements.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import parley.agreements.Solution;
import parley.agreements.SolveOptions;
import parley.agreements.Solver;
import parley.model.Basis;
import parley.model.talks.Constraint;
import parley.model.talks.Issue;
import parley.model.talks.NoDeal;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;
import parley.model.talks.Values;
import parley.model.talks.Weights;

/** Talks that hang together over many issues. */
class WideTalksTest {
    private static final SolveOptions OPTIONS = new SolveOptions(1, 1, () -> false);

    @Test
    void a_chain_of_forty_issues_does_not_explode() {
        List<Constraint> chain = new ArrayList<>();
        for (int i = 0; i + 1 < 40; i++) {
            chain.add(new Constraint.Both(at("i" + i, 3), Constraint.Join.IF_THEN, less("i" + (i + 1), 9)));
        }
        Solution.Exact exact = (Solution.Exact) Solver.solve(opposed(40, chain), OPTIONS);

        assertThat(exact.method()).contains("variable elimination").contains("width 1");
        // One issue's number goes up to 9 freely, the other's too, but where the one reaches 3 the next stays below 9.
        assertThat(exact.outcomes()).isLessThan(BigInteger.TEN.pow(40)).isEqualTo(walks(40));
        assertThat(exact.recheck()).isEmpty();
    }

    @Test
    void of_many_constraints_the_smallest_contradictory_set_is_named() {
        List<Constraint> constraints = new ArrayList<>();
        for (int i = 0; i + 1 < 8; i++) {
            constraints.add(new Constraint.Both(at("i" + i, 5), Constraint.Join.IF_THEN, at("i" + (i + 1), 5)));
        }
        constraints.add(at("i0", 5));
        constraints.add(less("i7", 5));
        constraints.add(at("i4", 7));
        constraints.add(less("i4", 6));
        Solution solution = Solver.solve(opposed(8, constraints), OPTIONS);

        assertThat(solution)
                .isInstanceOfSatisfying(
                        Solution.Refused.class,
                        refused -> assertThat(refused.problems().getFirst().explanation())
                                .isEqualTo("the constraints 'i4 >= 7' and 'i4 < 6' together leave nothing to agree on;"
                                        + " no fewer of them contradict each other"));
    }

    @Test
    void a_called_off_search_says_so() {
        Talks talks = FactorFixtures.boxes(new java.util.Random(1), 40, 200);

        assertThat(Solver.solve(talks, new SolveOptions(1, 1, () -> true))).isInstanceOf(Solution.Stopped.class);
    }

    /** Numbers from 0 to 9, none of which is 9 after one of 3 or more. */
    private static BigInteger walks(int issues) {
        BigInteger low = BigInteger.valueOf(3);
        BigInteger middle = BigInteger.valueOf(6);
        BigInteger nine = BigInteger.ONE;
        for (int i = 1; i < issues; i++) {
            BigInteger all = low.add(middle).add(nine);
            nine = low;
            low = all.multiply(BigInteger.valueOf(3));
            middle = all.multiply(BigInteger.valueOf(6));
        }
        return low.add(middle).add(nine);
    }

    /** What the one gains by each issue's number, the other loses twice on even issues and half on odd ones. */
    private static Talks opposed(int issues, List<Constraint> constraints) {
        List<Issue> matters = new ArrayList<>();
        List<Party> parties = new ArrayList<>();
        Map<String, Preferences> preferences = new LinkedHashMap<>();
        for (int i = 0; i < issues; i++) {
            matters.add(FactorFixtures.whole("i" + i, 10));
        }
        for (int p = 0; p < 2; p++) {
            Map<String, BigFraction> weights = new LinkedHashMap<>();
            Map<String, Values> values = new LinkedHashMap<>();
            for (int i = 0; i < issues; i++) {
                weights.put("i" + i, BigFraction.of(p == 0 ? 1 : 1 + i % 2, 2 * issues));
                Map<String, parley.model.Estimate> each = new LinkedHashMap<>();
                for (int o = 0; o < 10; o++) {
                    each.put(String.valueOf(o), FactorFixtures.estimate(p == 0 ? o : 9 - o, 9));
                }
                values.put("i" + i, new Values.PerOption(each));
            }
            preferences.put(
                    "p" + p, new Preferences(new Weights.Known(weights, new Basis.Unstated()), values, List.of()));
            parties.add(new Party("p" + p, FactorFixtures.estimate(1, 4)));
        }
        return new Talks("opposed", parties, matters, preferences, constraints, NoDeal.unstated());
    }

    private static Constraint at(String issue, int least) {
        return new Constraint.Measures(issue, Constraint.Relation.AT_LEAST, BigFraction.of(least));
    }

    private static Constraint less(String issue, int than) {
        return new Constraint.Measures(issue, Constraint.Relation.LESS, BigFraction.of(than));
    }
}
