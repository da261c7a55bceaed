package parley.agreements.continuum;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.ParetoSet;
import parley.agreements.pareto.Utilities;
import parley.model.talks.Outcome;

/** The ends of what a zone keeps of the frontier's parts: no lottery over its packages leaves their hull. */
final class ZoneCorners implements ParetoSet {
    private final Continuum continuum;
    private final List<Part> parts = new ArrayList<>();
    private final List<List<BigFraction>> points = new ArrayList<>();
    private final BigInteger[] scale = {BigInteger.ONE, BigInteger.ONE};

    ZoneCorners(Continuum continuum, List<Part> zone) {
        this.continuum = continuum;
        for (Part part : zone) {
            add(part, part.at(BigFraction.ZERO), part.open());
            add(part, part.at(BigFraction.ONE), part.lastOpen());
        }
        for (int p = 0; p < 2; p++) {
            raise(p, continuum.space().utilities().reservation(p));
            for (List<BigFraction> point : points) {
                raise(p, point.get(p));
            }
        }
    }

    private void add(Part part, List<BigFraction> at, boolean covered) {
        // a part begins where the one before ends, or further on
        if (!covered && (points.isEmpty() || !points.getLast().equals(at))) {
            parts.add(part);
            points.add(at);
        }
    }

    private void raise(int party, BigFraction value) {
        BigInteger other = value.getDenominator().abs();
        scale[party] = scale[party].divide(scale[party].gcd(other)).multiply(other);
    }

    @Override
    public Layout layout() {
        return continuum.space().layout();
    }

    @Override
    public Utilities utilities() {
        return continuum.space().utilities();
    }

    @Override
    public int size() {
        return points.size();
    }

    @Override
    public BigInteger scale(int party) {
        return scale[party];
    }

    @Override
    public BigInteger number(int point, int party) {
        BigFraction number = points.get(point).get(party).multiply(scale[party]);
        return number.getNumerator().divide(number.getDenominator());
    }

    @Override
    public Optional<BigInteger> attaining(int point) {
        return Optional.empty();
    }

    @Override
    public Outcome outcome(int point) {
        return continuum.outcome(parts.get(point), points.get(point).get(0));
    }

    @Override
    public List<String> faults() {
        return List.of();
    }
}
