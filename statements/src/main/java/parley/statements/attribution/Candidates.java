package parley.statements.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.statements.text.Sentence;
import parley.statements.text.Token;

/** Finds the verb groups of a sentence that can be cues, and turns away nouns, adjectives and passives. */
final class Candidates {
    private static final Set<String> NOT_AFTER_A_VERB = Set.of(
            "of", "and", "or", ",", ".", "were", "are", "was", "is", "will", "would", "has", "have", "by", "from",
            "against", "between", "with", "among");
    private static final Set<String> LEADS_TO = Set.of("continued", "continues", "continue", "went", "goes", "came");
    private final Cues cues;

    Candidates(Cues cues) {
        this.cues = cues;
    }

    List<Candidate> in(Line line, Sentence sentence) {
        List<Candidate> found = new ArrayList<>();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (line.quoted(i)) {
                continue;
            }
            Cues.Match match = cues.at(line.tokens, i);
            if (match == null || i + match.words() > sentence.to() || line.quoted(i + match.words() - 1)) {
                continue;
            }
            Candidate candidate = group(line, sentence, i, match);
            if (candidate != null) {
                found.add(candidate);
                i += match.words() - 1;
            }
        }
        return found;
    }

    private static @Nullable Candidate group(Line line, Sentence sentence, int head, Cues.Match match) {
        int from = head;
        boolean negated = false;
        while (from > sentence.from() && !line.quoted(from - 1) && joins(line, from - 1, sentence.from())) {
            from--;
            negated = negated || Words.NEGATIONS.contains(line.token(from).lower());
        }
        from = continuation(line, sentence, head, from, match);
        if (!verbal(line, sentence, from, head, match)) {
            return null;
        }
        boolean participle = match.form() == Cues.Form.GERUND && !auxiliary(line, from, head, Words.BE);
        return new Candidate(from, head, head + match.words(), match.verb(), match.form(), negated, participle);
    }

    private static boolean joins(Line line, int i, int start) {
        Token token = line.token(i);
        return Words.AUXILIARIES.contains(token.lower())
                || (Words.adverb(token) && (i > start || !token.capitalised()));
    }

    /** "went on to say", "continued to insist": the leading verb is part of the group. */
    private static int continuation(Line line, Sentence sentence, int head, int from, Cues.Match match) {
        if (match.form() != Cues.Form.BASE || !line.is(head - 1, "to") || head - 2 < sentence.from()) {
            return from;
        }
        int lead = line.is(head - 2, "on") ? head - 3 : head - 2;
        return lead >= sentence.from() && LEADS_TO.contains(line.token(lead).lower()) ? lead : from;
    }

    private static boolean verbal(Line line, Sentence sentence, int from, int head, Cues.Match match) {
        boolean first = from == sentence.from();
        Token before = first ? null : line.token(from - 1);
        if (before != null && (before.possessive() || barred(before, line, from))) {
            return false;
        }
        return switch (match.form()) {
            case PAST -> !auxiliary(line, from, head, Words.BE) && !line.is(head + match.words(), "by") && !first;
            case GERUND -> auxiliary(line, from, head, Words.BE) || participle(before, line, from, match);
            case THIRD -> from == head - adverbs(line, from, head) && !first && nominalNext(line, head, match);
            case BASE -> base(before, line, from, head, match);
        };
    }

    /** What cannot stand before a verb group: a determiner, a preposition. */
    private static boolean barred(Token before, Line line, int from) {
        String word = before.lower();
        if (Words.PRONOUNS.contains(word) || line.quoted(from - 1)) {
            return false;
        }
        return (Words.DETERMINERS.contains(word)
                        && !word.equals("both")
                        && !word.equals("which")
                        && !word.equals("that"))
                || (Words.PREPOSITIONS.contains(word) && !word.equals("to") && !word.equals("as"));
    }

    private static boolean participle(@Nullable Token before, Line line, int from, Cues.Match match) {
        if (before == null || match.verb().summarises()) {
            return false;
        }
        boolean afterMark = before.is(",") || line.quoted(from - 1) || before.is("—") || before.is("–");
        boolean afterNoun =
                match.verb().lemma().equals("say") && before.word() && !Words.PREPOSITIONS.contains(before.lower());
        return (afterMark || afterNoun) && !match.verb().quoteOnly();
    }

    private static boolean base(@Nullable Token before, Line line, int from, int head, Cues.Match match) {
        if (from < head && auxiliary(line, from, head, Words.MODALS)) {
            return true;
        }
        if (from < head && line.is(head - 1, "to")) {
            return true;
        }
        if (before == null || !before.word()) {
            return false;
        }
        String word = before.lower();
        boolean plural =
                (Words.PRONOUNS.contains(word) && !word.equals("he") && !word.equals("she") && !word.equals("it"))
                        || (word.endsWith("s") && !word.endsWith("ss"))
                        || word.equals("people")
                        || word.equals("police");
        return plural && nominalNext(line, head, match);
    }

    private static boolean nominalNext(Line line, int head, Cues.Match match) {
        int next = head + match.words();
        if (!match.verb().nounToo()) {
            return true;
        }
        return next < line.size()
                && !NOT_AFTER_A_VERB.contains(line.token(next).lower())
                && !(line.is(next, "for") || line.is(next, "on") || line.is(next, "in") || line.is(next, "at"));
    }

    private static int adverbs(Line line, int from, int head) {
        int count = 0;
        for (int i = from; i < head; i++) {
            count += Words.adverb(line.token(i)) ? 1 : 0;
        }
        return count;
    }

    /** Is the auxiliary nearest the verb one of {@code kind}? */
    private static boolean auxiliary(Line line, int from, int head, Set<String> kind) {
        for (int i = head - 1; i >= from; i--) {
            if (!Words.adverb(line.token(i)) && !line.is(i, "not")) {
                return kind.contains(line.token(i).lower());
            }
        }
        return from < head && line.is(from, "not") && kind.contains("not");
    }
}
