package parley.views.document;

import java.util.List;
import parley.views.document.Document.Block;
import parley.views.document.Document.Footnote;
import parley.views.document.Document.Line;
import parley.views.document.Document.Remark;
import parley.views.document.Document.Section;
import parley.views.document.Document.Table;
import parley.views.document.Document.Text;

/** A document as Markdown with footnotes in the common {@code [^1]} notation. A report's words cannot become markup. */
public final class MarkdownView {
    private final StringBuilder out = new StringBuilder();

    private MarkdownView() {}

    public static String render(Document document) {
        MarkdownView view = new MarkdownView();
        view.out.append("# ").append(escape(document.title())).append("\n\n");
        document.lead().forEach(line -> view.out.append(escape(line)).append("\n\n"));
        for (Section section : document.sections()) {
            view.out.append("## ").append(escape(section.heading())).append("\n\n");
            section.blocks().forEach(view::block);
            view.out.append('\n');
        }
        for (Footnote note : document.footnotes()) {
            view.out.append("[^%d]: \"%s\" %s%n".formatted(note.number(), escape(note.quote()), escape(note.origin())));
        }
        return view.out.toString().replace("\r\n", "\n");
    }

    private void block(Block block) {
        switch (block) {
            case Line line -> out.append("- ").append(marked(line.text())).append('\n');
            case Remark remark ->
                out.append("\n*").append(escape(remark.text())).append("*\n\n");
            case Table table -> table(table);
        }
    }

    private void table(Table table) {
        out.append('\n');
        row(table.headers().stream().map(MarkdownView::escape).toList());
        row(table.headers().stream().map(header -> "---").toList());
        table.rows()
                .forEach(cells -> row(cells.stream().map(MarkdownView::marked).toList()));
        out.append('\n');
    }

    private void row(List<String> cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String marked(Text text) {
        StringBuilder marked = new StringBuilder(escape(text.words()));
        text.notes().forEach(note -> marked.append("[^").append(note).append(']'));
        return marked.toString();
    }

    private static String escape(String words) {
        return words.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
    }
}
