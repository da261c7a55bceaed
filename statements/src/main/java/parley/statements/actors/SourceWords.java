package parley.statements.actors;

import java.util.List;
import java.util.Set;
import parley.statements.text.Document;
import parley.statements.text.Token;

/** The words of a source: its head, and what is left without articles, appositions and places. */
final class SourceWords {
    static final Set<String> PERSONAL = Set.of("he", "she", "him", "her", "his", "who", "whom");
    static final Set<String> ARTICLES = Set.of("the", "a", "an", "this", "that", "these", "those");
    private static final Set<String> HEAD_ENDS = Set.of(
            "of",
            "in",
            "at",
            "from",
            "who",
            "which",
            "that",
            "close",
            "familiar",
            "with",
            "for",
            "on",
            "to",
            "speaking",
            "whose",
            "by",
            "kept",
            "working",
            "there",
            "meeting",
            "led",
            "sweeping",
            "driving",
            "reached",
            "asked",
            "near",
            "inside",
            "named",
            "seen");
    static final Set<String> PRONOUNS = Set.of("its", "their", "his", "her");

    private SourceWords() {}

    static boolean single(String source) {
        List<Token> words = Document.tokens(source);
        if (words.isEmpty()) {
            return false;
        }
        String noun = words.get(head(words)).lower();
        boolean fresh = Set.of("a", "an", "one").contains(words.getFirst().lower())
                || (words.size() > 2 && words.get(words.size() - 2).possessive());
        if (!fresh && !PERSONAL.contains(words.getFirst().lower())) {
            return false;
        }
        boolean person = (Titles.UNNAMED.contains(noun)
                        || Titles.ROLES.contains(noun)
                        || Vocabulary.COLLEAGUES.contains(noun)
                        || noun.equals("mother")
                        || noun.equals("nurse")
                        || noun.equals("doctor"))
                && !noun.endsWith("s");
        return person || PERSONAL.contains(words.getFirst().lower());
    }

    /** "he" of "he'd". */
    static String uncontracted(String word) {
        int apostrophe = Math.max(word.indexOf('\''), word.indexOf('’'));
        return apostrophe > 0 ? word.substring(0, apostrophe) : word;
    }

    static List<Token> cut(List<Token> words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).is(",")) {
                return words.subList(0, i);
            }
        }
        return words;
    }

    static boolean ministry(List<Token> words) {
        return words.size() > 1 && (words.get(1).is("ministry") || words.get(1).is("parliament"));
    }

    static boolean singular(List<Token> words, int head) {
        return !words.get(head).lower().endsWith("s");
    }

    static int head(List<Token> words) {
        int at = 0;
        while (at + 1 < words.size()
                && (!words.get(at + 1).mark() || apostrophe(words, at + 1))
                && !HEAD_ENDS.contains(words.get(at + 1).lower())
                && !issued(words, at)) {
            at++;
        }
        if (words.get(at).is("one") && at + 3 < words.size()) {
            return Math.min(words.size() - 1, at + 3);
        }
        return at;
    }

    /** "the paper handed out", "the draft read aloud": what was done with it is no part of its name. */
    private static boolean issued(List<Token> words, int at) {
        String next = words.get(at + 1).lower();
        return Vocabulary.PAPERS.contains(words.get(at).lower())
                && (next.endsWith("ed") || next.equals("drawn") || next.equals("read") || next.equals("sent"));
    }

    /** The source without what adds nothing: "X itself", the mark of the owner in "X's demand". */
    static List<Token> trimmed(List<Token> words) {
        int to = words.size();
        while (to > 1
                && (words.get(to - 1).possessive()
                        || Set.of("itself", "himself", "herself", "themselves")
                                .contains(words.get(to - 1).lower()))) {
            to--;
        }
        return words.subList(0, to);
    }

    /** The bare one of "teachers' union". */
    private static boolean apostrophe(List<Token> words, int i) {
        boolean sign = words.get(i).is("'") || words.get(i).is("’");
        return sign && i + 1 < words.size() && words.get(i + 1).word();
    }

    /** The words up to the first that tells where or which. */
    static String upTo(List<Token> words) {
        return bare(words.subList(0, head(words) + 1));
    }

    /** The words without a leading article and without appositions. */
    static String bare(List<Token> words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).is(",")) {
                return bare(words.subList(0, i));
            }
        }
        int from = words.size() > 1
                        && Set.of("the", "a", "an").contains(words.getFirst().lower())
                        && !words.get(1).possessive()
                ? 1
                : 0;
        return Cast.words(words, from, words.size());
    }
}
