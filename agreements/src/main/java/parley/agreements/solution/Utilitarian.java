package parley.agreements.solution;

import java.math.BigInteger;

/** The sum of utilities is as great as it can be (Harsanyi 1955). */
public final class Utilitarian extends PackageConcept {
    @Override
    public String key() {
        return "utilitarian";
    }

    @Override
    public String formula() {
        return "argmax sum_i u_i, over the individually rational packages";
    }

    @Override
    public String source() {
        return "Harsanyi, Journal of Political Economy 63 (1955) 309-321";
    }

    @Override
    BigInteger worth(BigInteger[] levels) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger level : levels) {
            sum = sum.add(level);
        }
        return sum;
    }
}
