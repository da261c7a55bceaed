package parley.agreements.solution;

import java.math.BigInteger;

/**
 * What each party has at stake, in whole numbers on one scale common to all, so that gains of different parties can be held
 * against each other exactly.
 *
 * @param one utility 1
 * @param reservation by party
 * @param ideal by party, the most it gets anywhere in the zone (M); its reservation value when the zone is empty
 */
public record Stakes(BigInteger one, BigInteger[] reservation, BigInteger[] ideal) {
    public int parties() {
        return reservation.length;
    }

    /** The most that {@code party} can gain. */
    BigInteger span(int party) {
        return ideal[party].subtract(reservation[party]);
    }
}
