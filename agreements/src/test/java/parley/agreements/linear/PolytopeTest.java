package parley.agreements.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import parley.agreements.linear.Row.Relation;
import parley.model.Range;

class PolytopeTest {
    @Test
    void the_greatest_value_is_that_of_the_best_corner() {
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(4);
            List<Row> rows = new ArrayList<>();
            BigFraction[] ones = new BigFraction[n];
            Arrays.fill(ones, BigFraction.ONE);
            rows.add(new Row(ones, Relation.AT_MOST, BigFraction.of(10)));
            for (int r = random.nextInt(5); r > 0; r--) {
                Relation relation = Relation.values()[random.nextInt(3)];
                rows.add(new Row(numbers(random, n), relation, BigFraction.of(random.nextInt(-6, 12), 3)));
            }
            BigFraction[] objective = numbers(random, n);
            Optional<BigFraction> best = best(n, rows, objective);
            Polytope polytope = new Polytope(n, rows);

            for (int again = 0; again < 2; again++) {
                switch (polytope.most(objective)) {
                    case Extreme.Reached reached ->
                        assertThat(Optional.of(reached.value()))
                                .as("seed %s", seed)
                                .isEqualTo(best);
                    case Extreme.Empty empty ->
                        assertThat(best).as("seed %s", seed).isEmpty();
                    case Extreme.Endless endless -> throw new AssertionError("seed " + seed);
                }
                polytope.most(numbers(random, n));
            }
        }
    }

    @Test
    void what_grows_without_end_is_told() {
        Row row = new Row(new BigFraction[] {BigFraction.ONE}, Relation.AT_LEAST, BigFraction.ONE);

        assertThat(new Polytope(1, List.of(row)).most(new BigFraction[] {BigFraction.ONE}))
                .isInstanceOf(Extreme.Endless.class);
    }

    @Test
    void a_wrong_answer_is_found_out() {
        BigFraction[] one = {BigFraction.ONE};
        List<Row> rows = List.of(new Row(one, Relation.AT_MOST, BigFraction.of(2)));
        BigFraction[] two = {BigFraction.of(2)};

        assertThat(ExtremeCheck.faults(1, rows, one, new Extreme.Reached(BigFraction.of(2), two, one)))
                .isEmpty();
        assertThat(ExtremeCheck.faults(1, rows, one, new Extreme.Reached(BigFraction.ONE, one, one)))
                .containsExactly("the rows do not add up to 1");
        assertThat(ExtremeCheck.faults(1, rows, one, new Extreme.Reached(BigFraction.of(2), one, two)))
                .isNotEmpty();
        assertThat(ExtremeCheck.faults(1, rows, one, new Extreme.Empty(one))).isNotEmpty();
    }

    private static BigFraction[] numbers(Random random, int n) {
        BigFraction[] numbers = new BigFraction[n];
        for (int j = 0; j < n; j++) {
            numbers[j] = BigFraction.of(random.nextInt(-4, 5), 1 + random.nextInt(3));
        }
        return numbers;
    }

    /** By trying every corner: where n of the rows and axes meet. */
    private static Optional<BigFraction> best(int n, List<Row> rows, BigFraction[] objective) {
        List<Row> all = new ArrayList<>(rows);
        for (int j = 0; j < n; j++) {
            BigFraction[] axis = new BigFraction[n];
            Arrays.fill(axis, BigFraction.ZERO);
            axis[j] = BigFraction.ONE;
            all.add(new Row(axis, Relation.AT_LEAST, BigFraction.ZERO));
        }
        BigFraction best = null;
        for (int mask = 0; mask < 1 << all.size(); mask++) {
            if (Integer.bitCount(mask) == n) {
                BigFraction[] corner = meet(n, all, mask);
                if (corner != null && all.stream().allMatch(row -> met(row, corner))) {
                    BigFraction value = dot(objective, corner);
                    best = best == null || Range.compare(value, best) > 0 ? value : best;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean met(Row row, BigFraction[] at) {
        int sign = Range.compare(dot(row.left(), at), row.right());
        return switch (row.relation()) {
            case AT_MOST -> sign <= 0;
            case EQUAL -> sign == 0;
            case AT_LEAST -> sign >= 0;
        };
    }

    private static BigFraction dot(BigFraction[] a, BigFraction[] b) {
        BigFraction sum = BigFraction.ZERO;
        for (int j = 0; j < a.length; j++) {
            sum = sum.add(a[j].multiply(b[j]));
        }
        return sum;
    }

    /** Gauss; null where the rows do not meet in one point. */
    private static BigFraction[] meet(int n, List<Row> rows, int mask) {
        BigFraction[][] a = new BigFraction[n][];
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            if ((mask >> i & 1) == 1) {
                a[at] = Arrays.copyOf(rows.get(i).left(), n + 1);
                a[at++][n] = rows.get(i).right();
            }
        }
        for (int c = 0; c < n; c++) {
            int pivot = c;
            while (pivot < n && a[pivot][c].signum() == 0) {
                pivot++;
            }
            if (pivot == n) {
                return null;
            }
            BigFraction[] swap = a[c];
            a[c] = a[pivot];
            a[pivot] = swap;
            for (int r = 0; r < n; r++) {
                if (r != c) {
                    BigFraction by = a[r][c].divide(a[c][c]);
                    for (int k = 0; k <= n; k++) {
                        a[r][k] = a[r][k].subtract(a[c][k].multiply(by));
                    }
                }
            }
        }
        BigFraction[] corner = new BigFraction[n];
        for (int c = 0; c < n; c++) {
            corner[c] = a[c][n].divide(a[c][c]);
        }
        return corner;
    }
}
