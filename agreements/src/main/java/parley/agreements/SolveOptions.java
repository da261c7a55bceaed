package parley.agreements;

import java.util.function.BooleanSupplier;

/**
 * How to solve.
 *
 * @param seed of all randomness; the same seed gives the same answer
 * @param samples how many admissible preferences to draw when they are not known, 1 or more
 * @param cancelled asked now and then; once true, the solver comes back soon with what it has
 */
public record SolveOptions(long seed, int samples, BooleanSupplier cancelled) {
    public SolveOptions {
        if (samples < 1) {
            throw new IllegalArgumentException("samples must be 1 or more, not " + samples);
        }
    }
}
