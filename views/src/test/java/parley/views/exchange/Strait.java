package parley.views.exchange;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parley.ledger.Act;
import parley.ledger.Attribution;
import parley.ledger.Ground;
import parley.ledger.How;
import parley.ledger.Intake;
import parley.ledger.Link;
import parley.ledger.Quantity;
import parley.ledger.Report;
import parley.ledger.SourceText;
import parley.ledger.Span;
import parley.ledger.Speaker;
import parley.ledger.Statement;
import parley.ledger.Tag;
import parley.ledger.When;
import parley.ledger.journal.Event;
import parley.ledger.marking.Grade;
import parley.ledger.marking.Marking;
import parley.ledger.review.Ledger.Wanted;
import parley.ledger.review.Standing;
import parley.store.CaseFolder;
import parley.store.CaseStore;

/** Talks on the invented Karsk Strait, in four scripts and with characters beyond the basic plane. */
public final class Strait {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-16T08:30:00Z"), ZoneOffset.UTC);

    public static final Report HARBOUR = Report.of(
            "harbour",
            "Harbour Post",
            LocalDate.of(2024, 3, 15),
            "=A line in the strait",
            "🕊 Veland wants the 𝕞edian line, its envoy Ana Søl said on Monday. “We keep about 6,000 nets,” Søl added.\r\n"
                    + "\tOrsk, she said, “wants the north bank”.\n");
    public static final Report NORTH = Report.of(
            "вести/3",
            null,
            LocalDate.of(2024, 3, 16),
            "Пролив",
            "Орск не примет наблюдателей 🇺🇳 до прекращения огня, сказал посредник Тарек.");
    public static final Report SOUTH = Report.of(
            "south", "الميناء", null, null, "قال المبعوث سامي 🐟 إن أورسك تقبل المراقبين. \u202bשלום\u202c, אמר דובר.");

    private Strait() {}

    public static Statement line() {
        return statement(
                HARBOUR,
                1,
                "its envoy Ana Søl",
                "said",
                "Veland wants the 𝕞edian line",
                "Søl",
                "Ana Søl",
                "Veland",
                null);
    }

    public static Statement nets() {
        Statement plain = statement(
                HARBOUR, 2, "Søl added", "added", "“We keep about 6,000 nets,”", "Søl", "Ana Søl", "Veland", null);
        return new Statement(
                plain.report(),
                plain.number(),
                plain.attribution(),
                plain.speaker(),
                plain.party(),
                null,
                Act.COMMITMENT,
                List.of(new Tag("economy", "nets"), new Tag("territory", "keep")),
                true,
                How.VERBATIM,
                new When(
                        find(HARBOUR, "on Monday"),
                        "on Monday",
                        LocalDate.of(2024, 3, 11),
                        LocalDate.of(2024, 3, 11),
                        When.Granularity.DAY,
                        "published 2024-03-15",
                        "weekday, nearest past"),
                List.of(new Quantity(
                        find(HARBOUR, "about 6,000 nets"),
                        "about 6,000 nets",
                        new BigDecimal("6000"),
                        null,
                        null,
                        true,
                        "nets")),
                find(HARBOUR, "about 6,000"),
                List.of(),
                0.875,
                List.of(new Ground("act", "keep")));
    }

    public static Statement bank() {
        Statement plain =
                statement(HARBOUR, 3, "she", "said", "“wants the north bank”", "Søl", "Ana Søl", "Veland", "Orsk");
        return Attributions.with(
                plain,
                new Attribution(
                        List.of(find(HARBOUR, "she")),
                        List.of(find(HARBOUR, "she said")),
                        List.of(find(HARBOUR, "Orsk,"), find(HARBOUR, "“wants the north bank”"))));
    }

    public static Statement observers() {
        return statement(
                NORTH,
                1,
                "посредник Тарек",
                "сказал",
                "Орск не примет наблюдателей 🇺🇳 до прекращения огня",
                "Тарек",
                "Тарек",
                null,
                "Orsk");
    }

    public static Statement accepts() {
        return statement(SOUTH, 1, "المبعوث سامي 🐟", "قال", "أورسك تقبل المراقبين", "سامي", "سامي", "Orsk", null);
    }

    /** A part that an analyst makes of {@link #nets}. */
    public static Statement part(int number) {
        return statement(
                HARBOUR,
                number,
                "Søl added",
                "added",
                number == 4 ? "We keep" : "6,000 nets",
                "Søl",
                "Ana Søl",
                "Veland",
                null);
    }

