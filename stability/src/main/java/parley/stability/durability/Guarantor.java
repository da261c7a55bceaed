package parley.stability.durability;

/**
 * The chance that the guarantor acts, by period: {@code floor + (start - floor) * keeps^t}, each known to within an
 * interval of chances.
 */
record Guarantor(Interval start, Interval floor, Interval keeps) {
    static Guarantor of(Interval[] box) {
        return new Guarantor(box[Inputs.START], box[Inputs.FLOOR], box[Inputs.KEEPS]);
    }

    double least(int t) {
        return Math.min(
                acts(start.low(), floor.low(), keeps.low(), t), acts(start.low(), floor.low(), keeps.high(), t));
    }

    double most(int t) {
        return Math.max(
                acts(start.high(), floor.high(), keeps.low(), t), acts(start.high(), floor.high(), keeps.high(), t));
    }

    private static double acts(double start, double floor, double keeps, int t) {
        return floor + (start - floor) * Math.pow(keeps, t);
    }

    /** The least chance in any period. */
    double least() {
        return keeps.low() == 1 ? start.low() : Math.min(start.low(), floor.low());
    }

    /** The most that the least chance in any period can be. */
    double mostLasting() {
        return keeps.high() == 1 ? start.high() : Math.min(start.high(), floor.high());
    }

    /** Whether the chance may rise with time. */
    boolean mayRise() {
        return start.low() < floor.high() && keeps.low() < 1;
    }
}
