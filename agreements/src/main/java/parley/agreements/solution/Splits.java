package parley.agreements.solution;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Range;

/** Numbers between two options of a real issue. */
final class Splits {
    /** Digits shown of a number that no decimal writes exactly. */
    private static final int DIGITS = 12;

    private Splits() {}

    static BigFraction number(String option) {
        return Range.fraction(new BigDecimal(option));
    }

    /** {@code share} of the way from {@code to} to {@code from}, as a decimal. */
    static String text(String from, String to, BigFraction share) {
        BigFraction end = number(to);
        BigFraction at = end.add(number(from).subtract(end).multiply(share));
        return Range.decimal(at, DIGITS).toPlainString();
    }
}
