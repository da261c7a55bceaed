package parley.agreements.solution;

import java.math.BigInteger;
import java.util.stream.IntStream;

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
    BigInteger[] levels(Bargain bargain, Bargain.Point point) {
        return IntStream.range(0, bargain.parties())
                .filter(p -> span(bargain, p).signum() > 0)
                .mapToObj(p -> bargain.gain(point, p).multiply(otherSpans(bargain, p)))
                .toArray(BigInteger[]::new);
    }

    @Override
    BigInteger worth(BigInteger[] levels) {
        return least(levels);
    }

    private static BigInteger span(Bargain bargain, int party) {
        return bargain.ideal(party).subtract(bargain.reservation(party));
    }

    /** Multiplying by all other spans divides by the own one, on a scale common to all. */
    private static BigInteger otherSpans(Bargain bargain, int party) {
        BigInteger product = BigInteger.ONE;
        for (int p = 0; p < bargain.parties(); p++) {
            BigInteger span = span(bargain, p);
            if (p != party && span.signum() > 0) {
                product = product.multiply(span);
            }
        }
        return product;
    }
}
