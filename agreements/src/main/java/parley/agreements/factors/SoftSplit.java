package parley.agreements.factors;

import java.util.Arrays;

/**
 * Splits the weights of boxes over their sides so that the sum over issues of the greatest cell is nearly as small as it
 * can be: the dual of the linear relaxation, in which a box counts no more than the least of its sides. The greatest is
 * smoothed, and one box after the other is put where it raises it least, at falling temperatures. What comes out is only a
 * guide: any split, rounded to whole numbers, gives a valid bound. Cost: passes x sides x cells.
 */
final class SoftSplit {
    private final BoxSet set;
    private final double[] cost;
    private final double[] split;
    private final double[] height;
    private final double[] share;
    private final double[] slack;

    /**
     * @param cost by box, 0 or more
     * @param split by side, where to start; overwritten by the result
     */
    SoftSplit(BoxSet set, double[] cost, double[] split) {
        this.set = set;
        this.cost = cost;
        this.split = split;
        this.height = new double[set.places()];
        this.share = new double[set.places()];
        int most = 0;
        for (int b = 0; b < set.boxes; b++) {
            most = Math.max(most, set.side[b + 1] - set.side[b]);
        }
        this.slack = new double[most];
    }

    /**
     * @param from the first temperature, in units of cost
     * @param to no temperature lower than this, more than 0
     * @param passes over all boxes at each temperature
     * @param cooling from one temperature to the next, between 0 and 1
     */
    void improve(double from, double to, int passes, double cooling) {
        sumUp();
        for (double temperature = from; temperature >= to; temperature *= cooling) {
            for (int i = 0; i < set.cells.length; i++) {
                exponentiate(i, temperature);
            }
            for (int pass = 0; pass < passes; pass++) {
                for (int b = 0; b < set.boxes; b++) {
                    if (cost[b] > 0 && set.side[b + 1] - set.side[b] > 1) {
                        place(b, temperature);
                    }
                }
            }
        }
    }

    private void sumUp() {
        Arrays.fill(height, 0);
        for (int b = 0; b < set.boxes; b++) {
            for (int s = set.side[b]; s < set.side[b + 1]; s++) {
                raise(s, split[s]);
            }
        }
    }

    private void raise(int side, double by) {
        int at = set.offset[set.issue[side]];
        boolean[] in = set.inside[side];
        for (int c = 0; c < in.length; c++) {
            if (in[c]) {
                height[at + c] += by;
            }
        }
    }

    private void exponentiate(int issue, double temperature) {
        double top = Double.NEGATIVE_INFINITY;
        for (int v = set.offset[issue]; v < set.offset[issue + 1]; v++) {
            top = Math.max(top, height[v]);
        }
        for (int v = set.offset[issue]; v < set.offset[issue + 1]; v++) {
            share[v] = Math.exp((height[v] - top) / temperature);
        }
    }

    private void place(int b, double temperature) {
        int first = set.side[b];
        int sides = set.side[b + 1] - first;
        for (int k = 0; k < sides; k++) {
            int s = first + k;
            int at = set.offset[set.issue[s]];
            boolean[] in = set.inside[s];
            double within = 0;
            double without = 0;
            for (int c = 0; c < in.length; c++) {
                if (in[c]) {
                    within += share[at + c];
                } else {
                    without += share[at + c];
                }
            }
            slack[k] = split[s] + temperature * (Math.log(without + 1e-300) - Math.log(within + 1e-300));
        }
        double level = level(sides, cost[b]);
        for (int k = 0; k < sides; k++) {
            int s = first + k;
            double amount = Math.max(0, level + slack[k]);
            double by = amount - split[s];
            if (Math.abs(by) > 1e-9 * cost[b]) {
                split[s] = amount;
                raise(s, by);
                exponentiate(set.issue[s], temperature);
            }
        }
    }

    /** The level at which the amounts above it sum to {@code amount}. */
    private double level(int sides, double amount) {
        double low = Double.POSITIVE_INFINITY;
        for (int k = 0; k < sides; k++) {
            low = Math.min(low, -slack[k]);
        }
        // At most a few sides: raise the water until it holds the amount.
        double level = low;
        while (true) {
            int under = 0;
            double held = 0;
            double next = Double.POSITIVE_INFINITY;
            for (int k = 0; k < sides; k++) {
                if (-slack[k] <= level) {
                    under++;
                    held += level + slack[k];
                } else {
                    next = Math.min(next, -slack[k]);
                }
            }
            double needed = level + (amount - held) / under;
            if (needed <= next) {
                return needed;
            }
            level = next;
        }
    }
}
