package parley.statements.cascade;

import java.util.Map;
import java.util.TreeMap;

/** How often a lemma stood in a cue, in ten steps; lemmas are known by their hashes only. */
final class CueShares {
    private static final double SMOOTHING = 2;
    private final Map<Integer, Integer> steps;

    CueShares(Map<Integer, Integer> steps) {
        this.steps = new TreeMap<>(steps);
    }

    Map<Integer, Integer> steps() {
        return steps;
    }

    /** 0 for a lemma never met, else 1 to 10. */
    int of(int lemma) {
        Integer step = steps.get(lemma);
        return step == null ? 0 : step;
    }

    /** Counts while training. */
    static final class Counter {
        private final Map<Integer, int[]> counts = new TreeMap<>();

        void add(int lemma, boolean cue) {
            int[] count = counts.computeIfAbsent(lemma, key -> new int[2]);
            count[0]++;
            count[1] += cue ? 1 : 0;
        }

        CueShares shares() {
            Map<Integer, Integer> steps = new TreeMap<>();
            counts.forEach((lemma, count) -> {
                if (count[0] >= 2) {
                    double share = count[1] / (count[0] + SMOOTHING);
                    steps.put(lemma, share == 0 ? 1 : 2 + (int) Math.min(8, Math.floor(share * 10)));
                }
            });
            return new CueShares(steps);
        }
    }
}
