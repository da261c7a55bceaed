package parley.agreements.doubt;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import parley.agreements.pareto.Space;

/** Who would sign what under one draw of preferences, in as little memory as will do. Exact. */
final class Acceptance {
    private final long @Nullable [][][] small;
    private final BigInteger @Nullable [][][] large;

    /** By party and group what each choice adds; for longs, and after the groups, the negative reservation value. */
    Acceptance(Space space) {
        int groups = space.layout().groups().size();
        BigInteger[][][] numbers = new BigInteger[space.parties()][groups + 1][];
        boolean fits = true;
        for (int p = 0; p < numbers.length; p++) {
            numbers[p][groups] = new BigInteger[] {space.reservation(p).negate()};
            BigInteger most = space.reservation(p).abs();
            for (int g = 0; g < groups; g++) {
                numbers[p][g] = new BigInteger[space.layout().groups().get(g).size()];
                BigInteger largest = BigInteger.ZERO;
                for (int c = 0; c < numbers[p][g].length; c++) {
                    numbers[p][g][c] = space.number(g, c, p);
                    largest = largest.max(numbers[p][g][c].abs());
                }
                most = most.add(largest);
            }
            fits &= most.bitLength() < 63;
        }
        this.small = fits ? longs(numbers) : null;
        this.large = fits ? null : numbers;
    }

    private static long[][][] longs(BigInteger[][][] numbers) {
        long[][][] longs = new long[numbers.length][][];
        for (int p = 0; p < longs.length; p++) {
            longs[p] = new long[numbers[p].length][];
            for (int g = 0; g < longs[p].length; g++) {
                longs[p][g] = new long[numbers[p][g].length];
                for (int c = 0; c < longs[p][g].length; c++) {
                    longs[p][g][c] = numbers[p][g][c].longValueExact();
                }
            }
        }
        return longs;
    }

    /** Whether {@code party} gets its reservation value at least. */
    boolean by(int party, int[] choices) {
        if (small != null) {
            long[][] own = small[party];
            long gain = own[choices.length][0];
            for (int g = 0; g < choices.length; g++) {
                gain += own[g][choices[g]];
            }
            return gain >= 0;
        }
        if (large == null) {
            throw new IllegalStateException("an acceptance has its numbers, long or longer");
        }
        BigInteger gain = large[party][choices.length][0];
        for (int g = 0; g < choices.length; g++) {
            gain = gain.add(large[party][g][choices[g]]);
        }
        return gain.signum() >= 0;
    }
}
