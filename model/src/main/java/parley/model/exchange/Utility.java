package parley.model.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.talks.Constraint;
import parley.model.talks.Interaction;
import parley.model.talks.Issue;
import parley.model.talks.Numbers;
import parley.model.talks.Preferences;
import parley.model.talks.Values;
import parley.model.talks.Weights;

/**
 * One party's utility as a foreign file states it, in exact numbers: the sum of weight x value over the issues, plus what
 * holds of the package as a whole.
 */
public final class Utility {
    /** A ceiling that only rounding in the file exceeds by less than this is left out. */
    private static final BigFraction ROUNDING = Range.fraction(new BigDecimal("1e-9"));

    private final List<Issue> issues;
    private final Basis basis;
    private final Map<String, BigFraction> weights = new LinkedHashMap<>();
    private final Map<String, Values> values = new LinkedHashMap<>();
    private final List<Interaction> interactions = new ArrayList<>();

    /** @param basis on which every number rests: the file that says so */
    public Utility(List<Issue> issues, Basis basis) {
        this.issues = List.copyOf(issues);
        this.basis = basis;
    }

    public Estimate estimate(BigFraction value) {
        return new Estimate(Range.exactly(value), basis);
    }

    /** A negative weight is told as a positive one of values with the other sign, which is the same utility. */
    public void add(Issue issue, BigFraction weight, Values of) {
        boolean turned = weight.signum() < 0;
        weights.put(issue.name(), turned ? weight.negate() : weight);
        values.put(issue.name(), turned ? times(of, BigFraction.of(-1), BigFraction.ZERO) : of);
    }

    /** Adds {@code amount} where {@code when} holds. */
    public void add(Constraint when, BigFraction amount) {
        if (amount.signum() != 0) {
            interactions.add(new Interaction(when, estimate(amount)));
        }
    }

    /** Adds {@code amount} to every package, by way of the values on the first issue that counts. */
    public void addAlways(BigFraction amount) {
        if (amount.signum() == 0) {
            return;
        }
        fill();
        Issue by = issues.stream()
                .filter(issue -> weight(issue).signum() > 0)
                .findFirst()
                .orElse(issues.getFirst());
        BigFraction weight = weight(by);
        if (weight.signum() == 0) {
            weights.put(by.name(), BigFraction.ONE);
            values.put(by.name(), times(of(by), BigFraction.ZERO, amount));
        } else {
            values.put(by.name(), times(of(by), BigFraction.ONE, amount.divide(weight)));
        }
    }

    /** The least that any package could be worth; with interactions perhaps less than any is. */
    public BigFraction least() {
        fill();
        BigFraction sum = BigFraction.ZERO;
        for (Issue issue : issues) {
            BigFraction low =
                    numbers(of(issue)).stream().reduce(Utility::lesser).orElseThrow();
            sum = sum.add(weight(issue).multiply(low));
        }
        for (Interaction one : interactions) {
            sum = sum.add(lesser(BigFraction.ZERO, one.adds().range().low()));
        }
        return sum;
    }

    /** The most that any package could be worth; with interactions perhaps more than any is. */
    public BigFraction most() {
        fill();
        BigFraction sum = BigFraction.ZERO;
        for (Issue issue : issues) {
            sum = sum.add(weight(issue).multiply(highest(of(issue))));
        }
        for (Interaction one : interactions) {
            sum = sum.add(
                    lesser(BigFraction.ZERO, one.adds().range().low().negate()).negate());
        }
        return sum;
    }

    /** What is worth of one option of each issue; an issue that {@code options} does not name adds nothing. */
    public BigFraction of(Map<String, String> options) {
        fill();
        BigFraction sum = BigFraction.ZERO;
        for (Issue issue : issues) {
            String option = options.get(issue.name());
            if (option != null) {
                sum = sum.add(
                        weight(issue).multiply(of(issue).at(option).range().low()));
            }
        }
        return sum;
    }

