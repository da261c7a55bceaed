package parley.statements.attribution;

import java.util.Set;
import parley.statements.attribution.Complement.Kind;

/** Decides where the content behind a cue begins: past addressees ("told reporters"), times and places. */
final class Complements {
    private static final Set<String> HEDGES = Set.of(
            "about", "between", "more", "over", "under", "around", "up", "nearly", "less", "fewer", "some", "at",
            "from");
    private static final Set<String> QUESTIONS = Set.of(
            "whether", "who", "where", "what", "how", "why", "which", "when", "if", "anything", "nothing", "little");
    private static final Set<String> CLAUSE_OPENERS = Set.of(
            "he", "she", "they", "it", "we", "i", "the", "a", "an", "his", "her", "their", "its", "there", "no", "this",
            "these", "if", "both", "some", "any");
    private final Line line;

    Complements(Line line) {
        this.line = line;
    }

    /** The complement that begins at {@code from}, behind the cue (and behind its source when that follows the cue). */
    Complement of(CueVerb verb, int from, int limit) {
        if (from >= limit || (line.terminal(from) && !line.quoted(from))) {
            return new Complement(Kind.NONE, from);
        }
        if (line.quoted(from)) {
            return new Complement(Kind.QUOTE, from);
        }
        if (line.is(from, ":")) {
            return new Complement(line.quoted(from + 1) ? Kind.QUOTE : Kind.CLAUSE, from + 1);
        }
        if (line.boundary(from)) {
            return new Complement(
                    line.quoted(from + 1) && line.comma(from) ? Kind.QUOTE : Kind.NONE,
                    line.quoted(from + 1) && line.comma(from) ? from + 1 : from);
        }
        if (line.is(from, "that") && verb.speech()) {
            return new Complement(Kind.THAT, from);
        }
        if (verb.takesPerson()) {
            return person(verb, from, limit);
        }
        if (verb.tells() && verb.takesObject() && line.is(from, "to")) {
            return new Complement(Kind.OBJECT, from);
        }
        if (verb.tells()) {
            return told(from, limit);
        }
        if (verb.takesObject()) {
            int at = time(from, limit);
            return at < limit && !line.boundary(at) && !line.terminal(at)
                    ? new Complement(
                            line.quoted(at) ? Kind.QUOTE : line.is(at, "that") && at > from ? Kind.THAT : Kind.OBJECT,
                            at)
                    : of(plain(verb), at, limit);
        }
        return adjunct(from) || time(from, limit) > from ? adjuncts(from, limit) : new Complement(Kind.CLAUSE, from);
    }

    private static CueVerb plain(CueVerb verb) {
        return new CueVerb(verb.lemma(), verb.kind(), "q");
    }

    /** Whether the content is an open question ("has not said who will lead"). */
    boolean openQuestion(int at) {
        return at < line.size() && QUESTIONS.contains(line.token(at).lower());
    }

    private Complement person(CueVerb verb, int from, int limit) {
        if (verb.speech()) {
            for (int i = from; i < Math.min(limit, from + 12); i++) {
                boolean introduced = line.comma(i - 1) || line.is(i - 1, ":");
                if (line.quoted(i) && introduced) {
                    return new Complement(Kind.QUOTE, i);
                }
                if (line.is(i, "to") || line.comma(i)) {
                    break;
                }
            }
        }
        int at = time(from, limit);
        if (at >= limit
                || (line.terminal(at) && !line.quoted(at))
                || (verb.lemma().equals("ask") && placeOnly(at, limit))) {
            return new Complement(Kind.NONE, at);
        }
        return new Complement(Kind.OBJECT, at);
    }

    /** "asked at a rally in Upper Oru". */
    private boolean placeOnly(int from, int limit) {
        return Words.PREPOSITIONS.contains(line.token(from).lower()) && !line.clausal(from, limit);
    }

    private Complement told(int from, int limit) {
        for (int i = from; i < limit; i++) {
            if (line.is(i, "that") && i > from) {
                return new Complement(Kind.THAT, i);
            }
            if (line.quoted(i)) {
                boolean introduced = line.comma(i - 1) || line.is(i - 1, ":");
                return introduced ? new Complement(Kind.QUOTE, i) : addressed(from, limit);
            }
            if (line.is(i, ":")) {
                return new Complement(line.quoted(i + 1) ? Kind.QUOTE : Kind.CLAUSE, i + 1);
            }
            if (line.boundary(i) && !(line.comma(i) && line.quoted(i + 1))) {
                return line.comma(i) && !line.clausal(from, i) ? new Complement(Kind.NONE, i) : addressed(from, limit);
            }
        }
        return addressed(from, limit);
    }

