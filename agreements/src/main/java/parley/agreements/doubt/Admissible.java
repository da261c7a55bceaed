package parley.agreements.doubt;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.agreements.linear.Extreme;
import parley.agreements.linear.Polytope;
import parley.agreements.linear.Row;
import parley.agreements.linear.Row.Relation;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.Utilities;
import parley.model.Range;
import parley.model.talks.Comparison;
import parley.model.talks.Interaction;
import parley.model.talks.Issue;
import parley.model.talks.Outcome;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Reservation;
import parley.model.talks.Values;
import parley.model.talks.Weights;

/**
 * All preferences of one party that agree with what is known of it, as a polytope, so that what they imply is a linear
 * programme. Utility is weight times value, both unknown; but with s = weight x (value - its least), a value's range becomes
 * {@code 0 <= s <= width x weight}, and utilities, comparisons and orders of weights are linear in weights and s together.
 * (Where a weight is 0 its values do not matter.) Variables: the weights, an s for each value not known, what each
 * interaction adds beyond its least. The reservation value is independent of them and stays outside.
 *
 * <p>A strict comparison leaves out an edge of the polytope; {@link #witness} heeds that, {@link #range} tells the closed
 * range, whose ends may just be missed.
 */
public final class Admissible {
    private final Layout layout;
    private final Party party;
    private final Preferences preferences;
    private final int issues;
    private final int variables;
    private final List<Row> rows = new ArrayList<>();
    private final List<Linear> strict = new ArrayList<>();
    private final Linear[][] gains;
    private final Linear[] bonuses;
    private @Nullable Polytope polytope;

    public Admissible(Layout layout, Party party) {
        this.layout = layout;
        this.party = party;
        this.preferences = layout.talks().preferences(party);
        this.issues = layout.talks().issues().size();
        List<List<Range>> told = new ArrayList<>();
        int open = 0;
        for (Issue issue : layout.talks().issues()) {
            List<Range> ranges = told(preferences.values(issue), layout.talks().options(issue));
            told.add(ranges);
            open += (int) ranges.stream().filter(range -> !range.known()).count();
        }
        List<Interaction> together = preferences.interactions();
        this.variables = issues + open + together.size();
        weights(preferences.weights());
        this.gains = new Linear[issues][];
        int next = issues;
        for (int i = 0; i < issues; i++) {
            Linear[] knots = new Linear[told.get(i).size()];
            for (int k = 0; k < knots.length; k++) {
                Range range = told.get(i).get(k);
                knots[k] = variable(i, range.low());
                if (!range.known()) {
                    knots[k] = knots[k].plus(variable(next, BigFraction.ONE));
                    Linear room =
                            variable(i, range.high().subtract(range.low())).minus(variable(next, BigFraction.ONE));
                    atLeast(room);
                    next++;
                }
            }
            gains[i] = gains(i, knots);
        }
        this.bonuses = new Linear[together.size()];
        for (int b = 0; b < bonuses.length; b++) {
            Range adds = together.get(b).adds().range();
            Linear more = variable(next++, BigFraction.ONE);
            bonuses[b] = more.plus(Linear.constant(adds.low(), variables));
            rows.add(new Row(more.coefficients(), Relation.AT_MOST, adds.high().subtract(adds.low())));
        }
        for (Comparison comparison : preferences.comparisons()) {
            Linear ahead = side(comparison.better()).minus(side(comparison.worse()));
            atLeast(ahead);
            if (comparison.strict()) {
                strict.add(ahead);
            }
        }
    }

    public Party party() {
        return party;
    }

    /** Whether {@link Bounds} tells all, since nothing hangs together but the weights. */
    boolean plain() {
        return preferences.comparisons().isEmpty()
                && !(preferences.weights() instanceof Weights.Partial)
                && preferences.values().values().stream()
                        .noneMatch(values -> values instanceof Values.Curve curve
                                && !curve.points().values().stream()
                                        .allMatch(value -> value.range().known()));
    }

    /** What an option of an issue, both by place, adds to the party's utility. */
    Linear gain(int issue, int option) {
        return gains[issue][option];
    }

    /** What an outcome is worth. */
    Linear worth(Outcome outcome) {
        return worth(layout.places(outcome), outcome);
    }

    Linear worth(int[] places) {
        return worth(places, layout.outcomeAt(places));
    }

    private Linear worth(int[] places, Outcome outcome) {
        Linear sum = Linear.constant(BigFraction.ZERO, variables);
        for (int i = 0; i < places.length; i++) {
            sum = sum.plus(gains[i][places[i]]);
        }
        for (int b = 0; b < bonuses.length; b++) {
            if (preferences.interactions().get(b).when().allows(outcome)) {
                sum = sum.plus(bonuses[b]);
            }
        }
        return sum;
    }

