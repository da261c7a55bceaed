package parley.statements.text;

import java.util.Locale;

/**
 * A word, a number or one punctuation mark.
 *
 * @param start UTF-16 index of its first character in the whole text
 * @param end UTF-16 index behind its last
 * @param lower the same words in lower case, with straight apostrophes: what lexicons are asked with
 */
public record Token(int start, int end, String text, String lower) {
    static Token of(String all, int start, int end) {
        String text = all.substring(start, end);
        return new Token(start, end, text, text.toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    public boolean is(String word) {
        return lower.equals(word);
    }

    /** Does it begin with an upper-case letter? */
    public boolean capitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** A word, as against a number or a mark. */
    public boolean word() {
        return Character.isLetter(text.codePointAt(0));
    }

    public boolean number() {
        return Character.isDigit(text.codePointAt(0));
    }

    public boolean mark() {
        return (!Character.isLetterOrDigit(text.codePointAt(0)) && !text.startsWith("'") && !text.startsWith("’"))
                || (text.length() == 1 && !Character.isLetterOrDigit(text.codePointAt(0)));
    }

    /** The clitic "'s" or a bare possessive apostrophe. */
    public boolean possessive() {
        return lower.equals("'s") || lower.equals("'");
    }
}
