package parley.agreements.solution;

import java.math.BigInteger;

/** The least share of the best gain possible is as great as it can be (Kalai and Smorodinsky 1975), over packages instead of
 * lotteries. A party that can gain nothing is left out of the least. */
public final class KalaiSmorodinsky extends PackageConcept {
    @Override
    public String key() {
        return "kalai_smorodinsky";
    }

    @Override
    public String formula() {
        return "argmax min_i (u_i - r_i) / (M_i - r_i)";
    }

    @Override
    public String source() {
        return "Kalai and Smorodinsky, Econometrica 43 (1975) 513-518";
    }

    @Override
    public Merit merit() {
        return Merit.LEAST;
    }

    /** Multiplying by all other spans divides by the own one, on a scale common to all. */
    @Override
    public Levels levels(Stakes stakes) {
        BigInteger[] factor = new BigInteger[stakes.parties()];
        for (int p = 0; p < factor.length; p++) {
            factor[p] = stakes.span(p).signum() > 0 ? otherSpans(stakes, p) : BigInteger.ZERO;
        }
        return new Levels(stakes.reservation(), factor);
    }

    private static BigInteger otherSpans(Stakes stakes, int party) {
        BigInteger product = BigInteger.ONE;
        for (int p = 0; p < stakes.parties(); p++) {
            BigInteger span = stakes.span(p);
            if (p != party && span.signum() > 0) {
                product = product.multiply(span);
            }
        }
        return product;
    }
}
