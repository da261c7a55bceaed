package parley.statements.quantity;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a stretch of text, for grammars that walk over them: letters with inner apostrophes ({@code km2} is one),
 * figures with thousands separators and a decimal point ({@code 6,000.5}), every other mark alone. A line end is a break
 * (an empty word) where a paragraph ends there, and nothing where a line was merely wrapped. Cost: linear.
 */
public final class Words {
    private final List<Word> words;
    private final int before;
    private final int after;

    private Words(List<Word> words, int before, int after) {
        this.words = words;
        this.before = before;
        this.after = after;
    }

    /** The words of UTF-16 range [{@code from}, {@code to}). */
    public static Words of(String text, int from, int to) {
        List<Word> words = new ArrayList<>();
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                int next = i + 1;
                while (next < to && isSpace(text.charAt(next))) {
                    next++;
                }
                if (isBreak(text, from, i, next)) {
                    words.add(new Word("", i));
                }
                i = next;
            } else {
                int end = isDigit(c) ? figureEnd(text, i, to) : Character.isLetter(c) ? lettersEnd(text, i, to) : i + 1;
                words.add(new Word(text.substring(i, end), i));
                i = end;
            }
        }
        return new Words(words, from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBreak(String text, int first, int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        if (lines != 1) {
            return lines > 1;
        }
        char last = from > first ? text.charAt(from - 1) : '\n';
        return !Character.isLetterOrDigit(last) && last != ',';
    }

    private static int lettersEnd(String text, int from, int to) {
        int i = from + 1;
        while (i < to) {
            char c = text.charAt(i);
            boolean inner = (c == '\'' || c == '\u2019') && i + 1 < to && Character.isLetter(text.charAt(i + 1));
            if (!inner && !Character.isLetterOrDigit(c) && c != '\u00B2' && !isMark(c)) {
                break;
            }
            i++;
        }
        return i;
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static int figureEnd(String text, int from, int to) {
        int i = digitsEnd(text, from, to);
        if (i - from <= 3) {
            while (i < to && isGroupMark(text.charAt(i)) && digitsEnd(text, i + 1, to) == i + 4) {
                i += 4;
            }
        }
        if (i < to && text.charAt(i) == '.' && digitsEnd(text, i + 1, to) > i + 1) {
            i = digitsEnd(text, i + 1, to);
        }
        return i;
    }

    private static boolean isGroupMark(char c) {
        return c == ',' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
    }

    private static int digitsEnd(String text, int from, int to) {
        int i = from;
        while (i < to && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    public int size() {
        return words.size();
    }

    /** Word {@code i}; beyond either end an empty one, so that a grammar need not ask. */
    public Word at(int i) {
        if (i < 0) {
            return new Word("", before);
        }
        return i < words.size() ? words.get(i) : new Word("", after);
    }

    public String lower(int i) {
        return at(i).lower();
    }

    /** Whether the words from {@code i} on are these, in lower case. */
    public boolean spell(int i, String... these) {
        for (int k = 0; k < these.length; k++) {
            if (!lower(i + k).equals(these[k])) {
                return false;
            }
        }
        return true;
    }

    /** Whether a hyphen or a dash without spaces stands at {@code i}, between two words. */
    public boolean isHyphen(int i) {
        return isDash(i) && at(i - 1).touches(at(i)) && at(i).touches(at(i + 1));
    }

    /** Whether word {@code i} is a hyphen, an en dash or a minus sign. */
    public boolean isDash(int i) {
        return switch (lower(i)) {
            case "-", "\u2010", "\u2011", "\u2013", "\u2212" -> true;
            default -> false;
        };
    }
}
