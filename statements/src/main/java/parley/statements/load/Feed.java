package parley.statements.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Report;

/**
 * A feed on disk, RSS 0.9 to 2.0 or Atom 1.0: a report for every entry, its title the first line, its fullest text the
 * paragraphs below. The outlet is the entry's source, else the channel's title; the day the entry's, as its own offset
 * counts days. Read by jsoup's XML parser: it knows no document types and fetches nothing, so there are no entities to
 * expand, and it reads feeds that are not quite well-formed, as many are.
 */
final class Feed {
    private static final List<String> BODIES =
            List.of("content:encoded", "content", "description", "summary", "media:description");
    private static final List<String> DAYS =
            List.of("pubDate", "published", "dc:date", "dcterms:created", "issued", "updated", "dcterms:modified");
    private static final Map<String, String> ENTRIES = Map.of("rss", "item", "rdf:RDF", "item", "feed", "entry");

    private final String name;
    private final String id;
    private final String text;

    /**
     * @param name the file's, for problems
     * @param id what the entries' ids begin with
     */
    Feed(String name, String id, String text) {
        this.name = name;
        this.id = id;
        this.text = text;
    }

    Intake<List<Loaded>> read() {
        Document document = Jsoup.parse(text, "", Parser.xmlParser());
        Element root = document.firstElementChild();
        String entry = root == null ? null : ENTRIES.get(root.nodeName());
        if (root == null || entry == null) {
            String found = root == null ? "it has no elements" : "its root element is '" + root.nodeName() + "'";
            return rejected(
                    "the XML is no feed: " + found, "Feeds are RSS or Atom. Save other XML as text or as a web page.");
        }
        Element channel = Objects.requireNonNullElse(child(root, "channel"), root);
        List<Loaded> loaded = new ArrayList<>();
        int number = 0;
        for (Element item : root.getElementsByTag(entry)) {
            number++;
            Loaded report = report(item, channel, number);
            if (!report.report().text().toString().isBlank()) {
                loaded.add(report);
            }
        }
        if (loaded.isEmpty()) {
            return rejected(number == 0 ? "the feed has no entries" : "none of the feed's entries has a text", "");
        }
        List<Problem> remarks = new ArrayList<>();
        if (!text.stripTrailing().endsWith(">") || !text.contains("</" + root.nodeName())) {
            remarks.add(Problem.of(
                    name,
                    "the feed is cut off: there is no '</" + root.nodeName() + ">'",
                    "Its last entry may lack its end; fetch it again."));
        }
        if (loaded.size() < number) {
            remarks.add(Problem.of(
                    name, (number - loaded.size()) + " of " + number + " entries have no text and are left out", ""));
        }
        return new Intake.Accepted<>(loaded, remarks);
    }

    private Loaded report(Element item, Element channel, int number) {
        Untold told = new Untold();
        String title = line(child(item, "title"));
        told.title(title, "title of the feed's entry");
        Element source = child(item, "source");
        if (source != null) {
            Element named = child(source, "title");
            told.outlet(line(named == null ? source : named), "source of the feed's entry");
        }
        told.outlet(line(child(channel, "title")), "title of the feed");
        for (String tag : DAYS) {
            Element stamp = child(item, tag);
            told.published(stamp == null ? null : Stamp.day(stamp.text().strip()), tag + " of the feed's entry");
        }
        List<String> paragraphs = new ArrayList<>();
        if (!title.isEmpty()) {
            paragraphs.add(title);
        }
        for (String paragraph : body(item)) {
            if (!paragraph.equals(title)) {
                paragraphs.add(paragraph);
            }
        }
        String all = String.join("\n\n", RepeatedParagraphs.ofPages().left(paragraphs));
        Report bare = Report.of(id + "/" + number, null, null, null, all);
        told.head(bare);
        return told.loaded(bare);
    }

    /** The longest of an entry's texts; of two as long the fuller kind. */
    private static List<String> body(Element item) {
        List<String> best = List.of();
        int most = 0;
        for (String tag : BODIES) {
            for (Element element : item.children()) {
                if (!element.nodeName().equals(tag)) {
                    continue;
                }
                List<String> paragraphs = MainText.ofFragment(
                        Jsoup.parseBodyFragment(html(element)).body());
                int length = paragraphs.stream().mapToInt(String::length).sum();
                if (length > most) {
                    most = length;
                    best = paragraphs;
                }
            }
        }
        return best;
    }

    /** The mark-up that an element holds, escaped or as it is; line feeds of a plain text are kept as breaks. */
    private static String html(Element element) {
        if (!element.children().isEmpty()) {
            return element.html();
        }
        String text = element.wholeText().strip();
        return text.contains("<") ? text : text.replaceAll("\\n\\s*\\n", "<p>");
    }

    /** Text on one line, mark-up in it taken out. */
    private static String line(@Nullable Element element) {
        if (element == null) {
            return "";
        }
        String text = element.wholeText();
        return (text.contains("<") || text.contains("&")
                        ? Jsoup.parseBodyFragment(text).text()
                        : element.text())
                .strip();
    }

    private static @Nullable Element child(Element parent, String tag) {
        for (Element child : parent.children()) {
            if (child.nodeName().equals(tag)) {
                return child;
            }
        }
        return null;
    }

    private Intake<List<Loaded>> rejected(String explanation, String advice) {
        return new Intake.Rejected<>(List.of(Problem.of(name, explanation, advice)));
    }
}
