package parley.simulation;

/**
 * A mean over plays that come in clusters, of which only some count: the ratio of two sums over clusters, with the
 * standard error that its linearisation gives (Cochran 1977, Sampling Techniques, section 6.4).
 */
final class Ratio {
    private long clusters;
    private double values;
    private double counts;
    private double values2;
    private double products;
    private double counts2;

    /**
     * One cluster.
     *
     * @param sum of the values of its plays that count
     * @param count of those plays
     */
    void add(double sum, int count) {
        clusters++;
        values += sum;
        counts += count;
        values2 += sum * sum;
        products += sum * count;
        counts2 += (double) count * count;
    }

    void merge(Ratio other) {
        clusters += other.clusters;
        values += other.values;
        counts += other.counts;
        values2 += other.values2;
        products += other.products;
        counts2 += other.counts2;
    }

    Measure measure() {
        double mean = values / counts;
        return new Measure(mean, error(clusters, values2 - 2 * mean * products + mean * mean * counts2, counts));
    }

    /** @param residuals sum of the squared residuals of the clusters */
    static double error(long clusters, double residuals, double counts) {
        return clusters < 2 ? Double.NaN : Math.sqrt(Math.max(0, residuals) * clusters / (clusters - 1)) / counts;
    }
}
