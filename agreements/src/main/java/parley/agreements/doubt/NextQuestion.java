package parley.agreements.doubt;

/**
 * A number nobody knows, and how much of the doubt about which packages all would sign its answer would take away.
 *
 * @param unknown which
 * @param explained share of the doubt that goes on average once it is known, 0 to 1: with 10 bins of the draws by its value,
 *     the variance of acceptability between bins over all its variance (first-order index, Sobol 1993), less what chance
 *     alone would give
 */
public record NextQuestion(Unknown unknown, double explained) {}
