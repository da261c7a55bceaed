package parley.statements.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does the reader know when it is sure? Right is meant by {@link Link#ALL}; statements without cue are left out.
 *
 * @param surest how many of the half with the highest confidence are right, in [0, 1]; where the half cuts through equal
 *     confidences, each of these counts in part
 * @param interval of that share
 * @param error expected calibration error: mean distance of confidence and share right, over the bins (Naeini, Cooper and
 *     Hauskrecht 2015, with bins of equal count)
 * @param bins from the least sure to the surest, of equal count but for rounding
 */
public record Calibration(double surest, Interval interval, double error, List<Bin> bins) {
    private static final int BINS = 10;

    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * Statements of like confidence.
     *
     * @param from the least confidence among them
     * @param to the highest
     * @param confidence their mean
     */
    public record Bin(double from, double to, double confidence, long right, long of) {
        /** Share right, in [0, 1]. */
        public double share() {
            return (double) right / of;
        }
    }

    /** @param guesses at least one */
    static Calibration of(List<Guess> guesses, Resampling sums) {
        List<Guess> sorted = new ArrayList<>(guesses);
        sorted.sort(Comparator.comparingDouble(Guess::confidence));
        List<Bin> bins = new ArrayList<>();
        double error = 0;
        for (int k = 0; k < BINS; k++) {
            List<Guess> in = sorted.subList(k * sorted.size() / BINS, (k + 1) * sorted.size() / BINS);
            if (!in.isEmpty()) {
                Bin bin = bin(in);
                bins.add(bin);
                error += Math.abs(bin.confidence() - bin.share()) * bin.of() / sorted.size();
            }
        }
        List<Guess> surestFirst = sorted.reversed();
        return new Calibration(
                surest(surestFirst, null), sums.interval(times -> surest(surestFirst, times)), error, bins);
    }

    private static Bin bin(List<Guess> guesses) {
        double sum = 0;
        long right = 0;
        for (Guess guess : guesses) {
            sum += guess.confidence();
            right += guess.right() ? 1 : 0;
        }
        return new Bin(
                guesses.getFirst().confidence(),
                guesses.getLast().confidence(),
                sum / guesses.size(),
                right,
                guesses.size());
    }

    /** @param times how often each document counts; null for once */
    private static double surest(List<Guess> surestFirst, int @Nullable [] times) {
        double all = 0;
        for (Guess guess : surestFirst) {
            all += times == null ? 1 : times[guess.document()];
        }
        double left = all / 2;
        double right = 0;
        for (int from = 0; from < surestFirst.size() && left > 0; ) {
            double equal = 0;
            double equalRight = 0;
            int to = from;
            for (;
                    to < surestFirst.size()
                            && surestFirst.get(to).confidence()
                                    == surestFirst.get(from).confidence();
                    to++) {
                int weight = times == null ? 1 : times[surestFirst.get(to).document()];
                equal += weight;
                equalRight += surestFirst.get(to).right() ? weight : 0;
            }
            double taken = Math.min(left, equal);
            right += equal == 0 ? 0 : equalRight * taken / equal;
            left -= taken;
            from = to;
        }
        return all == 0 ? Double.NaN : right / (all / 2);
    }
}
