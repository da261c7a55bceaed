package parley.views.brief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.ledger.Report;

/**
 * Reports that carry the same story: more than half of the shorter one's five-word shingles stand in the other (Broder
 * 1997, containment). They count as one origin. Cost: pairs of reports x words.
 */
final class Copies {
    private static final int SHINGLE = 5;

    /** Two reports, in the order they were given. */
    record Pair(Report first, Report second) {}

    private Copies() {}

    static List<Pair> among(List<Report> reports) {
        List<Set<Integer>> shingles = reports.stream()
                .map(report -> shingles(report.text().toString()))
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            for (int j = i + 1; j < reports.size(); j++) {
                if (sameStory(shingles.get(i), shingles.get(j))) {
                    pairs.add(new Pair(reports.get(i), reports.get(j)));
                }
            }
        }
        return pairs;
    }

    private static boolean sameStory(Set<Integer> a, Set<Integer> b) {
        Set<Integer> shared = new HashSet<>(a);
        shared.retainAll(b);
        return 2 * shared.size() > Math.min(a.size(), b.size());
    }

    private static Set<Integer> shingles(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("\\W+"));
        Set<Integer> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            shingles.add(words.subList(i, i + SHINGLE).hashCode());
        }
        return shingles;
    }
}
