package parley.agreements.doubt;

import java.util.Arrays;
import org.apache.commons.numbers.fraction.BigFraction;

/** A linear function of what is not known of one party: {@code constant + coefficients . x}, x as {@link Admissible} numbers it. */
final class Linear {
    private final BigFraction constant;
    private final BigFraction[] coefficients;

    private Linear(BigFraction constant, BigFraction[] coefficients) {
        this.constant = constant;
        this.coefficients = coefficients;
    }

    BigFraction constant() {
        return constant;
    }

    /** By variable; not to be changed. */
    BigFraction[] coefficients() {
        return coefficients;
    }

    /** The variable of that number, times something. */
    static Linear variable(int number, BigFraction times, int variables) {
        Linear one = constant(BigFraction.ZERO, variables);
        one.coefficients[number] = times;
        return one;
    }

    Linear times(BigFraction by) {
        return new Linear(
                constant.multiply(by),
                Arrays.stream(coefficients).map(c -> c.multiply(by)).toArray(BigFraction[]::new));
    }

    static Linear constant(BigFraction value, int variables) {
        BigFraction[] none = new BigFraction[variables];
        Arrays.fill(none, BigFraction.ZERO);
        return new Linear(value, none);
    }

    Linear plus(Linear other) {
        return new Linear(constant.add(other.constant), sum(other, BigFraction.ONE));
    }

    Linear minus(Linear other) {
        return new Linear(constant.subtract(other.constant), sum(other, BigFraction.ONE.negate()));
    }

    Linear negated() {
        return constant(BigFraction.ZERO, coefficients.length).minus(this);
    }

    BigFraction at(BigFraction[] x) {
        BigFraction sum = constant;
        for (int j = 0; j < x.length; j++) {
            if (coefficients[j].signum() != 0 && x[j].signum() != 0) {
                sum = sum.add(coefficients[j].multiply(x[j]));
            }
        }
        return sum;
    }

    private BigFraction[] sum(Linear other, BigFraction times) {
        BigFraction[] sum = coefficients.clone();
        for (int j = 0; j < sum.length; j++) {
            if (other.coefficients[j].signum() != 0) {
                sum[j] = sum[j].add(other.coefficients[j].multiply(times));
            }
        }
        return sum;
    }
}
