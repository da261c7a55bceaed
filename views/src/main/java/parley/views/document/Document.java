package parley.views.document;

import java.util.List;

/** A titled document in sections, every line of which can carry footnotes that quote its source. */
public record Document(String title, List<String> lead, List<Section> sections, List<Footnote> footnotes) {
    public Document {
        lead = List.copyOf(lead);
        sections = List.copyOf(sections);
        footnotes = List.copyOf(footnotes);
    }

    /** A heading and what stands under it. */
    public record Section(String heading, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** What can stand under a heading. */
    public sealed interface Block {}

    /** One item of a list. */
    public record Line(Text text) implements Block {}

    /** A remark on what follows or precedes: how it was computed, what it does not mean. */
    public record Remark(String text) implements Block {}

    /** A table; every row has as many cells as there are headers. */
    public record Table(List<String> headers, List<List<Text>> rows) implements Block {
        public Table {
            headers = List.copyOf(headers);
            rows = List.copyOf(rows);
            for (List<Text> row : rows) {
                if (row.size() != headers.size()) {
                    throw new IllegalArgumentException("a row of " + row.size() + " under " + headers.size());
                }
            }
        }
    }

    /** Words and the numbers of the footnotes they rest on. */
    public record Text(String words, List<Integer> notes) {
        public Text {
            notes = List.copyOf(notes);
        }

        public static Text of(String words) {
            return new Text(words, List.of());
        }
    }

    /**
     * A source: the words as they stand in the report.
     *
     * @param origin report, outlet and span in words
     */
    public record Footnote(int number, String quote, String origin) {}
}
