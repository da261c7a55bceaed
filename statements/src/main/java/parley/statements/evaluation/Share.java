package parley.statements.evaluation;

/**
 * How many of some were right.
 *
 * @param interval of the share; [0, 1] when there was nothing to count
 */
public record Share(long right, long of, Interval interval) {
    /** In [0, 1]; 1 when there was nothing to get wrong. */
    public double value() {
        return of == 0 ? 1 : (double) right / of;
    }
}
