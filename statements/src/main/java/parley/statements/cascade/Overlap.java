package parley.statements.cascade;

import java.util.List;

/** How much two sets of stretches share. */
final class Overlap {
    private Overlap() {}

    /** Dice's coefficient over tokens (Dice 1945); 1 when both are empty. */
    static double dice(List<int[]> one, List<int[]> two) {
        int shared = 0;
        int sum = 0;
        for (int[] a : one) {
            sum += a[1] - a[0];
            for (int[] b : two) {
                shared += Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
            }
        }
        for (int[] b : two) {
            sum += b[1] - b[0];
        }
        return sum == 0 ? 1 : 2.0 * shared / sum;
    }

    /** Whether a proposal counts as right beside what a person marked: cues meet, source and content share half. */
    static boolean right(Pieces proposal, List<Pieces> gold) {
        int[] cue = proposal.cue().getFirst();
        for (Pieces each : gold) {
            if (each.cueMeets(cue[0], cue[1])
                    && dice(each.source(), proposal.source()) >= 0.5
                    && dice(each.content(), proposal.content()) >= 0.5) {
                return true;
            }
        }
        return false;
    }
}
