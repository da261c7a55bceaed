package parley.agreements.factors;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.ParetoSet;
import parley.agreements.pareto.Utilities;
import parley.model.Range;
import parley.model.talks.Outcome;

/**
 * A frontier found over factors. Separate code checks that the talks allow each package, that it attains its utilities by
 * the talks' own formulas, and that no point covers another; that no point is missing, it does not check.
 */
final class FactorFrontier implements ParetoSet {
    private final FactorModel model;
    private final List<Point> points;

    /** One point: its utilities, scaled, base included; how many outcomes attain it; and one that does. */
    static final class Point {
        private final BigInteger[] numbers;
        private final Optional<BigInteger> outcomes;
        private final Outcome outcome;

        Point(BigInteger[] numbers, Optional<BigInteger> outcomes, Outcome outcome) {
            this.numbers = numbers;
            this.outcomes = outcomes;
            this.outcome = outcome;
        }

        BigInteger[] numbers() {
            return numbers;
        }

        Optional<BigInteger> outcomes() {
            return outcomes;
        }

        Outcome outcome() {
            return outcome;
        }
    }

    FactorFrontier(FactorModel model, List<Point> points) {
        this.model = model;
        this.points = List.copyOf(points);
    }

    @Override
    public Layout layout() {
        return model.layout;
    }

    @Override
    public Utilities utilities() {
        return model.utilities;
    }

    @Override
    public int size() {
        return points.size();
    }

    @Override
    public BigInteger scale(int party) {
        return model.scale[party];
    }

    @Override
    public BigInteger number(int point, int party) {
        return points.get(point).numbers()[party];
    }

    @Override
    public Optional<BigInteger> attaining(int point) {
        return points.get(point).outcomes();
    }

    @Override
    public Outcome outcome(int point) {
        return points.get(point).outcome();
    }

    @Override
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        List<List<BigFraction>> at = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            Outcome outcome = outcome(i);
            if (!layout().talks().allows(outcome)) {
                faults.add("point " + i + ": a constraint forbids " + outcome);
            }
            List<BigFraction> numbers = new ArrayList<>();
            for (int p = 0; p < parties(); p++) {
                numbers.add(utilities().of(layout(), p, outcome));
                if (!numbers.get(p).equals(utility(i, p))) {
                    faults.add("point " + i + ": " + outcome + " does not attain it");
                }
            }
            for (int j = 0; j < i; j++) {
                if (covers(at.get(j), numbers) || covers(numbers, at.get(j))) {
                    faults.add("points " + j + " and " + i + ": one covers the other");
                }
            }
            at.add(numbers);
        }
        return faults;
    }

    private static boolean covers(List<BigFraction> a, List<BigFraction> b) {
        for (int p = 0; p < a.size(); p++) {
            if (Range.compare(a.get(p), b.get(p)) < 0) {
                return false;
            }
        }
        return true;
    }
}
