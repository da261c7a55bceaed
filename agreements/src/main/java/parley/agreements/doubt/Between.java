package parley.agreements.doubt;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Range;

/** An option of a numeric issue: {@code share} of the way from one point at which a value is told to the next. */
record Between(int from, int to, BigFraction share) {
    /**
     * @param points ascending
     * @param option a number within them
     */
    static Between of(List<BigFraction> points, String option) {
        BigFraction x = Range.fraction(new BigDecimal(option));
        for (int k = 0; k + 1 < points.size(); k++) {
            if (Range.compare(x, points.get(k + 1)) < 0) {
                BigFraction width = points.get(k + 1).subtract(points.get(k));
                return new Between(k, k + 1, x.subtract(points.get(k)).divide(width));
            }
        }
        return new Between(points.size() - 1, points.size() - 1, BigFraction.ZERO);
    }
}
