package parley.stability.durability;

/** Whether some y of 0 or more fulfils A y &lt;= b: phase one of the simplex method with Bland's rule. For small tests. */
final class LinearProgram {
    private static final double NOTHING = 1e-11;

    private LinearProgram() {}

    static boolean feasible(double[][] a, double[] b) {
        int rows = b.length;
        int columns = a[0].length + 1;
        // One more column, by which every row may be missed, is made as small as can be.
        double[][] table = new double[rows + 1][columns + rows + 1];
        int[] basis = new int[rows];
        int worst = 0;
        for (int row = 0; row < rows; row++) {
            System.arraycopy(a[row], 0, table[row], 0, columns - 1);
            table[row][columns - 1] = -1;
            table[row][columns + row] = 1;
            table[row][columns + rows] = b[row];
            basis[row] = columns + row;
            worst = b[row] < b[worst] ? row : worst;
        }
        if (b[worst] >= 0) {
            return true;
        }
        table[rows][columns - 1] = 1;
        pivot(table, basis, worst, columns - 1);
        while (true) {
            int enters = -1;
            for (int column = 0; column < columns + rows && enters < 0; column++) {
                enters = table[rows][column] < -NOTHING ? column : -1;
            }
            if (enters < 0) {
                return -table[rows][columns + rows] <= 1e-9;
            }
            int leaves = -1;
            for (int row = 0; row < rows; row++) {
                if (table[row][enters] > NOTHING) {
                    double ratio = table[row][columns + rows] / table[row][enters];
                    double best = leaves < 0
                            ? Double.POSITIVE_INFINITY
                            : table[leaves][columns + rows] / table[leaves][enters];
                    leaves = ratio < best - NOTHING || ratio < best + NOTHING && basis[row] < basis[leaves]
                            ? row
                            : leaves;
                }
            }
            pivot(table, basis, leaves, enters);
        }
    }

    private static void pivot(double[][] table, int[] basis, int row, int column) {
        double by = table[row][column];
        for (int place = 0; place < table[row].length; place++) {
            table[row][place] /= by;
        }
        for (int other = 0; other < table.length; other++) {
            double times = table[other][column];
            if (other != row && times != 0) {
                for (int place = 0; place < table[other].length; place++) {
                    table[other][place] -= times * table[row][place];
                }
            }
        }
        basis[row] = column;
    }
}
