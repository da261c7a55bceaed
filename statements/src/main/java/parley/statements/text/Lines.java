package parley.statements.text;

import java.util.ArrayList;
import java.util.List;

/** Where paragraphs begin and end, and which of them stand before the body. */
final class Lines {
    private static final int LONGEST_HEADLINE = 220;
    private static final int LONGEST_QUOTED = 100;
    private static final int FRONT_LINES = 8;

    private Lines() {}

    /** The stretches [start, end) that are paragraphs, white space cut off both ends. */
    static List<int[]> paragraphs(String text) {
        List<int[]> lines = lines(text);
        return wrapped(text, lines) ? joined(text, lines) : lines;
    }

    private static List<int[]> lines(String text) {
        List<int[]> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && !breaks(text.charAt(to))) {
                to++;
            }
            int[] trimmed = trimmed(text, from, to);
            if (trimmed[0] < trimmed[1]) {
                lines.add(trimmed);
            }
            from = to + 1;
        }
        return lines;
    }

    private static boolean breaks(char unit) {
        return unit == '\n' || unit == '\r' || unit == '\u2029' || unit == '\u2028' || unit == '\f';
    }

    private static int[] trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return new int[] {start, end};
    }

    private static boolean blank(char unit) {
        return Character.isWhitespace(unit)
                || Character.isSpaceChar(unit)
                || Character.getType(unit) == Character.FORMAT;
    }

    /** Most line breaks fall in the middle of a sentence, and some lines are parted by blank ones. */
    private static boolean wrapped(String text, List<int[]> lines) {
        int inner = 0;
        int broken = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (adjacent(text, lines.get(i), lines.get(i + 1))) {
                inner++;
                broken += Character.isLowerCase(text.charAt(lines.get(i + 1)[0])) ? 1 : 0;
            }
        }
        return broken >= 2 && broken * 3 >= inner;
    }

    private static List<int[]> joined(String text, List<int[]> lines) {
        List<int[]> joined = new ArrayList<>();
        for (int[] line : lines) {
            if (!joined.isEmpty() && adjacent(text, joined.getLast(), line)) {
                joined.getLast()[1] = line[1];
            } else {
                joined.add(line.clone());
            }
        }
        return joined;
    }

    private static boolean adjacent(String text, int[] line, int[] next) {
        int breaks = 0;
        for (int at = line[1]; at < next[0]; at++) {
            boolean pair = text.charAt(at) == '\n' && at > 0 && text.charAt(at - 1) == '\r';
            breaks += breaks(text.charAt(at)) && !pair ? 1 : 0;
        }
        return breaks == 1;
    }

    /**
     * A headline, an outlet's name, a date or a "Title:" header: short, among the first lines, and no sentence. A first
     * line that is a sentence is a headline all the same when such a line follows it.
     */
    static boolean front(String text, List<int[]> lines, int index) {
        if (index >= FRONT_LINES || index + 1 >= lines.size()) {
            return false;
        }
        boolean unfinished = unfinished(text, lines.get(index));
        int[] first = lines.get(0);
        boolean quoted = index == 0 && first[1] - first[0] < LONGEST_QUOTED && unfinished(text, lines.get(1));
        return unfinished || quoted;
    }

    private static boolean unfinished(String text, int[] at) {
        String line = text.substring(at[0], at[1]);
        char last = line.charAt(line.length() - 1);
        boolean marked =
                line.length() > 1 && "”\"’»".indexOf(last) >= 0 && ".!?,".indexOf(line.charAt(line.length() - 2)) >= 0;
        boolean sentence = ".!?…".indexOf(last) >= 0 || marked;
        return !sentence && line.length() <= LONGEST_HEADLINE && !line.contains(": “") && !line.contains(": \"");
    }
}
