package parley.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.commons.rng.UniformRandomProvider;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.talks.Values;

/** What one party makes of one issue, as far as known: a range at each point, straight lines between points of a curve. */
final class Scale {
    private final Values values;
    private final List<String> names = new ArrayList<>();
    private final List<BigFraction> marks = new ArrayList<>();
    private final List<Span> points = new ArrayList<>();
    private final List<Spot> spots;

    /** @param options the options that packages may have on the issue */
    Scale(Values values, List<String> options) {
        this.values = values;
        switch (values) {
            case Values.PerOption perOption ->
                perOption.values().forEach((name, estimate) -> {
                    names.add(name);
                    points.add(Span.of(estimate.range()));
                });
            case Values.Curve curve -> {
                for (Map.Entry<BigFraction, Estimate> point : curve.points().entrySet()) {
                    marks.add(point.getKey());
                    points.add(Span.of(point.getValue().range()));
                }
            }
        }
        this.spots = options.stream().map(this::spot).toList();
    }

    boolean known() {
        return points.stream().allMatch(Span::known);
    }

    /** A value for each point, each uniform in its range and independent of the others. */
    double[] draw(UniformRandomProvider chance) {
        double[] drawn = new double[points.size()];
        for (int point = 0; point < drawn.length; point++) {
            drawn[point] = points.get(point).draw(chance);
        }
        return drawn;
    }

    /** The value of each option, times {@code weight}. */
    double[] weighted(double weight, double[] drawn) {
        double[] out = new double[spots.size()];
        for (int option = 0; option < out.length; option++) {
            out[option] = weight * spots.get(option).value(drawn);
        }
        return out;
    }

    /** Where on the scale an option stands, be it one of the packages' or not. */
    Spot spot(String option) {
        return switch (values) {
            case Values.PerOption perOption -> at(names.indexOf(option), option);
            case Values.Curve curve -> spot(Range.fraction(new BigDecimal(option)), option);
        };
    }

    private Spot spot(BigFraction number, String option) {
        for (int above = 0; above < marks.size(); above++) {
            int side = Range.compare(number, marks.get(above));
            if (side == 0) {
                return new Spot(above, above, 0);
            }
            if (side < 0 && above > 0) {
                BigFraction from = marks.get(above - 1);
                BigFraction share =
                        number.subtract(from).divide(marks.get(above).subtract(from));
                return new Spot(above - 1, above, share.doubleValue());
            }
        }
        return at(-1, option);
    }

    private static Spot at(int point, String option) {
        if (point < 0) {
            throw new IllegalArgumentException("no value for " + option);
        }
        return new Spot(point, point, 0);
    }

    /** A share of the way from one point to the next. */
    record Spot(int below, int above, double share) {
        double value(double[] drawn) {
            return drawn[below] + share * (drawn[above] - drawn[below]);
        }
    }
}
