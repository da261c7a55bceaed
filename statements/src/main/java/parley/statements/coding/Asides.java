package parley.statements.coding;

import java.util.List;
import java.util.Set;
import parley.statements.text.Token;

/**
 * Words that tell background or a condition (", which joined it after a vote,", "if the embargo were lifted"): what they
 * speak of comes behind what is offered, demanded or told.
 */
final class Asides {
    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "provided", "until", "before", "once", "after", "while", "because", "as", "since");
    private static final Set<String> RELATIVE = Set.of("which", "who", "whose", "where");

    /** What a word stands in. */
    enum Kind {
        MAIN,
        CONDITION,
        RELATIVE
    }

    private Asides() {}

    /** For every token of a paragraph, what it stands in. */
    static Kind[] of(List<Token> tokens) {
        Kind[] aside = new Kind[tokens.size()];
        boolean relative = false;
        boolean condition = false;
        boolean opening = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean comma = token.is(",");
            boolean stop = token.is(".") || token.is("!") || token.is("?") || token.is(";") || token.is("…");
            if (stop || (comma && opening)) {
                condition = false;
                opening = false;
            }
            if (stop || comma) {
                relative = false;
            }
            if (i > 0 && tokens.get(i - 1).is(",") && RELATIVE.contains(token.lower())) {
                relative = true;
            }
            if (CONDITIONS.contains(token.lower()) || exchange(tokens, i)) {
                condition = true;
                opening = opening || token.capitalised();
            }
            aside[i] = relative ? Kind.RELATIVE : condition ? Kind.CONDITION : Kind.MAIN;
        }
        return aside;
    }

    private static boolean exchange(List<Token> tokens, int i) {
        return tokens.get(i).is("in")
                && i + 2 < tokens.size()
                && (tokens.get(i + 1).is("return") || tokens.get(i + 1).is("exchange"))
                && tokens.get(i + 2).is("for");
    }
}
