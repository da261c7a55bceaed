package parley.model.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.talks.Issue;
import parley.model.talks.Numbers;
import parley.model.talks.Values;

/** A straight line that the values of a numeric issue follow. */
public record Line(BigFraction slope, BigFraction atZero) {
    public BigFraction at(BigFraction x) {
        return slope.multiply(x).add(atZero);
    }

    /** The line that, kept within 0 and 1, gives every option its value; empty when none does. */
    public static Optional<Line> clamped(Issue issue, Values values) {
        return values instanceof Values.Curve curve ? find(issue, curve, true) : Optional.empty();
    }

    /** The line that gives every option its value; empty when none does. */
    public static Optional<Line> straight(Issue issue, Values values) {
        return values instanceof Values.Curve curve ? find(issue, curve, false) : Optional.empty();
    }

    private static Optional<Line> find(Issue issue, Values.Curve curve, boolean within) {
        List<Map.Entry<BigFraction, Estimate>> points =
                new ArrayList<>(curve.points().entrySet());
        for (int k = 1; k < points.size(); k++) {
            BigFraction x = points.get(k).getKey();
            BigFraction y = points.get(k).getValue().range().low();
            BigFraction slope = y.subtract(points.get(k - 1).getValue().range().low())
                    .divide(x.subtract(points.get(k - 1).getKey()));
            Line line = new Line(slope, y.subtract(slope.multiply(x)));
            if (line.follows(issue, curve, within)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private boolean follows(Issue issue, Values.Curve curve, boolean within) {
        for (BigFraction x : places(issue, curve)) {
            BigFraction y = at(x);
            BigFraction value = curve.at(Numbers.text(x)).range().low();
            if (!(within ? Curves.within(y) : y).equals(value)) {
                return false;
            }
        }
        return true;
    }

    /** Where two piecewise linear functions have to agree to be the same on the issue. */
    private Iterable<BigFraction> places(Issue issue, Values.Curve curve) {
        if (issue instanceof Issue.Whole whole) {
            return whole.options().stream().map(Numbers::of).toList();
        }
        TreeSet<BigFraction> places = new TreeSet<>(Range::compare);
        places.addAll(curve.points().keySet());
        Range span = new Range(curve.points().firstKey(), curve.points().lastKey());
        for (BigFraction level : new BigFraction[] {BigFraction.ZERO, BigFraction.ONE}) {
            if (slope.signum() != 0 && span.contains(level.subtract(atZero).divide(slope))) {
                places.add(level.subtract(atZero).divide(slope));
            }
        }
        return places;
    }
}
