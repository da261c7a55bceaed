package parley.model.talks;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact numbers as a file writes them: plain decimals, and fractions ({@code 7/9}) where no decimal will do. */
final class Numbers {
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private Numbers() {}

    static String text(BigFraction value) {
        return finite(value.getDenominator().abs())
                ? new BigDecimal(value.getNumerator())
                        .divide(new BigDecimal(value.getDenominator()))
                        .stripTrailingZeros()
                        .toPlainString()
                : value.getNumerator() + "/" + value.getDenominator();
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
