package parley.model.talks;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact numbers as a file writes them: plain decimals. */
final class Numbers {
    private Numbers() {}

    /** @throws ArithmeticException for a fraction such as 1/3 that no decimal can write */
    static String text(BigFraction value) {
        BigDecimal decimal = new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()))
                .stripTrailingZeros();
        return decimal.toPlainString();
    }
}
