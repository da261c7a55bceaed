package parley.agreements.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * The points x &gt;= 0 that meet some rows, and how far linear functions go on them. Two-phase primal simplex on a tableau of
 * whole numbers with one common denominator (Edmonds 1967; Bland's rule 1977 against circling), so that nothing is ever
 * rounded; a second function starts from the vertex where the first ended. Every answer is held against its multipliers by
 * {@link ExtremeCheck}. Cost: a pivot takes rows x columns products; for a few dozen rows, some milliseconds an answer.
 */
public final class Polytope {
    private static final int GREEDY = 200;

    private final int variables;
    private final List<Row> rows;
    private final BigInteger[] factor;
    private final int[] unit;
    private final boolean[] artificial;
    private final int columns;
    private final int[] basis;
    private final BigInteger[][] table;
    private BigInteger denominator = BigInteger.ONE;
    private final BigFraction @Nullable [] contradiction;

    /**
     * @param variables how many, all of them 0 or more
     * @param rows each over that many variables
     */
    public Polytope(int variables, List<Row> rows) {
        this.variables = variables;
        this.rows = List.copyOf(rows);
        int m = rows.size();
        this.factor = new BigInteger[m];
        this.unit = new int[m];
        this.basis = new int[m];
        List<int[]> extra = new ArrayList<>();
        int at = variables;
        for (int i = 0; i < m; i++) {
            factor[i] = factor(rows.get(i));
            int sense = sense(rows.get(i)) * factor[i].signum();
            if (sense != 0) {
                extra.add(new int[] {i, sense, 0});
                unit[i] = at++;
            }
            if (sense <= 0) {
                extra.add(new int[] {i, 1, 1});
                unit[i] = at++;
            }
            basis[i] = unit[i];
        }
        this.columns = at;
        this.artificial = new boolean[columns];
        this.table = new BigInteger[m + 1][columns + 1];
        for (BigInteger[] line : table) {
            Arrays.fill(line, BigInteger.ZERO);
        }
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < variables; j++) {
                table[i][j] = times(rows.get(i).left()[j], factor[i]);
            }
            table[i][columns] = times(rows.get(i).right(), factor[i]);
        }
        for (int k = 0; k < extra.size(); k++) {
            int[] of = extra.get(k);
            table[of[0]][variables + k] = BigInteger.valueOf(of[1]);
            artificial[variables + k] = of[2] == 1;
        }
        this.contradiction = enter();
    }

    /** One point of it; empty when there is none. */
    public Optional<BigFraction[]> point() {
        return contradiction == null ? Optional.of(vertex()) : Optional.empty();
    }

    /**
     * How far {@code objective . x} goes.
     *
     * @param objective one number for each variable
     */
    public Extreme most(BigFraction[] objective) {
        Extreme extreme = contradiction == null ? climb(objective) : new Extreme.Empty(contradiction);
        List<String> faults = ExtremeCheck.faults(variables, rows, objective, extreme);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("a linear programme was answered wrongly: " + faults);
        }
        return extreme;
    }

    private Extreme climb(BigFraction[] objective) {
        BigInteger scale = BigInteger.ONE;
        for (BigFraction number : objective) {
            scale = lcm(scale, number.getDenominator().abs());
        }
        BigInteger[] worth = new BigInteger[columns];
        for (int j = 0; j < columns; j++) {
            worth[j] = j < variables ? times(objective[j], scale) : BigInteger.ZERO;
        }
        BigInteger[] goal = table[rows.size()];
        for (int j = 0; j <= columns; j++) {
            BigInteger sum = j < columns ? worth[j].negate().multiply(denominator) : BigInteger.ZERO;
            for (int i = 0; i < basis.length; i++) {
                if (worth[basis[i]].signum() != 0) {
                    sum = sum.add(worth[basis[i]].multiply(table[i][j]));
                }
            }
            goal[j] = sum;
        }
        if (!pivots(false)) {
            return new Extreme.Endless();
        }
        BigInteger by = denominator.multiply(scale);
        BigFraction[] multipliers = new BigFraction[rows.size()];
        for (int i = 0; i < multipliers.length; i++) {
            multipliers[i] = BigFraction.of(goal[unit[i]].multiply(factor[i]), by);
        }
        return new Extreme.Reached(BigFraction.of(goal[columns], by), vertex(), multipliers);
    }

    private BigFraction[] vertex() {
        BigFraction[] at = new BigFraction[variables];
        Arrays.fill(at, BigFraction.ZERO);
        for (int i = 0; i < basis.length; i++) {
            if (basis[i] < variables) {
                at[basis[i]] = BigFraction.of(table[i][columns], denominator);
            }
        }
        return at;
    }

    /** The first phase: drives what stands in for missing slack to 0. What proves that it cannot be done, else null. */
    private BigFraction @Nullable [] enter() {
        BigInteger[] goal = table[rows.size()];
        for (int i = 0; i < basis.length; i++) {
            if (artificial[basis[i]]) {
                for (int j = 0; j <= columns; j++) {
                    goal[j] = artificial(j) ? goal[j] : goal[j].subtract(table[i][j]);
                }
            }
        }
        pivots(true);
        if (goal[columns].signum() < 0) {
            BigFraction[] multipliers = new BigFraction[basis.length];
            for (int i = 0; i < multipliers.length; i++) {
                BigInteger z = artificial[unit[i]] ? goal[unit[i]].subtract(denominator) : goal[unit[i]];
                multipliers[i] = BigFraction.of(z.multiply(factor[i]), denominator);
            }
            return multipliers;
        }
        for (int i = 0; i < basis.length; i++) {
            for (int j = 0; j < columns && artificial[basis[i]]; j++) {
                if (!artificial[j] && table[i][j].signum() != 0) {
                    if (table[i][j].signum() < 0) {
                        for (int k = 0; k <= columns; k++) {
                            table[i][k] = table[i][k].negate();
                        }
                    }
                    pivot(i, j);
                }
            }
        }
        return null;
    }

    private boolean artificial(int column) {
        return column < columns && artificial[column];
    }

    /** Pivots until nothing gets better; false when it gets better without end. */
    private boolean pivots(boolean first) {
        for (int turn = 0; ; turn++) {
            int entering = entering(turn < GREEDY);
            if (entering < 0) {
                return true;
            }
            int leaving = -1;
            for (int i = 0; i < basis.length; i++) {
                if (table[i][entering].signum() > 0 && (leaving < 0 || before(i, leaving, entering))) {
                    leaving = i;
                }
            }
            if (leaving < 0) {
                if (first) {
                    throw new IllegalStateException("the first phase has a bound");
                }
                return false;
            }
            pivot(leaving, entering);
        }
    }

    private int entering(boolean greedy) {
        BigInteger[] goal = table[rows.size()];
        int entering = -1;
        for (int j = 0; j < columns; j++) {
            if (!artificial[j] && goal[j].signum() < 0) {
                if (!greedy) {
                    return j;
                }
                if (entering < 0 || goal[j].compareTo(goal[entering]) < 0) {
                    entering = j;
                }
            }
        }
        return entering;
    }

    private boolean before(int row, int than, int entering) {
        int sign = table[row][columns]
                .multiply(table[than][entering])
                .compareTo(table[than][columns].multiply(table[row][entering]));
        return sign < 0 || (sign == 0 && basis[row] < basis[than]);
    }

    private void pivot(int row, int column) {
        BigInteger by = table[row][column];
        for (int i = 0; i < table.length; i++) {
            BigInteger times = table[i][column];
            if (i == row) {
                continue;
            }
            for (int j = 0; j <= columns; j++) {
                BigInteger here = table[i][j];
                if (here.signum() == 0 && (times.signum() == 0 || table[row][j].signum() == 0)) {
                    continue;
                }
                BigInteger product = here.multiply(by);
                table[i][j] = (times.signum() == 0 ? product : product.subtract(times.multiply(table[row][j])))
                        .divide(denominator);
            }
        }
        denominator = by;
        basis[row] = column;
    }

    /** What makes the row whole numbers with a right side of 0 or more. */
    private static BigInteger factor(Row row) {
        BigInteger common = row.right().getDenominator().abs();
        for (BigFraction number : row.left()) {
            common = lcm(common, number.getDenominator().abs());
        }
        boolean turn =
                row.right().signum() < 0 || (row.right().signum() == 0 && row.relation() == Row.Relation.AT_LEAST);
        return turn ? common.negate() : common;
    }

    private static int sense(Row row) {
        return switch (row.relation()) {
            case AT_MOST -> 1;
            case EQUAL -> 0;
            case AT_LEAST -> -1;
        };
    }

    private static BigInteger lcm(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    private static BigInteger times(BigFraction value, BigInteger scale) {
        return value.getNumerator().multiply(scale).divide(value.getDenominator());
    }
}
