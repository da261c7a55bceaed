package parley.agreements.continuum;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Range;

/**
 * A part of the frontier: one point, or a straight stretch of them on which the first party's utility falls from x to
 * {@code lastX} and the second's rises from y to {@code lastY}.
 *
 * @param open whether another point covers the first end, so that only what lies beside it is on the frontier
 * @param lastOpen the same of the last end
 */
record Part(
        Piece piece,
        BigFraction x,
        BigFraction y,
        BigFraction lastX,
        BigFraction lastY,
        boolean open,
        boolean lastOpen) {
    boolean single() {
        return x.equals(lastX);
    }

    /** Utilities at {@code share} of the way, 0 to 1. */
    List<BigFraction> at(BigFraction share) {
        return List.of(along(x, lastX, share), along(y, lastY, share));
    }

    /** In utilities instead of scaled numbers. */
    Part divided(BigFraction first, BigFraction second) {
        return new Part(
                piece, x.divide(first), y.divide(second), lastX.divide(first), lastY.divide(second), open, lastOpen);
    }

    /** What of it gives both parties these utilities at least. */
    Optional<Part> atLeast(BigFraction first, BigFraction second) {
        if (Range.compare(x, first) < 0 || Range.compare(lastY, second) < 0) {
            return Optional.empty();
        }
        boolean low = Range.compare(y, second) < 0;
        boolean high = Range.compare(lastX, first) < 0;
        BigFraction from = low ? second.subtract(y).divide(lastY.subtract(y)) : BigFraction.ZERO;
        BigFraction to = high ? x.subtract(first).divide(x.subtract(lastX)) : BigFraction.ONE;
        if (Range.compare(from, to) > 0) {
            return Optional.empty();
        }
        List<BigFraction> start = at(from);
        List<BigFraction> end = at(to);
        return Optional.of(
                new Part(piece, start.get(0), start.get(1), end.get(0), end.get(1), !low && open, !high && lastOpen));
    }

    private static BigFraction along(BigFraction from, BigFraction to, BigFraction share) {
        return share.signum() == 0 ? from : from.add(to.subtract(from).multiply(share));
    }
}
