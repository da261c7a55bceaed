package parley.agreements.solution;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * What a concept weighs: for each party that counts, {@code (utility - base) x factor}, in whole numbers on a scale common
 * to all parties and points.
 */
public final class Levels {
    private final BigInteger[] base;
    private final BigInteger[] factor;

    /**
     * Takes the arrays as they are.
     *
     * @param base by party, on the common scale
     * @param factor by party, more than 0, or 0 for a party that is left out
     */
    public Levels(BigInteger[] base, BigInteger[] factor) {
        this.base = base;
        this.factor = factor;
    }

    /** By party; not to be changed. */
    public BigInteger[] base() {
        return base;
    }

    /** By party; not to be changed. */
    public BigInteger[] factor() {
        return factor;
    }

    /** The level of each party that counts. */
    public BigInteger[] of(BigInteger[] numbers) {
        List<BigInteger> levels = new ArrayList<>();
        for (int p = 0; p < numbers.length; p++) {
            if (factor[p].signum() != 0) {
                levels.add(numbers[p].subtract(base[p]).multiply(factor[p]));
            }
        }
        return levels.toArray(BigInteger[]::new);
    }
}
