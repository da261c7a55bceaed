package parley.statements.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Leaves out paragraphs that say again what one nearby says: pull quotes, teasers, captions and texts that a page holds
 * twice. A paragraph repeats another when it has at least eight words, is not the longer one, and all its
 * shingles of four words (Broder 1997) stand in the other, but for the last when it breaks off ("..."); of two alike the
 * first is kept. Fewer are not enough: two parties may say the same but for one name. The first line is a headline and
 * stays. Only for texts that are made here out of pages: a plain text is never altered. Cost: linear, as each paragraph
 * is compared within a window.
 */
final class RepeatedParagraphs {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int WINDOW = 120;
    private static final int SHINGLE = 4;
    /** Longer ones, in characters, are no paragraphs but pages without any, and are left alone. */
    private static final int LONGEST = 20_000;

    private static final int FEWEST_WORDS = 8;
    /** How many paragraphs with the same four words are looked at. */
    private static final int MOST_ALIKE = 8;

    private static final int LONGEST_PULL_QUOTE = 60;

    private final boolean print;
    private final Map<Long, List<Integer>> where = new HashMap<>();
    private final List<Set<Long>> shingles = new ArrayList<>();
    private final List<Integer> words = new ArrayList<>();

    private RepeatedParagraphs(boolean print) {
        this.print = print;
    }

    /** For web pages: whole paragraphs may stand twice. */
    static RepeatedParagraphs ofPages() {
        return new RepeatedParagraphs(false);
    }

    /** For print: only pull quotes, word for word, as an agreement repeats its clauses on purpose. */
    static RepeatedParagraphs ofPrint() {
        return new RepeatedParagraphs(true);
    }

    List<String> left(List<String> paragraphs) {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < paragraphs.size() + WINDOW; i++) {
            if (i < paragraphs.size()) {
                enter(i, paragraphs.get(i));
            }
            int judged = i - WINDOW;
            if (judged >= 0) {
                if (!repeats(judged)) {
                    left.add(paragraphs.get(judged));
                }
                leave(judged - WINDOW);
            }
        }
        return left;
    }

    private void enter(int number, String paragraph) {
        if (paragraph.length() > LONGEST) {
            shingles.add(Set.of());
            words.add(Integer.MAX_VALUE);
            return;
        }
        String bare = NO_WORD.matcher(paragraph.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        String[] all = bare.split(" ");
        if (paragraph.endsWith("...") || paragraph.endsWith("\u2026")) {
            all = Arrays.copyOf(all, all.length - 1);
        }
        Set<Long> these = new HashSet<>();
        for (int i = 0; i + SHINGLE <= all.length && all.length >= FEWEST_WORDS; i++) {
            long hash = 0;
            for (int j = i; j < i + SHINGLE; j++) {
                hash = hash * 1_000_003 + all[j].hashCode();
            }
            if (these.add(hash)) {
                List<Integer> known = where.computeIfAbsent(hash, any -> new ArrayList<>(1));
                known.add(number);
            }
        }
        shingles.add(these);
        words.add(all.length);
    }

    private void leave(int number) {
        if (number < 0) {
            return;
        }
        for (Long hash : shingles.get(number)) {
            List<Integer> known = where.get(hash);
            if (known != null) {
                known.remove(Integer.valueOf(number));
                if (known.isEmpty()) {
                    where.remove(hash);
                }
            }
        }
        shingles.set(number, Set.of());
    }

    private boolean repeats(int number) {
        Set<Long> these = shingles.get(number);
        if (number == 0 || these.isEmpty() || (print && words.get(number) > LONGEST_PULL_QUOTE)) {
            return false;
        }
        Map<Integer, Integer> shared = new HashMap<>();
        for (Long hash : these) {
            List<Integer> known = where.getOrDefault(hash, List.of());
            for (int other : known.subList(0, Math.min(MOST_ALIKE, known.size()))) {
                shared.merge(other, 1, Integer::sum);
            }
        }
        for (Map.Entry<Integer, Integer> other : shared.entrySet()) {
            if (other.getValue() == these.size() && isLesser(number, other.getKey())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first is the one of the two to leave out. */
    private boolean isLesser(int number, int other) {
        int difference = words.get(other) - words.get(number);
        if (print) {
            return difference > 0 && number != other;
        }
        return difference > 0 || (difference == 0 && other < number);
    }
}
