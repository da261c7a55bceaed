package parley.agreements.direct;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import parley.agreements.pareto.Space;

/** A space on one scale common to all parties, in whole numbers and roughly in doubles. */
final class Scaled {
    private final Space space;
    private final BigInteger one;
    private final BigInteger[] factor;

    Scaled(Space space) {
        this.space = space;
        BigInteger common = BigInteger.ONE;
        for (int p = 0; p < space.parties(); p++) {
            common = common.divide(common.gcd(space.scale(p))).multiply(space.scale(p));
        }
        this.one = common;
        this.factor = new BigInteger[space.parties()];
        for (int p = 0; p < factor.length; p++) {
            factor[p] = common.divide(space.scale(p));
        }
    }

    Space space() {
        return space;
    }

    int parties() {
        return factor.length;
    }

    int groups() {
        return space.layout().groups().size();
    }

    int choices(int group) {
        return space.layout().groups().get(group).size();
    }

    /** Utility 1. */
    BigInteger one() {
        return one;
    }

    BigInteger[] reservation() {
        BigInteger[] reservation = new BigInteger[factor.length];
        for (int p = 0; p < reservation.length; p++) {
            reservation[p] = space.reservation(p).multiply(factor[p]);
        }
        return reservation;
    }

    BigInteger number(int group, int choice, int party) {
        return space.number(group, choice, party).multiply(factor[party]);
    }

    /** Utilities of an outcome. */
    BigInteger[] numbers(int[] choices) {
        BigInteger[] numbers = new BigInteger[factor.length];
        for (int p = 0; p < numbers.length; p++) {
            numbers[p] = space.utility(choices, p).multiply(factor[p]);
        }
        return numbers;
    }

    /** A whole number as a utility, rounded. */
    double rough(BigInteger number) {
        return ratio(number, one);
    }

    static double ratio(BigInteger number, BigInteger by) {
        return new BigDecimal(number)
                .divide(new BigDecimal(by), MathContext.DECIMAL64)
                .doubleValue();
    }
}
