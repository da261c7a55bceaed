package parley.model.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads formulas.
 *
 * <pre>
 * formula = any [ ( "IF" | "IFF" ) any ]
 * any     = all { "|" all }
 * all     = one { "&amp;" one }
 * one     = "-" one | "(" formula ")" | option
 * </pre>
 */
final class FormulaText {
    private static final Pattern TOKEN = Pattern.compile("[0-9]+|[A-Za-z]+|\\S");

    private record Token(String text, int at) {}

    /** A text that is no formula. */
    static final class Wrong extends Exception {
        private final String explanation;

        /** Where, in characters from 0. */
        final int at;

        final String advice;

        Wrong(int at, String explanation, String advice) {
            super(explanation);
            this.explanation = explanation;
            this.at = at;
            this.advice = advice;
        }

        String explanation() {
            return explanation;
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    private final int options;
    private int next;

    private FormulaText(String text, int options) {
        this.options = options;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(), matcher.start()));
        }
        tokens.add(new Token("", text.length()));
    }

    static Formula parse(String text, int options) throws Wrong {
        FormulaText reader = new FormulaText(text, options);
        Formula formula = reader.formula();
        Token left = reader.tokens.get(reader.next);
        if (!left.text().isEmpty()) {
            throw new Wrong(
                    left.at(),
                    "'" + left.text() + "' cannot stand here",
                    "A statement is made of option numbers, -, &, |, IF, IFF and parentheses.");
        }
        return formula;
    }

    private Formula formula() throws Wrong {
        Formula left = any();
        if (found("IF")) {
            return new Formula.If(left, any());
        }
        return found("IFF") ? new Formula.Iff(left, any()) : left;
    }

    private Formula any() throws Wrong {
        Formula left = all();
        while (found("|")) {
            left = new Formula.Or(left, all());
        }
        return left;
    }

    private Formula all() throws Wrong {
        Formula left = one();
        while (found("&")) {
            left = new Formula.And(left, one());
        }
        return left;
    }

    private Formula one() throws Wrong {
        if (found("-")) {
            return new Formula.Not(one());
        }
        if (found("(")) {
            int at = tokens.get(next - 1).at();
            Formula inner = formula();
            if (!found(")")) {
                throw new Wrong(at, "this parenthesis is not closed", "Add ')'.");
            }
            return inner;
        }
        Token token = tokens.get(next++);
        int option = number(token);
        if (option < 1 || option > options) {
            throw new Wrong(
                    token.at(),
                    "there is no option " + token.text(),
                    "Options are numbered from 1 to " + options + ".");
        }
        return new Formula.Taken(option);
    }

    private static int number(Token token) throws Wrong {
        String text = token.text();
        if (text.isEmpty() || !Character.isDigit(text.charAt(0))) {
            throw new Wrong(
                    token.at(),
                    "an option number is missing" + (text.isEmpty() ? " at the end" : " before '" + text + "'"),
                    "Options are numbered from 1.");
        }
        return text.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(text);
    }

    private boolean found(String text) {
        boolean found = tokens.get(next).text().toUpperCase(Locale.ROOT).equals(text);
        if (found) {
            next++;
        }
        return found;
    }
}
