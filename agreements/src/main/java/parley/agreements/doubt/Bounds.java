package parley.agreements.doubt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.agreements.pareto.Layout;
import parley.model.Range;
import parley.model.talks.Interaction;
import parley.model.talks.Issue;
import parley.model.talks.Outcome;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Reservation;
import parley.model.talks.Values;
import parley.model.talks.Weights;

/**
 * The least and the most that a package can be worth to one party over all admissible weights, values and reservations,
 * exactly. Weights are 0 or more, so values stand at one end of their ranges; over weights it is a linear programme that
 * needs no solver: on the simplex an extreme value, in a ranking the best average of the first k (its extreme points are
 * (1,0,..), (1/2,1/2,0,..), ..), in ranges what the low ends leave goes to the best values first. Comparisons, partial
 * orders of weights and what two options on one curve have in common are left aside: the bounds then hold but may be wide,
 * and {@link Admissible} tells them exactly.
 */
final class Bounds {
    private final Layout layout;
    private final Preferences preferences;
    private final Reservation reservation;
    private final List<String> issues;

    Bounds(Layout layout, Party party) {
        this.layout = layout;
        this.preferences = layout.talks().preferences(party);
        this.reservation = party.reservation();
        this.issues = layout.talks().issues().stream().map(Issue::name).toList();
    }

    /** Whether the party would sign the outcome with these options. Cost: issues x log issues. */
    Verdict verdict(int[] places) {
        Outcome outcome = layout.outcomeAt(places);
        if (margin(outcome, false).signum() >= 0) {
            return Verdict.NECESSARILY;
        }
        return margin(outcome, true).signum() < 0 ? Verdict.NEVER : Verdict.POSSIBLY;
    }

    /** The most, or the least, that {@code outcome} can be worth above no agreement. */
    private BigFraction margin(Outcome outcome, boolean best) {
        return switch (reservation) {
            case Reservation.Value value -> {
                Range range = value.estimate().range();
                yield worth(outcome, null, best).subtract(best ? range.low() : range.high());
            }
            case Reservation.Fallback like -> worth(outcome, like.outcome(), best);
        };
    }

    /** No admissible preferences make {@code outcome} worth more above {@code than} than this. */
    BigFraction most(Outcome outcome, Outcome than) {
        return worth(outcome, than, true);
    }

    /** Over one set of preferences: what {@code outcome} is worth, less what {@code than} is. */
    private BigFraction worth(Outcome outcome, @Nullable Outcome than, boolean best) {
        BigFraction[] values = new BigFraction[issues.size()];
        for (int i = 0; i < values.length; i++) {
            Issue issue = layout.talks().issues().get(i);
            values[i] = difference(
                    preferences.values(issue),
                    outcome.on(issue.name()),
                    than == null ? null : than.on(issue.name()),
                    best);
        }
        BigFraction together = BigFraction.ZERO;
        for (Interaction interaction : preferences.interactions()) {
            boolean here = interaction.when().allows(outcome);
            boolean there = than != null && interaction.when().allows(than);
            Range adds = interaction.adds().range();
            if (here && !there) {
                together = together.add(best ? adds.high() : adds.low());
            } else if (there && !here) {
                together = together.subtract(best ? adds.low() : adds.high());
            }
        }
        return together.add(best ? most(values) : most(negated(values)).negate());
    }

    private static BigFraction difference(Values values, String option, @Nullable String than, boolean best) {
        Range here = values.at(option).range();
        BigFraction end = best ? here.high() : here.low();
        if (than == null) {
            return end;
        }
        Range there = values.at(than).range();
        return option.equals(than) ? BigFraction.ZERO : end.subtract(best ? there.low() : there.high());
    }

    private static BigFraction[] negated(BigFraction[] values) {
        return Arrays.stream(values).map(BigFraction::negate).toArray(BigFraction[]::new);
    }

    /** The greatest weighted sum of {@code values} over the admissible weights. */
    private BigFraction most(BigFraction[] of) {
        return switch (preferences.weights()) {
            case Weights.Known known -> {
                BigFraction sum = BigFraction.ZERO;
                for (int i = 0; i < of.length; i++) {
                    sum = sum.add(of[i].multiply(
                            WeightsWithin.required(known.numbers().get(issues.get(i)))));
                }
                yield sum;
            }
            case Weights.Unknown unknown -> {
                BigFraction most = of[0];
                for (BigFraction value : of) {
                    most = Range.compare(value, most) > 0 ? value : most;
                }
                yield most;
            }
            case Weights.Order order -> ranked(order.issues(), of);
            case Weights.Ranges ranges -> within(ranges.ranges(), of);
            case Weights.Partial partial -> within(partial.ranges(), of);
        };
    }

    private BigFraction ranked(List<String> order, BigFraction[] of) {
        BigFraction sum = BigFraction.ZERO;
        BigFraction most = of[issues.indexOf(order.getFirst())];
        for (int k = 0; k < order.size(); k++) {
            sum = sum.add(of[issues.indexOf(order.get(k))]);
            BigFraction average = sum.divide(k + 1);
            most = Range.compare(average, most) > 0 ? average : most;
        }
        return most;
    }

    private BigFraction within(Map<String, Range> ranges, BigFraction[] of) {
        List<Integer> best = new ArrayList<>();
        BigFraction slack = BigFraction.ONE;
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < of.length; i++) {
            best.add(i);
            BigFraction low = range(ranges, i).low();
            slack = slack.subtract(low);
            sum = sum.add(low.multiply(of[i]));
        }
        best.sort((a, b) -> Range.compare(of[b], of[a]));
        for (int i : best) {
            BigFraction width =
                    range(ranges, i).high().subtract(range(ranges, i).low());
            BigFraction more = Range.compare(width, slack) < 0 ? width : slack;
            slack = slack.subtract(more);
            sum = sum.add(more.multiply(of[i]));
        }
        return sum;
    }

    private Range range(Map<String, Range> ranges, int issue) {
        return ranges.getOrDefault(issues.get(issue), new Range(BigFraction.ZERO, BigFraction.ONE));
    }
}
