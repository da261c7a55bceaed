package parley.stability.durability;

/**
 * All numbers from {@code low} to {@code high}, rounded outwards at each operation (Moore 1966), so that a result holds
 * every value that exact arithmetic could give. Ends may be infinite.
 */
record Interval(double low, double high) {
    static final Interval ZERO = new Interval(0, 0);
    static final Interval ALL = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("not an interval: " + low + ", " + high);
        }
    }

    static Interval exactly(double value) {
        return new Interval(value, value);
    }

    private static Interval outwards(double low, double high) {
        return Double.isNaN(low) || Double.isNaN(high) ? ALL : new Interval(Math.nextDown(low), Math.nextUp(high));
    }

    boolean wide() {
        return low < high;
    }

    boolean zero() {
        return low == 0 && high == 0;
    }

    double middle() {
        return Double.isInfinite(low) || Double.isInfinite(high) ? low + high : low + (high - low) / 2;
    }

    Interval plus(Interval other) {
        if (zero()) {
            return other;
        }
        return other.zero() ? this : outwards(low + other.low, high + other.high);
    }

    Interval negated() {
        return new Interval(0 - high, 0 - low);
    }

    Interval times(Interval other) {
        if (zero() || other.zero()) {
            return ZERO;
        }
        double a = low * other.low;
        double b = low * other.high;
        double c = high * other.low;
        double d = high * other.high;
        return outwards(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    Interval over(Interval divisor) {
        if (divisor.low <= 0 && divisor.high >= 0) {
            return ALL;
        }
        double a = low / divisor.low;
        double b = low / divisor.high;
        double c = high / divisor.low;
        double d = high / divisor.high;
        return outwards(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    Interval max(Interval other) {
        return new Interval(Math.max(low, other.low), Math.max(high, other.high));
    }

    /** The smallest interval that holds both. */
    Interval hull(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }
}