    /** Utility above no agreement when that is worth {@code level}; a fallback package is its own level. */
    private Linear above(Linear worth, BigFraction level) {
        return switch (party.reservation()) {
            case Reservation.Value value -> worth.minus(Linear.constant(level, variables));
            case Reservation.Fallback like -> worth.minus(worth(like.outcome()));
        };
    }

    private Range stated() {
        return party.reservation() instanceof Reservation.Value value
                ? value.estimate().range()
                : Range.exactly(BigFraction.ZERO);
    }

    /** The least and the most that no agreement is worth. */
    public Range reservation() {
        return party.reservation() instanceof Reservation.Fallback like ? range(worth(like.outcome())) : stated();
    }

    /** The least and the most that {@code outcome} is worth. */
    public Range utility(Outcome outcome) {
        return range(worth(outcome));
    }

    /** The least and the most that {@code outcome} is worth above no agreement. */
    public Range margin(Outcome outcome) {
        return margin(worth(outcome));
    }

    Range margin(Linear worth) {
        return new Range(
                range(above(worth, stated().high())).low(),
                range(above(worth, stated().low())).high());
    }

    /** The least and the most that {@code there} is worth more than {@code here}. */
    public Range difference(Outcome there, Outcome here) {
        return range(worth(there).minus(worth(here)));
    }

    /** How much more one option of {@code issue} adds than another, at least and at most. */
    public Range step(Issue issue, String from, String to) {
        int i = layout.talks().issues().indexOf(issue);
        List<String> options = layout.options().get(i);
        return range(gains[i][options.indexOf(to)].minus(gains[i][options.indexOf(from)]));
    }

    /**
     * The most that the party's best package can be worth more than {@code outcome} (maximum regret; Savage 1951). Empty with
     * more than {@link Acceptability#LISTED} packages. Bounds sort out most packages; those left take a linear programme each.
     */
    public Optional<BigFraction> regret(Outcome outcome) {
        if (layout.outcomes().compareTo(BigInteger.valueOf(Acceptability.LISTED)) > 0) {
            return Optional.empty();
        }
        record Rival(Outcome outcome, BigFraction atMost) {}
        Bounds bounds = new Bounds(layout, party);
        List<Rival> rivals = new ArrayList<>();
        int[] at = new int[layout.groups().size()];
        do {
            Outcome other = layout.outcome(at);
            rivals.add(new Rival(other, bounds.most(other, outcome)));
        } while (Layout.advance(at, g -> layout.groups().get(g).size()));
        rivals.sort((a, b) -> Range.compare(b.atMost(), a.atMost()));
        BigFraction most = BigFraction.ZERO;
        for (Rival rival : rivals) {
            if (Range.compare(rival.atMost(), most) <= 0) {
                break;
            }
            BigFraction gain = difference(rival.outcome(), outcome).high();
            most = Range.compare(gain, most) > 0 ? gain : most;
        }
        return Optional.of(most);
    }

    /** Whether the party would sign {@code outcome}: under all, some or no admissible preferences. */
    public Verdict verdict(Outcome outcome) {
        return necessary(worth(outcome))
                ? Verdict.NECESSARILY
                : possible(worth(outcome)) ? Verdict.POSSIBLY : Verdict.NEVER;
    }

    boolean necessary(Linear worth) {
        return least(above(worth, stated().high())).signum() >= 0;
    }

    boolean possible(Linear worth) {
        return witness(List.of(above(worth, stated().low())), List.of()).isPresent();
    }

    /**
     * The least and the most of each weight under which the party can sign {@code outcome}: what must be true of it. Only
     * weights whose range that narrows.
     */
    public Map<Unknown, Range> mustBe(Outcome outcome) {
        Map<Unknown, Range> must = new LinkedHashMap<>();
        Linear signed = above(worth(outcome), stated().low());
        Polytope signing = closed(List.of(signed));
        if (signing.point().isEmpty()) {
            return must;
        }
        for (int i = 0; i < issues; i++) {
            Linear weight = variable(i, BigFraction.ONE);
            Range then = range(signing, weight);
            if (!then.equals(range(weight))) {
                must.put(
                        new Unknown.Weight(
                                party.name(), layout.talks().issues().get(i).name()),
                        then);
            }
        }
        if (party.reservation() instanceof Reservation.Value value
                && !value.estimate().range().known()) {
            Range all = value.estimate().range();
            BigFraction most = range(worth(outcome)).high();
            if (Range.compare(most, all.high()) < 0 && Range.compare(most, all.low()) >= 0) {
                must.put(new Unknown.Reservation(party.name()), new Range(all.low(), most));
            }
        }
        return must;
    }

