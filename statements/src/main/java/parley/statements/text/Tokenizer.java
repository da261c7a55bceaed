package parley.statements.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a stretch of text into tokens in one pass: words keep inner hyphens, apostrophes and the points of initials
 * ("J.D.", "U.S."), numbers keep their separators, the clitic "'s" stands alone, every other mark is a token.
 * Invisible format characters (direction marks, zero-width spaces, a byte order mark) separate nothing and are dropped.
 */
final class Tokenizer {
    private final String text;
    private final int end;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    static List<Token> tokens(String text, int start, int end) {
        Tokenizer tokenizer = new Tokenizer(text, start, end);
        while (tokenizer.at < end) {
            tokenizer.step();
        }
        return tokenizer.tokens;
    }

    private void step() {
        int point = text.codePointAt(at);
        int next = at + Character.charCount(point);
        if (Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT) {
            at = next;
        } else if (Character.isDigit(point)) {
            number();
        } else if (Character.isLetter(point)) {
            word();
        } else if (apostrophe(at) && at + 1 < end && text.charAt(at + 1) == 's' && !inWord(at + 2) && afterWord()) {
            take(at + 2);
        } else {
            take(next);
        }
    }

    private boolean afterWord() {
        return !tokens.isEmpty() && tokens.getLast().end() == at;
    }

    private void number() {
        int to = at;
        while (to < end
                && (Character.isLetterOrDigit(text.charAt(to))
                        || (".,:-".indexOf(text.charAt(to)) >= 0
                                && to + 1 < end
                                && Character.isLetterOrDigit(text.charAt(to + 1))))) {
            to++;
        }
        take(to);
    }

    private void word() {
        int to = at;
        while (to < end) {
            char mark = text.charAt(to);
            if (inWord(to)) {
                to++;
            } else if (mark == '.' && initial(to)) {
                to++;
            } else if ((mark == '-' || mark == '‐' || mark == '‑') && inWord(to + 1)) {
                to++;
            } else if (apostrophe(to) && inWord(to + 1) && !clitic(to)) {
                to++;
            } else {
                break;
            }
        }
        take(to);
    }

    /** "'s" at the end of a word: possessive, or "is" and "has". */
    private boolean clitic(int apostrophe) {
        return text.charAt(apostrophe + 1) == 's' && !inWord(apostrophe + 2);
    }

    /** The point behind a single capital that stands alone or in a row of such ("J.", "J.D.", "U.S."). */
    private boolean initial(int point) {
        boolean capital = point > at && Character.isUpperCase(text.charAt(point - 1));
        return capital && (point - 1 == at || text.charAt(point - 2) == '.');
    }

    private boolean apostrophe(int index) {
        return index < end && (text.charAt(index) == '\'' || text.charAt(index) == '’');
    }

    private boolean inWord(int index) {
        if (index >= end) {
            return false;
        }
        char unit = text.charAt(index);
        return Character.isLetterOrDigit(unit) || (Character.isSurrogate(unit) && letter(index)) || combining(unit);
    }

    private boolean letter(int index) {
        int point = Character.isLowSurrogate(text.charAt(index)) && index > 0
                ? text.codePointAt(index - 1)
                : text.codePointAt(index);
        return Character.isLetterOrDigit(point);
    }

    private static boolean combining(char unit) {
        return Character.getType(unit) == Character.NON_SPACING_MARK;
    }

    private void take(int to) {
        tokens.add(Token.of(text, at, to));
        at = to;
    }
}
