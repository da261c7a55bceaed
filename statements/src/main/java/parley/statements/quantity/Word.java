package parley.statements.quantity;

import java.util.Locale;

/**
 * A word, a figure, a mark, or a break between paragraphs.
 *
 * @param text as it stands in the text; empty for a break and for what lies beyond either end
 * @param from first UTF-16 index in the text
 * @param to UTF-16 index after the last
 */
public record Word(String text, String lower, int from, int to) {
    Word(String text, int from) {
        this(text, text.toLowerCase(Locale.ROOT).replace('\u2019', '\''), from, from + text.length());
    }

    /** A figure such as {@code 6,000}. */
    public boolean isFigure() {
        return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    public boolean isLetters() {
        return !text.isEmpty() && Character.isLetter(text.charAt(0));
    }

    public boolean isCapitalised() {
        return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }

    /** Whether nothing stands between this and {@code next}. */
    public boolean touches(Word next) {
        return to == next.from && !text.isEmpty() && !next.text.isEmpty();
    }
}
