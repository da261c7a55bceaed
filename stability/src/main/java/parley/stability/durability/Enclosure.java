package parley.stability.durability;

import java.util.Arrays;

/**
 * A number computed from inputs that are known to within intervals: where it lies, and how steeply it can rise or fall
 * with each uncertain input (forward differentiation in interval arithmetic). Where a slope keeps its sign the number is
 * least and greatest at an end of that input, which is what makes bounds tight.
 */
final class Enclosure {
    private final Interval value;
    private final Interval[] slopes;

    private Enclosure(Interval value, Interval[] slopes) {
        this.value = value;
        this.slopes = slopes;
    }

    static Enclosure constant(double value, int inputs) {
        return new Enclosure(Interval.exactly(value), flat(inputs));
    }

    /** @param place among the uncertain inputs; -1 for an input that is known */
    static Enclosure input(Interval value, int place, int inputs) {
        Interval[] slopes = flat(inputs);
        if (place >= 0) {
            slopes[place] = Interval.exactly(1);
        }
        return new Enclosure(value, slopes);
    }

    private static Interval[] flat(int inputs) {
        Interval[] slopes = new Interval[inputs];
        Arrays.fill(slopes, Interval.ZERO);
        return slopes;
    }

    Interval value() {
        return value;
    }

    Interval slope(int place) {
        return slopes[place];
    }

    private interface Rule {
        Interval slope(Interval mine, Interval theirs);
    }

    private Enclosure with(Interval result, Enclosure other, Rule rule) {
        Interval[] combined = new Interval[slopes.length];
        for (int place = 0; place < slopes.length; place++) {
            combined[place] = rule.slope(slopes[place], other.slopes[place]);
        }
        return new Enclosure(result, combined);
    }

    Enclosure plus(Enclosure other) {
        return with(value.plus(other.value), other, Interval::plus);
    }

    Enclosure minus(Enclosure other) {
        return plus(other.negated());
    }

    Enclosure negated() {
        return with(value.negated(), this, (mine, same) -> mine.negated());
    }

    Enclosure times(Enclosure other) {
        return with(
                value.times(other.value),
                other,
                (mine, theirs) -> mine.times(other.value).plus(value.times(theirs)));
    }

    Enclosure over(Enclosure divisor) {
        Interval quotient = value.over(divisor.value);
        return with(
                quotient,
                divisor,
                (mine, theirs) -> mine.plus(quotient.times(theirs).negated()).over(divisor.value));
    }

    Enclosure power(int exponent) {
        Enclosure result = constant(1, slopes.length);
        Enclosure square = this;
        for (int rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result = result.times(square);
            }
            square = rest > 1 ? square.times(square) : square;
        }
        return result;
    }

    /** Where either may be the greater, the slope is one of the two. */
    Enclosure max(Enclosure other) {
        if (value.low() >= other.value.high()) {
            return this;
        }
        if (other.value.low() >= value.high()) {
            return other;
        }
        return with(value.max(other.value), other, Interval::hull);
    }

    Enclosure min(Enclosure other) {
        return negated().max(other.negated()).negated();
    }

    /** Clamped to [0, 1]. */
    Enclosure chance() {
        return max(constant(0, slopes.length)).min(constant(1, slopes.length));
    }

    /**
     * The least multiple of {@code power} that makes up for this need: 0 if there is none, infinite if there is and no
     * power. {@code power} is never negative.
     */
    Enclosure makeUpFor(Enclosure power) {
        Enclosure none = constant(0, slopes.length);
        if (value.high() <= 0) {
            return none;
        }
        if (power.value.low() > 0) {
            return over(power).max(none);
        }
        double most = Math.max(power.value.high(), 0);
        double least = value.low() <= 0 ? 0 : most == 0 ? Double.POSITIVE_INFINITY : Math.nextDown(value.low() / most);
        Interval[] unknown = new Interval[slopes.length];
        for (int place = 0; place < unknown.length; place++) {
            boolean matters = !slopes[place].zero() || !power.slopes[place].zero();
            unknown[place] = matters ? Interval.ALL : Interval.ZERO;
        }
        return new Enclosure(new Interval(least, Double.POSITIVE_INFINITY), unknown);
    }
}
