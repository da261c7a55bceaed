package parley.statements.cascade;

import java.util.ArrayList;
import java.util.List;
import parley.statements.crf.Lattice;

/** Reads the cues off the first chain's probabilities: runs of tokens that are likely enough part of one. */
final class CueRuns {
    private static final double SHARE = 0.5;

    private CueRuns() {}

    /** Runs around a token that is likely enough, as far as their tokens are at least half as likely as the likeliest of them. */
    static List<int[]> of(Lattice lattice, int length, double likely) {
        List<int[]> runs = new ArrayList<>();
        int at = 0;
        while (at < length) {
            if (in(lattice, at) < likely) {
                at++;
                continue;
            }
            int end = at + 1;
            int peak = at;
            while (end < length && in(lattice, end) >= likely && !begins(lattice, end)) {
                peak = in(lattice, end) > in(lattice, peak) ? end : peak;
                end++;
            }
            double least = in(lattice, peak) * SHARE;
            int from = peak;
            while (from > at && in(lattice, from - 1) >= least) {
                from--;
            }
            int to = peak + 1;
            while (to < end && in(lattice, to) >= least) {
                to++;
            }
            runs.add(new int[] {from, to});
            at = end;
        }
        return runs;
    }

    private static double in(Lattice lattice, int i) {
        return lattice.probability(i, Labels.begin(Pieces.CUE)) + lattice.probability(i, Labels.inside(Pieces.CUE));
    }

    private static boolean begins(Lattice lattice, int i) {
        return lattice.probability(i, Labels.begin(Pieces.CUE)) > lattice.probability(i, Labels.inside(Pieces.CUE));
    }

    /** The best token's probability to be in a cue. */
    static double probability(Lattice lattice, int[] run) {
        double most = 0;
        for (int i = run[0]; i < run[1]; i++) {
            most = Math.max(
                    most,
                    lattice.probability(i, Labels.begin(Pieces.CUE))
                            + lattice.probability(i, Labels.inside(Pieces.CUE)));
        }
        return most;
    }
}
