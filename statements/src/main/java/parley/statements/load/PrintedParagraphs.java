package parley.statements.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Printed lines to paragraphs. A paragraph begins at a wider gap, an indent, another size of letters, a list's mark, or
 * after a short line that ends a sentence; across columns and pages it goes on unless its sentence ended. Words parted at
 * a line's end are joined, with the hyphen where the document has shown the hyphenated word before or where it belongs to
 * a compound ("long-term"). Small print at the foot of a page waits until the paragraph above it is over.
 */
final class PrintedParagraphs {
    private static final float WIDER = 1.35f;
    private static final float INDENT = 0.7f;
    private static final float OTHER_SIZE = 0.12f;
    private static final float SHORT = 0.2f;
    private static final float HALF = 0.5f;
    private static final int MOST_COMPOUNDS = 20_000;
    private static final Pattern COMPOUND = Pattern.compile("\\p{L}{2,}-\\p{L}{2,}");
    private static final Pattern LIST_MARK =
            Pattern.compile("(?:[\u2022\u25E6\u25AA*\u2013-]|\\(?(?:\\d{1,3}|[a-z])[.)]) .*");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:\u2026][\"'\u201D\u2019\u00BB)\\]\\d]*");
    private static final Set<String> KEEPS_HYPHEN = Set.of(
            "self", "ex", "vice", "non", "well", "long", "short", "high", "low", "half", "cross", "mid", "two", "three",
            "four", "five", "six", "pro", "anti", "post", "pre", "all", "so", "then", "war", "peace", "power");

    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> compounds = new HashSet<>();
    private final StringBuilder open = new StringBuilder();
    private long length;

    /** What is known of a stretch of a column. */
    private record Block(float left, float right) {
        float width() {
            return right - left;
        }

        boolean indents(PrintedLine line) {
            return line.left() > left + INDENT * line.size();
        }

        /** Whether the line leaves this share of the column empty. */
        boolean isShort(PrintedLine line, float share) {
            return line.right() < right - share * width();
        }
    }

    private Block lastBlock = new Block(0, 0);
    private PrintedLine last = new PrintedLine("", 0, 0, 0, 0, 0);

    /** Characters so far. */
    long length() {
        return length + open.length();
    }

    void add(PrintedPage page) {
        List<PrintedLine> lines = page.lines();
        if (lines.isEmpty()) {
            return;
        }
        float size = median(lines.stream().map(PrintedLine::size).toList());
        int body = lines.size();
        while (body > 0 && lines.get(body - 1).size() < (1 - OTHER_SIZE) * size) {
            body--;
        }
        Map<Integer, Block> blocks = blocks(lines);
        float leading = leading(lines.subList(0, body), size);
        boolean turned = true;
        for (PrintedLine line : lines.subList(0, body)) {
            Block block = blocks.getOrDefault(line.block(), lastBlock);
            boolean elsewhere = turned || line.block() != last.block();
            if (!open.isEmpty() && begins(line, block, elsewhere, leading)) {
                close();
            }
            append(open, line.words());
            last = line;
            lastBlock = block;
            turned = false;
        }
        StringBuilder note = new StringBuilder();
        for (PrintedLine line : lines.subList(body, lines.size())) {
            if (LIST_MARK.matcher(line.words()).matches()
                    || Character.isDigit(line.words().charAt(0))) {
                keepNote(note);
            }
            append(note, line.words());
        }
        keepNote(note);
    }

    List<String> end() {
        close();
        return paragraphs;
    }

    private void keepNote(StringBuilder note) {
        if (!note.isEmpty()) {
            notes.add(note.toString());
            note.setLength(0);
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            keep(open.toString());
            open.setLength(0);
        }
        for (String note : notes) {
            keep(note);
        }
        notes.clear();
    }

    private void keep(String paragraph) {
        length += paragraph.length();
        paragraphs.add(paragraph);
        Matcher compound = COMPOUND.matcher(paragraph);
        while (compounds.size() < MOST_COMPOUNDS && compound.find()) {
            compounds.add(compound.group());
        }
    }

    private boolean begins(PrintedLine line, Block block, boolean elsewhere, float leading) {
        boolean ended = SENTENCE_END.matcher(last.words()).matches();
        boolean lower = Character.isLowerCase(line.words().codePointAt(0));
        if (Math.abs(line.size() - last.size()) > OTHER_SIZE * last.size()) {
            return !(lower && !ended && elsewhere);
        }
        if (LIST_MARK.matcher(line.words()).matches() && (ended || last.words().endsWith(";"))) {
            return true;
        }
        boolean stopped = lastBlock.isShort(last, HALF) && !lower;
        if (elsewhere) {
            return (ended && !lower) || stopped;
        }
        boolean wider = line.baseline() - last.baseline() > WIDER * leading;
        boolean indented = block.indents(line) && !block.indents(last);
        boolean shortEnd = ended && !lower && block.isShort(last, SHORT);
        return wider || indented || shortEnd || stopped;
    }

    private static Map<Integer, Block> blocks(List<PrintedLine> lines) {
        Map<Integer, Map<Integer, Integer>> edges = new HashMap<>();
        Map<Integer, Block> blocks = new HashMap<>();
        for (PrintedLine line : lines) {
            edges.computeIfAbsent(line.block(), any -> new HashMap<>())
                    .merge(Math.round(line.left() / 2), 1, Integer::sum);
            Block so = blocks.getOrDefault(line.block(), new Block(line.left(), line.right()));
            blocks.put(line.block(), new Block(so.left(), Math.max(so.right(), line.right())));
        }
        // The most common left edge is the column's, the first from the left where two are as common.
        for (Map.Entry<Integer, Map<Integer, Integer>> block : edges.entrySet()) {
            int most = Collections.max(block.getValue().values());
            int left = Integer.MAX_VALUE;
            for (Map.Entry<Integer, Integer> edge : block.getValue().entrySet()) {
                left = edge.getValue() == most ? Math.min(left, edge.getKey()) : left;
            }
            Block known = blocks.getOrDefault(block.getKey(), new Block(0, 0));
            blocks.put(block.getKey(), new Block(left * 2f, known.right()));
        }
        return blocks;
    }

    /** The usual distance of two lines of the body. */
    private static float leading(List<PrintedLine> lines, float size) {
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            float gap = lines.get(i).baseline() - lines.get(i - 1).baseline();
            boolean near = lines.get(i).block() == lines.get(i - 1).block() && gap > 0 && gap < 3 * size;
            if (near && Math.abs(lines.get(i).size() - size) <= OTHER_SIZE * size) {
                gaps.add(gap);
            }
        }
        // Of two distances that are as common the smaller one is that within paragraphs.
        Collections.sort(gaps);
        return gaps.isEmpty() ? 1.4f * size : Math.max(size, gaps.get((gaps.size() - 1) * 2 / 5));
    }

    private static float median(List<Float> values) {
        List<Float> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private void append(StringBuilder text, String words) {
        if (text.isEmpty()) {
            text.append(words);
            return;
        }
        int end = text.length() - 1;
        char mark = text.charAt(end);
        boolean parted = end > 0 && Character.isLetterOrDigit(text.charAt(end - 1));
        if (mark == '\u00AD') {
            text.setLength(end);
        } else if (parted && (mark == '-' || mark == '\u2010')) {
            if (Character.isLowerCase(words.codePointAt(0)) && !isCompound(text, end, words)) {
                text.setLength(end);
            }
        } else if (!(mark == '\u2014' && text.charAt(Math.max(0, end - 1)) != ' ')) {
            text.append(' ');
        }
        text.append(words);
    }

    /** Whether the hyphen that ends the text belongs to the word. */
    private boolean isCompound(StringBuilder text, int hyphen, String words) {
        int from = hyphen;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        int to = 0;
        while (to < words.length() && Character.isLetter(words.charAt(to))) {
            to++;
        }
        String before = text.substring(from, hyphen);
        boolean third = from > 0 && text.charAt(from - 1) == '-';
        return third
                || !Character.isLetter(text.charAt(hyphen - 1))
                || KEEPS_HYPHEN.contains(before.toLowerCase(java.util.Locale.ROOT))
                || compounds.contains(before + "-" + words.substring(0, to));
    }
}
