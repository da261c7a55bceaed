package parley.stability.durability;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * A number that comes of uncertain inputs.
 *
 * @param low no input within the ranges gives less
 * @param high no input within the ranges gives more; infinite where no finite number is enough
 * @param share share of draws from the ranges under which what the number stands for holds (the party complies, the
 *     range is not empty, ..); empty where it stands for nothing that holds or fails
 */
public record Figure(double low, double high, OptionalDouble share) {
    static Figure of(Interval interval) {
        return new Figure(interval.low(), interval.high(), OptionalDouble.empty());
    }

    static Figure exactly(double value) {
        return new Figure(value, value, OptionalDouble.empty());
    }

    Figure held(double share) {
        return new Figure(low, high, OptionalDouble.of(share));
    }

    /** {@code 0.35} or {@code 0.2 to 0.4}, to three digits. */
    @Override
    public String toString() {
        String from = digits(low);
        String to = digits(high);
        return from.equals(to) ? from : from + " to " + to;
    }

    static String digits(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "no finite number" : "no lower bound";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(3)).stripTrailingZeros();
        return Math.abs(value) < 1e-9 ? "0" : rounded.toPlainString();
    }
}
