package parley.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import parley.ledger.Act;
import parley.ledger.Attribution;
import parley.ledger.Ground;
import parley.ledger.How;
import parley.ledger.Link;
import parley.ledger.Quantity;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Speaker;
import parley.ledger.Statement;
import parley.ledger.Tag;
import parley.ledger.When;
import parley.ledger.journal.Event;

/** The talks on the invented Karsk Strait, as two reports tell them. */
final class Talks {
    static final Report HARBOUR = Report.of(
            "harbour",
            "Harbour Post",
            LocalDate.of(2024, 3, 15),
            "A line in the strait",
            "Veland wants the median line, its envoy Ana Søl said on Monday. 🕊 \"We keep about 6,000 nets,\" she added.");
    static final Report MEDIATOR = Report.of(
            "mediator",
            null,
            null,
            null,
            "Orsk will not accept observers \u0000 before a ceasefire, the mediator told reporters.");

    private Talks() {}

    static Statement line() {
        return statement(
                HARBOUR,
                1,
                "Ana Søl",
                "Veland",
                null,
                "Veland wants the median line, its envoy Ana Søl said on Monday");
    }

    static Statement nets() {
        return statement(HARBOUR, 2, "Ana Søl", "Veland", null, "We keep about 6,000 nets");
    }

    static Statement observers() {
        return statement(MEDIATOR, 1, "the mediator", null, "Orsk", "Orsk will not accept observers");
    }

    /** @param content words of the report's text */
    static Statement statement(Report report, int number, String speaker, String party, String about, String content) {
        String text = report.text().toString();
        Span span = report.text().span(text.indexOf(content), text.indexOf(content) + content.length());
        return statement(report, number, speaker, party, about, span);
    }

    static Statement statement(Report report, int number, String speaker, String party, String about, Span content) {
        return new Statement(
                report.id(),
                number,
                new Attribution(List.of(), List.of(), List.of(content)),
                new Speaker(speaker, "named"),
                party,
                about,
                Act.DEMAND,
                List.of(new Tag("territory", "line")),
                true,
                How.MIXED,
                new When(
                        new Span(50, 59),
                        "on Monday",
                        LocalDate.of(2024, 3, 11),
                        null,
                        When.Granularity.DAY,
                        "published 2024-03-15",
                        "weekday, nearest past"),
                List.of(new Quantity(
                        new Span(70, 80),
                        "about 6,000",
                        new BigDecimal("6000.0"),
                        new BigDecimal("6E+3"),
                        null,
                        true,
                        "nets")),
                new Span(1, 2),
                List.of(new Link(Link.Kind.OUTLET, null, null), new Link(Link.Kind.ABOUT, "Orsk", "Orsk")),
                0.75,
                List.of(new Ground("act", "wants")));
    }

    static List<Event> all() {
        return List.of(
                new Event.ReportAdded(HARBOUR),
                new Event.StatementProposed(line()),
                new Event.StatementProposed(nets()),
                new Event.ReportAdded(MEDIATOR),
                new Event.StatementProposed(observers()));
    }

    static Event reviewed(Statement statement, Event.Decision decision) {
        return new Event.Reviewed(statement.id(), decision, "checked against the \"recording\"");
    }
}
