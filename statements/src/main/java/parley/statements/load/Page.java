package parley.statements.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import parley.ledger.Report;

/**
 * A web page. Its main text is the longest {@code article} or {@code main} element, else the element whose own paragraphs
 * hold the most text outside links; every block of it becomes a line, spaces as a browser would show them. Spans count
 * that text, not the mark-up. Title, outlet and day come from the mark-up, else from the head of the text.
 */
final class Page {
    private static final String ASIDE =
            "script, style, noscript, template, nav, aside, footer, form, iframe, svg, figure, button, select, [hidden], [aria-hidden=true]";
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "blockquote",
            "pre",
            "td",
            "th",
            "dt",
            "dd",
            "div",
            "section",
            "article",
            "main",
            "header",
            "ul",
            "ol",
            "dl",
            "table",
            "tr",
            "br",
            "hr",
            "body",
            "time",
            "address");
    private static final Pattern PUBLISHED = Pattern.compile("\"datePublished\"\\s*:\\s*\"(\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final Document document;
    private final List<Provenance> provenance = new ArrayList<>();

    Page(String text) {
        this.document = Jsoup.parse(text);
    }

    /** Whether a text without an extension is a web page. */
    static boolean looksLikeOne(String text) {
        String start = text.substring(0, Math.min(text.length(), 200))
                .replace("\uFEFF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    Loaded read(String id) {
        String title = title();
        String outlet = content("og:site_name", "outlet", "meta property og:site_name");
        LocalDate published = published();
        Report untold = Report.of(id, null, null, null, mainText());
        Head head = Head.of(untold.text());
        for (Provenance told : head.provenance()) {
            boolean missing = switch (told.field()) {
                case "title" -> title == null;
                case "outlet" -> outlet == null;
                default -> published == null;
            };
            if (missing) {
                provenance.add(told);
            }
        }
        Report report = new Report(
                id,
                outlet == null ? head.outlet() : outlet,
                published == null ? head.published() : published,
                title == null ? head.title() : title,
                untold.text(),
                untold.hash());
        return new Loaded(report, provenance);
    }

    private @Nullable String title() {
        String told = content("og:title", "title", "meta property og:title");
        if (told != null) {
            return told;
        }
        for (String tag : List.of("h1", "title")) {
            Element element = document.selectFirst(tag);
            if (element != null && !element.text().isBlank()) {
                provenance.add(new Provenance("title", "element " + tag, null));
                return element.text();
            }
        }
        return null;
    }

    private @Nullable LocalDate published() {
        Element meta = document.selectFirst("meta[property=article:published_time]");
        if (meta != null) {
            LocalDate day = day(meta.attr("content"), "meta property article:published_time");
            if (day != null) {
                return day;
            }
        }
        Element time = document.selectFirst("time[datetime]");
        if (time != null) {
            LocalDate day = day(time.attr("datetime"), "element time, attribute datetime");
            if (day != null) {
                return day;
            }
        }
        for (Element script : document.select("script[type=application/ld+json]")) {
            Matcher matcher = PUBLISHED.matcher(script.data());
            LocalDate day = matcher.find() ? day(matcher.group(1), "JSON-LD datePublished") : null;
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private @Nullable LocalDate day(String value, String rule) {
        Matcher matcher = DAY.matcher(value);
        if (!matcher.lookingAt()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(matcher.group());
            provenance.add(new Provenance("published", rule, null));
            return day;
        } catch (DateTimeException e) {
            return null; // 2024-02-30 in a page's mark-up tells nothing
        }
    }

    private @Nullable String content(String property, String field, String rule) {
        Element meta = document.selectFirst("meta[property=" + property + "], meta[name=" + property + "]");
        if (meta == null || meta.attr("content").isBlank()) {
            return null;
        }
        provenance.add(new Provenance(field, rule, null));
        return meta.attr("content").strip();
    }

    private String mainText() {
        document.select(ASIDE).remove();
        Element main = longest(document.select("article"));
        main = main != null ? main : longest(document.select("main, [role=main]"));
        main = main != null ? main : densest();
        Lines lines = new Lines();
        lines.traverse(main);
        return lines.text();
    }

    private static @Nullable Element longest(List<Element> elements) {
        Set<Element> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(elements);
        Element best = null;
        int most = 0;
        for (Element element : elements) {
            int length = isInside(all, element) ? 0 : element.text().length();
            if (length > most) {
                most = length;
                best = element;
            }
        }
        return best;
    }

    /** Whether it lies in another of them, which then is the longer one. */
    private static boolean isInside(Set<Element> elements, Element element) {
        Element up = element.parent();
        while (up != null && !elements.contains(up)) {
            up = up.parent();
        }
        return up != null;
    }

    /** The element whose own paragraphs hold the most text outside links; the whole body when there are no paragraphs. */
    private Element densest() {
        Element best = null;
        int most = 0;
        for (Element element : document.body().getAllElements()) {
            int text = 0;
            for (Element child : element.children()) {
                if (child.nameIs("p")) {
                    text += child.text().length() - child.select("a").text().length();
                }
            }
            if (text > most) {
                most = text;
                best = element;
            }
        }
        return best == null ? document.body() : best;
    }

    /** Text of an element, a line for every block. */
    private static final class Lines implements NodeVisitor {
        private final StringBuilder out = new StringBuilder();
        private final StringBuilder line = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                line.append(words.getWholeText());
            } else if (isBlock(node)) {
                end();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (isBlock(node)) {
                end();
            }
        }

        private static boolean isBlock(Node node) {
            return BLOCKS.contains(node.nodeName().toLowerCase(Locale.ROOT));
        }

        private void end() {
            String words = line.toString().replaceAll("[ \\t\\r\\n\\f]+", " ").strip();
            line.setLength(0);
            if (!words.isEmpty()) {
                out.append(out.isEmpty() ? "" : "\n").append(words);
            }
        }

        String text() {
            end();
            return out.toString();
        }
    }
}
