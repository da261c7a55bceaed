package parley.statements.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Report;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * News items as agencies send them: ninjs (IPTC News in JSON) 1.0 to 3.0, one item or a list of them, a report for each
 * that has a text. Its headline is the first line, its byline the next, its fullest body the paragraphs below. The outlet
 * is its source, else whoever holds its copyright; the day that of this version, else of the first, as the stamp's own
 * offset counts days. Its terms of use are told as a remark.
 */
final class Ninjs {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> DAYS =
            List.of("versioncreated", "firstcreated", "contentcreated", "firstpublished", "versionpublished");
    private static final List<String> OUTLETS = List.of("source", "provider", "infosources", "copyrightholder");

    private final String name;
    private final String id;
    private final String text;

    /**
     * @param name the file's, for problems
     * @param id the report's; what the ids begin with where there are several
     */
    Ninjs(String name, String id, String text) {
        this.name = name;
        this.id = id;
        this.text = text;
    }

    Intake<List<Loaded>> read() {
        JsonNode root;
        try {
            root = MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            int line = at == null ? 0 : Math.max(0, at.getLineNr());
            int column = at == null ? 0 : Math.max(0, at.getColumnNr());
            return new Intake.Rejected<>(List.of(new Problem(
                    name,
                    line,
                    column,
                    "the JSON breaks off or is damaged: " + e.getOriginalMessage(),
                    null,
                    "Fetch it again.")));
        }
        boolean listed = root.isArray() || root.path("items").isArray();
        JsonNode items = root.isArray() ? root : root.path("items");
        List<JsonNode> all = new ArrayList<>();
        if (listed) {
            items.forEach(all::add);
        } else {
            all.add(root);
        }
        List<Loaded> loaded = new ArrayList<>();
        List<Problem> remarks = new ArrayList<>();
        int without = 0;
        for (int i = 0; i < all.size(); i++) {
            String own = listed ? id + "/" + (i + 1) : id;
            List<String> body = body(all.get(i));
            if (body.isEmpty()) {
                without++;
            } else {
                loaded.add(report(all.get(i), own, body));
                terms(all.get(i), own, remarks);
            }
        }
        if (loaded.isEmpty()) {
            return new Intake.Rejected<>(List.of(Problem.of(
                    name,
                    listed && !all.isEmpty()
                            ? "none of the " + all.size() + " items has a text"
                            : "the JSON is no news item with a text: it has neither body_text nor body_xhtml nor bodies",
                    "Reports in JSON are ninjs items. Save other JSON as text.")));
        }
        if (without > 0) {
            remarks.add(Problem.of(name, without + " of " + all.size() + " items have no text and are left out", ""));
        }
        return new Intake.Accepted<>(loaded, remarks);
    }

    private void terms(JsonNode item, String own, List<Problem> remarks) {
        String terms = first(item.path("usageterms"));
        if (!terms.isEmpty()) {
            remarks.add(Problem.of(name, "the terms of use of " + own + ": " + terms, "Mark the report to match."));
        }
    }

    private static Loaded report(JsonNode item, String id, List<String> body) {
        Untold told = new Untold();
        String headline = headline(item);
        told.title(headline, "headline of the news item");
        for (String key : OUTLETS) {
            told.outlet(first(item.path(key)), key + " of the news item");
        }
        for (String key : DAYS) {
            told.published(Stamp.day(first(item.path(key))), key + " of the news item");
        }
        List<String> paragraphs = new ArrayList<>();
        String byline = first(item.path("byline"));
        for (String above : List.of(headline, byline)) {
            if (!above.isEmpty() && !above.equals(body.getFirst())) {
                paragraphs.add(above);
            }
        }
        paragraphs.addAll(body);
        Report bare = Report.of(id, null, null, null, String.join("\n\n", paragraphs));
        told.head(bare);
        return told.loaded(bare);
    }

    private static String headline(JsonNode item) {
        String one = first(item.path("headline"));
        return one.isEmpty() ? first(item.path("headlines")) : one;
    }

    /** The words of a value that may be a text, a thing with a name, or a list of such: of the first that has any. */
    private static String first(JsonNode node) {
        if (node.isString()) {
            return node.stringValue().strip().replaceAll("\\s+", " ");
        }
        if (node.isArray()) {
            for (JsonNode each : node) {
                if (!first(each).isEmpty()) {
                    return first(each);
                }
            }
        }
        for (String key : List.of("value", "name", "literal")) {
            JsonNode named = node.path(key);
            if (named.isString()) {
                return first(named);
            }
        }
        return "";
    }

    /** The paragraphs of the fullest of an item's bodies; of two as long the marked-up one, which knows its paragraphs. */
    private static List<String> body(JsonNode item) {
        List<String> best = List.of();
        List<List<String>> bodies = new ArrayList<>();
        for (String key : List.of("body_xhtml", "body_html", "body_text", "description_text")) {
            bodies.add(paragraphs(item.path(key), !key.endsWith("_text")));
        }
        for (JsonNode body : item.path("bodies")) {
            String type = first(body.path("contenttype")).toLowerCase(Locale.ROOT);
            bodies.add(paragraphs(body.path("value"), type.contains("html")));
        }
        int most = 0;
        for (List<String> body : bodies) {
            int length = body.stream().mapToInt(String::length).sum();
            if (length > most) {
                most = length;
                best = body;
            }
        }
        return best;
    }

    private static List<String> paragraphs(@Nullable JsonNode body, boolean marked) {
        if (body == null || !body.isString()) {
            return List.of();
        }
        if (marked) {
            return RepeatedParagraphs.ofPages()
                    .left(MainText.ofFragment(
                            Jsoup.parseBodyFragment(body.stringValue()).body()));
        }
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : body.stringValue().split("\\R\\s*\\R")) {
            if (!paragraph.isBlank()) {
                paragraphs.add(paragraph.strip());
            }
        }
        return paragraphs;
    }
}
