package parley.statements.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.statements.cascade.Pieces;

/** Chooses among what the cascade proposes: sure enough, and no word in two cues. */
final class Choice {
    private Choice() {}

    /** The surest first wins; the result is in the order of the proposals. */
    static List<Pieces> of(List<Pieces> proposals, double least) {
        List<Pieces> ranked = new ArrayList<>(proposals);
        ranked.sort(Comparator.comparingDouble(Pieces::confidence).reversed());
        List<Pieces> kept = new ArrayList<>();
        for (Pieces one : ranked) {
            if (one.confidence() >= least && kept.stream().noneMatch(other -> meet(one.cue(), other.cue()))) {
                kept.add(one);
            }
        }
        return proposals.stream().filter(kept::contains).toList();
    }

    /** Whether none of the words of a quotation without a cue is in another's content. */
    static boolean free(Pieces draft, List<Pieces> kept) {
        return kept.stream().noneMatch(other -> meet(draft.content(), other.content()));
    }

    private static boolean meet(List<int[]> one, List<int[]> two) {
        for (int[] a : one) {
            for (int[] b : two) {
                if (a[0] < b[1] && b[0] < a[1]) {
                    return true;
                }
            }
        }
        return false;
    }
}
