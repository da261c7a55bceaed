package parley.statements.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves out running heads, running feet and page numbers. A line near the upper or lower edge is one when a page at most
 * two pages away has the same line in the same place, or one that differs by its page number only; that holds for left
 * and right pages with different heads, and for heads that change with the chapter. Pages come and go one by one.
 */
final class RunningHeads {
    private static final int REACH = 2;
    private static final int EDGE_LINES = 2;
    private static final float EDGE = 0.15f;
    /** Lines that differ by a number, as "Article 3" and "Article 4" do, must stand outside the text's own margins. */
    private static final float NUMBERED_EDGE = 0.08f;

    private static final float SAME_PLACE = 4;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)[-\u2013\u2014|\\[( ]*(?:page |p\\. ?)?(?:\\d{1,5}|[ivxlc]{1,7})(?: ?(?:of|/) ?\\d{1,5})?[-\u2013\u2014|\\]) ]*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final Deque<PrintedPage> pages = new ArrayDeque<>();
    private final Consumer<PrintedPage> next;
    private int waiting;

    /** @param next is given each page without them, in order */
    RunningHeads(Consumer<PrintedPage> next) {
        this.next = next;
    }

    void add(PrintedPage page) {
        pages.addLast(page);
        waiting++;
        if (waiting > REACH) {
            pass();
        }
    }

    void end() {
        while (waiting > 0) {
            pass();
        }
    }

    private void pass() {
        List<PrintedPage> near = new ArrayList<>(pages);
        PrintedPage page = near.get(near.size() - waiting);
        waiting--;
        Set<PrintedLine> left = new HashSet<>();
        for (PrintedLine line : edges(page)) {
            if (PAGE_NUMBER.matcher(line.words()).matches() || repeats(page, line, near)) {
                left.add(line);
            }
        }
        List<PrintedLine> kept = new ArrayList<>(page.lines());
        kept.removeAll(left);
        next.accept(new PrintedPage(page.number(), page.height(), kept));
        if (near.size() - waiting > REACH) {
            pages.removeFirst();
        }
    }

    /** The two uppermost and two lowermost lines that stand near an edge. */
    private static List<PrintedLine> edges(PrintedPage page) {
        List<PrintedLine> edges = new ArrayList<>();
        List<Float> rows = new ArrayList<>();
        for (PrintedLine line : page.lines()) {
            rows.add(line.baseline());
        }
        rows.sort(null);
        if (rows.isEmpty()) {
            return edges;
        }
        float upper = Math.min(rows.get(Math.min(EDGE_LINES, rows.size()) - 1), EDGE * page.height());
        float lower = Math.max(rows.get(Math.max(0, rows.size() - EDGE_LINES)), (1 - EDGE) * page.height());
        for (PrintedLine line : page.lines()) {
            if (line.baseline() <= upper || line.baseline() >= lower) {
                edges.add(line);
            }
        }
        return edges;
    }

    private static boolean repeats(PrintedPage page, PrintedLine line, List<PrintedPage> near) {
        for (PrintedPage other : near) {
            int distance = other.number() - page.number();
            if (distance == 0 || Math.abs(distance) > REACH) {
                continue;
            }
            for (PrintedLine there : edges(other)) {
                if (Math.abs(there.baseline() - line.baseline()) < SAME_PLACE
                        && isSame(line, there, distance, page.height())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSame(PrintedLine line, PrintedLine there, int distance, float height) {
        if (line.words().equals(there.words())) {
            return true;
        }
        float edge = NUMBERED_EDGE * height;
        boolean outside = line.baseline() < edge || line.baseline() > height - edge;
        return outside && differsByPage(line.words(), there.words(), distance);
    }

    private static boolean differsByPage(String words, String there, int distance) {
        if (!NUMBER.matcher(words).replaceAll("#").equals(NUMBER.matcher(there).replaceAll("#"))) {
            return false;
        }
        Matcher here = NUMBER.matcher(words);
        Matcher other = NUMBER.matcher(there);
        while (here.find() && other.find()) {
            int apart = Integer.parseInt(other.group()) - Integer.parseInt(here.group());
            if (apart != 0 && apart != distance) {
                return false;
            }
        }
        return true;
    }
}
