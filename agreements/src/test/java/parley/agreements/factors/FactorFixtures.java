package parley.agreements.factors;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.talks.Constraint;
import parley.model.talks.Interaction;
import parley.model.talks.Issue;
import parley.model.talks.NoDeal;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;
import parley.model.talks.Values;
import parley.model.talks.Weights;

/** Invented talks whose issues hang together. */
public final class FactorFixtures {
    private FactorFixtures() {}

    /** Few distinct amounts, so that ties abound; interactions add or take away; some parties have a ceiling. */
    static Talks random(RandomGenerator random, int parties, int issues) {
        List<Issue> matters = new ArrayList<>();
        for (int i = 0; i < issues; i++) {
            matters.add(
                    random.nextBoolean()
                            ? whole("i" + i, 1 + random.nextInt(4))
                            : new Issue.Discrete(
                                    "i" + i, List.of("a", "b", "c", "d").subList(0, 1 + random.nextInt(4)), Map.of()));
        }
        Map<String, Preferences> preferences = new LinkedHashMap<>();
        List<Party> sides = new ArrayList<>();
        for (int p = 0; p < parties; p++) {
            List<Interaction> interactions = new ArrayList<>();
            for (int k = random.nextInt(6); k > 0; k--) {
                interactions.add(new Interaction(formula(random, matters, 3), estimate(random.nextInt(9) - 4, 10)));
            }
            Map<String, BigFraction> weights = new LinkedHashMap<>();
            Map<String, Values> values = new LinkedHashMap<>();
            for (Issue issue : matters) {
                weights.put(issue.name(), BigFraction.of(1, issues));
                Map<String, Estimate> each = new LinkedHashMap<>();
                options(issue).forEach(option -> each.put(option, estimate(random.nextInt(4), 3)));
                values.put(issue.name(), new Values.PerOption(each));
            }
            BigFraction atMost = random.nextInt(3) == 0 ? BigFraction.of(random.nextInt(10), 10) : null;
            preferences.put(
                    "p" + p,
                    new Preferences(
                            new Weights.Known(weights, new Basis.Unstated()), values, interactions, atMost, List.of()));
            sides.add(new Party("p" + p, estimate(random.nextInt(8) - 2, 10)));
        }
        List<Constraint> constraints = new ArrayList<>();
        for (int k = random.nextInt(4); k > 0; k--) {
            constraints.add(formula(random, matters, 2));
        }
        return new Talks("random", sides, matters, preferences, constraints, NoDeal.unstated());
    }

    private static Constraint formula(RandomGenerator random, List<Issue> issues, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(5);
        if (kind == 1) {
            return new Constraint.Not(formula(random, issues, depth - 1));
        }
        if (kind > 1) {
            return new Constraint.Both(
                    formula(random, issues, depth - 1),
                    Constraint.Join.values()[random.nextInt(3)],
                    formula(random, issues, depth - 1));
        }
        Issue issue = issues.get(random.nextInt(issues.size()));
        List<String> options = options(issue);
        return issue instanceof Issue.Discrete
                ? new Constraint.Is(issue.name(), options.get(random.nextInt(options.size())))
                : new Constraint.Measures(
                        issue.name(),
                        Constraint.Relation.values()[random.nextInt(6)],
                        BigFraction.of(random.nextInt(5)));
    }

    /**
     * Two parties, whole issues of 0 to 9, and for each party random boxes on one to four issues, like the nonlinear domains
     * of the negotiation competitions: utilities 1 to 100, widths mostly large, no values beside.
     */
    public static Talks boxes(RandomGenerator random, int issues, int boxes) {
        List<Issue> matters = new ArrayList<>();
        for (int i = 0; i < issues; i++) {
            matters.add(whole("i" + i, 10));
        }
        Map<String, Preferences> preferences = new LinkedHashMap<>();
        List<Party> sides = new ArrayList<>();
        for (int p = 0; p < 2; p++) {
            List<Interaction> interactions = new ArrayList<>();
            BigInteger sum = BigInteger.ZERO;
            for (int b = 0; b < boxes; b++) {
                TreeSet<Integer> on = new TreeSet<>();
                for (int k = 1 + random.nextInt(4); on.size() < k; ) {
                    on.add(random.nextInt(issues));
                }
                Constraint when = null;
                for (int i : on) {
                    Constraint side = side("i" + i, random);
                    when = when == null ? side : new Constraint.Both(when, Constraint.Join.AND, side);
                }
                int worth = 1 + random.nextInt(100);
                sum = sum.add(BigInteger.valueOf(worth));
                interactions.add(new Interaction(when, estimate(worth, 50 * boxes)));
            }
            Map<String, BigFraction> weights = new LinkedHashMap<>();
            Map<String, Values> values = new LinkedHashMap<>();
            for (Issue issue : matters) {
                weights.put(issue.name(), BigFraction.ZERO);
                values.put(issue.name(), Values.nothing(issue));
            }
            preferences.put(
                    "p" + p,
                    new Preferences(
                            new Weights.Known(weights, new Basis.Unstated()), values, interactions, null, List.of()));
            sides.add(new Party("p" + p, estimate(1, 2)));
        }
        return new Talks("boxes", sides, matters, preferences, List.of(), NoDeal.unstated());
    }

    private static final int[] WIDTHS = {1, 1, 2, 3, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 8, 8, 8, 9, 9};

    private static Constraint side(String issue, RandomGenerator random) {
        int width = WIDTHS[random.nextInt(WIDTHS.length)];
        int from = random.nextInt(11 - width);
        return new Constraint.Both(
                new Constraint.Measures(issue, Constraint.Relation.AT_LEAST, BigFraction.of(from)),
                Constraint.Join.AND,
                new Constraint.Measures(issue, Constraint.Relation.AT_MOST, BigFraction.of(from + width - 1)));
    }

    static Issue whole(String name, int options) {
        return new Issue.Whole(name, BigInteger.ZERO, BigInteger.valueOf(options - 1), BigInteger.ONE, null, Map.of());
    }

    static List<String> options(Issue issue) {
        return switch (issue) {
            case Issue.Discrete discrete -> discrete.options();
            case Issue.Whole whole -> whole.options();
            case Issue.Real real -> real.options();
        };
    }

    static Estimate estimate(int numerator, int denominator) {
        return new Estimate(Range.exactly(BigFraction.of(numerator, denominator)), new Basis.Unstated());
    }
}
