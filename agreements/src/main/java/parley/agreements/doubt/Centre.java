package parley.agreements.doubt;

/**
 * What sets the draws apart in which a package is best: the mean of an unknown over them, beside its mean over all draws
 * (for weights the "central weights" of Lahdelma and Salminen 2001).
 *
 * @param mean over the draws in which the package is the Nash solution
 * @param standardError of that mean
 * @param usual over all draws
 */
public record Centre(Unknown unknown, double mean, double standardError, double usual) {}
