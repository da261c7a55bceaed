package parley.agreements.doubt;

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
    private final List<Between> places = new ArrayList<>();

    ValueDraws(String party, String issue, Values values, List<String> options) {
        switch (values) {
            case Values.PerOption each -> {
                for (String option : options) {
                    places.add(new Between(told.size(), told.size(), BigFraction.ZERO));
                    add(party, issue, option, each.at(option).range());
                }
            }
            case Values.Curve curve -> {
                List<BigFraction> at = List.copyOf(curve.points().keySet());
                curve.points()
                        .forEach(
                                (x, y) -> add(party, issue, Range.decimal(x, 12).toPlainString(), y.range()));
                options.forEach(option -> places.add(Between.of(at, option)));
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
            Between place = places.get(o);
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
}
