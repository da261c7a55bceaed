package parley.agreements.continuum;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A package, or the packages between two that differ in one number only, in scaled utilities of two parties. Along a piece
 * the first party loses and the second gains.
 */
final class Piece {
    /** At the end that the first party likes better. */
    final BigInteger[] first;

    /** At the end that the second party likes better; equal to {@code first} for a single package. */
    final BigInteger[] second;

    /** What is agreed at {@code first}. */
    private final @Nullable Settled settled;

    private final int group;
    private final int there;

    /** One choice after another; of two choices of one group the later counts. */
    private record Settled(@Nullable Settled before, int group, int choice) {}

    private Piece(BigInteger[] first, BigInteger[] second, @Nullable Settled settled, int group, int there) {
        this.first = first;
        this.second = second;
        this.settled = settled;
        this.group = group;
        this.there = there;
    }

    /** Nothing settled yet. */
    static Piece start() {
        BigInteger[] nothing = {BigInteger.ZERO, BigInteger.ZERO};
        return new Piece(nothing, nothing, null, -1, -1);
    }

    static Piece point(int group, int choice, BigInteger[] at) {
        return new Piece(at, at, new Settled(null, group, choice), -1, -1);
    }

    /** From one choice of a group to another that differs in one number. */
    static Piece stretch(int group, int from, BigInteger[] first, int to, BigInteger[] second) {
        return new Piece(first, second, new Settled(null, group, from), group, to);
    }

    boolean single() {
        return group < 0;
    }

    /** The group in which the two ends differ; negative for a single package. */
    int group() {
        return group;
    }

    /** The choice of {@link #group} at the second end. */
    int there() {
        return there;
    }

    /** By group, the choice at the first end. */
    int[] choices(int groups) {
        int[] choices = new int[groups];
        Arrays.fill(choices, -1);
        for (Settled at = settled; at != null; at = at.before()) {
            if (choices[at.group()] < 0) {
                choices[at.group()] = at.choice();
            }
        }
        return choices;
    }

    /** This one at its first end, together with all of {@code other}, which is of one group. */
    Piece fixed(Piece other) {
        return new Piece(
                sum(first, other.first), sum(first, other.second), joined(settled, other), other.group, other.there);
    }

    /** This one at its second end, together with all of {@code other}, which is of one group. */
    Piece fixedThere(Piece other) {
        return new Piece(
                sum(second, other.first),
                sum(second, other.second),
                joined(new Settled(settled, group, there), other),
                other.group,
                other.there);
    }

    /** All of this one, together with {@code other} at its first end. */
    Piece with(Piece other) {
        return new Piece(sum(first, other.first), sum(second, other.first), joined(settled, other), group, there);
    }

    /** All of this one, together with {@code other} at its second end. */
    Piece withThere(Piece other) {
        return new Piece(
                sum(first, other.second),
                sum(second, other.second),
                new Settled(joined(settled, other), other.group, other.there),
                group,
                there);
    }

    /** Whether the second party gains more for each bit that the first loses than on {@code other}. */
    boolean steeper(Piece other) {
        BigInteger mine = second[1].subtract(first[1]).multiply(other.first[0].subtract(other.second[0]));
        BigInteger yours = other.second[1].subtract(other.first[1]).multiply(first[0].subtract(second[0]));
        return mine.compareTo(yours) > 0;
    }

    private static Settled joined(@Nullable Settled before, Piece other) {
        Settled own = other.settled;
        if (own == null) {
            throw new IllegalStateException("a group settles something");
        }
        return new Settled(before, own.group(), own.choice());
    }

    private static BigInteger[] sum(BigInteger[] a, BigInteger[] b) {
        return new BigInteger[] {a[0].add(b[0]), a[1].add(b[1])};
    }
}
