package parley.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import parley.ledger.Act;
import parley.ledger.Attribution;
import parley.ledger.Ground;
import parley.ledger.How;
import parley.ledger.Link;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Speaker;
import parley.ledger.Statement;
import parley.ledger.Tag;
import parley.ledger.When;
import parley.ledger.journal.Event;

/** Reports on talks that never were: a dozen parties, twenty issues, ten statements a report, the same for the same seed. */
final class Invented {
    static final int STATEMENTS = 10;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final List<String> PARTIES = List.of(
            "Veland",
            "Orsk",
            "Talvia",
            "Merrowick",
            "Sorrende",
            "Halyard",
            "Karsk",
            "Dunmoor",
            "Istria Nova",
            "Pell",
            "Quay League",
            "Norrin");
    private static final List<String> SURNAMES = List.of(
            "Søl", "Virrel", "Tolvey", "Брант", "Okonde", "Marsh", "Ilves", "Reyes", "Хольм", "Dace", "Aydin", "Lund");
    private static final Act[] ACTS = {Act.DEMAND, Act.OFFER, Act.REFUSAL, Act.CONCESSION, Act.DENIAL, Act.ASSESSMENT};

    private final long seed;
    private final Random random;
    private int made;

    Invented(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** A report and what is said in it. */
    record Told(Report report, List<Statement> statements) {
        List<Event> events() {
            List<Event> events = new ArrayList<>();
            events.add(new Event.ReportAdded(report));
            statements.forEach(statement -> events.add(new Event.StatementProposed(statement)));
            return events;
        }
    }

    /** The next one; about 2,500 characters. */
    Told next() {
        String id = "report-%d-%06d".formatted(seed, ++made);
        LocalDate day = FIRST.plusDays(made / 8);
        StringBuilder text = new StringBuilder("Talks, day " + made + "\n\n");
        List<Span> extents = new ArrayList<>();
        List<String> parties = new ArrayList<>();
        List<String> speakers = new ArrayList<>();
        for (int i = 0; i < STATEMENTS; i++) {
            String party = any(PARTIES);
            String speaker = any(SURNAMES) + " " + (char) ('A' + random.nextInt(26));
            parties.add(party);
            speakers.add(speaker);
            filler(text, 18);
            int start = text.codePointCount(0, text.length());
            text.append(party).append(" holds to its line 🕊 and ").append(words(8));
            extents.add(new Span(start, text.codePointCount(0, text.length())));
            text.append(", ").append(speaker).append(" said on Monday.\n\n");
        }
        Report report = Report.of(id, any(PARTIES) + " Courier", day, "Talks, day " + made, text.toString());
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < STATEMENTS; i++) {
            statements.add(statement(report, i + 1, speakers.get(i), parties.get(i), extents.get(i), day));
        }
        return new Told(report, statements);
    }

    private Statement statement(Report report, int number, String speaker, String party, Span content, LocalDate day) {
        boolean own = random.nextInt(4) > 0;
        LocalDate said = day.minusDays(random.nextInt(7));
        return new Statement(
                report.id(),
                number,
                new Attribution(List.of(), List.of(), List.of(content)),
                new Speaker(speaker, "named"),
                own ? party : any(PARTIES),
                own ? null : party,
                ACTS[random.nextInt(ACTS.length)],
                List.of(new Tag("issue-" + random.nextInt(20), "option-" + random.nextInt(3))),
                false,
                How.REPORTED,
                new When(
                        content,
                        "on Monday",
                        said,
                        null,
                        When.Granularity.DAY,
                        "published " + day,
                        "weekday, nearest past"),
                List.of(),
                null,
                List.of(new Link(Link.Kind.OUTLET, null, null)),
                0.5 + random.nextInt(50) / 100.0,
                List.of(new Ground("act", "holds")));
    }

    private void filler(StringBuilder text, int words) {
        text.append(words(words)).append(". ");
    }

    private String words(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            // a vocabulary of 4,000 words, common ones far more often
            double skew = random.nextDouble();
            int word = (int) (4000 * skew * skew * skew);
            out.append(i == 0 ? "" : " ")
                    .append("w")
                    .append(Integer.toString(word, 36))
                    .append("en");
        }
        return out.toString();
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
