package parley.views.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.ledger.Ground;
import parley.ledger.How;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Statement;

/**
 * Reports as one HTML file with every statement marked where it stands: source, cue and content by line and face as well as
 * by colour, quoted words apart from paraphrase, and a list of the statements to which each mark leads. Where statements
 * overlap, the words carry the marks of all. A report's words cannot become markup. Cost: linear in the text.
 */
public final class ReportPage {
    private static final String STYLE = """
            :root{--quote:#fff0b8;--para:#e3eefb;--who:#7a3b00}
            @media(prefers-color-scheme:dark){:root{--quote:#4d4210;--para:#1d3148;--who:#f0b27a}}
            .source{font-weight:bold;border-bottom:3px double var(--who)}
            .cue{font-style:italic;border-bottom:2px dotted currentColor}
            .quote{background:var(--quote);text-decoration:underline solid 2px;text-underline-offset:.2em}
            .para{background:var(--para);text-decoration:underline dashed 1px;text-underline-offset:.2em}
            .shared{border-top:1px solid currentColor}
            a.no{font:.7rem sans-serif;vertical-align:super;text-decoration:none;padding:0 .15em;border:1px solid var(--line);border-radius:.4em}
            .text p{white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:plaintext}
            ol.statements>li{margin:.6rem 0;overflow-wrap:anywhere}ol.statements .words{display:block}
            summary{color:var(--quiet);cursor:pointer}
            """;

    private static final String OPENERS = "\"\u201c\u00ab\u2018";
    private static final String CLOSERS = "\"\u201d\u00bb\u2019";

    private final StringBuilder body = new StringBuilder();
    private int reports;

    /**
     * One part of one statement.
     *
     * @param first whether the statement begins here
     * @param goesOn whether it follows its own statement's words without a gap
     */
    private record Mark(Span span, String face, int number, boolean first, boolean goesOn) {}

    /** Adds a report, its statements in the order of the text. */
    public void add(Report report, List<Statement> statements) {
        reports++;
        body.append("<section>\n<h2><bdi>").append(Page.escape(heading(report))).append("</bdi></h2>\n");
        body.append("<p class=\"lead\">")
                .append(Page.escape(Statements.origin(report)))
                .append(statements.isEmpty() ? ": nothing found, no words are ascribed to anybody" : "")
                .append("</p>\n<div class=\"text\">\n");
        text(report, marks(report, statements));
        body.append("</div>\n");
        if (!statements.isEmpty()) {
            body.append("<h3>Statements</h3>\n<ol class=\"statements\">\n");
            statements.forEach(statement -> item(report, statement));
            body.append("</ol>\n");
        }
        body.append("</section>\n");
    }

    /** The page with all that was added. */
    public String html() {
        return Page.begin(reports == 1 ? "Statements in a report" : "Statements in " + reports + " reports", STYLE)
                + "<p class=\"lead\">Marks: <span class=\"source\">source</span>, <span class=\"cue\">cue</span>,"
                + " <span class=\"quote\">quoted words</span>, <span class=\"para\">paraphrase</span>,"
                + " <span class=\"para shared\">part of several statements</span>. A number leads to the statement."
                + " Claims, not facts; found by machine.</p>\n"
                + body
                + Page.END;
    }

    private static String heading(Report report) {
        return report.title() == null ? report.id() : report.title();
    }

    private static List<Mark> marks(Report report, List<Statement> statements) {
        List<Mark> marks = new ArrayList<>();
        for (Statement statement : statements) {
            int number = statement.number();
            int start = statement.extent().start();
            statement
                    .attribution()
                    .source()
                    .forEach(span -> marks.add(new Mark(span, "source", number, span.start() == start, false)));
            statement
                    .attribution()
                    .cue()
                    .forEach(span -> marks.add(new Mark(span, "cue", number, span.start() == start, false)));
            for (Span span : statement.attribution().content()) {
                for (Mark piece : content(report, statement, span)) {
                    marks.add(piece);
                }
            }
        }
        marks.sort(Comparator.comparing(Mark::span));
        return marks;
    }

    /** A piece of content, cut where quotation begins or ends. */
    private static List<Mark> content(Report report, Statement statement, Span span) {
        boolean first = span.start() == statement.extent().start();
        int number = statement.number();
        if (statement.how() != How.MIXED) {
            String face = statement.how() == How.VERBATIM ? "quote" : "para";
            return List.of(new Mark(span, face, number, first, false));
        }
        List<Mark> pieces = new ArrayList<>();
        int[] points = report.text().quote(span).codePoints().toArray();
        int opener = 0;
        int from = 0;
        for (int i = 0; i < points.length; i++) {
            boolean inside = opener != 0;
            if (inside ? closes(opener, points, i) : OPENERS.indexOf(points[i]) >= 0) {
                int cut = inside ? i + 1 : i;
                piece(span, from, cut, inside, number, first, pieces);
                from = cut;
                opener = inside ? 0 : points[i];
            }
        }
        piece(span, from, points.length, opener != 0, number, first, pieces);
        return pieces;
    }

