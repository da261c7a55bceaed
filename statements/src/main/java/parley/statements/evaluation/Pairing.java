package parley.statements.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Pairs annotated statements with read ones, one to one, the best pair first; of equal pairs the first in the text. */
final class Pairing {
    private static final double SAME = 0.5;

    private record Pair(int gold, int read, double score) {}

    private Pairing() {}

    /** For each annotated statement the read one whose cue shares a token with its own; -1 for none. */
    static int[] byCue(List<Marked> gold, List<Marked> read) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < read.size(); j++) {
                if (gold.get(i).part(Role.CUE).intersects(read.get(j).part(Role.CUE))) {
                    pairs.add(new Pair(i, j, score(gold.get(i), read.get(j))));
                }
            }
        }
        return best(gold.size(), read.size(), pairs);
    }

    private static double score(Marked gold, Marked read) {
        return gold.dice(Role.CUE, read) + .5 * gold.dice(Role.CONTENT, read) + .25 * gold.dice(Role.SOURCE, read);
    }

    /** For each annotated statement the read one that shares half of its content; -1 for none. */
    static int[] byContent(List<Marked> gold, List<Marked> read) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < read.size(); j++) {
                double shared = gold.get(i).dice(Role.CONTENT, read.get(j));
                if (shared >= SAME) {
                    // Cue and source only decide between equal contents.
                    pairs.add(new Pair(i, j, shared + 1e-6 * score(gold.get(i), read.get(j))));
                }
            }
        }
        return best(gold.size(), read.size(), pairs);
    }

    private static int[] best(int golds, int reads, List<Pair> pairs) {
        pairs.sort(Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::read));
        int[] partner = new int[golds];
        Arrays.fill(partner, -1);
        boolean[] taken = new boolean[reads];
        for (Pair pair : pairs) {
            if (partner[pair.gold()] < 0 && !taken[pair.read()]) {
                partner[pair.gold()] = pair.read();
                taken[pair.read()] = true;
            }
        }
        return partner;
    }
}
