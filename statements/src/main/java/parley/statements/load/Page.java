package parley.statements.load;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import parley.ledger.Report;

/**
 * A web page: the paragraphs of its main text, a line each, without those that say again what another says. Spans count
 * that text, not the mark-up. Title, outlet and day come from the mark-up, else from the head of the text.
 */
final class Page {
    private Page() {}

    /** Whether a text without an extension is a web page. */
    static boolean looksLikeOne(String text) {
        String start = text.substring(0, Math.min(text.length(), 200))
                .replace("\uFEFF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    static Loaded read(String id, String text) {
        Document document = Jsoup.parse(text);
        Untold told = new Untold();
        new MarkUp(document, told).tell();
        List<String> paragraphs = MainText.ofPage(document.body());
        Report bare = Report.of(
                id,
                null,
                null,
                null,
                String.join("\n", RepeatedParagraphs.ofPages().left(paragraphs)));
        told.head(bare);
        return told.loaded(bare);
    }
}
