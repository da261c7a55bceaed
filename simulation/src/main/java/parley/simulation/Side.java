package parley.simulation;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * What one party wants in one play: the utility of every package, what no agreement is worth and what waiting costs it.
 * An agreement on x after t periods is worth discount^t u(x) - t cost (both kinds of delay cost of Rubinstein 1982).
 */
public final class Side {
    private final double[] utilities;
    private final double reservation;
    private final double best;
    private final double discount;
    private final double cost;

    /**
     * @param utilities by number of the package; kept, not copied
     * @param reservation what no agreement is worth, on the same scale
     * @param discount what is left of a utility after one period of waiting, in 0..1; 1 for all of it
     * @param cost utility lost in each period of waiting
     */
    Side(double[] utilities, double reservation, double discount, double cost) {
        this.utilities = utilities;
        this.reservation = reservation;
        this.discount = discount;
        this.cost = cost;
        double most = Double.NEGATIVE_INFINITY;
        for (double utility : utilities) {
            most = Math.max(most, utility);
        }
        this.best = most;
    }

    /** How many packages there are; they are numbered from 0. */
    public int packages() {
        return utilities.length;
    }

    public double utility(int pack) {
        return utilities[pack];
    }

    public double reservation() {
        return reservation;
    }

    /** The utility of its best package. */
    public double best() {
        return best;
    }

    /** What agreement on a package is worth after {@code periods} of waiting. */
    double agreed(int pack, int periods) {
        return later(utilities[pack], periods);
    }

    /** What it is left with when {@code periods} have passed without agreement. */
    double unsettled(int periods) {
        return later(reservation, periods);
    }

    private double later(double utility, int periods) {
        return Math.pow(discount, periods) * utility - periods * cost;
    }

    /**
     * One of the packages worth {@code target} to {@code target + band}, each with the same chance; when there are none,
     * the least that is worth more. {@code target} is at most {@link #best()}.
     */
    int pick(double target, double band, UniformRandomProvider chance) {
        int within = 0;
        int next = -1;
        for (int pack = 0; pack < utilities.length; pack++) {
            double utility = utilities[pack];
            if (utility >= target) {
                if (utility <= target + band) {
                    within++;
                }
                if (next < 0 || utility < utilities[next]) {
                    next = pack;
                }
            }
        }
        return within == 0 ? next : nth(chance.nextInt(within), target, band);
    }

    private int nth(int skip, double target, double band) {
        int left = skip;
        int pack = 0;
        while (true) {
            if (utilities[pack] >= target && utilities[pack] <= target + band && left-- == 0) {
                return pack;
            }
            pack++;
        }
    }
}