    /** One more of the harbour's report. */
    public static Statement observersInHarbour() {
        return statement(HARBOUR, 4, "its envoy", "said", "north bank", "Søl", "Ana Søl", "Veland", null);
    }

    static Statement statement(
            Report report,
            int number,
            String source,
            String cue,
            String content,
            String name,
            String full,
            String party,
            String about) {
        return new Statement(
                report.id(),
                number,
                new Attribution(
                        List.of(find(report, source)), List.of(find(report, cue)), List.of(find(report, content))),
                new Speaker(name, full, "named"),
                party,
                about,
                Act.DEMAND,
                List.of(new Tag("territory", "line")),
                false,
                How.REPORTED,
                null,
                List.of(),
                null,
                about == null
                        ? List.of()
                        : List.of(
                                new Link(Link.Kind.OUTLET, report.outlet(), null),
                                new Link(Link.Kind.SPEAKER, full, party),
                                new Link(Link.Kind.ABOUT, about, about)),
                0.75,
                List.of(new Ground("act", "wants")));
    }

    public static Span find(Report report, String words) {
        String text = report.text().toString();
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException(words);
        }
        return report.text().span(at, at + words.length());
    }

    /** An empty case. */
    public static CaseFolder empty(Path root) {
        if (CaseFolder.create(root, "Karsk Strait", null, CLOCK) instanceof Intake.Accepted<CaseFolder> made) {
            return made.value();
        }
        throw new IllegalStateException(root + " cannot be made");
    }

    /** A case with the three reports, one statement accepted, one edited, one rejected, two open. */
    public static CaseFolder folder(Path root) {
        CaseFolder folder = empty(root);
        CaseStore store = folder.store();
        store.append("reader", proposals());
        store.append(
                "A. Analyst",
                List.of(
                        new Event.Reviewed(line().id(), Event.Decision.ACCEPTED, "heard it"),
                        new Event.Edited(nets(), edited(), "an offer"),
                        new Event.Reviewed(bank().id(), Event.Decision.REJECTED, "no"),
                        new Event.Graded(HARBOUR.id(), Grade.parse("B").orElseThrow(), ""),
                        new Event.Graded(line().id(), Grade.parse("B2").orElseThrow(), "")));
        return folder;
    }

    static List<Event> proposals() {
        List<Event> events = new ArrayList<>();
        Stream.of(HARBOUR, NORTH, SOUTH).map(Event.ReportAdded::new).forEach(events::add);
        Stream.of(line(), nets(), bank(), observers(), accepts())
                .map(Event.StatementProposed::new)
                .forEach(events::add);
        return events;
    }

    public static Statement edited() {
        Statement nets = nets();
        return new Statement(
                nets.report(),
                nets.number(),
                nets.attribution(),
                nets.speaker(),
                nets.party(),
                nets.about(),
                Act.OFFER,
                nets.issues(),
                nets.core(),
                nets.how(),
                nets.when(),
                nets.quantities(),
                nets.condition(),
                nets.chain(),
                nets.confidence(),
                nets.why());
    }

    public static void mark(CaseFolder folder, String subject, Marking.Light light, boolean chathamHouse) {
        folder.store().append("A. Analyst", List.of(new Event.Marked(subject, new Marking(light, chathamHouse), "")));
    }

    /** What stands, with its words. */
    public static List<String> standing(CaseFolder folder) {
        List<String> lines = new ArrayList<>();
        for (Standing standing : folder.store().standings(Wanted.ALL)) {
            if (standing.status().stands()) {
                SourceText text = folder.store()
                        .report(standing.statement().report())
                        .orElseThrow()
                        .text();
                List<String> words = new ArrayList<>();
                standing.statement().attribution().source().forEach(span -> words.add(text.quote(span)));
                standing.statement().attribution().cue().forEach(span -> words.add(text.quote(span)));
                standing.statement().attribution().content().forEach(span -> words.add(text.quote(span)));
                lines.add(standing.status() + " " + standing.grade() + " " + standing.marking() + " " + words + " "
                        + standing.statement());
            }
        }
        return lines;
    }

    public static Extract extract(CaseFolder folder, Audience audience, boolean redact) {
        return switch (Extract.of(folder, new parley.ledger.Codebook(List.of()), audience, redact, List.of())) {
            case Intake.Accepted<Extract> accepted -> accepted.value();
            case Intake.Rejected<Extract> rejected ->
                throw new IllegalStateException(rejected.problems().toString());
        };
    }
}
