package parley.agreements.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Range;

/**
 * Checks an answer by weak duality, without the code that made it: the point meets every row and attains the value, and the
 * multipliers add up the rows to a bound that equals the value; or, where there is no point, to a contradiction. That a
 * function grows without end is not checked. Cost: rows x variables.
 */
final class ExtremeCheck {
    private final List<Row> rows;
    private final List<String> faults = new ArrayList<>();

    private ExtremeCheck(List<Row> rows) {
        this.rows = rows;
    }

    /** What is wrong with the answer; empty when nothing is. */
    static List<String> faults(int variables, List<Row> rows, BigFraction[] objective, Extreme extreme) {
        ExtremeCheck check = new ExtremeCheck(rows);
        switch (extreme) {
            case Extreme.Reached reached -> {
                check.point(reached.at());
                if (!dot(objective, reached.at()).equals(reached.value())) {
                    check.faults.add("the point does not attain " + reached.value());
                }
                check.bound(variables, objective, reached.multipliers());
                if (!check.sum(reached.multipliers()).equals(reached.value())) {
                    check.faults.add("the rows do not add up to " + reached.value());
                }
            }
            case Extreme.Empty empty -> {
                BigFraction[] nothing = new BigFraction[variables];
                Arrays.fill(nothing, BigFraction.ZERO);
                check.bound(variables, nothing, empty.multipliers());
                if (check.sum(empty.multipliers()).signum() >= 0) {
                    check.faults.add("the rows do not add up to a contradiction");
                }
            }
            case Extreme.Endless endless -> {}
        }
        return check.faults;
    }

    private void point(BigFraction[] at) {
        for (BigFraction number : at) {
            if (number.signum() < 0) {
                faults.add("a variable is below 0");
            }
        }
        for (Row row : rows) {
            int sign = Range.compare(dot(row.left(), at), row.right());
            boolean met = switch (row.relation()) {
                case AT_MOST -> sign <= 0;
                case EQUAL -> sign == 0;
                case AT_LEAST -> sign >= 0;
            };
            if (!met) {
                faults.add("the point breaks a row");
            }
        }
    }

    /** That the multiplied rows lie above the objective everywhere. */
    private void bound(int variables, BigFraction[] objective, BigFraction[] multipliers) {
        for (int i = 0; i < multipliers.length; i++) {
            int sign = multipliers[i].signum();
            boolean right = switch (rows.get(i).relation()) {
                case AT_MOST -> sign >= 0;
                case EQUAL -> true;
                case AT_LEAST -> sign <= 0;
            };
            if (!right) {
                faults.add("multiplier " + i + " has the wrong sign");
            }
        }
        for (int j = 0; j < variables; j++) {
            BigFraction sum = objective[j].negate();
            for (int i = 0; i < multipliers.length; i++) {
                sum = sum.add(multipliers[i].multiply(rows.get(i).left()[j]));
            }
            if (sum.signum() < 0) {
                faults.add("the rows do not bound variable " + j);
            }
        }
    }

    private BigFraction sum(BigFraction[] multipliers) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < multipliers.length; i++) {
            sum = sum.add(multipliers[i].multiply(rows.get(i).right()));
        }
        return sum;
    }

    private static BigFraction dot(BigFraction[] a, BigFraction[] b) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < a.length; i++) {
            if (a[i].signum() != 0 && b[i].signum() != 0) {
                sum = sum.add(a[i].multiply(b[i]));
            }
        }
        return sum;
    }
}