    /** The weights of issues that are admissible, each by itself. */
    public Range weight(int issue) {
        return range(variable(issue, BigFraction.ONE));
    }

    /** The least and the most of a function, over the closed polytope. */
    Range range(Linear function) {
        return range(polytope(), function);
    }

    private static Range range(Polytope over, Linear function) {
        return new Range(most(over, function.negated()).negate(), most(over, function));
    }

    BigFraction most(Linear function) {
        return most(polytope(), function);
    }

    BigFraction least(Linear function) {
        return most(polytope(), function.negated()).negate();
    }

    private static BigFraction most(Polytope over, Linear function) {
        return switch (over.most(function.coefficients())) {
            case Extreme.Reached reached -> reached.value().add(function.constant());
            case Extreme.Empty empty -> throw new IllegalStateException("no preferences are admissible");
            case Extreme.Endless endless -> throw new IllegalStateException("preferences have no bounds");
        };
    }

    /**
     * Admissible preferences under which the first functions are 0 or more and the others more than 0, as far inside as
     * possible; empty when there are none.
     */
    Optional<BigFraction[]> witness(List<Linear> atLeast, List<Linear> more) {
        List<Linear> above = new ArrayList<>(strict);
        above.addAll(more);
        if (above.isEmpty()) {
            return closed(atLeast).point();
        }
        List<Row> all = new ArrayList<>();
        rows.forEach(row -> all.add(new Row(longer(row.left(), BigFraction.ZERO), row.relation(), row.right())));
        atLeast.forEach(function -> all.add(new Row(
                longer(function.coefficients(), BigFraction.ZERO),
                Relation.AT_LEAST,
                function.constant().negate())));
        above.forEach(function -> all.add(new Row(
                longer(function.coefficients(), BigFraction.ONE.negate()),
                Relation.AT_LEAST,
                function.constant().negate())));
        BigFraction[] slack = new BigFraction[variables + 1];
        Arrays.fill(slack, BigFraction.ZERO);
        slack[variables] = BigFraction.ONE;
        all.add(new Row(slack, Relation.AT_MOST, BigFraction.ONE));
        return switch (new Polytope(variables + 1, all).most(slack)) {
            case Extreme.Reached reached ->
                reached.value().signum() > 0 ? Optional.of(Arrays.copyOf(reached.at(), variables)) : Optional.empty();
            case Extreme.Empty empty -> Optional.empty();
            case Extreme.Endless endless -> throw new IllegalStateException("the slack has a bound");
        };
    }

    /** What each option adds under the preferences {@code x}, {@code [issue][option]}. */
    BigFraction[][] gains(BigFraction[] x) {
        BigFraction[][] at = new BigFraction[issues][];
        for (int i = 0; i < issues; i++) {
            at[i] = Arrays.stream(gains[i]).map(gain -> gain.at(x)).toArray(BigFraction[]::new);
        }
        return at;
    }

    /** What interactions add under the preferences {@code x}. */
    List<Utilities.Bonus> bonuses(BigFraction[] x) {
        List<Utilities.Bonus> all = new ArrayList<>();
        for (int b = 0; b < bonuses.length; b++) {
            all.add(new Utilities.Bonus(preferences.interactions().get(b).when(), bonuses[b].at(x)));
        }
        return all;
    }

    /**
     * What is known of the party that contradicts itself: a smallest set of comparisons (no part of it does, by the ranges
     * and orders of weights and values); empty when all is well.
     */
    public List<Comparison> contradiction() {
        List<Comparison> left = new ArrayList<>(preferences.comparisons());
        if (witness(List.of(), List.of()).isPresent()) {
            return List.of();
        }
        for (Comparison comparison : preferences.comparisons()) {
            List<Comparison> fewer = new ArrayList<>(left);
            fewer.remove(comparison);
            if (!consistent(fewer)) {
                left = fewer;
            }
        }
        return left;
    }

    /** Whether any weights are admissible, comparisons aside. */
    public boolean weighable() {
        return consistent(List.of());
    }

    private boolean consistent(List<Comparison> comparisons) {
        Preferences fewer = new Preferences(
                preferences.weights(),
                preferences.values(),
                preferences.interactions(),
                preferences.atMost(),
                comparisons);
        Map<String, Preferences> all = new LinkedHashMap<>(layout.talks().preferences());
        all.put(party.name(), fewer);
        return new Admissible(layout.with(all), party)
                .witness(List.of(), List.of())
                .isPresent();
    }

