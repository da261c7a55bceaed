package parley.statements.text;

import java.util.List;

/** The place, date and agency before a report's first words ("STAVENE, 7 May (Agency) - Talks ..."), no part of any source. */
final class Dateline {
    private static final int LONGEST = 18;

    private Dateline() {}

    /** How many tokens it takes, dash included; 0 when the paragraph has none. */
    static int length(List<Token> tokens) {
        if (tokens.isEmpty() || !tokens.getFirst().capitalised()) {
            return 0;
        }
        boolean shown = shouted(tokens.getFirst());
        for (int i = 1; i < Math.min(LONGEST, tokens.size()); i++) {
            Token token = tokens.get(i);
            if (dash(token)) {
                int end = i + 1;
                while (end < tokens.size() && dash(tokens.get(end))) {
                    end++;
                }
                return shown && end < tokens.size() ? end : 0;
            }
            shown = shown || token.is("(");
            if (token.word() && !token.capitalised() && !token.is("of") && !token.is("the")) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean shouted(Token token) {
        String text = token.text();
        return text.length() > 2 && text.codePoints().allMatch(point -> !Character.isLowerCase(point));
    }

    private static boolean dash(Token token) {
        return token.is("-") || token.is("–") || token.is("—");
    }
}
