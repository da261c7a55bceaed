package parley.agreements;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.ledger.Intake;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.talks.Constraint;
import parley.model.talks.Issue;
import parley.model.talks.NoDeal;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;
import parley.model.talks.TalksYaml;
import parley.model.talks.Values;
import parley.model.talks.Weights;
import parley.model.yaml.YamlFile;

/** Invented talks. */
final class TalksFixtures {
    private TalksFixtures() {}

    static Talks read(String text) {
        return switch (YamlFile.read("talks.yaml", text, TalksYaml::read)) {
            case Intake.Accepted<Talks> sound -> sound.value();
            case Intake.Rejected<Talks> faulty ->
                throw new AssertionError(faulty.problems().toString());
        };
    }

    static Solution solve(String text) {
        return Solver.solve(read(text), new SolveOptions(7, 400, () -> false));
    }

    /**
     * Few distinct values, so that ties abound; {@code constraints} random exclusions of pairs.
     *
     * @param digits of the denominators of weights: 1, or many to make whole numbers too long for a long
     */
    static Talks random(RandomGenerator random, int parties, int issues, int options, int constraints, int digits) {
        List<Issue> matters = new ArrayList<>();
        for (int i = 0; i < issues; i++) {
            List<String> names = new ArrayList<>();
            for (int o = 0; o < 1 + random.nextInt(options); o++) {
                names.add("o" + o);
            }
            matters.add(new Issue.Discrete("i" + i, names, Map.of()));
        }
        List<Party> sides = new ArrayList<>();
        Map<String, Preferences> preferences = new LinkedHashMap<>();
        for (int p = 0; p < parties; p++) {
            Map<String, BigFraction> weights = new LinkedHashMap<>();
            Map<String, Values> values = new LinkedHashMap<>();
            for (Issue issue : matters) {
                BigInteger denominator = BigInteger.TEN.pow(digits).add(BigInteger.valueOf(random.nextInt(3)));
                weights.put(issue.name(), BigFraction.of(BigInteger.TEN.pow(digits - 1), denominator));
                Map<String, Estimate> of = new LinkedHashMap<>();
                ((Issue.Discrete) issue).options().forEach(o -> of.put(o, estimate(random.nextInt(6) - 1, 5)));
                values.put(issue.name(), new Values.PerOption(of));
            }
            sides.add(new Party("p" + p, estimate(random.nextInt(8) - 2, 10)));
            preferences.put(
                    "p" + p, new Preferences(new Weights.Known(weights, new Basis.Unstated()), values, List.of()));
        }
        List<Constraint> rules = new ArrayList<>();
        for (int c = 0; c < constraints; c++) {
            rules.add(new Constraint.Not(
                    new Constraint.Both(is(random, matters), Constraint.Join.AND, is(random, matters))));
        }
        return new Talks("random", sides, matters, preferences, rules, NoDeal.unstated());
    }

    private static Constraint is(RandomGenerator random, List<Issue> issues) {
        Issue.Discrete issue = (Issue.Discrete) issues.get(random.nextInt(issues.size()));
        return new Constraint.Is(
                issue.name(), issue.options().get(random.nextInt(issue.options().size())));
    }

    /** Issues of ten options, values 0 to 100 uniform, weights 1 / issues; what one gains the other loses if {@code opposed}. */
    static Talks large(RandomGenerator random, int parties, int issues, boolean opposed) {
        List<Issue> matters = new ArrayList<>();
        for (int i = 0; i < issues; i++) {
            List<String> names = new ArrayList<>();
            for (int o = 0; o < 10; o++) {
                names.add("o" + o);
            }
            matters.add(new Issue.Discrete("i" + i, names, Map.of()));
        }
        List<Party> sides = new ArrayList<>();
        Map<String, Preferences> preferences = new LinkedHashMap<>();
        for (int p = 0; p < parties; p++) {
            Map<String, BigFraction> weights = new LinkedHashMap<>();
            Map<String, Values> values = new LinkedHashMap<>();
            for (Issue issue : matters) {
                weights.put(issue.name(), BigFraction.of(1, issues));
                Map<String, Estimate> of = new LinkedHashMap<>();
                for (String option : ((Issue.Discrete) issue).options()) {
                    int value = random.nextInt(1_000_001);
                    boolean mirrored = opposed && p > 0;
                    of.put(
                            option,
                            mirrored ? mirror(preferences.get("p0"), issue, option) : estimate(value, 1_000_000));
                }
                values.put(issue.name(), new Values.PerOption(of));
            }
            sides.add(new Party("p" + p, estimate(1, 2)));
            preferences.put(
                    "p" + p, new Preferences(new Weights.Known(weights, new Basis.Unstated()), values, List.of()));
        }
        return new Talks("large", sides, matters, preferences, List.of(), NoDeal.unstated());
    }

    private static Estimate mirror(Preferences other, Issue issue, String option) {
        BigFraction value = other.values(issue).at(option).range().low();
        return new Estimate(Range.exactly(BigFraction.ONE.subtract(value)), new Basis.Unstated());
    }

    private static Estimate estimate(int numerator, int denominator) {
        return new Estimate(Range.exactly(BigFraction.of(numerator, denominator)), new Basis.Unstated());
    }
}
