package parley.views.cases;

import java.util.ArrayList;
import java.util.List;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Statement;
import parley.ledger.review.Filed;
import parley.ledger.review.Ledger;
import parley.ledger.review.Standing;
import parley.statements.actors.Actors;
import parley.statements.actors.Roles;
import parley.statements.time.TimeReader;
import parley.views.brief.Reading;

/** A case's reports with the statements that stand in it, as a brief takes them: nothing is read anew. */
public final class CaseReadings {
    private CaseReadings() {}

    /** In the order they came in. Cost: every text once. */
    public static List<Reading> of(Ledger ledger, Actors actors) {
        Roles roles = new Roles(actors);
        TimeReader times = new TimeReader();
        List<Reading> readings = new ArrayList<>();
        for (Filed filed : ledger.reports()) {
            Report report = ledger.report(filed.id()).orElseThrow();
            List<Statement> standing = ledger.standings(Ledger.Wanted.of(filed.id())).stream()
                    .filter(each -> each.status().stands())
                    .map(Standing::statement)
                    .toList();
            Span whole = new Span(0, report.text().length());
            readings.add(new Reading(
                    report,
                    standing,
                    roles.find(report, standing),
                    times.find(report.text(), whole, report.published())));
        }
        return readings;
    }
}
