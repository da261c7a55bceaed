package parley.views.document;

import java.util.List;
import parley.views.document.Document.Block;
import parley.views.document.Document.Footnote;
import parley.views.document.Document.Line;
import parley.views.document.Document.Remark;
import parley.views.document.Document.Section;
import parley.views.document.Document.Table;
import parley.views.document.Document.Text;

/**
 * A document as one HTML file: no script, nothing fetched, readable in light and dark, printable; every mark links to its
 * source. A report's words cannot become markup.
 */
public final class HtmlView {
    private final StringBuilder out = new StringBuilder();

    private HtmlView() {}

    public static String render(Document document) {
        HtmlView view = new HtmlView();
        view.head(document);
        for (Section section : document.sections()) {
            view.out
                    .append("<section>\n<h2>")
                    .append(Page.escape(section.heading()))
                    .append("</h2>\n");
            view.blocks(section.blocks());
            view.out.append("</section>\n");
        }
        view.sources(document.footnotes());
        view.out.append(Page.END);
        return view.out.toString();
    }

    private void head(Document document) {
        out.append(Page.begin(document.title(), ""));
        document.lead()
                .forEach(line -> out.append("<p class=\"lead\">")
                        .append(Page.escape(line))
                        .append("</p>\n"));
    }

    private void blocks(List<Block> blocks) {
        boolean listed = false;
        for (Block block : blocks) {
            boolean line = block instanceof Line;
            if (line != listed) {
                out.append(line ? "<ul>\n" : "</ul>\n");
                listed = line;
            }
            block(block);
        }
        if (listed) {
            out.append("</ul>\n");
        }
    }

    private void block(Block block) {
        switch (block) {
            case Line line -> out.append("<li>").append(marked(line.text())).append("</li>\n");
            case Remark remark ->
                out.append("<p class=\"remark\">")
                        .append(Page.escape(remark.text()))
                        .append("</p>\n");
            case Table table -> table(table);
        }
    }

    private void table(Table table) {
        out.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(Page.escape(String.join(", ", table.headers())))
                .append("\">\n<table>\n<thead><tr>");
        table.headers()
                .forEach(header -> out.append("<th scope=\"col\">")
                        .append(Page.escape(header))
                        .append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        for (List<Text> row : table.rows()) {
            out.append("<tr>");
            row.forEach(cell -> out.append("<td>").append(marked(cell)).append("</td>"));
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n</div>\n");
    }

    private void sources(List<Footnote> footnotes) {
        if (footnotes.isEmpty()) {
            return;
        }
        out.append("<section>\n<h2>Sources</h2>\n<ol class=\"sources\">\n");
        for (Footnote note : footnotes) {
            out.append("<li id=\"n%d\" value=\"%d\"><q>&ldquo;".formatted(note.number(), note.number()))
                    .append(Page.escape(note.quote()))
                    .append("&rdquo;</q> ")
                    .append(Page.escape(note.origin()))
                    .append("</li>\n");
        }
        out.append("</ol>\n</section>\n");
    }

    private static String marked(Text text) {
        StringBuilder marked = new StringBuilder(Page.escape(text.words()));
        for (int note : text.notes()) {
            marked.append("<sup><a href=\"#n%d\">[%d]</a></sup>".formatted(note, note));
        }
        return marked.toString();
    }
}
