package parley.statements.attribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.statements.text.Sentence;
import parley.statements.text.Token;

/**
 * Finds the noun phrase that a cue belongs to: before the verb, with appositions and relative clauses ("X, the minister,
 * who leads the delegation, said"), or behind it ("said X, of the union").
 */
final class Subjects {
    private static final Set<String> NO_SUBJECT = Set.of(
            "this",
            "that",
            "there",
            "what",
            "which",
            "these",
            "those",
            "here",
            "how",
            "why",
            "where",
            "when",
            "nothing",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "to",
            "let");
    private static final Set<String> RELATIVES = Set.of("who", "which", "whose", "that", "whom");
    private static final Set<String> OPENERS = Set.of(
            "however",
            "although",
            "though",
            "while",
            "whereas",
            "meanwhile",
            "and",
            "but",
            "or",
            "yet",
            "so",
            "then",
            "also",
            "later",
            "earlier",
            "still",
            "separately",
            "instead",
            "nevertheless",
            "nonetheless",
            "now");
    private static final Set<String> ADJUNCTS = Set.of(
            "on",
            "in",
            "at",
            "during",
            "after",
            "before",
            "as",
            "when",
            "while",
            "to",
            "from",
            "through",
            "via",
            "late",
            "early",
            "last",
            "this",
            "since",
            "following",
            "without",
            "ahead",
            "because",
            "if",
            "but",
            "and",
            "outside",
            "inside",
            "where");
    private static final Set<String> PARTICLES =
            Set.of("de", "van", "von", "al", "bin", "el", "la", "du", "der", "den", "ibn", "of", "the", "and");
    private final Line line;

    Subjects(Line line) {
        this.line = line;
    }

    /** The subject that ends right before token {@code verb}, not reaching back beyond {@code bound}. */
    @Nullable
    Stretch before(int verb, int bound) {
        if (verb - 1 < bound || line.quoted(verb - 1)) {
            return null;
        }
        if (line.comma(verb - 1)) {
            return apposed(verb - 1, bound);
        }
        int start = opened(segment(verb, bound), verb);
        if (nominal(start, verb)) {
            return new Stretch(start, verb);
        }
        for (int i = start + 1; i < verb; i++) {
            if (RELATIVES.contains(line.token(i).lower()) && !line.is(i, "that") && nominal(start, i)) {
                return new Stretch(start, verb);
            }
        }
        int near = shrunk(start, verb);
        return nominal(near, verb) ? new Stretch(near, verb) : null;
    }

    /** Names and descriptions parted by commas, the last comma at {@code comma}. */
    private @Nullable Stretch apposed(int comma, int bound) {
        int to = comma;
        int from = segment(to, bound);
        if (from >= to) {
            return null;
        }
        Stretch head = previous(from, bound);
        if (head != null && Words.PEOPLE.contains(line.token(from).lower()) && name(head.from(), head.to())) {
            return new Stretch(head.from(), comma);
        }
        if (name(from, to)) {
            Stretch role = previous(from, bound);
            boolean extends_ = role != null
                    && nominal(role.from(), role.to())
                    && !name(role.from(), role.to())
                    && speaksOfPeople(role);
            return new Stretch(extends_ && role != null ? role.from() : from, comma);
        }
        for (int guard = 0; guard < 4; guard++) {
            Stretch earlier = previous(from, bound);
            if (earlier == null) {
                return null;
            }
            if (name(earlier.from(), earlier.to())) {
                return new Stretch(earlier.from(), comma);
            }
            if (nominal(earlier.from(), earlier.to())) {
                Stretch named = previous(earlier.from(), bound);
                boolean known = named != null && name(named.from(), named.to());
                return new Stretch(known && named != null ? named.from() : earlier.from(), comma);
            }
            from = earlier.from();
        }
        return null;
    }

    private @Nullable Stretch previous(int from, int bound) {
        if (from - 2 < bound || !line.comma(from - 1)) {
            return null;
        }
        int start = opened(segment(from - 1, bound), from - 1);
        return start < from - 1 ? new Stretch(start, from - 1) : null;
    }

