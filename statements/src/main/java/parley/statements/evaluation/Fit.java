package parley.statements.evaluation;

/**
 * How two sets agree, counts summed over documents.
 *
 * @param right members of both
 * @param gold annotated ones
 * @param read the reader's
 * @param interval of F1
 */
public record Fit(long right, long gold, long read, Interval interval) {
    /** In [0, 1]; 1 when nothing was read and nothing was there. */
    public double precision() {
        return ratio(right, read, gold);
    }

    /** In [0, 1]; 1 when nothing was there and nothing was read. */
    public double recall() {
        return ratio(right, gold, read);
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return f1(right, gold, read);
    }

    static double f1(long right, long gold, long read) {
        double precision = ratio(right, read, gold);
        double recall = ratio(right, gold, read);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double ratio(long right, long of, long other) {
        return of > 0 ? (double) right / of : other > 0 ? 0 : 1;
    }
}
