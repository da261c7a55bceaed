package parley.agreements.solution;

import java.math.BigInteger;

/** The greatest loss against the best possible is as small as it can be (Chun 1988). */
public final class EqualLoss extends PackageConcept {
    @Override
    public String key() {
        return "equal_loss";
    }

    @Override
    public String formula() {
        return "argmin max_i (M_i - u_i)";
    }

    @Override
    public String source() {
        return "Chun, Economics Letters 26 (1988) 103-106";
    }

    @Override
    BigInteger[] levels(Bargain bargain, Bargain.Point point) {
        BigInteger[] levels = new BigInteger[bargain.parties()];
        for (int p = 0; p < levels.length; p++) {
            levels[p] = point.number(p).subtract(bargain.ideal(p));
        }
        return levels;
    }

    @Override
    BigInteger worth(BigInteger[] levels) {
        return least(levels);
    }
}
