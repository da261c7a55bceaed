package parley.agreements.solution;

import java.math.BigInteger;

/**
 * What each party has at stake, in whole numbers on one scale common to all, so that gains of different parties can be held
 * against each other exactly.
 */
public final class Stakes {
    private final BigInteger one;
    private final BigInteger[] reservation;
    private final BigInteger[] ideal;

    /**
     * Takes the arrays as they are.
     *
     * @param one utility 1
     * @param reservation by party
     * @param ideal by party, the most it gets anywhere in the zone (M); its reservation value when the zone is empty
     */
    public Stakes(BigInteger one, BigInteger[] reservation, BigInteger[] ideal) {
        this.one = one;
        this.reservation = reservation;
        this.ideal = ideal;
    }

    public BigInteger one() {
        return one;
    }

    /** By party; not to be changed. */
    public BigInteger[] reservation() {
        return reservation;
    }

    /** By party; not to be changed. */
    public BigInteger[] ideal() {
        return ideal;
    }

    public int parties() {
        return reservation.length;
    }

    /** The most that {@code party} can gain. */
    BigInteger span(int party) {
        return ideal[party].subtract(reservation[party]);
    }
}