    private Polytope polytope() {
        Polytope known = polytope;
        if (known == null) {
            known = closed(List.of());
            polytope = known;
        }
        return known;
    }

    private Polytope closed(List<Linear> atLeast) {
        List<Row> all = new ArrayList<>(rows);
        atLeast.forEach(function -> all.add(new Row(
                function.coefficients(), Relation.AT_LEAST, function.constant().negate())));
        return new Polytope(variables, all);
    }

    private void weights(Weights weights) {
        List<String> names = layout.talks().issues().stream().map(Issue::name).toList();
        BigFraction[] one = new BigFraction[variables];
        Arrays.fill(one, BigFraction.ZERO);
        Arrays.fill(one, 0, issues, BigFraction.ONE);
        if (!(weights instanceof Weights.Known)) {
            rows.add(new Row(one, Relation.EQUAL, BigFraction.ONE));
        }
        switch (weights) {
            case Weights.Known known ->
                names.forEach(name -> within(
                        names.indexOf(name),
                        Range.exactly(WeightsWithin.required(known.numbers().get(name)))));
            case Weights.Ranges ranges -> within(names, ranges.ranges());
            case Weights.Order order -> {
                for (int k = 0; k + 1 < order.issues().size(); k++) {
                    heavier(
                            names.indexOf(order.issues().get(k)),
                            names.indexOf(order.issues().get(k + 1)));
                }
            }
            case Weights.Partial partial -> {
                within(names, partial.ranges());
                partial.heavier().forEach(pair -> heavier(names.indexOf(pair.issue()), names.indexOf(pair.than())));
            }
            case Weights.Unknown unknown -> {}
        }
    }

    private void within(List<String> names, Map<String, Range> ranges) {
        ranges.forEach((name, range) -> within(names.indexOf(name), range));
    }

    private void within(int issue, Range range) {
        BigFraction[] weight = variable(issue, BigFraction.ONE).coefficients();
        if (range.known()) {
            rows.add(new Row(weight, Relation.EQUAL, range.low()));
            return;
        }
        if (range.low().signum() > 0) {
            rows.add(new Row(weight, Relation.AT_LEAST, range.low()));
        }
        if (Range.compare(range.high(), BigFraction.ONE) < 0) {
            rows.add(new Row(weight, Relation.AT_MOST, range.high()));
        }
    }

    private void heavier(int issue, int than) {
        atLeast(variable(issue, BigFraction.ONE).minus(variable(than, BigFraction.ONE)));
    }

    private void atLeast(Linear function) {
        rows.add(new Row(
                function.coefficients(), Relation.AT_LEAST, function.constant().negate()));
    }

    private Linear variable(int number, BigFraction times) {
        return Linear.variable(number, times, variables);
    }

    private static BigFraction[] longer(BigFraction[] row, BigFraction last) {
        BigFraction[] longer = Arrays.copyOf(row, row.length + 1);
        longer[row.length] = last;
        return longer;
    }

    private static List<Range> told(Values values, List<String> options) {
        List<Range> told = new ArrayList<>();
        switch (values) {
            case Values.PerOption each ->
                options.forEach(option -> told.add(each.at(option).range()));
            case Values.Curve curve -> curve.points().values().forEach(value -> told.add(value.range()));
        }
        return told;
    }

    private Linear[] gains(int i, Linear[] knots) {
        Issue issue = layout.talks().issues().get(i);
        List<String> options = layout.options().get(i);
        Linear[] of = new Linear[options.size()];
        for (int o = 0; o < of.length; o++) {
            of[o] = switch (preferences.values(issue)) {
                case Values.PerOption each -> knots[o];
                case Values.Curve curve -> {
                    List<BigFraction> at = List.copyOf(curve.points().keySet());
                    Between between = Between.of(at, options.get(o));
                    Linear from = knots[between.from()];
                    yield between.share().signum() == 0
                            ? from
                            : from.plus(knots[between.to()].minus(from).times(between.share()));
                }
            };
        }
        return of;
    }

    private Linear side(Map<String, String> options) {
        Linear sum = Linear.constant(BigFraction.ZERO, variables);
        for (int i = 0; i < issues; i++) {
            String option = options.get(layout.talks().issues().get(i).name());
            if (option != null) {
                sum = sum.plus(gains[i][layout.options().get(i).indexOf(option)]);
            }
        }
        return sum;
    }
}
