package parley.statements.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Headlines say again, shorter, what the body says; only one whose content the body lacks counts. */
final class Headlines {
    private static final int STEM = 4;
    private static final double SHARED = 0.34;
    private static final double SPREAD = 0.5;

    private Headlines() {}

    static List<Found> withoutRepeats(List<Found> found) {
        List<Found> kept = new ArrayList<>();
        for (Found one : found) {
            if (!one.front() || !told(one, found)) {
                kept.add(one);
            }
        }
        return kept;
    }

    private static boolean told(Found headline, List<Found> found) {
        Set<String> words = stems(headline.contentText());
        Set<String> body = new HashSet<>();
        for (Found other : found) {
            if (other.front()) {
                continue;
            }
            Set<String> shared = stems(other.contentText());
            body.addAll(shared);
            shared.retainAll(words);
            if (shared.size() >= SHARED * words.size()) {
                return true;
            }
        }
        body.retainAll(words);
        return body.size() >= SPREAD * words.size();
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() >= STEM || (!word.isEmpty() && Character.isDigit(word.charAt(0)))) {
                stems.add(word.substring(0, Math.min(STEM, word.length())));
            }
        }
        return stems;
    }
}
