package parley.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A number nobody knows better than to within [low, high], both ends included, both exact. A known number is a range of
 * width zero.
 */
public record Range(BigFraction low, BigFraction high) {
    public Range {
        if (compare(low, high) > 0) {
            throw new IllegalArgumentException("not a range: " + low + " > " + high);
        }
    }

    public static Range exactly(BigFraction value) {
        return new Range(value, value);
    }

    /** The decimals as written: {@code of("0.2", "0.4")}. */
    public static Range of(String low, String high) {
        return new Range(fraction(new BigDecimal(low)), fraction(new BigDecimal(high)));
    }

    /** The exact fraction of a decimal. */
    public static BigFraction fraction(BigDecimal value) {
        BigInteger unscaled = value.unscaledValue();
        return value.scale() >= 0
                ? BigFraction.of(unscaled, BigInteger.TEN.pow(value.scale()))
                : BigFraction.of(unscaled.multiply(BigInteger.TEN.pow(-value.scale())));
    }

    /** A fraction to {@code digits} significant digits, for people and JSON. */
    public static BigDecimal decimal(BigFraction value, int digits) {
        BigDecimal quotient = new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()), new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        return quotient.scale() < 0 ? quotient.setScale(0) : quotient;
    }

    /**
     * Which of two fractions is the greater. {@code BigFraction.compareTo} (Commons Numbers 1.2) orders negative ones
     * backwards: by it -1 &gt; -1/2.
     */
    public static int compare(BigFraction a, BigFraction b) {
        return a.subtract(b).signum();
    }

    public boolean known() {
        return low.equals(high);
    }

    public boolean contains(BigFraction value) {
        return compare(low, value) <= 0 && compare(value, high) <= 0;
    }

    public BigFraction middle() {
        return low.add(high).divide(2);
    }

    /** {@code 0.35} or {@code 0.2 to 0.4}. */
    @Override
    public String toString() {
        String from = decimal(low, 9).toPlainString();
        return known() ? from : from + " to " + decimal(high, 9).toPlainString();
    }
}
