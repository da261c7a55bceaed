package parley.views.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import parley.ledger.Quantity;
import parley.ledger.Report;
import parley.ledger.SourceText;
import parley.ledger.Span;
import parley.ledger.Statement;
import parley.ledger.When;
import parley.ledger.review.Standing;

/** Words taken out of a text, a block for each of their code points, so that every offset keeps its meaning. */
final class Blocking {
    /** U+2588 FULL BLOCK. */
    static final char BLOCK = '\u2588';

    private Blocking() {}

    /** The report without the words of {@code spans}, and its statements as they quote it then. */
    static Sheet out(Sheet sheet, Collection<Span> spans) {
        if (spans.isEmpty()) {
            return sheet;
        }
        int[] points = sheet.report().text().toString().codePoints().toArray();
        for (Span span : spans) {
            block(points, span);
        }
        return requoted(sheet, new String(points, 0, points.length));
    }

    /** Blocks the code points of {@code span}, line breaks excepted. */
    static void block(int[] points, Span span) {
        for (int at = span.start(); at < Math.min(span.end(), points.length); at++) {
            if (points[at] != '\n' && points[at] != '\r') {
                points[at] = BLOCK;
            }
        }
    }

    /** The same sheet over another text of the same length. */
    static Sheet requoted(Sheet sheet, String words) {
        Report before = sheet.report();
        Report report = Report.of(before.id(), before.outlet(), before.published(), before.title(), words);
        List<Standing> standings = new ArrayList<>();
        for (Standing standing : sheet.standings()) {
            standings.add(with(standing, requoted(standing.statement(), report.text())));
        }
        return new Sheet(report, sheet.marking(), sheet.grade(), sheet.copyOf(), standings);
    }

    private static Statement requoted(Statement statement, SourceText text) {
        When when = statement.when();
        return new Statement(
                statement.report(),
                statement.number(),
                statement.attribution(),
                statement.speaker(),
                statement.party(),
                statement.about(),
                statement.act(),
                statement.issues(),
                statement.core(),
                statement.how(),
                when == null
                        ? null
                        : new When(
                                when.span(),
                                text.quote(when.span()),
                                when.from(),
                                when.to(),
                                when.granularity(),
                                when.anchor(),
                                when.rule()),
                statement.quantities().stream()
                        .map(quantity -> new Quantity(
                                quantity.span(),
                                text.quote(quantity.span()),
                                quantity.value(),
                                quantity.low(),
                                quantity.high(),
                                quantity.approximate(),
                                quantity.unit()))
                        .toList(),
                statement.condition(),
                statement.chain(),
                statement.confidence(),
                statement.why());
    }

    static Standing with(Standing standing, Statement statement) {
        return new Standing(
                statement,
                standing.status(),
                standing.entry(),
                standing.by(),
                standing.at(),
                null,
                standing.grade(),
                standing.marking());
    }
}
