package parley.agreements.solution;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The product of gains is as great as it can be (Nash 1950), over packages instead of lotteries. */
public final class Nash extends PackageConcept {
    @Override
    public String key() {
        return "nash";
    }

    @Override
    public String formula() {
        return "argmax prod_i (u_i - r_i), over the individually rational packages";
    }

    @Override
    public String source() {
        return "Nash, Econometrica 18 (1950) 155-162";
    }

    @Override
    public Merit merit() {
        return Merit.PRODUCT;
    }

    @Override
    public @Nullable String note(BigInteger best) {
        return best.signum() == 0
                ? "the best Nash product is 0: in every package of the zone some party gains nothing"
                : null;
    }
}
