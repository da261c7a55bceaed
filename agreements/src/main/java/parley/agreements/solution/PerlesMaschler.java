package parley.agreements.solution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Range;

/**
 * The super-additive solution (Perles and Maschler 1981), two parties: the point of the lottery frontier up to which, from
 * either party's best point, the integral of sqrt(-du_1 du_2) is the same. On a chain of edges each edge weighs
 * sqrt(|du_1| |du_2|). Roots make the chances irrational: they are right to 30 digits.
 */
public final class PerlesMaschler implements Concept {
    private static final MathContext WORKING = new MathContext(60);

    @Override
    public String key() {
        return "perles_maschler";
    }

    @Override
    public String formula() {
        return "equal integrals of sqrt(-du_1 du_2) from both ends of the lottery frontier";
    }

    @Override
    public String source() {
        return "Perles and Maschler, International Journal of Game Theory 10 (1981) 163-193";
    }

    @Override
    public Answer solve(Bargain bargain) {
        return Lotteries.refusal(bargain).<Answer>map(Answer.Silent::new).orElseGet(() -> half(new Hull(bargain)));
    }

    private static Answer half(Hull hull) {
        List<Bargain.Point> corners = hull.corners();
        BigDecimal[] weights = new BigDecimal[corners.size() - 1];
        BigDecimal left = BigDecimal.ZERO;
        for (int e = 0; e < weights.length; e++) {
            weights[e] = weight(corners.get(e), corners.get(e + 1));
            left = left.add(weights[e]);
        }
        left = left.divide(BigDecimal.TWO, WORKING);
        for (int e = 0; e < weights.length; e++) {
            if (left.compareTo(weights[e]) <= 0) {
                BigDecimal share = left.divide(weights[e], WORKING)
                        .setScale(30, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros();
                return hull.answer(new Hull.Place(e, Range.fraction(share)), weights.length == 1);
            }
            left = left.subtract(weights[e]);
        }
        return hull.answer(new Hull.Place(0, BigFraction.ZERO), true);
    }

    private static BigDecimal weight(Bargain.Point from, Bargain.Point to) {
        BigInteger down = from.number(0).subtract(to.number(0));
        BigInteger up = to.number(1).subtract(from.number(1));
        return new BigDecimal(down.multiply(up)).sqrt(WORKING);
    }
}