    private int segment(int end, int bound) {
        int start = end;
        while (start > bound && !line.boundary(start - 1)) {
            start--;
        }
        return start;
    }

    /** Skips connectives that open a clause ("But", "However"). */
    private int opened(int start, int end) {
        int at = start;
        while (at < end - 1 && (OPENERS.contains(line.token(at).lower()) || Words.adverb(line.token(at)))) {
            at++;
        }
        return at;
    }

    /** The noun phrase nearest the verb, when the whole segment is none. */
    private int shrunk(int start, int verb) {
        int at = verb;
        while (at > start && inside(at - 1, start)) {
            at--;
            if (determiner(at) && !line.token(at).possessive()) {
                break;
            }
        }
        while (at < verb && Words.DAYS.contains(line.token(at).lower())) {
            at++;
        }
        return at;
    }

    private boolean inside(int i, int start) {
        Token token = line.token(i);
        if (token.possessive() || token.number()) {
            return true;
        }
        if (!token.word() || Words.finite(token) || Words.SUBORDINATORS.contains(token.lower())) {
            return false;
        }
        if (token.is("of")) {
            return i - 1 >= start && line.token(i - 1).word();
        }
        return !Words.PREPOSITIONS.contains(token.lower())
                && !Words.CONJUNCTIONS.contains(token.lower())
                && (token.capitalised() || !Words.pastLooking(token));
    }

    private boolean determiner(int i) {
        return Words.DETERMINERS.contains(line.token(i).lower());
    }