    /** "told reporters the talks had failed", "told parliament on Monday". */
    private Complement addressed(int from, int limit) {
        if (from + 1 < limit
                && Words.PRONOUNS.contains(line.token(from).lower())
                && Words.finite(line.token(from + 1))) {
            return new Complement(Kind.CLAUSE, from);
        }
        if (line.is(from, "that") || !line.clausal(from, limit)) {
            int at = from;
            while (at < limit && !line.boundary(at) && !line.terminal(at)) {
                at++;
            }
            return new Complement(Kind.NONE, at);
        }
        for (int i = from + 1; i < limit; i++) {
            if (CLAUSE_OPENERS.contains(line.token(i).lower())
                    && !Words.PREPOSITIONS.contains(line.token(i - 1).lower())) {
                return new Complement(Kind.CLAUSE, i);
            }
            boolean nameAfterWord = line.token(i).capitalised()
                    && !line.token(i - 1).capitalised()
                    && !Words.PREPOSITIONS.contains(line.token(i - 1).lower())
                    && !Words.DAYS.contains(line.token(i).lower())
                    && !Words.DETERMINERS.contains(line.token(i - 1).lower());
            if (nameAfterWord) {
                return new Complement(Kind.CLAUSE, i);
            }
            if (Words.finite(line.token(i))) {
                return new Complement(Kind.CLAUSE, Math.max(from + 1, i - 1));
            }
        }
        return new Complement(Kind.CLAUSE, Math.min(from + 1, limit));
    }

    private boolean adjunct(int from) {
        String word = line.token(from).lower();
        if (HEDGES.contains(word)
                && from + 1 < line.size()
                && (line.token(from + 1).number()
                        || line.is(from + 1, "least")
                        || line.is(from + 1, "most")
                        || line.is(from + 1, "than"))
                && !line.token(from).capitalised()) {
            return false;
        }
        return Words.PREPOSITIONS.contains(word)
                || Words.DAYS.contains(word)
                || Words.adverb(line.token(from))
                || word.equals("last")
                || (word.equals("this")
                        && Words.DAYS.contains(
                                line.token(Math.min(from + 1, line.size() - 1)).lower()))
                || word.equals("when")
                || word.equals("while")
                || word.equals("late");
    }

    private Complement adjuncts(int from, int limit) {
        int end = from;
        for (; end < limit; end++) {
            if (line.is(end, "that")
                    && !Words.PREPOSITIONS.contains(line.token(end - 1).lower())) {
                return new Complement(Kind.THAT, end);
            }
            if (line.quoted(end) && (line.comma(end - 1) || line.is(end - 1, ":"))) {
                return new Complement(Kind.QUOTE, end);
            }
            if (line.is(end, ":")) {
                return new Complement(line.quoted(end + 1) ? Kind.QUOTE : Kind.CLAUSE, end + 1);
            }
            if (line.boundary(end) || line.terminal(end)) {
                break;
            }
        }
        if (line.comma(end) && line.quoted(end + 1)) {
            return new Complement(Kind.QUOTE, end + 1);
        }
        int after = time(from, limit);
        boolean whole = line.token(from).is("as")
                || line.token(from).is("when")
                || line.token(from).is("while")
                || line.token(from).is("after")
                || line.token(from).is("before");
        if (!whole && line.clausal(after, end) && !line.quoted(end)) {
            return new Complement(Kind.CLAUSE, after);
        }
        return new Complement(Kind.NONE, end);
    }

    /** Past a time that begins at {@code from} ("on Tuesday", "last week", "late on 3 May"); {@code from} itself when none does. */
    int time(int from, int limit) {
        if (line.is(from, "the") || line.is(from, "of")) {
            return from;
        }
        for (int i = from; i < Math.min(limit, from + 5); i++) {
            String word = line.token(i).lower();
            if (Words.DAYS.contains(word)
                    && !(word.equals("may") && !line.token(i).capitalised())) {
                int to = i + 1;
                while (to < limit
                        && (line.token(to).number()
                                || Words.DAYS.contains(line.token(to).lower()))) {
                    to++;
                }
                return to;
            }
            boolean leads = line.token(i).number()
                    || Set.of("on", "in", "last", "this", "late", "early", "next", "the", "of", "two", "three", "same")
                            .contains(word);
            if (!leads) {
                return from;
            }
        }
        return from;
    }
}
