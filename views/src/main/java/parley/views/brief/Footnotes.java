package parley.views.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Statement;
import parley.views.document.Document.Footnote;

/** Numbers the sources a brief cites, in the order of first use; the same span of the same report is one footnote. */
final class Footnotes {
    private final Brief brief;
    private final Map<Place, Footnote> notes = new LinkedHashMap<>();

    private record Place(String report, Span span) {}

    Footnotes(Brief brief) {
        this.brief = brief;
    }

    /** The number of the footnote that quotes the statement, attribution and all. */
    int of(Statement statement) {
        return of(statement.report(), statement.extent());
    }

    int of(String report, Span span) {
        return notes.computeIfAbsent(new Place(report, span), place -> {
                    Report source = brief.report(report);
                    String outlet = source.outlet() == null ? "outlet not named" : source.outlet();
                    String day = source.published() == null
                            ? "no date"
                            : source.published().toString();
                    return new Footnote(
                            notes.size() + 1,
                            source.text().quote(span),
                            "%s (%s, %s), characters %d-%d".formatted(report, outlet, day, span.start(), span.end()));
                })
                .number();
    }

    List<Footnote> all() {
        return new ArrayList<>(notes.values());
    }
}
