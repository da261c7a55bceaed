package parley.agreements.pareto;

import java.math.BigInteger;
import java.util.Arrays;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A layout with exact preferences, in whole numbers: utility of party p = (sum of its choices' numbers) / scale[p].
 * Comparisons on them are exact, however long the numbers get.
 */
public final class Space {
    private final Layout layout;
    private final Utilities utilities;
    private final BigInteger[] scale;
    private final BigInteger[] reservation;
    private final BigInteger[][][] numbers;
    private final long @Nullable [][][] small;

    /** Cost: one addition for each party, group, choice and issue of the group. */
    public Space(Layout layout, Utilities utilities) {
        this.layout = layout;
        this.utilities = utilities;
        int n = utilities.parties();
        this.scale = new BigInteger[n];
        this.reservation = new BigInteger[n];
        this.numbers = new BigInteger[layout.groups().size()][][];
        BigInteger[][][] whole = new BigInteger[n][][];
        for (int p = 0; p < n; p++) {
            scale[p] = denominator(utilities, layout.options().size(), p);
            reservation[p] = times(utilities.reservation(p), scale[p]);
            whole[p] = whole(utilities, layout.options().size(), p, scale[p]);
        }
        for (int g = 0; g < numbers.length; g++) {
            numbers[g] = sums(layout.groups().get(g), whole);
            addBonuses(g);
        }
        this.small = small();
    }

    public Layout layout() {
        return layout;
    }

    public Utilities utilities() {
        return utilities;
    }

    public int parties() {
        return scale.length;
    }

    /** What the whole numbers of {@code party} are to be divided by. */
    public BigInteger scale(int party) {
        return scale[party];
    }

    /** The reservation value of {@code party}, scaled. */
    public BigInteger reservation(int party) {
        return reservation[party];
    }

    /** What {@code choice} of {@code group} adds to the utility of {@code party}, scaled. */
    public BigInteger number(int group, int choice, int party) {
        return numbers[group][choice][party];
    }

    /** Scaled utility of an outcome, one choice for each group. */
    public BigInteger utility(int[] choices, int party) {
        BigInteger sum = BigInteger.ZERO;
        for (int g = 0; g < choices.length; g++) {
            sum = sum.add(numbers[g][choices[g]][party]);
        }
        return sum;
    }

    /** Whether {@code party} gets its reservation value at least. */
    public boolean acceptable(int[] choices, int party) {
        if (small == null) {
            return utility(choices, party).compareTo(reservation[party]) >= 0;
        }
        long gain = small[small.length - 1][0][party];
        for (int g = 0; g < choices.length; g++) {
            gain += small[g][choices[g]][party];
        }
        return gain >= 0;
    }

    /** The numbers as longs, and after those of the groups the negative reservations; null if sums could overflow. */
    private long @Nullable [][][] small() {
        BigInteger most = BigInteger.ZERO;
        for (BigInteger r : reservation) {
            most = most.max(r.abs());
        }
        for (BigInteger[][] group : numbers) {
            BigInteger in = BigInteger.ZERO;
            for (BigInteger[] choice : group) {
                for (BigInteger number : choice) {
                    in = in.max(number.abs());
                }
            }
            most = most.add(in);
        }
        if (most.bitLength() > 62) {
            return null;
        }
        long[][][] longs = new long[numbers.length + 1][][];
        for (int g = 0; g < numbers.length; g++) {
            longs[g] = new long[numbers[g].length][];
            for (int c = 0; c < numbers[g].length; c++) {
                longs[g][c] = Arrays.stream(numbers[g][c])
                        .mapToLong(BigInteger::longValueExact)
                        .toArray();
            }
        }
        longs[numbers.length] = new long[][] {
            Arrays.stream(reservation)
                    .mapToLong(r -> r.negate().longValueExact())
                    .toArray()
        };
        return longs;
    }

    private static BigInteger denominator(Utilities utilities, int issues, int party) {
        BigInteger common = utilities.reservation(party).getDenominator().abs();
        for (int i = 0; i < issues; i++) {
            for (BigFraction gain : utilities.gains(party, i)) {
                BigInteger other = gain.getDenominator().abs();
                common = common.divide(common.gcd(other)).multiply(other);
            }
        }
        for (Utilities.Bonus bonus : utilities.bonuses(party)) {
            BigInteger other = bonus.adds().getDenominator().abs();
            common = common.divide(common.gcd(other)).multiply(other);
        }
        return common;
    }

    /** Adds to the choices of a group what holds of them; every condition speaks of the issues of one group only. */
    private void addBonuses(int g) {
        for (int p = 0; p < scale.length; p++) {
            for (Utilities.Bonus bonus : utilities.bonuses(p)) {
                if (layout.speaks(bonus.when(), g)) {
                    BigInteger adds = times(bonus.adds(), scale[p]);
                    for (int c = 0; c < numbers[g].length; c++) {
                        if (bonus.when().allows(layout.part(g, c))) {
                            numbers[g][c][p] = numbers[g][c][p].add(adds);
                        }
                    }
                }
            }
        }
    }

    private static BigInteger[][] whole(Utilities utilities, int issues, int party, BigInteger scale) {
        BigInteger[][] whole = new BigInteger[issues][];
        for (int i = 0; i < issues; i++) {
            BigFraction[] gains = utilities.gains(party, i);
            whole[i] = new BigInteger[gains.length];
            for (int o = 0; o < gains.length; o++) {
                whole[i][o] = times(gains[o], scale);
            }
        }
        return whole;
    }

    private static BigInteger[][] sums(Layout.Group group, BigInteger[][][] whole) {
        BigInteger[][] sums = new BigInteger[group.choices().size()][whole.length];
        for (int c = 0; c < sums.length; c++) {
            int[] choice = group.choices().get(c);
            for (int p = 0; p < whole.length; p++) {
                BigInteger sum = BigInteger.ZERO;
                for (int k = 0; k < choice.length; k++) {
                    sum = sum.add(whole[p][group.issues()[k]][choice[k]]);
                }
                sums[c][p] = sum;
            }
        }
        return sums;
    }

    private static BigInteger times(BigFraction value, BigInteger scale) {
        return value.getNumerator().multiply(scale).divide(value.getDenominator());
    }
}
