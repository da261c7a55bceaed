package parley.agreements.pareto;

/**
 * Three parties: as vectors come with their first number falling, one is dominated just if a kept one has the second and
 * the third number as great. Of the kept ones those matter that no other covers in these two: a staircase, the second
 * number rising, the third falling (Kung, Luccio and Preparata 1975). Cost of a vector: log steps by bisection, and the
 * shift of an array for one that is kept.
 */
final class Staircase implements SortPruning.Kept {
    private final Vectors all;
    private int[] steps = new int[64];
    private int size;

    Staircase(Vectors all) {
        this.all = all;
    }

    @Override
    public boolean take(int sum) {
        int at = firstNotBelow(sum);
        if (at < size && all.compare(steps[at], all, sum, 2) >= 0) {
            return false;
        }
        // An equal second number with a lesser third is covered too.
        int end = at < size && all.compare(steps[at], all, sum, 1) == 0 ? at + 1 : at;
        int start = at;
        while (start > 0 && all.compare(steps[start - 1], all, sum, 2) <= 0) {
            start--;
        }
        replace(start, end, sum);
        return true;
    }

    /** Where the first step stands whose second number is at least that of {@code sum}. */
    private int firstNotBelow(int sum) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.compare(steps[middle], all, sum, 1) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void replace(int start, int end, int sum) {
        int longer = size + 1 - (end - start);
        int[] to = steps;
        if (longer > steps.length) {
            to = new int[2 * longer];
            System.arraycopy(steps, 0, to, 0, start);
        }
        System.arraycopy(steps, end, to, start + 1, size - end);
        to[start] = sum;
        steps = to;
        size = longer;
    }
}
