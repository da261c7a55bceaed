package parley.agreements.solution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How far the best outcome stays from everybody's utility 1: the least Euclidean distance to (1,..,1) (Baarslag et al.,
 * Artificial Intelligence 198 (2013) 73-103), over all outcomes, in the zone or not. A utility above 1 counts as 1.
 *
 * @param squared the exact square of it
 * @param clipped whether some utility was above 1
 */
public record Opposition(BigFraction squared, boolean clipped) {
    /** Cost: one pass over the frontier. */
    public static Opposition of(Bargain bargain) {
        BigInteger one = bargain.one();
        BigInteger least = null;
        boolean clipped = false;
        for (int i = 0; i < bargain.frontier().size(); i++) {
            BigInteger squared = BigInteger.ZERO;
            Bargain.Point point = bargain.point(i);
            for (int p = 0; p < bargain.parties(); p++) {
                BigInteger missing = one.subtract(point.number(p));
                clipped |= missing.signum() < 0;
                squared = missing.signum() < 0 ? squared : squared.add(missing.multiply(missing));
            }
            least = least == null ? squared : least.min(squared);
        }
        return new Opposition(least == null ? BigFraction.ZERO : BigFraction.of(least, one.multiply(one)), clipped);
    }

    /** The distance, rounded. */
    public BigDecimal distance(MathContext digits) {
        MathContext more = new MathContext(digits.getPrecision() + 5);
        return new BigDecimal(squared.getNumerator())
                .divide(new BigDecimal(squared.getDenominator()), more)
                .sqrt(digits);
    }
}
