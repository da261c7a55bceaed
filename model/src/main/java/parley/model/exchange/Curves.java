package parley.model.exchange;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.talks.Issue;
import parley.model.talks.Numbers;
import parley.model.talks.Values;

/** Functions of a number as values of an issue. */
public final class Curves {
    private Curves() {}

    /**
     * A straight line kept within 0 and 1. On an integer issue the corners stand at the whole numbers on both sides of where
     * it leaves those bounds, which gives every whole number the same value.
     */
    public static Values clamped(
            Issue issue, BigFraction slope, BigFraction atZero, Function<BigFraction, Estimate> estimate) {
        UnaryOperator<BigFraction> line = x -> within(slope.multiply(x).add(atZero));
        return switch (issue) {
            case Issue.Discrete discrete -> table(discrete, line, estimate);
            case Issue.Whole whole -> {
                Range span = new Range(BigFraction.of(whole.from()), BigFraction.of(whole.to()));
                SortedMap<BigFraction, Estimate> points = ends(span, line, estimate);
                for (BigFraction level : new BigFraction[] {BigFraction.ZERO, BigFraction.ONE}) {
                    if (slope.signum() != 0) {
                        BigInteger floor = floor(level.subtract(atZero).divide(slope));
                        for (BigInteger x : new BigInteger[] {floor, floor.add(BigInteger.ONE)}) {
                            put(points, span, BigFraction.of(x), line, estimate);
                        }
                    }
                }
                yield curve(points);
            }
            case Issue.Real real -> {
                Range span = new Range(real.from(), real.to());
                SortedMap<BigFraction, Estimate> points = ends(span, line, estimate);
                for (BigFraction level : new BigFraction[] {BigFraction.ZERO, BigFraction.ONE}) {
                    if (slope.signum() != 0) {
                        put(points, span, level.subtract(atZero).divide(slope), line, estimate);
                    }
                }
                yield curve(points);
            }
        };
    }

    /** A function that is a straight line between these corners and the issue's ends. */
    public static Values pieces(
            Issue issue,
            UnaryOperator<BigFraction> function,
            Iterable<BigFraction> corners,
            Function<BigFraction, Estimate> estimate) {
        return switch (issue) {
            case Issue.Discrete discrete -> table(discrete, function, estimate);
            case Issue.Whole whole -> everywhere(whole, function, estimate);
            case Issue.Real real -> {
                Range span = new Range(real.from(), real.to());
                SortedMap<BigFraction, Estimate> points = ends(span, function, estimate);
                corners.forEach(x -> put(points, span, x, function, estimate));
                yield curve(points);
            }
        };
    }

    /** A straight line. */
    public static Values line(
            Issue issue, BigFraction slope, BigFraction atZero, Function<BigFraction, Estimate> estimate) {
        UnaryOperator<BigFraction> line = x -> slope.multiply(x).add(atZero);
        return switch (issue) {
            case Issue.Discrete discrete -> table(discrete, line, estimate);
            case Issue.Whole whole ->
                new Values.Curve(
                        ends(new Range(BigFraction.of(whole.from()), BigFraction.of(whole.to())), line, estimate));
            case Issue.Real real -> new Values.Curve(ends(new Range(real.from(), real.to()), line, estimate));
        };
    }

    /** Any function at all, on each number of an integer issue. */
    public static Values everywhere(
            Issue.Whole issue, UnaryOperator<BigFraction> function, Function<BigFraction, Estimate> estimate) {
        Range span = new Range(BigFraction.of(issue.from()), BigFraction.of(issue.to()));
        SortedMap<BigFraction, Estimate> points = ends(span, function, estimate);
        for (String option : issue.options()) {
            put(points, span, Numbers.of(option), function, estimate);
        }
        return curve(points);
    }

    /** Options that are numbers, each with the function's value. */
    public static Values table(
            Issue.Discrete issue, UnaryOperator<BigFraction> function, Function<BigFraction, Estimate> estimate) {
        Map<String, Estimate> values = new LinkedHashMap<>();
        issue.options().forEach(option -> values.put(option, estimate.apply(function.apply(Numbers.of(option)))));
        return new Values.PerOption(values);
    }

    /** A number within 0 and 1, the nearest to {@code value}. */
    public static BigFraction within(BigFraction value) {
        if (value.signum() < 0) {
            return BigFraction.ZERO;
        }
        return Range.compare(value, BigFraction.ONE) > 0 ? BigFraction.ONE : value;
    }

    /** A double as the decimal that a program prints for it. */
    public static BigFraction shortest(double value) {
        return Range.fraction(new BigDecimal(Double.toString(value)));
    }

    /** Without the points that lie on the line between their neighbours, so that one function has one curve. */
    private static Values curve(SortedMap<BigFraction, Estimate> points) {
        List<Map.Entry<BigFraction, Estimate>> kept = new ArrayList<>();
        for (Map.Entry<BigFraction, Estimate> point : points.entrySet()) {
            while (kept.size() > 1 && between(kept.get(kept.size() - 2), kept.getLast(), point)) {
                kept.removeLast();
            }
            kept.add(point);
        }
        SortedMap<BigFraction, Estimate> corners = new TreeMap<>(Range::compare);
        kept.forEach(point -> corners.put(point.getKey(), point.getValue()));
        return new Values.Curve(corners);
    }

    private static boolean between(
            Map.Entry<BigFraction, Estimate> before,
            Map.Entry<BigFraction, Estimate> point,
            Map.Entry<BigFraction, Estimate> after) {
        BigFraction rise = level(after).subtract(level(before));
        BigFraction run = after.getKey().subtract(before.getKey());
        BigFraction on = level(before)
                .add(rise.multiply(point.getKey().subtract(before.getKey())).divide(run));
        return on.equals(level(point))
                && point.getValue().range().equals(Range.exactly(on))
                && after.getValue().range().known()
                && before.getValue().range().known();
    }

    private static BigFraction level(Map.Entry<BigFraction, Estimate> point) {
        return point.getValue().range().low();
    }

    private static SortedMap<BigFraction, Estimate> ends(
            Range span, UnaryOperator<BigFraction> function, Function<BigFraction, Estimate> estimate) {
        SortedMap<BigFraction, Estimate> points = new TreeMap<>(Range::compare);
        points.put(span.low(), estimate.apply(function.apply(span.low())));
        // a curve has two points, even on an issue of one number
        BigFraction high = span.known() ? span.high().add(1) : span.high();
        points.put(high, estimate.apply(function.apply(span.high())));
        return points;
    }

    private static void put(
            SortedMap<BigFraction, Estimate> points,
            Range span,
            BigFraction x,
            UnaryOperator<BigFraction> function,
            Function<BigFraction, Estimate> estimate) {
        if (span.contains(x)) {
            points.put(x, estimate.apply(function.apply(x)));
        }
    }

    private static BigInteger floor(BigFraction value) {
        BigInteger numerator = value.getNumerator();
        BigInteger denominator = value.getDenominator();
        if (denominator.signum() < 0) {
            numerator = numerator.negate();
            denominator = denominator.negate();
        }
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
