package parley.statements.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the quotations of a paragraph: straight, curly, low, Swedish and guillemet double marks, and single marks where
 * they cannot be apostrophes. Marks inside a quotation are nested and do not end it. Each character is looked at a
 * bounded number of times, so a text of nothing but marks is read in linear time.
 */
final class Quotations {
    private static final String DOUBLE = "\"“”„‟«»〝〞＂";
    private static final String OPENERS = "“„‟«〝";
    private final String text;
    private final int start;
    private final int end;

    private Quotations(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /**
     * @param goesOn whether the next paragraph opens with a mark, so that an unclosed quotation runs to the end of this
     *     one; otherwise the mark was forgotten and the quotation is taken to end with its sentence
     */
    static List<Quotation> find(String text, int start, int end, boolean goesOn) {
        Quotations marks = new Quotations(text, start, end);
        List<Quotation> found = marks.doubles(goesOn);
        return found.isEmpty() ? marks.singles() : found;
    }

    static boolean opens(String text, int index) {
        return index < text.length()
                && (DOUBLE.indexOf(text.charAt(index)) >= 0 || text.charAt(index) == '‘' || text.charAt(index) == '‹');
    }

    private List<Quotation> doubles(boolean goesOn) {
        List<Quotation> found = new ArrayList<>();
        int depth = 0;
        int from = -1;
        for (int at = start; at < end; at++) {
            char mark = text.charAt(at);
            if (DOUBLE.indexOf(mark) < 0) {
                continue;
            }
            if (depth == 0) {
                if (!looksClosing(at) || looksOpening(at)) {
                    depth = 1;
                    from = at;
                }
            } else if (nests(mark, at, text.charAt(from))) {
                depth++;
            } else {
                depth--;
                if (depth == 0) {
                    found.add(new Quotation(from, at + 1, true));
                }
            }
        }
        if (depth > 0) {
            found.add(new Quotation(from, goesOn ? end : sentenceEnd(from), false));
        }
        return found;
    }

    /** A second mark that can only open: an opener of the same style, before a word and behind a space. */
    private boolean nests(char mark, int at, char outer) {
        return OPENERS.indexOf(mark) >= 0 && (mark == outer || outer != '„') && looksOpening(at) && !looksClosing(at);
    }

    private boolean looksOpening(int at) {
        return (at == start || !Character.isLetterOrDigit(text.charAt(at - 1))) && at + 1 < end && solid(at + 1);
    }

    private boolean looksClosing(int at) {
        return at > start && solid(at - 1) && (at + 1 >= end || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    private boolean solid(int at) {
        char mark = text.charAt(at);
        return !Character.isWhitespace(mark) && !Character.isSpaceChar(mark) && "([—–-".indexOf(mark) < 0;
    }

    private int sentenceEnd(int from) {
        for (int at = from + 1; at < end; at++) {
            if (".!?".indexOf(text.charAt(at)) >= 0 && (at + 1 >= end || Character.isWhitespace(text.charAt(at + 1)))) {
                return at + 1;
            }
        }
        return end;
    }

    /** Single marks, only where a paragraph has no double ones: opened behind a space, closed before one. */
    private List<Quotation> singles() {
        List<Quotation> found = new ArrayList<>();
        int from = -1;
        int close = -1;
        for (int at = start; at < end; at++) {
            char mark = text.charAt(at);
            if (from < 0
                    && (mark == '‘' || mark == '\'' || mark == '‹')
                    && looksOpening(at)
                    && closedLater(at, close)) {
                from = at;
                close = nextClose(at);
            } else if (from >= 0 && at == close) {
                found.add(new Quotation(from, at + 1, true));
                from = -1;
            }
        }
        return found;
    }

    private boolean closedLater(int at, int lastClose) {
        return at > lastClose && nextClose(at) >= 0;
    }

    /** Bounded, so that a page of apostrophes costs no more than its length. */
    private int nextClose(int at) {
        int limit = Math.min(end, at + 600);
        for (int to = at + 2; to < limit; to++) {
            char mark = text.charAt(to);
            boolean closing = mark == '’' || mark == '\'' || mark == '›';
            if (closing && looksClosing(to) && !possessivePlural(to)) {
                return to;
            }
        }
        return -1;
    }

    /** "the officers' launch": an apostrophe behind a plural and before another word is no closing mark. */
    private boolean possessivePlural(int at) {
        return text.charAt(at - 1) == 's'
                && at + 2 < end
                && text.charAt(at + 1) == ' '
                && Character.isLowerCase(text.charAt(at + 2));
    }
}
