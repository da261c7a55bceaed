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
    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fdfdfb;--line:#c9c7bf;--quiet:#55534c;--link:#0b5394}
            @media(prefers-color-scheme:dark){:root{--ink:#e9e7e1;--paper:#181816;--line:#4a4842;--quiet:#b3b0a6;--link:#8ab8ea}}
            body{font:1rem/1.5 Georgia,'Times New Roman',serif;color:var(--ink);background:var(--paper);max-width:60rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.2rem;margin-top:2rem;border-bottom:1px solid var(--line)}
            .lead,.remark{color:var(--quiet)}.scroll{overflow-x:auto}
            table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{border-bottom:1px solid var(--line);padding:.35rem .6rem .35rem 0;text-align:left;vertical-align:top}
            a{color:var(--link)}sup a{text-decoration:none;padding:0 .1rem}:target{outline:2px solid var(--link)}
            ol.sources{font-size:.9rem;padding-left:2.2rem}q{quotes:none}
            @media print{body{max-width:none;margin:0}}
            """;

    private final StringBuilder out = new StringBuilder();

    private HtmlView() {}

    public static String render(Document document) {
        HtmlView view = new HtmlView();
        view.head(document);
        for (Section section : document.sections()) {
            view.out.append("<section>\n<h2>").append(escape(section.heading())).append("</h2>\n");
            view.blocks(section.blocks());
            view.out.append("</section>\n");
        }
        view.sources(document.footnotes());
        view.out.append("</main>\n</body>\n</html>\n");
        return view.out.toString();
    }

    private void head(Document document) {
        out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escape(document.title()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(escape(document.title()))
                .append("</h1>\n");
        document.lead()
                .forEach(line ->
                        out.append("<p class=\"lead\">").append(escape(line)).append("</p>\n"));
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
                out.append("<p class=\"remark\">").append(escape(remark.text())).append("</p>\n");
            case Table table -> table(table);
        }
    }

    private void table(Table table) {
        out.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(escape(String.join(", ", table.headers())))
                .append("\">\n<table>\n<thead><tr>");
        table.headers()
                .forEach(header ->
                        out.append("<th scope=\"col\">").append(escape(header)).append("</th>"));
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
                    .append(escape(note.quote()))
                    .append("&rdquo;</q> ")
                    .append(escape(note.origin()))
                    .append("</li>\n");
        }
        out.append("</ol>\n</section>\n");
    }

    private static String marked(Text text) {
        StringBuilder marked = new StringBuilder(escape(text.words()));
        for (int note : text.notes()) {
            marked.append("<sup><a href=\"#n%d\">[%d]</a></sup>".formatted(note, note));
        }
        return marked.toString();
    }

    private static String escape(String words) {
        return words.strip()
                .replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
