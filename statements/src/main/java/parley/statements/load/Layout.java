package parley.statements.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The glyphs of a page to lines in reading order. Glyphs on one baseline make a row, a wide gap parts a row, and a page is
 * cut into columns where a strip stays white between two bodies of running text, but for a few lines (a headline, a
 * picture's caption) that cross it; those part the columns into bands, each read from left to right. A recursive cut after
 * Nagy and Seth (1984) with the strips found by a profile. Cost: sorting the glyphs, and the page's width.
 */
final class Layout {
    /** Glyphs whose baselines differ by less than this share of their size stand in one row, raised figures too. */
    private static final float SAME_ROW = 0.45f;
    /** A gap of this share of the size parts a row. */
    private static final float PARTING = 0.9f;
    /** A gap of this share of a space's width is a space. */
    private static final float SPACE = 0.45f;

    private static final float SPACE_UNTOLD = 0.15f;
    private static final int FEWEST_LINES = 3;
    private static final int RUNNING_TEXT = 14;
    private static final float NARROWEST = 0.6f;
    private static final float CROSSING = 0.4f;
    private static final float SIDE = 0.15f;
    private static final int DEEPEST = 3;

    private static final Comparator<PrintedLine> DOWN =
            Comparator.comparingDouble(PrintedLine::baseline).thenComparingDouble(PrintedLine::left);

    private final List<PrintedLine> ordered = new ArrayList<>();
    private int block;

    private Layout() {}

    static List<PrintedLine> of(List<Glyph> glyphs) {
        Layout layout = new Layout();
        layout.order(pieces(glyphs), 0);
        return layout.ordered;
    }

    /** The rows, parted where they have wide gaps. */
    private static List<PrintedLine> pieces(List<Glyph> glyphs) {
        List<Glyph> down = new ArrayList<>(glyphs);
        down.sort(Comparator.comparingDouble(Glyph::baseline));
        List<PrintedLine> pieces = new ArrayList<>();
        List<Glyph> row = new ArrayList<>();
        for (Glyph glyph : down) {
            if (!row.isEmpty()) {
                Glyph first = row.getFirst();
                float apart = SAME_ROW * Math.max(first.size(), glyph.size());
                if (glyph.baseline() - first.baseline() > apart) {
                    part(row, pieces);
                    row.clear();
                }
            }
            row.add(glyph);
        }
        part(row, pieces);
        return pieces;
    }

    private static void part(List<Glyph> row, List<PrintedLine> pieces) {
        row.sort(Comparator.comparingDouble(Glyph::left));
        StringBuilder words = new StringBuilder();
        List<Glyph> piece = new ArrayList<>();
        boolean blank = false;
        for (Glyph glyph : row) {
            if (glyph.isBlank()) {
                blank = !piece.isEmpty();
                continue;
            }
            if (!piece.isEmpty()) {
                Glyph last = piece.getLast();
                float gap = glyph.left() - last.right();
                if (gap > PARTING * Math.max(last.size(), glyph.size())) {
                    pieces.add(piece(words, piece));
                    words.setLength(0);
                    piece.clear();
                } else if (blank || gap > (last.space() > 0 ? SPACE * last.space() : SPACE_UNTOLD * last.size())) {
                    words.append(' ');
                }
            }
            blank = false;
            words.append(glyph.words());
            piece.add(glyph);
        }
        if (!piece.isEmpty()) {
            pieces.add(piece(words, piece));
        }
    }

    private static PrintedLine piece(StringBuilder words, List<Glyph> glyphs) {
        float right = 0;
        Glyph largest = glyphs.getFirst();
        for (Glyph glyph : glyphs) {
            right = Math.max(right, glyph.right());
            largest = glyph.size() > largest.size() ? glyph : largest;
        }
        return new PrintedLine(
                words.toString(), glyphs.getFirst().left(), right, largest.baseline(), largest.size(), 0);
    }

    private void order(List<PrintedLine> pieces, int depth) {
        if (pieces.isEmpty()) {
            return;
        }
        List<PrintedLine> down = new ArrayList<>(pieces);
        down.sort(DOWN);
        float gutter = depth == DEEPEST ? Float.NaN : gutter(down);
        if (Float.isNaN(gutter)) {
            column(down);
            return;
        }
        List<PrintedLine> left = new ArrayList<>();
        List<PrintedLine> right = new ArrayList<>();
        List<PrintedLine> across = new ArrayList<>();
        for (PrintedLine piece : down) {
            boolean crosses = piece.left() < gutter && piece.right() > gutter;
            if (crosses && !(left.isEmpty() && right.isEmpty())) {
                column(across);
                across.clear();
                order(left, depth + 1);
                order(right, depth + 1);
                left.clear();
                right.clear();
            }
            (crosses ? across : piece.right() <= gutter ? left : right).add(piece);
        }
        column(across);
        order(left, depth + 1);
        order(right, depth + 1);
    }

    /** Takes pieces as one column: those of a row belong together. */
    private void column(List<PrintedLine> pieces) {
        if (pieces.isEmpty()) {
            return;
        }
        block++;
        List<PrintedLine> row = new ArrayList<>();
        for (PrintedLine piece : pieces) {
            if (!row.isEmpty()
                    && piece.baseline() - row.getFirst().baseline()
                            > SAME_ROW * Math.max(piece.size(), row.getFirst().size())) {
                ordered.add(joined(row));
                row.clear();
            }
            row.add(piece);
        }
        ordered.add(joined(row));
    }

    private PrintedLine joined(List<PrintedLine> row) {
        row.sort(Comparator.comparingDouble(PrintedLine::left));
        PrintedLine line = row.getFirst().in(block);
        for (PrintedLine more : row.subList(1, row.size())) {
            line = line.and(more);
        }
        return line;
    }

    /** Where a white strip parts two columns; not a number when nothing does. */
    private static float gutter(List<PrintedLine> pieces) {
        float from = Float.MAX_VALUE;
        float to = 0;
        for (PrintedLine piece : pieces) {
            from = Math.min(from, piece.left());
            to = Math.max(to, piece.right());
        }
        int width = (int) Math.min(20_000, Math.ceil(to - from)) + 2;
        int[] starts = new int[width];
        int[] ends = new int[width];
        for (PrintedLine piece : pieces) {
            starts[at(piece.left() - from, width)]++;
            ends[at((float) Math.ceil(piece.right() - from), width)]++;
        }
        float best = Float.NaN;
        int fewest = Integer.MAX_VALUE;
        int widest = 0;
        int begun = 0;
        int over = 0;
        int run = 0;
        int crossingRun = -1;
        for (int x = 0; x < width; x++) {
            over += ends[x];
            int crossing = begun - over;
            begun += starts[x];
            int least = Math.min(over, pieces.size() - over - crossing);
            boolean fit = x > SIDE * width && x < (1 - SIDE) * width && least >= FEWEST_LINES;
            if (!fit || crossing > CROSSING * least) {
                run = 0;
                continue;
            }
            run = crossing == crossingRun ? run + 1 : 1;
            crossingRun = crossing;
            if (crossing < fewest || (crossing == fewest && run > widest)) {
                fewest = crossing;
                widest = run;
                best = from + x - run / 2f;
            }
        }
        boolean parted = !Float.isNaN(best)
                && widest >= NARROWEST * pieces.get(pieces.size() / 2).size();
        return parted && isBetweenColumns(pieces, best) ? best : Float.NaN;
    }

    private static int at(float x, int width) {
        return Math.clamp((int) x, 0, width - 1);
    }

    /** Whether there is running text on both sides, side by side: else it is a table or a list with its numbers. */
    private static boolean isBetweenColumns(List<PrintedLine> pieces, float x) {
        int[] letters = new int[2];
        int[] count = new int[2];
        float[] top = {Float.MAX_VALUE, Float.MAX_VALUE};
        float[] bottom = {0, 0};
        for (PrintedLine piece : pieces) {
            if (piece.left() < x && piece.right() > x) {
                continue;
            }
            int side = piece.right() <= x ? 0 : 1;
            letters[side] += piece.words().length();
            count[side]++;
            top[side] = Math.min(top[side], piece.baseline());
            bottom[side] = Math.max(bottom[side], piece.baseline());
        }
        float shared = Math.min(bottom[0], bottom[1]) - Math.max(top[0], top[1]);
        float shorter = Math.min(bottom[0] - top[0], bottom[1] - top[1]);
        return letters[0] >= RUNNING_TEXT * count[0] && letters[1] >= RUNNING_TEXT * count[1] && shared > shorter / 2;
    }
}
