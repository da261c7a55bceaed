package parley.model.talks;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Range;

/** Exact numbers as a file writes them: plain decimals, and fractions ({@code 7/9}) where no decimal will do. */
public final class Numbers {
    private static final BigInteger FIVE = BigInteger.valueOf(5);
    private static final Pattern FRACTION = Pattern.compile("([+-]?\\d{1,4000})/(\\d{1,4000})");
    /** Digits before or behind the point beyond which a number is a slip, not a number. */
    private static final int LONGEST = 400;

    private Numbers() {}

    /** The number that {@code text} writes, a decimal or a fraction; empty when it is none. */
    public static Optional<BigFraction> read(String text) {
        String bare = text.strip();
        Matcher fraction = FRACTION.matcher(bare);
        if (fraction.matches()) {
            BigInteger denominator = new BigInteger(fraction.group(2));
            return denominator.signum() == 0
                    ? Optional.empty()
                    : Optional.of(BigFraction.of(new BigInteger(fraction.group(1)), denominator));
        }
        try {
            BigDecimal value = new BigDecimal(bare);
            return Math.abs(value.scale()) > LONGEST ? Optional.empty() : Optional.of(Range.fraction(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The number of an option of a numeric issue, which {@link #text} wrote. */
    public static BigFraction of(String option) {
        return read(option).orElseThrow(() -> new IllegalArgumentException("no number: " + option));
    }

    /** Whether some decimal with an end is the number. */
    public static boolean decimal(BigFraction value) {
        return finite(value.getDenominator().abs());
    }

    public static String text(BigFraction value) {
        return finite(value.getDenominator().abs())
                ? new BigDecimal(value.getNumerator())
                        .divide(new BigDecimal(value.getDenominator()))
                        .stripTrailingZeros()
                        .toPlainString()
                : value.getNumerator().abs().multiply(BigInteger.valueOf(value.signum())) + "/"
                        + value.getDenominator().abs();
    }

    /** Whether a fraction with this denominator has a last decimal: no prime but 2 and 5 divides it. */
    private static boolean finite(BigInteger denominator) {
        BigInteger left = denominator.shiftRight(Math.max(0, denominator.getLowestSetBit()));
        while (left.mod(FIVE).signum() == 0) {
            left = left.divide(FIVE);
        }
        return left.equals(BigInteger.ONE);
    }
}
