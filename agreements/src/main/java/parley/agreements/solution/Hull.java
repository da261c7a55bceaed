package parley.agreements.solution;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.talks.Outcome;

/**
 * Two parties: the frontier of lotteries over the zone's packages, a chain of straight edges from the first party's best
 * point to the second's (upper hull, Andrew 1979). Exact. Cost: one pass.
 */
final class Hull {
    private final Bargain bargain;
    private final List<Bargain.Point> corners = new ArrayList<>();

    /** @param bargain of two parties, with a zone */
    Hull(Bargain bargain) {
        this.bargain = bargain;
        List<Bargain.Point> falling = new ArrayList<>(bargain.zone());
        falling.sort((a, b) -> b.number(0).compareTo(a.number(0)));
        for (Bargain.Point point : falling) {
            while (corners.size() > 1 && !left(corners.get(corners.size() - 2), corners.getLast(), point)) {
                corners.removeLast();
            }
            corners.add(point);
        }
    }

    /** The first party's number falls from corner to corner, the second's rises. */
    List<Bargain.Point> corners() {
        return corners;
    }

    /** A place on the chain: {@code share} of the way from corner {@code edge} to the next. */
    record Place(int edge, BigFraction share) {}

    /** Expected utilities at a place. */
    List<BigFraction> utilities(Place place) {
        List<BigFraction> from = bargain.utilities(corners.get(place.edge()));
        if (place.share().signum() == 0) {
            return from;
        }
        List<BigFraction> to = bargain.utilities(corners.get(place.edge() + 1));
        List<BigFraction> mixed = new ArrayList<>();
        for (int p = 0; p < 2; p++) {
            mixed.add(from.get(p).add(to.get(p).subtract(from.get(p)).multiply(place.share())));
        }
        return mixed;
    }

    /** The place best for the other party that leaves {@code party} an expected {@code utility} at least. */
    Place where(int party, BigFraction utility) {
        int end = party == 0 ? corners.size() - 1 : 0;
        if (utility.subtract(number(end, party)).signum() <= 0) {
            return new Place(end, BigFraction.ZERO);
        }
        for (int e = 0; e + 1 < corners.size(); e++) {
            BigFraction from = number(e, party);
            BigFraction share =
                    utility.subtract(from).divide(number(e + 1, party).subtract(from));
            if (share.signum() >= 0 && share.subtract(BigFraction.ONE).signum() <= 0) {
                return new Place(e, share);
            }
        }
        throw new IllegalArgumentException("party " + party + " never expects " + utility);
    }

    private BigFraction number(int corner, int party) {
        return bargain.utility(corners.get(corner).number(party));
    }

    Answer.Mixed answer(Place place, boolean exact) {
        List<BigFraction> utilities = utilities(place);
        List<Answer.Chance> lottery = new ArrayList<>();
        BigFraction rest = BigFraction.ONE.subtract(place.share());
        if (rest.signum() != 0) {
            lottery.add(new Answer.Chance(rest, bargain.outcome(corners.get(place.edge()))));
        }
        if (place.share().signum() != 0) {
            lottery.add(new Answer.Chance(place.share(), bargain.outcome(corners.get(place.edge() + 1))));
        }
        return new Answer.Mixed(utilities, lottery, nearest(bargain, utilities), exact);
    }

    /** The package of the zone nearest to {@code utilities}. */
    static Outcome nearest(Bargain bargain, List<BigFraction> utilities) {
        BigInteger common = BigInteger.ONE;
        for (BigFraction utility : utilities) {
            BigInteger other = utility.getDenominator().abs();
            common = common.divide(common.gcd(other)).multiply(other);
        }
        BigInteger[] at = new BigInteger[utilities.size()];
        for (int p = 0; p < at.length; p++) {
            BigFraction utility = utilities.get(p);
            at[p] = utility.getNumerator()
                    .multiply(common)
                    .divide(utility.getDenominator())
                    .multiply(bargain.one());
        }
        Bargain.Point best = bargain.zone().getFirst();
        BigInteger least = null;
        for (Bargain.Point point : bargain.zone()) {
            BigInteger distance = BigInteger.ZERO;
            for (int p = 0; p < at.length; p++) {
                BigInteger difference = point.number(p).multiply(common).subtract(at[p]);
                distance = distance.add(difference.multiply(difference));
            }
            if (least == null || distance.compareTo(least) < 0) {
                least = distance;
                best = point;
            }
        }
        return bargain.outcome(best);
    }

    /** Whether the way a, b, c turns left, so that b is a corner of the hull. */
    private static boolean left(Bargain.Point a, Bargain.Point b, Bargain.Point c) {
        BigInteger one = b.number(0).subtract(a.number(0)).multiply(c.number(1).subtract(a.number(1)));
        BigInteger other =
                b.number(1).subtract(a.number(1)).multiply(c.number(0).subtract(a.number(0)));
        return one.compareTo(other) > 0;
    }
}
