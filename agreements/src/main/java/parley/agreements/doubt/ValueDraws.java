package parley.agreements.doubt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Range;
import parley.model.talks.Values;

/** Draws one party's values on one issue: each told value within its range, and what lies between two told ones with them. */
final class ValueDraws {
    private final List<Unknown> unknowns = new ArrayList<>();
    private final List<Range> told = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    /** An option: {@code share} of the way from one told value to another. */
    private record Place(int from, int to, BigFraction share) {}

    ValueDraws(String party, String issue, Values values, List<String> options) {
        switch (values) {
            case Values.PerOption each -> {
                for (String option : options) {
                    places.add(new Place(told.size(), told.size(), BigFraction.ZERO));
                    add(party, issue, option, each.at(option).range());
                }
            }
            case Values.Curve curve -> {
                List<BigFraction> at = List.copyOf(curve.points().keySet());
                curve.points()
                        .forEach(
                                (x, y) -> add(party, issue, Range.decimal(x, 12).toPlainString(), y.range()));
                options.forEach(option -> places.add(place(at, Range.fraction(new BigDecimal(option)))));
            }
        }
    }

    /** A value for each option; what was unknown goes into {@code drawn}. */
    BigFraction[] draw(RandomGenerator random, Map<Unknown, BigFraction> drawn) {
        BigFraction[] knots = new BigFraction[told.size()];
        for (int k = 0; k < knots.length; k++) {
            knots[k] = Grid.within(told.get(k), random);
            if (!told.get(k).known()) {
                drawn.put(unknowns.get(k), knots[k]);
            }
        }
        BigFraction[] values = new BigFraction[places.size()];
        for (int o = 0; o < values.length; o++) {
            Place place = places.get(o);
            BigFraction from = knots[place.from()];
            values[o] = place.share().signum() == 0
                    ? from
                    : from.add(knots[place.to()].subtract(from).multiply(place.share()));
        }
        return values;
    }

    private void add(String party, String issue, String option, Range range) {
        unknowns.add(new Unknown.Value(party, issue, option));
        told.add(range);
    }

    private static Place place(List<BigFraction> at, BigFraction x) {
        for (int k = 0; k + 1 < at.size(); k++) {
            if (Range.compare(x, at.get(k + 1)) < 0) {
                BigFraction width = at.get(k + 1).subtract(at.get(k));
                return new Place(k, k + 1, x.subtract(at.get(k)).divide(width));
            }
        }
        return new Place(at.size() - 1, at.size() - 1, BigFraction.ZERO);
    }
}
