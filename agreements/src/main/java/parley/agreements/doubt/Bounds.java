package parley.agreements.doubt;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.agreements.pareto.Layout;
import parley.model.Range;
import parley.model.talks.Issue;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Weights;

/**
 * The least and the most that a package can be worth to one party over all admissible weights, values and reservations,
 * exactly. Weights are 0 or more, so values stand at one end of their ranges; over weights it is a linear programme that
 * needs no solver: on the simplex an extreme value, in a ranking the best average of the first k (its extreme points are
 * (1,0,..), (1/2,1/2,0,..), ..), in ranges what the low ends leave goes to the best values first. Comparisons are left
 * aside: the bounds then hold but may be wide.
 */
final class Bounds {
    private final Weights weights;
    private final List<String> issues = new ArrayList<>();
    private final List<List<Range>> values = new ArrayList<>();
    private final Range reservation;

    Bounds(Layout layout, Party party) {
        Preferences preferences = layout.talks().preferences(party);
        this.weights = preferences.weights();
        this.reservation = party.reservation().range();
        for (int i = 0; i < layout.options().size(); i++) {
            Issue issue = layout.talks().issues().get(i);
            issues.add(issue.name());
            values.add(layout.options().get(i).stream()
                    .map(option -> preferences.values(issue).at(option).range())
                    .toList());
        }
    }

    /** Whether the party would sign the outcome with these options. Cost: issues x log issues. */
    Verdict verdict(int[] places) {
        BigFraction[] low = new BigFraction[places.length];
        BigFraction[] high = new BigFraction[places.length];
        for (int i = 0; i < places.length; i++) {
            Range value = values.get(i).get(places[i]);
            low[i] = value.low().negate();
            high[i] = value.high();
        }
        if (Range.compare(most(low).negate(), reservation.high()) >= 0) {
            return Verdict.NECESSARILY;
        }
        return Range.compare(most(high), reservation.low()) < 0 ? Verdict.NEVER : Verdict.POSSIBLY;
    }

    /** The greatest weighted sum of {@code values} over the admissible weights. */
    private BigFraction most(BigFraction[] of) {
        return switch (weights) {
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
            case Weights.Ranges ranges -> within(ranges, of);
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

    private BigFraction within(Weights.Ranges ranges, BigFraction[] of) {
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

    private Range range(Weights.Ranges ranges, int issue) {
        return WeightsWithin.required(ranges.ranges().get(issues.get(issue)));
    }
}