    /** The preferences, without a ceiling. */
    public Preferences preferences() {
        return preferences(null, null, "");
    }

    /**
     * The preferences under a ceiling, which is left out where it cannot matter: nothing reaches it, or only the best
     * package exceeds it, and that by less than a billionth, so that no order changes.
     *
     * @param notes told when the second is the case
     * @param party whose it is
     */
    public Preferences atMost(BigFraction ceiling, Notes notes, String party) {
        return preferences(ceiling, notes, party);
    }

    private Preferences preferences(@Nullable BigFraction ceiling, @Nullable Notes notes, String party) {
        fill();
        BigFraction bound = ceiling;
        if (ceiling != null) {
            BigFraction most = most();
            if (Range.compare(most, ceiling) <= 0) {
                bound = null;
            } else if (notes != null && onlyRounding(most, ceiling)) {
                notes.add("the best package is worth " + Numbers.text(most) + " to " + party
                        + ", the file's own rounding above its ceiling of " + Numbers.text(ceiling)
                        + "; the ceiling is left out, which changes no order");
                bound = null;
            }
        }
        return new Preferences(new Weights.Known(weights, basis), values, interactions, bound, List.of());
    }

    private boolean onlyRounding(BigFraction most, BigFraction ceiling) {
        if (!interactions.isEmpty() || Range.compare(most.subtract(ceiling), ROUNDING) > 0) {
            return false;
        }
        BigFraction gap = null;
        for (Issue issue : issues) {
            BigFraction high = highest(of(issue));
            for (BigFraction value : numbers(of(issue))) {
                BigFraction less = weight(issue).multiply(high.subtract(value));
                if (less.signum() > 0 && (gap == null || Range.compare(less, gap) < 0)) {
                    gap = less;
                }
            }
        }
        return gap == null || Range.compare(most.subtract(gap), ceiling) <= 0;
    }

    private void fill() {
        Map<String, BigFraction> given = new LinkedHashMap<>(weights);
        Map<String, Values> of = new LinkedHashMap<>(values);
        weights.clear();
        values.clear();
        for (Issue issue : issues) {
            weights.put(issue.name(), given.getOrDefault(issue.name(), BigFraction.ZERO));
            Values own = of.get(issue.name());
            values.put(issue.name(), own == null ? Values.nothing(issue) : own);
        }
    }

    private BigFraction weight(Issue issue) {
        return weights.getOrDefault(issue.name(), BigFraction.ZERO);
    }

    private Values of(Issue issue) {
        Values own = values.get(issue.name());
        return own == null ? Values.nothing(issue) : own;
    }

    private static BigFraction highest(Values of) {
        return numbers(of).stream()
                .reduce((a, b) -> Range.compare(a, b) >= 0 ? a : b)
                .orElseThrow();
    }

    private static BigFraction lesser(BigFraction a, BigFraction b) {
        return Range.compare(a, b) <= 0 ? a : b;
    }

    private static List<BigFraction> numbers(Values of) {
        return switch (of) {
            case Values.PerOption each ->
                each.values().values().stream().map(one -> one.range().low()).toList();
            case Values.Curve curve ->
                curve.points().values().stream().map(one -> one.range().low()).toList();
        };
    }

    /** Every value times {@code factor} plus {@code added}. */
    private Values times(Values of, BigFraction factor, BigFraction added) {
        return switch (of) {
            case Values.PerOption each -> {
                Map<String, Estimate> changed = new LinkedHashMap<>();
                each.values()
                        .forEach((option, value) -> changed.put(
                                option,
                                estimate(value.range().low().multiply(factor).add(added))));
                yield new Values.PerOption(changed);
            }
            case Values.Curve curve -> {
                SortedMap<BigFraction, Estimate> changed = new TreeMap<>(Range::compare);
                curve.points()
                        .forEach((x, value) -> changed.put(
                                x, estimate(value.range().low().multiply(factor).add(added))));
                yield new Values.Curve(changed);
            }
        };
    }
}
