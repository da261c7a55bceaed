package parley.statements.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.statements.cascade.Pieces;

/**
 * Chooses among what the cascade proposes: sure enough, no word in two cues, and none inside another's content: what a
 * speaker tells of others is part of what the speaker says.
 */
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
        List<Pieces> outer = new ArrayList<>(kept);
        for (Pieces one : kept.reversed()) {
            if (outer.stream().anyMatch(other -> !other.equals(one) && holds(other.content(), one.cue()))) {
                outer.remove(one);
            }
        }
        return proposals.stream().filter(outer::contains).toList();
    }

    private static boolean holds(List<int[]> content, List<int[]> cue) {
        int[] first = cue.getFirst();
        return content.stream().anyMatch(piece -> piece[0] <= first[0] && first[1] <= piece[1]);
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
