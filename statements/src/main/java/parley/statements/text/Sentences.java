package parley.statements.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a paragraph's tokens into sentences; a closing quotation mark stays with the sentence that it closes. */
final class Sentences {
    /** Nobody writes longer ones; a text that does is cut, so that the search for clauses stays within bounds. */
    private static final int LONGEST = 400;

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "capt", "sgt", "cmdr", "adm", "brig", "sen",
            "rep", "gov", "st", "rev", "hon", "jr", "sr", "no", "vs", "etc", "inc", "ltd", "co", "corp", "jan", "feb",
            "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "fig", "approx", "dept", "amb",
            "pres", "km", "ca");
    private static final Set<String> STARTERS = Set.of(
            "the", "a", "an", "he", "she", "it", "they", "we", "i", "in", "on", "at", "but", "and", "this", "that");

    private Sentences() {}

    static List<Sentence> of(List<Token> tokens, int first) {
        List<Sentence> sentences = new ArrayList<>();
        int from = first;
        for (int i = first; i < tokens.size(); i++) {
            if (!ends(tokens, i)) {
                if (i - from >= LONGEST) {
                    sentences.add(new Sentence(from, i + 1));
                    from = i + 1;
                }
                continue;
            }
            int to = i + 1;
            while (to < tokens.size() && closing(tokens, to)) {
                to++;
            }
            if (to >= tokens.size() || begins(tokens.get(to))) {
                sentences.add(new Sentence(from, to));
                from = to;
            }
            i = to - 1;
        }
        if (from < tokens.size()) {
            sentences.add(new Sentence(from, tokens.size()));
        }
        return sentences;
    }

    private static boolean ends(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.is("!") || token.is("?") || token.is("…")) {
            return true;
        }
        if (token.is(".")) {
            boolean glued = i > 0 && tokens.get(i - 1).end() == token.start();
            return !(glued && ABBREVIATIONS.contains(tokens.get(i - 1).lower()));
        }
        // "... in the U.S. The talks ...": the point of the initials also ends the sentence.
        return token.text().length() > 2
                && token.text().endsWith(".")
                && i + 1 < tokens.size()
                && tokens.get(i + 1).capitalised()
                && STARTERS.contains(tokens.get(i + 1).lower());
    }

    private static boolean closing(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.is(")") || token.is("]") || token.is(".") || token.is("!") || token.is("?")) {
            return true;
        }
        boolean quote = token.text().length() == 1 && "\"”“’'»«›".contains(token.text());
        return quote && tokens.get(i - 1).end() == token.start();
    }

    private static boolean begins(Token token) {
        return !token.word() || !Character.isLowerCase(token.text().codePointAt(0));
    }
}
