package parley.views.cases;

import java.util.List;
import parley.ledger.Report;
import parley.ledger.review.Ledger;
import parley.ledger.review.Standing;

/**
 * What a search found.
 *
 * @param hits best first
 * @param total how many there are, those not given here included
 */
public record Hits(String words, List<Hit> hits, long total) {
    public Hits {
        hits = List.copyOf(hits);
    }

    /** A statement and the report it stands in. */
    public record Hit(Standing standing, Report report) {}

    /** @param most at least 1 */
    public static Hits of(Ledger ledger, String words, int most) {
        Texts texts = new Texts(ledger);
        Ledger.Found found = ledger.search(words, most);
        return new Hits(
                words,
                found.standings().stream()
                        .map(standing -> new Hit(standing, texts.of(standing.statement())))
                        .toList(),
                found.total());
    }
}
