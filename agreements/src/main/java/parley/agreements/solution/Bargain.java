package parley.agreements.solution;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.agreements.pareto.ParetoSet;
import parley.model.talks.Outcome;

/**
 * The bargaining problem that a frontier poses: its individually rational points, in whole numbers on one scale common to
 * all parties, so that gains of different parties can be held against each other exactly.
 */
public final class Bargain {
    private final ParetoSet frontier;
    private final Stakes stakes;
    private final BigInteger[] factor;
    private final List<Point> zone;

    /** A point of the frontier. */
    public static final class Point {
        private final int index;
        private final BigInteger[] numbers;

        private Point(int index, BigInteger[] numbers) {
            this.index = index;
            this.numbers = numbers;
        }

        /** Its place on the frontier. */
        public int index() {
            return index;
        }

        /** Utilities on the common scale; not to be changed. */
        BigInteger[] numbers() {
            return numbers;
        }

        /** Utility of {@code party} on the common scale. */
        public BigInteger number(int party) {
            return numbers[party];
        }
    }

    public Bargain(ParetoSet frontier) {
        this.frontier = frontier;
        int n = frontier.parties();
        BigInteger common = BigInteger.ONE;
        for (int p = 0; p < n; p++) {
            common = common.divide(common.gcd(frontier.scale(p))).multiply(frontier.scale(p));
        }
        this.factor = new BigInteger[n];
        BigInteger[] reservation = new BigInteger[n];
        for (int p = 0; p < n; p++) {
            factor[p] = common.divide(frontier.scale(p));
            reservation[p] = frontier.reservation(p).multiply(factor[p]);
        }
        BigInteger[] ideal = reservation.clone();
        this.stakes = new Stakes(common, reservation, ideal);
        List<Point> rational = new ArrayList<>();
        for (int i = 0; i < frontier.size(); i++) {
            Point point = point(i);
            if (rational(point)) {
                rational.add(point);
                for (int p = 0; p < n; p++) {
                    ideal[p] = ideal[p].max(point.number(p));
                }
            }
        }
        this.zone = List.copyOf(rational);
    }

    public ParetoSet frontier() {
        return frontier;
    }

    public int parties() {
        return stakes.parties();
    }

    /** The frontier points that give every party its reservation value at least. */
    public List<Point> zone() {
        return zone;
    }

    /** Any point of the frontier, in the zone or not. */
    public Point point(int index) {
        BigInteger[] numbers = new BigInteger[parties()];
        for (int p = 0; p < numbers.length; p++) {
            numbers[p] = frontier.number(index, p).multiply(factor[p]);
        }
        return new Point(index, numbers);
    }

    /** Reservation values and best gains. */
    Stakes stakes() {
        return stakes;
    }

    /** Utility 1 on the common scale. */
    BigInteger one() {
        return stakes.one();
    }

    public BigInteger reservation(int party) {
        return stakes.reservation()[party];
    }

    /** The most that {@code party} gets anywhere in the zone (M); its reservation value when the zone is empty. */
    public BigInteger ideal(int party) {
        return stakes.ideal()[party];
    }

    public BigInteger gain(Point point, int party) {
        return point.number(party).subtract(reservation(party));
    }

    /** A number of the common scale as the utility it stands for. */
    public BigFraction utility(BigInteger number) {
        return BigFraction.of(number, one());
    }

    public List<BigFraction> utilities(Point point) {
        List<BigFraction> utilities = new ArrayList<>();
        for (BigInteger number : point.numbers) {
            utilities.add(utility(number));
        }
        return utilities;
    }

    /** The first package that attains {@code point}. */
    public Outcome outcome(Point point) {
        return frontier.outcome(point.index());
    }

    private boolean rational(Point point) {
        for (int p = 0; p < parties(); p++) {
            if (point.number(p).compareTo(reservation(p)) < 0) {
                return false;
            }
        }
        return true;
    }
}
