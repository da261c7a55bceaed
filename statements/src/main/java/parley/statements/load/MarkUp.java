package parley.statements.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page's mark-up tells of title, outlet and day: Open Graph, schema.org in JSON-LD and in attributes, Dublin Core
 * and other meta elements, then the visible elements.
 */
final class MarkUp {
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?!\\d)");
    private static final String STRING = "\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){1,400})\"";
    private static final Pattern HEADLINE = Pattern.compile("\"headline\"" + STRING);
    private static final Pattern PUBLISHED = Pattern.compile("\"datePublished\"" + STRING);
    private static final Pattern PUBLISHER = Pattern.compile("\"publisher\"\\s*:\\s*\\{[^{}]{0,400}?\"name\"" + STRING);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");
    private static final Pattern SITE =
            Pattern.compile("(.{8,}?) (?:[|\u2013\u2014\u00BB]|-) ([^|\u2013\u2014\u00BB]{2,40})");
    private static final List<String> TITLES = List.of("og:title", "twitter:title", "dc.title", "DC.title");
    private static final List<String> OUTLETS = List.of("og:site_name", "publisher", "dc.publisher", "DC.publisher");
    private static final List<String> DAYS = List.of(
            "article:published_time",
            "og:article:published_time",
            "date",
            "pubdate",
            "publishdate",
            "publish-date",
            "dc.date",
            "DC.date",
            "DC.date.issued",
            "dcterms.created",
            "dcterms.date",
            "parsely-pub-date",
            "sailthru.date",
            "datePublished");

    private final Document document;
    private final Untold told;

    MarkUp(Document document, Untold told) {
        this.document = document;
        this.told = told;
    }

    void tell() {
        String data = data();
        meta(TITLES, told::title);
        told.title(linked(HEADLINE, data), "JSON-LD headline");
        meta(OUTLETS, told::outlet);
        told.outlet(linked(PUBLISHER, data), "JSON-LD publisher");
        title();
        meta(DAYS, (value, rule) -> told.published(day(value), rule));
        told.published(day(linked(PUBLISHED, data)), "JSON-LD datePublished");
        Element published = document.selectFirst("[itemprop=datePublished]");
        if (published != null) {
            String value = published.attr("datetime") + published.attr("content");
            told.published(day(value.isEmpty() ? published.text() : value), "attribute itemprop datePublished");
        }
        for (String where :
                List.of("time[pubdate]", "article time[datetime]", "main time[datetime]", "time[datetime]")) {
            Element time = document.selectFirst(where);
            told.published(time == null ? null : day(time.attr("datetime")), "element time, attribute datetime");
        }
    }

    /** All data of JSON-LD scripts. */
    private String data() {
        StringBuilder data = new StringBuilder();
        for (Element script : document.select("script[type=application/ld+json]")) {
            data.append(script.data()).append('\n');
        }
        return data.toString();
    }

    private interface Teller {
        void tell(String value, String rule);
    }

    private void meta(List<String> names, Teller teller) {
        for (String name : names) {
            for (String attribute : List.of("property", "name", "itemprop")) {
                Element meta = document.selectFirst("meta[" + attribute + "=" + name + "]");
                if (meta != null && !meta.attr("content").isBlank()) {
                    teller.tell(meta.attr("content"), "meta " + attribute + " " + name);
                }
            }
        }
    }

    /** The headline, else the page's title, whose last part may be the outlet's name. */
    private void title() {
        Element heading = document.selectFirst("article h1, main h1");
        heading = heading == null ? document.selectFirst("h1") : heading;
        String words = document.title().strip();
        Matcher site = SITE.matcher(words);
        boolean parted = site.matches();
        if (heading != null && !heading.text().isBlank()) {
            told.title(heading.text(), "element h1");
        } else {
            told.title(parted && HeadReader.isOutlet(site.group(2)) ? site.group(1) : words, "element title");
        }
        if (parted && HeadReader.isOutlet(site.group(2))) {
            told.outlet(site.group(2), "end of element title");
        }
    }

    private static @Nullable String linked(Pattern pattern, String data) {
        Matcher matcher = pattern.matcher(data);
        if (!matcher.find()) {
            return null;
        }
        return ESCAPE.matcher(matcher.group(1))
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) != null
                                ? String.valueOf((char) Integer.parseInt(escape.group(1), 16))
                                : escape.group(2).equals("n") ? " " : escape.group(2)));
    }

    /** The day a time stamp begins with, or that words state; null when they tell none. */
    private static @Nullable LocalDate day(@Nullable String value) {
        if (value == null) {
            return null;
        }
        Matcher matcher = DAY.matcher(value.strip());
        if (!matcher.lookingAt()) {
            return HeadReader.day(value.strip());
        }
        try {
            return LocalDate.parse(matcher.group(1));
        } catch (DateTimeException e) {
            return null; // 2024-02-30 in a page's mark-up tells nothing
        }
    }
}
