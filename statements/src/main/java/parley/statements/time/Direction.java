package parley.statements.time;

import java.util.Set;
import parley.statements.quantity.Word;
import parley.statements.quantity.Words;

/**
 * Whether a day told without its year or week is the nearest past or the nearest future one. In news it is the past one
 * unless a future trigger governs the clause. The governor is the nearest word before the time, within its clause, that
 * is either a trigger ("will", "due", "agreed to") or a verb of saying; for a time that opens its clause, the nearest
 * after it.
 */
enum Direction {
    PAST("nearest past"),
    FUTURE("nearest future");

    /** How many words a governor may be away. */
    private static final int REACH = 30;

    private static final Set<String> TRIGGERS = Set.of(
            "will",
            "won't",
            "shall",
            "would",
            "could",
            "might",
            "must",
            "should",
            "can",
            "due",
            "scheduled",
            "planned",
            "plans",
            "expected",
            "slated",
            "going",
            "deadline",
            "awaited",
            "promises",
            "until",
            "upcoming");
    private static final Set<String> MODALS_AS_NAMES = Set.of("may");
    private static final Set<String> INTENTIONS = Set.of(
            "agreed",
            "agree",
            "agrees",
            "plan",
            "plans",
            "planned",
            "planning",
            "set",
            "vowed",
            "promised",
            "threatened",
            "hope",
            "hopes",
            "hoped",
            "want",
            "wants",
            "wanted",
            "intend",
            "intends",
            "ready",
            "prepared",
            "invited",
            "is",
            "are",
            "was",
            "were",
            "be",
            "pledged",
            "pledges",
            "refused",
            "refuses",
            "asked",
            "urged",
            "about",
            "offered");
    private static final Set<String> SAYING = Set.of(
            "said",
            "says",
            "told",
            "tells",
            "added",
            "adds",
            "announced",
            "warned",
            "reported",
            "claimed",
            "insisted",
            "argued",
            "wrote",
            "stated",
            "replied",
            "confirmed",
            "denied",
            "rejected",
            "accepted",
            "declared",
            "admitted",
            "repeated",
            "reiterated",
            "acknowledged",
            "complained",
            "called",
            "demanded",
            "suggested");
    private static final Set<String> STRONG_PAST = Set.of(
            "met", "held", "made", "sent", "taken", "given", "struck", "began", "begun", "broke", "broken", "came",
            "went", "left", "won", "lost", "put");
    private static final Set<String> BEING = Set.of("be", "is", "are", "being", "get");
    private static final Set<String> NOT_VERBS = Set.of(
            "the",
            "a",
            "an",
            "its",
            "their",
            "his",
            "her",
            "our",
            "your",
            "this",
            "that",
            "these",
            "those",
            "both",
            "all",
            "work",
            "court",
            "power",
            "war",
            "parliament",
            "reporters",
            "about",
            "around",
            "some");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** The direction of the time told by words [{@code start}, {@code end}). */
    static Direction of(Words words, int start, int end) {
        if (isParticiple(words, start - 1) || isPastVerb(words.lower(end))) {
            return PAST;
        }
        int nearest = words.lower(start - 1).equals(",") ? start - 2 : start - 1;
        for (int k = nearest; k >= start - REACH && !closes(words.at(k)); k--) {
            if (SAYING.contains(words.lower(k))) {
                return PAST;
            }
            if (isTrigger(words, k)) {
                return FUTURE;
            }
        }
        return opens(words.at(start - 1)) ? after(words, end) : PAST;
    }

    private static Direction after(Words words, int end) {
        int k = words.lower(end).equals(",") ? end + 1 : end;
        for (int stop = k + REACH; k < stop && !closes(words.at(k)); k++) {
            if (SAYING.contains(words.lower(k))) {
                return PAST;
            }
            if (isTrigger(words, k)) {
                return FUTURE;
            }
        }
        return PAST;
    }

    /** "The paper signed on Tuesday" is of the past whatever "would" stands before it; "would be signed" is not. */
    private static boolean isParticiple(Words words, int k) {
        String word = words.lower(k);
        return isPastVerb(word) && !BEING.contains(words.lower(k - 1));
    }

    private static boolean isPastVerb(String word) {
        return (word.endsWith("ed") && !TRIGGERS.contains(word)) || STRONG_PAST.contains(word) || SAYING.contains(word);
    }

    private static boolean isTrigger(Words words, int k) {
        String word = words.lower(k);
        if (TRIGGERS.contains(word) || word.endsWith("'ll")) {
            return true;
        }
        if (word.equals("next")) {
            return Names.unit(words.lower(k + 1)) == null && !words.lower(k + 1).equals("morning");
        }
        if (MODALS_AS_NAMES.contains(word)) {
            return !words.at(k).isCapitalised();
        }
        Word next = words.at(k + 1);
        boolean verb = next.isLetters() && !next.isCapitalised() && !NOT_VERBS.contains(next.lower());
        return word.equals("to") && verb && INTENTIONS.contains(words.lower(k - 1));
    }

    private static boolean opens(Word before) {
        return closes(before) || before.lower().equals("and") || before.lower().equals("but");
    }

    private static boolean closes(Word word) {
        return switch (word.text()) {
            case "", ".", "!", "?", ";", ":", ",", "\"", "\u201C", "\u201D", "(", ")", "\u2014" -> true;
            default -> false;
        };
    }
}
