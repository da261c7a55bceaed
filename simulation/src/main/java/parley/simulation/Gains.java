package parley.simulation;

/** What one party got over many draws, each played twice. */
final class Gains {
    private final Ratio atAgreement = new Ratio();
    private final Ratio received = new Ratio();
    private final Ratio delayCost = new Ratio();
    private long draws;
    private double sums;
    private double squares;
    private double products;

    /** The two plays of one draw. */
    void add(Side side, Ending first, Ending second, int deadline) {
        double one = received(side, first, deadline);
        double two = received(side, second, deadline);
        draws++;
        sums += one + two;
        squares += one * one + two * two;
        products += one * two;
        received.add(one + two, 2);
        delayCost.add(atOnce(side, first) - one + atOnce(side, second) - two, 2);
        double utilities = 0;
        int agreements = 0;
        for (Ending ending : new Ending[] {first, second}) {
            if (ending instanceof Ending.Agreed agreed) {
                utilities += side.utility(agreed.pack());
                agreements++;
            }
        }
        atAgreement.add(utilities, agreements);
    }

    void merge(Gains other) {
        atAgreement.merge(other.atAgreement);
        received.merge(other.received);
        delayCost.merge(other.delayCost);
        draws += other.draws;
        sums += other.sums;
        squares += other.squares;
        products += other.products;
    }

    Outcomes.Payoff payoff() {
        return new Outcomes.Payoff(atAgreement.measure(), received.measure(), delayCost.measure(), fromNotKnowing());
    }

    /** The correlation of two plays of one draw: what they share is the draw. */
    private double fromNotKnowing() {
        double mean = sums / (2 * draws);
        double variance = squares / (2 * draws) - mean * mean;
        double covariance = products / draws - mean * mean;
        return variance <= 1e-12 * Math.abs(squares / (2 * draws))
                ? Double.NaN
                : Math.clamp(covariance / variance, 0, 1);
    }

    static double received(Side side, Ending ending, int deadline) {
        return switch (ending) {
            case Ending.Agreed agreed -> side.agreed(agreed.pack(), agreed.period());
            case Ending.DeadlinePassed passed -> side.unsettled(deadline);
            case Ending.BrokenOff brokenOff -> side.unsettled(deadline);
        };
    }

    private static double atOnce(Side side, Ending ending) {
        return switch (ending) {
            case Ending.Agreed agreed -> side.utility(agreed.pack());
            case Ending.DeadlinePassed passed -> side.reservation();
            case Ending.BrokenOff brokenOff -> side.reservation();
        };
    }
}