    /** An apostrophe within a word closes nothing. */
    private static boolean closes(int opener, int[] points, int i) {
        boolean ends = i + 1 == points.length || !Character.isLetterOrDigit(points[i + 1]);
        return points[i] == CLOSERS.charAt(OPENERS.indexOf(opener)) && (opener != '\u2018' || ends);
    }

    private static void piece(
            Span whole, int from, int to, boolean quoted, int number, boolean first, List<Mark> pieces) {
        if (to > from) {
            Span span = new Span(whole.start() + from, whole.start() + to);
            pieces.add(new Mark(span, quoted ? "quote" : "para", number, first && from == 0, from > 0));
        }
    }

    private void text(Report report, List<Mark> marks) {
        List<Mark> active = new ArrayList<>();
        int next = 0;
        int start = 0;
        for (String line : report.text().toString().split("\n", -1)) {
            int end = start + line.codePointCount(0, line.length());
            int from = start;
            active.removeIf(mark -> mark.span().end() <= from);
            for (; next < marks.size() && marks.get(next).span().start() < end; next++) {
                active.add(marks.get(next));
            }
            if (!line.isBlank()) {
                body.append("<p dir=\"auto\">");
                paragraph(report, new Span(start, end), active);
                body.append("</p>\n");
            }
            start = end + 1;
        }
    }

    private void paragraph(Report report, Span paragraph, List<Mark> marks) {
        TreeSet<Integer> cuts = new TreeSet<>(Set.of(paragraph.start(), paragraph.end()));
        for (Mark mark : marks) {
            cuts.add(Math.clamp(mark.span().start(), paragraph.start(), paragraph.end()));
            cuts.add(Math.clamp(mark.span().end(), paragraph.start(), paragraph.end()));
        }
        int from = paragraph.start();
        for (int to : cuts.tailSet(from, false)) {
            Span piece = new Span(from, to);
            stretch(
                    report,
                    piece,
                    marks.stream().filter(mark -> mark.span().overlaps(piece)).toList());
            from = to;
        }
    }

    private void stretch(Report report, Span piece, List<Mark> marks) {
        for (Mark mark : marks) {
            if (mark.span().start() == piece.start()
                    && !mark.goesOn()
                    && (mark.first() || !mark.face().equals("cue"))) {
                number(mark);
            }
        }
        String words = Page.escapeAll(report.text().quote(piece));
        if (marks.isEmpty()) {
            body.append(words);
            return;
        }
        Set<String> faces = marks.stream().map(Mark::face).collect(Collectors.toCollection(TreeSet::new));
        boolean shared = marks.stream().mapToInt(Mark::number).distinct().count() > 1;
        body.append("<span class=\"")
                .append(String.join(" ", faces))
                .append(shared ? " shared" : "")
                .append("\" title=\"")
                .append(marks.stream()
                        .map(mark -> "s" + mark.number() + " " + name(mark.face()))
                        .distinct()
                        .collect(Collectors.joining(", ")))
                .append("\">")
                .append(words)
                .append("</span>");
    }

    private static String name(String face) {
        return switch (face) {
            case "quote" -> "content, quoted";
            case "para" -> "content, paraphrased";
            default -> face;
        };
    }

    /** The place where a statement begins can be led back to. */
    private void number(Mark mark) {
        body.append("<a class=\"no\"");
        if (mark.first()) {
            body.append(" id=\"r")
                    .append(reports)
                    .append('t')
                    .append(mark.number())
                    .append('"');
        }
        body.append(" href=\"#r")
                .append(reports)
                .append('s')
                .append(mark.number())
                .append("\">");
        body.append(mark.number()).append("</a>");
    }

    private void item(Report report, Statement statement) {
        int number = statement.number();
        body.append("<li id=\"r").append(reports).append('s').append(number);
        body.append("\" value=\"").append(number).append("\"><b><bdi>");
        body.append(Page.escape(Statements.speaker(statement))).append("</bdi></b>");
        if (statement.about() != null) {
            body.append(" on <bdi>").append(Page.escape(statement.about())).append("</bdi>");
        }
        body.append(": ").append(Page.escape(Statements.what(statement))).append("; confidence ");
        body.append(Statements.confidence(statement))
                .append(". <a href=\"#r")
                .append(reports)
                .append('t');
        body.append(number).append("\">in the text</a> <span class=\"words\" dir=\"auto\">");
        body.append(Page.escape(Statements.excerpt(statement, report)))
                .append("</span>\n<details><summary>why</summary><ul>");
        for (Ground ground : statement.why()) {
            body.append("<li>").append(Page.escape(ground.field())).append(": <bdi>");
            body.append(Page.escape(ground.rule())).append("</bdi></li>");
        }
        body.append("</ul></details></li>\n");
    }
}
