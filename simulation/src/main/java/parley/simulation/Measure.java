package parley.simulation;

/**
 * A mean over plays.
 *
 * @param mean NaN when no play counts towards it
 * @param standardError of that mean; plays that share a draw of preferences are counted as one cluster. NaN when fewer
 *     than two clusters count
 */
public record Measure(double mean, double standardError) {}
