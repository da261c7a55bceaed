package parley.agreements.pareto;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds a vector that is at least as great as another in every number: a k-d tree (Bentley 1975) whose boxes know their
 * greatest corner. Boxes are told by doubles, rounded so that order is kept, and every answer is confirmed in whole numbers.
 * For {@link FrontierCheck}, which shares no code with what makes frontiers. Cost: usually few boxes for a vector that is
 * covered, and about m^(1 - 1/parties) for one that is not.
 */
final class Covering {
    private static final int LEAF = 8;

    private final List<BigInteger[]> vectors;
    private final double[][] near;
    private final Integer[] order;
    /** By box, as in a heap: its greatest corner; null where there is no box. */
    private final double[][] corners;

    /** @param vectors 1 or more, of one length */
    Covering(List<BigInteger[]> vectors) {
        this.vectors = vectors;
        this.near = new double[vectors.size()][];
        this.order = new Integer[vectors.size()];
        for (int i = 0; i < near.length; i++) {
            near[i] = rounded(vectors.get(i));
            order[i] = i;
        }
        int boxes = 1;
        while (boxes * LEAF < vectors.size()) {
            boxes *= 2;
        }
        this.corners = new double[2 * boxes][];
        box(1, 0, near.length, 0);
    }

    /** A vector other than number {@code except} that covers {@code vector}; -1 if there is none. */
    int covering(BigInteger[] vector, int except) {
        return search(1, 0, near.length, vector, rounded(vector), except);
    }

    private int search(int box, int start, int end, BigInteger[] vector, double[] like, int except) {
        if (!reaches(corners[box], like)) {
            return -1;
        }
        if (2 * box >= corners.length || corners[2 * box] == null) {
            for (int k = start; k < end; k++) {
                int i = order[k];
                if (i != except && reaches(near[i], like) && covers(vectors.get(i), vector)) {
                    return i;
                }
            }
            return -1;
        }
        int middle = (start + end) >>> 1;
        int found = search(2 * box, start, middle, vector, like, except);
        return found >= 0 ? found : search(2 * box + 1, middle, end, vector, like, except);
    }

    /** Sorts the vectors of a box by one number, halves it, and goes on with the next number. */
    private void box(int box, int start, int end, int party) {
        double[] corner = near[order[start]].clone();
        for (int k = start + 1; k < end; k++) {
            for (int p = 0; p < corner.length; p++) {
                corner[p] = Math.max(corner[p], near[order[k]][p]);
            }
        }
        corners[box] = corner;
        if (end - start > LEAF && 2 * box < corners.length) {
            Arrays.sort(order, start, end, Comparator.comparingDouble((Integer i) -> -near[i][party]));
            int middle = (start + end) >>> 1;
            box(2 * box, start, middle, (party + 1) % corner.length);
            box(2 * box + 1, middle, end, (party + 1) % corner.length);
        }
    }

    private static double[] rounded(BigInteger[] vector) {
        double[] rounded = new double[vector.length];
        for (int p = 0; p < rounded.length; p++) {
            rounded[p] = vector[p].doubleValue();
        }
        return rounded;
    }

    private static boolean reaches(double[] a, double[] b) {
        for (int p = 0; p < a.length; p++) {
            if (a[p] < b[p]) {
                return false;
            }
        }
        return true;
    }

    private static boolean covers(BigInteger[] a, BigInteger[] b) {
        for (int p = 0; p < a.length; p++) {
            if (a[p].compareTo(b[p]) < 0) {
                return false;
            }
        }
        return true;
    }
}
