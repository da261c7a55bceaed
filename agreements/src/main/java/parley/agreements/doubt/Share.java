package parley.agreements.doubt;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * In how many of the draws something held.
 *
 * @param count of draws
 * @param of all draws, 1 or more
 */
public record Share(int count, int of) {
    /** The share, 0 to 1. */
    public BigFraction value() {
        return BigFraction.of(count, of);
    }

    /**
     * The standard error of a share estimated from independent draws, sqrt(p (1 - p) / n). It is 0 when all draws agree,
     * though up to about 3 / n of the admissible preferences may still differ.
     */
    public double standardError() {
        double p = (double) count / of;
        return Math.sqrt(p * (1 - p) / of);
    }

    @Override
    public String toString() {
        return count + " of " + of;
    }
}
