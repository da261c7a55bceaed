package parley.ledger;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The known word that a mistyped one was probably meant to be: fewest letters added, dropped, changed or swapped with their
 * neighbour (Damerau 1964). Cost: length x length per word.
 */
public final class Spelling {
    private Spelling() {}

    /** {@code " Maybe 'ceasefire'?"}-style advice, or the known words when none is near. */
    public static String advice(String word, Collection<String> known) {
        return nearest(word, known)
                .map(near -> "Maybe '" + near + "'?")
                .orElse(known.isEmpty() ? "" : "Known: " + String.join(", ", known) + ".");
    }

    /** The nearest known word within a third of its length; of two equally near the one that begins alike. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            boolean nearer = distance < least || (distance == least && begun(word, candidate) > begun(word, best));
            if (nearer && distance <= Math.max(1, candidate.length() / 3)) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many letters at the start are the same. */
    private static int begun(String word, @Nullable String candidate) {
        int same = 0;
        while (candidate != null
                && same < Math.min(word.length(), candidate.length())
                && Character.toLowerCase(word.charAt(same)) == Character.toLowerCase(candidate.charAt(same))) {
            same++;
        }
        return same;
    }

    private static int distance(String a, String b) {
        int[][] least = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    least[i][j] = i + j;
                    continue;
                }
                int changed = least[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                least[i][j] = Math.min(changed, 1 + Math.min(least[i - 1][j], least[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
                }
            }
        }
        return least[a.length()][b.length()];
    }
}
