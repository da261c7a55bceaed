package parley.agreements.doubt;

import java.util.random.RandomGenerator;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Range;

/** Chance in exact numbers: everything drawn is a multiple of 2^-20 of the width it is drawn from. */
final class Grid {
    static final int STEPS = 1 << 20;

    private Grid() {}

    /** Uniform within {@code range}, both ends included. */
    static BigFraction within(Range range, RandomGenerator random) {
        if (range.known()) {
            return range.low();
        }
        BigFraction share = BigFraction.of(random.nextInt(STEPS + 1), STEPS);
        return range.low().add(range.high().subtract(range.low()).multiply(share));
    }

    /** Uniform on the simplex: {@code n} shares of 0 or more that sum to 1 (normalised exponentials). */
    static BigFraction[] shares(int n, RandomGenerator random) {
        long[] parts = new long[n];
        long sum = 0;
        for (int i = 0; i < n; i++) {
            parts[i] = 1 + Math.round(random.nextExponential() * STEPS);
            sum += parts[i];
        }
        BigFraction[] shares = new BigFraction[n];
        for (int i = 0; i < n; i++) {
            shares[i] = BigFraction.of(parts[i], sum);
        }
        return shares;
    }
}
