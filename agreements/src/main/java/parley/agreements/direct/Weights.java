package parley.agreements.direct;

import java.util.Arrays;
import parley.agreements.solution.Merit;

/**
 * Weights that bound a merit from above: in the zone a weighted sum of levels and gains is never less than the merit, and
 * the most it can be is found group by group (Lagrangean relaxation; Geoffrion 1974). For a product the bound is that of the
 * means (the n-th root of a product is at most the mean of its factors, weighted so that the weights' product is 1). Steps
 * towards better weights are subgradient steps of Polyak's (1969) length.
 */
final class Weights {
    final double[] levels;
    final double[] gains;

    Weights(int parties) {
        this.levels = new double[parties];
        this.gains = new double[parties];
    }

    void set(Weights other) {
        System.arraycopy(other.levels, 0, levels, 0, levels.length);
        System.arraycopy(other.gains, 0, gains, 0, gains.length);
    }

    boolean equal(double[] ofLevels, double[] ofGains) {
        return Arrays.equals(levels, ofLevels) && Arrays.equals(gains, ofGains);
    }

    /** The bound that a weighted sum of levels and gains gives. */
    double bound(Merit merit, double sum) {
        if (merit != Merit.PRODUCT) {
            return sum;
        }
        double logs = 0;
        for (double level : levels) {
            logs += Math.log(level);
        }
        return sum / levels.length / Math.exp(logs / levels.length);
    }

    /** Equal weights for the parties that count. */
    void even(Merit merit, double[] factor) {
        int counting = (int) Arrays.stream(factor).filter(f -> f != 0).count();
        for (int p = 0; p < levels.length; p++) {
            levels[p] = factor[p] == 0 ? 0 : merit == Merit.LEAST ? 1.0 / counting : 1;
            gains[p] = 0;
        }
    }

    /**
     * One step, away from what the best outcome by these weights has plenty of.
     *
     * @param level of each party in that outcome
     * @param gain likewise
     * @param above how far the bound lies above what is aimed at, more than 0
     * @param bound itself
     * @param rational whether gains of less than 0 are ruled out
     */
    void step(Merit merit, double[] level, double[] gain, double above, double bound, boolean rational) {
        switch (merit) {
            case PRODUCT -> product(gain, above, bound);
            case LEAST -> least(level, gain, above, rational);
            case SUM -> multipliers(gain, above / squares(gain));
        }
    }

    private void least(double[] level, double[] gain, double above, boolean rational) {
        double mean = 0;
        int counting = 0;
        for (int p = 0; p < level.length; p++) {
            if (levels[p] >= 0 && !Double.isNaN(level[p])) {
                mean += level[p];
                counting++;
            }
        }
        mean /= Math.max(1, counting);
        double squares = rational ? squares(gain) : 0;
        for (double of : level) {
            squares += Double.isNaN(of) ? 0 : (of - mean) * (of - mean);
        }
        if (squares == 0) {
            return;
        }
        double length = above / squares;
        for (int p = 0; p < level.length; p++) {
            levels[p] = Double.isNaN(level[p]) ? 0 : levels[p] - length * (level[p] - mean);
        }
        ontoSimplex(level);
        if (rational) {
            multipliers(gain, length);
        }
    }

    private void multipliers(double[] gain, double length) {
        for (int p = 0; p < gain.length; p++) {
            gains[p] = Math.max(0, gains[p] - length * gain[p]);
        }
    }

    /** Only gains that could move a multiplier count. */
    private double squares(double[] gain) {
        double squares = 1e-12;
        for (int p = 0; p < gain.length; p++) {
            squares += gain[p] < 0 || gains[p] > 0 ? gain[p] * gain[p] : 0;
        }
        return squares;
    }

    private void product(double[] gain, double above, double bound) {
        double sum = 0;
        for (int p = 0; p < gain.length; p++) {
            sum += levels[p] * gain[p];
        }
        if (sum <= 0 || bound <= 0) {
            return;
        }
        double[] slope = new double[gain.length];
        double squares = 1e-12;
        for (int p = 0; p < gain.length; p++) {
            slope[p] = levels[p] * gain[p] / sum - 1.0 / gain.length;
            squares += slope[p] * slope[p];
        }
        double down = Math.log(bound / Math.max(bound - above, bound * 1e-3));
        double length = Math.min(down / squares, 2);
        double logs = 0;
        for (int p = 0; p < gain.length; p++) {
            slope[p] = Math.log(levels[p]) - length * slope[p];
            logs += slope[p];
        }
        for (int p = 0; p < gain.length; p++) {
            levels[p] = Math.exp(Math.max(-30, Math.min(30, slope[p] - logs / gain.length)));
        }
    }

    /** The nearest weights of 0 and more that sum to 1 (Held, Wolfe and Crowder 1974). */
    private void ontoSimplex(double[] level) {
        double[] sorted = new double[levels.length];
        int counting = 0;
        for (int p = 0; p < sorted.length; p++) {
            if (!Double.isNaN(level[p])) {
                sorted[counting++] = -levels[p];
            }
        }
        Arrays.sort(sorted, 0, counting);
        double sum = 0;
        double shift = 0;
        for (int k = 0; k < counting; k++) {
            sum -= sorted[k];
            double candidate = (sum - 1) / (k + 1);
            if (-sorted[k] > candidate) {
                shift = candidate;
            }
        }
        for (int p = 0; p < levels.length; p++) {
            levels[p] = Double.isNaN(level[p]) ? 0 : Math.max(0, levels[p] - shift);
        }
    }
}