    /** Can [from, to) be a source: does it begin like a noun phrase, and has it no verb of its own? */
    boolean nominal(int from, int to) {
        if (from >= to || to - from > 40) {
            return false;
        }
        Token first = line.token(from);
        String word = first.lower();
        boolean opens = first.word() || first.number();
        if (!opens
                || (NO_SUBJECT.contains(word) && to - from == 1)
                || word.equals("that")
                || word.equals("there")
                || word.equals("what")) {
            return false;
        }
        if ((Words.PREPOSITIONS.contains(word) || Words.SUBORDINATORS.contains(word)) && !word.equals("about")) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (RELATIVES.contains(line.token(i).lower()) && i > from) {
                return i > from;
            }
            if ((Words.finite(line.token(i)) && !line.token(i).possessive())
                    || line.terminal(i)
                    || (i > from && "to".equals(line.token(i).lower()) && !line.is(i - 1, "close"))) {
                return false;
            }
        }
        Token last = line.token(to - 1);
        return (last.word() || last.number() || last.is(")"))
                && !Words.PREPOSITIONS.contains(last.lower())
                && !determinerOnly(from, to)
                && !Words.DAYS.contains(last.lower());
    }

    private boolean determinerOnly(int from, int to) {
        return to - from == 1
                && determiner(from)
                && !Words.PRONOUNS.contains(line.token(from).lower());
    }

    /** A bare name, perhaps with a role in lower case before it. */
    boolean name(int from, int to) {
        int capitals = 0;
        for (int i = from; i < to; i++) {
            Token token = line.token(i);
            if (token.capitalised()) {
                capitals++;
            } else if (!(PARTICLES.contains(token.lower()) && i > from)
                    && !Words.PEOPLE.contains(token.lower())
                    && !token.possessive()
                    && !token.is(".")
                    && !token.number()) {
                return false;
            }
        }
        return capitals > 0
                && to - from <= 9
                && !Words.PREPOSITIONS.contains(line.token(from).lower())
                && line.token(to - 1).capitalised()
                && !Words.DETERMINERS.contains(line.token(from).lower());
    }

    private boolean speaksOfPeople(Stretch stretch) {
        for (int i = stretch.from(); i < stretch.to(); i++) {
            if (Words.PEOPLE.contains(line.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Can it hold a stand: a name, a pronoun for people, a word for people or bodies? */
    boolean animate(Stretch stretch) {
        for (int i = stretch.from(); i < stretch.to(); i++) {
            Token token = line.token(i);
            if (i > stretch.from() && RELATIVES.contains(token.lower())) {
                return false;
            }
            boolean opening = i == stretch.from() && Words.DETERMINERS.contains(token.lower());
            if ((token.capitalised() && !opening && !Words.PREPOSITIONS.contains(token.lower()))
                    || Words.PEOPLE.contains(token.lower())
                    || (Words.PRONOUNS.contains(token.lower()) && !opening)) {
                return true;
            }
            if (Words.PREPOSITIONS.contains(token.lower())) {
                return false;
            }
        }
        return stretch.to() - stretch.from() == 1
                && Words.PRONOUNS.contains(line.token(stretch.from()).lower());
    }

    /** The noun phrase that begins at {@code from}, appositions included, ending before {@code limit}. */
    @Nullable
    Stretch behind(int from, int limit) {
        if (from >= limit || !startsPhrase(from)) {
            return null;
        }
        int to = phraseEnd(from, limit);
        while (line.comma(to) && to + 1 < limit) {
            int next = apposition(to + 1, limit);
            if (next < 0) {
                break;
            }
            to = next;
        }
        return to > from ? new Stretch(from, to) : null;
    }

    private boolean startsPhrase(int from) {
        Token token = line.token(from);
        String word = token.lower();
        return (token.word()
                        && !line.quoted(from)
                        && !Words.PREPOSITIONS.contains(word)
                        && !Words.SUBORDINATORS.contains(word)
                        && !NO_SUBJECT.contains(word)
                        && !Words.DAYS.contains(word)
                        && !Words.adverb(token))
                || token.number();
    }

    private int phraseEnd(int from, int limit) {
        boolean relative = false;
        int at = from;
        while (at < limit && !line.boundary(at) && !(line.terminal(at) && at + 1 >= limit)) {
            Token token = line.token(at);
            relative = relative || (RELATIVES.contains(token.lower()) && at > from);
            if (!relative && at > from && ADJUNCTS.contains(token.lower()) && !line.is(at - 1, "close")) {
                break;
            }
            if (!relative && at > from && Words.DAYS.contains(token.lower())) {
                break;
            }
            at++;
        }
        while (at > from && line.terminal(at - 1)) {
            at--;
        }
        return at;
    }

    /** The end of an apposition that begins at {@code from}, or -1 when what stands there is none. */
    private int apposition(int from, int limit) {
        String word = line.token(from).lower();
        int to = from;
        while (to < limit && !line.boundary(to) && !line.terminal(to)) {
            to++;
        }
        boolean relative = word.equals("who") || word.equals("whose");
        boolean described = (Words.DETERMINERS.contains(word) || word.equals("of") || Words.PEOPLE.contains(word))
                && !line.clausal(from, to)
                && (word.equals("of") || speaksOfPeople(new Stretch(from, to)));
        boolean named = name(from, to) && to - from <= 5 && speaksOfPeople(new Stretch(Math.max(0, from - 5), from));
        return relative || described || named ? to : -1;
    }

    /** The subject of a sentence that has no other cue: its first noun phrase before a verb. */
    @Nullable
    Stretch ofSentence(Sentence sentence, int limit) {
        int at = sentence.from();
        while (at < limit && line.quoted(at)) {
            at++;
        }
        for (int guard = 0; guard < 3 && at < limit; guard++) {
            int start = opened(at, limit);
            int to = start;
            while (to < limit && !line.boundary(to) && !verb(to)) {
                to++;
            }
            if (nominal(start, to) && animate(new Stretch(start, to))) {
                return new Stretch(start, to);
            }
            while (to < limit && !line.comma(to)) {
                to++;
            }
            at = to + 1;
        }
        return null;
    }

    private boolean verb(int i) {
        return Words.finite(line.token(i))
                || Words.pastLooking(line.token(i))
                || Words.IRREGULAR.contains(line.token(i).lower());
    }
}
