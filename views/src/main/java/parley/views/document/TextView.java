package parley.views.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.views.document.Document.Block;
import parley.views.document.Document.Footnote;
import parley.views.document.Document.Line;
import parley.views.document.Document.Remark;
import parley.views.document.Document.Section;
import parley.views.document.Document.Table;
import parley.views.document.Document.Text;

/** A document for a terminal: wrapped lines, aligned tables, footnotes at the end. No colour, so it pipes as it shows. */
public final class TextView {
    private static final int LEAST_COLUMN = 10;
    /** Longer words than this may be broken where room is short. */
    private static final int LONGEST_WORD = 16;

    private static final String GAP = "  ";

    private final int width;
    private final StringBuilder out = new StringBuilder();

    private TextView(int width) {
        this.width = width;
    }

    /** @param width columns of the terminal, at least 40 */
    public static String render(Document document, int width) {
        TextView view = new TextView(Math.max(40, width));
        view.document(document);
        return view.out.toString();
    }

    /** A table on its own, as {@code read} and {@code solve} print it. */
    public static String render(Table table, int width) {
        TextView view = new TextView(Math.max(40, width));
        view.table(table);
        return view.out.toString();
    }

    /** Words wrapped to the width. */
    public static String paragraph(String words, int width) {
        TextView view = new TextView(Math.max(40, width));
        view.wrapped("", "", words);
        return view.out.toString();
    }

    private void document(Document document) {
        wrapped("", "", document.title());
        out.append("=".repeat(Math.min(width, document.title().length()))).append('\n');
        document.lead().forEach(line -> wrapped("", "", line));
        for (Section section : document.sections()) {
            out.append('\n').append(section.heading()).append('\n');
            out.append("-".repeat(section.heading().length())).append('\n');
            section.blocks().forEach(this::block);
        }
        if (!document.footnotes().isEmpty()) {
            out.append("\nSources\n-------\n");
            for (Footnote note : document.footnotes()) {
                String mark = "[" + note.number() + "] ";
                wrapped(mark, " ".repeat(mark.length()), "\"" + oneLine(note.quote()) + "\" " + note.origin());
            }
        }
    }

    private void block(Block block) {
        switch (block) {
            case Line line -> wrapped("* ", "  ", marked(line.text()));
            case Remark remark -> wrapped("  ", "  ", remark.text());
            case Table table -> table(table);
        }
    }

    private void table(Table table) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.headers());
        table.rows().forEach(row -> rows.add(row.stream().map(TextView::marked).toList()));
        int[] widths = widths(rows);
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), widths);
            if (i == 0) {
                row(Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths);
            }
        }
    }

    /**
     * Columns as wide as their widest cell where that fits; else as their longest word, and room goes, a character at a time, to the column whose
     * words need most lines.
     */
    private int[] widths(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] natural = new int[columns];
        int[] words = new int[columns];
        int[] longest = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                natural[c] = Math.max(natural[c], row.get(c).length());
                words[c] += row.get(c).length();
                for (String word : row.get(c).split(" ")) {
                    longest[c] = Math.max(longest[c], word.length());
                }
            }
        }
        int[] widths = new int[columns];
        for (int c = 0; c < columns; c++) {
            widths[c] = Math.min(natural[c], Math.clamp(longest[c], LEAST_COLUMN, LONGEST_WORD));
        }
        int room = width - GAP.length() * columns - Arrays.stream(widths).sum();
        for (; room > 0; room--) {
            int neediest = -1;
            for (int c = 0; c < columns; c++) {
                if (widths[c] < natural[c]
                        && (neediest < 0 || (long) words[c] * widths[neediest] > (long) words[neediest] * widths[c])) {
                    neediest = c;
                }
            }
            if (neediest < 0) {
                break;
            }
            widths[neediest]++;
        }
        return widths;
    }

    private void row(List<String> cells, int[] widths) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int c = 0; c < widths.length; c++) {
            wrapped.add(wrap(cells.get(c), Math.max(1, widths[c])));
            height = Math.max(height, wrapped.get(c).size());
        }
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String cell = line < wrapped.get(c).size() ? wrapped.get(c).get(line) : "";
                text.append(GAP).append(cell).append(" ".repeat(Math.max(0, widths[c] - cell.length())));
            }
            out.append(text.toString().stripTrailing()).append('\n');
        }
    }

    private void wrapped(String first, String rest, String words) {
        String indent = first;
        for (String line : wrap(words, width - first.length())) {
            out.append(indent).append(line).append('\n');
            indent = rest;
        }
    }

    private static List<String> wrap(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split("\\s+")) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > width) {
                lines.add(rest.substring(0, width));
                rest = rest.substring(width);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String marked(Text text) {
        StringBuilder marked = new StringBuilder(oneLine(text.words()));
        for (int note : text.notes()) {
            marked.append(" [").append(note).append(']');
        }
        return marked.toString();
    }

    private static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
