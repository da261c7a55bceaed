package parley.views.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.ledger.Codebook;
import parley.ledger.Position;
import parley.ledger.Quantity;
import parley.ledger.Report;
import parley.ledger.Role;
import parley.ledger.Span;
import parley.ledger.Statement;
import parley.ledger.When;
import parley.views.brief.Brief.Matter;
import parley.views.brief.Brief.Note;
import parley.views.brief.Brief.Seat;
import parley.views.brief.Brief.Source;
import parley.views.document.Document;
import parley.views.document.Document.Block;
import parley.views.document.Document.Line;
import parley.views.document.Document.Remark;
import parley.views.document.Document.Section;
import parley.views.document.Document.Table;
import parley.views.document.Document.Text;
import parley.views.document.Statements;

/** A brief as a document to read: every line that tells something of the talks carries the footnotes it rests on. */
public final class BriefDocument {
    private final Brief brief;
    private final Codebook codebook;
    private final Footnotes footnotes;

    private BriefDocument(Brief brief) {
        this.brief = brief;
        this.codebook = brief.codebook();
        this.footnotes = new Footnotes(brief);
    }

    /** @param lead lines under the title: version, seed, what was left out */
    public static Document of(Brief brief, List<String> lead) {
        return of(brief, "The reader's proposals have not been reviewed by a person.", lead);
    }

    /** @param reviewed how far people have reviewed the statements */
    public static Document of(Brief brief, String reviewed, List<String> lead) {
        BriefDocument view = new BriefDocument(brief);
        List<Section> sections = new ArrayList<>();
        if (brief.reports().size() > 1) {
            sections.add(new Section("Reports", view.reports()));
        }
        sections.addAll(List.of(
                new Section("Who is at the table", view.seats()),
                new Section("What is on it", view.matters()),
                new Section("Who said what", view.ledger()),
                new Section("Where each party stands", view.positions()),
                new Section("When", view.times()),
                new Section("A draft model", SettlementText.model(brief, view::cited)),
                new Section("Which packages survive", SettlementText.packages(brief)),
                new Section("What to ask next", view.notes(brief.questions())),
                new Section("Will it last, and what does delay cost", OutlookText.blocks(brief, view::cited)),
                new Section("What the reports do not tell", view.notes(brief.gaps()))));
        return new Document(title(brief), lead(brief, reviewed, lead), sections, view.footnotes.all());
    }

    private static String title(Brief brief) {
        List<Report> reports = brief.reports();
        if (reports.size() > 1) {
            return "Brief on " + reports.size() + " reports";
        }
        Report only = reports.get(0);
        return "Brief: " + Objects.requireNonNullElse(only.title(), only.id());
    }

    private static List<String> lead(Brief brief, String reviewed, List<String> more) {
        List<String> lead = new ArrayList<>();
        if (brief.reports().size() == 1) {
            lead.add("From: " + Statements.origin(brief.reports().get(0)) + ".");
        }
        lead.add(
                "Everything below is somebody's claim as a report tells it, or a computation from such claims; no line is"
                        + " a finding of fact. " + reviewed);
        lead.addAll(more);
        return lead;
    }

    /** Words with the footnotes of their sources. */
    private Text cited(String words, List<Source> sources) {
        return new Text(
                words,
                sources.stream()
                        .map(source -> footnotes.of(source.report(), source.span()))
                        .distinct()
                        .toList());
    }

    private Text cited(String words, Stream<Statement> statements) {
        return cited(words, statements.map(Source::of).toList());
    }

    private List<Block> notes(List<Note> notes) {
        List<Block> blocks = new ArrayList<>();
        notes.forEach(note -> blocks.add(new Line(cited(note.words(), note.sources()))));
        if (blocks.isEmpty()) {
            blocks.add(new Remark("Nothing follows from so little."));
        }
        return blocks;
    }

    private List<Block> reports() {
        return brief.reports().stream()
                .<Block>map(report -> new Line(Text.of(Statements.origin(report))))
                .toList();
    }

    private List<Block> seats() {
        List<Block> blocks = new ArrayList<>();
        for (Seat seat : brief.seats()) {
            blocks.add(new Line(cited(seat(seat), seat.sources())));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Remark("The text shows nobody negotiating, mediating or speaking for a side."));
        }
        return blocks;
    }

    private static String seat(Seat seat) {
        if (seat.speaksFor() != null) {
            return seat.actor() + " speaks for " + seat.speaksFor();
        }
        String role = seat.role() == null || seat.role() == Role.PARTY
                ? "party to the talks"
                : seat.role().word();
        return seat.actor() + ": " + role + " (" + seat.rule() + ")";
    }

    private List<Block> matters() {
        List<Block> blocks = new ArrayList<>();
        for (Matter matter : brief.matters()) {
            if (matter.sticking()) {
                blocks.add(new Line(sticking(matter)));
            }
        }
        for (Matter matter : brief.matters()) {
            if (!matter.sticking() && !matter.standing().isEmpty()) {
                blocks.add(new Line(cited(
                        label(matter.issue()) + ": " + standing(matter),
                        matter.standing().stream().map(Position::statement))));
            }
        }
        String others = brief.matters().stream()
                .filter(matter -> !matter.sticking() && matter.standing().isEmpty())
                .map(matter -> label(matter.issue()))
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            blocks.add(new Remark("Spoken of, with no party's stand told: " + others + "."));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Remark("No statement touches an issue of the codebook."));
        }
        return blocks;
    }

    private Text sticking(Matter matter) {
        String word = matter.namedBy().isEmpty()
                ? "by the parties' conflicting positions"
                : "on the word of "
                        + matter.namedBy().stream()
                                .map(Statements::speaker)
                                .distinct()
                                .collect(Collectors.joining(", "));
        String standing = matter.standing().isEmpty() ? "no party's stand on it is told" : standing(matter);
        return cited(
                "Sticking point: " + label(matter.issue()) + ", " + word + "; " + standing,
                Stream.concat(
                        matter.namedBy().stream(), matter.standing().stream().map(Position::statement)));
    }

    private static String standing(Matter matter) {
        return matter.standing().stream()
                .map(position ->
                        position.party() + " - " + position.statement().act().word() + told(position))
                .collect(Collectors.joining("; "));
    }

    private static String told(Position position) {
        return position.firstHand() ? "" : " (as " + Statements.speaker(position.statement()) + " tells it)";
    }

    private List<Block> ledger() {
        List<Block> blocks = new ArrayList<>();
        for (Reading reading : brief.readings()) {
            if (brief.readings().size() > 1) {
                blocks.add(new Remark(Statements.origin(reading.report())
                        + (reading.statements().isEmpty() ? ": no attributed statement was found." : "")));
            }
            if (!reading.statements().isEmpty()) {
                blocks.add(new Table(
                        Statements.HEADERS,
                        reading.statements().stream().map(this::row).toList()));
            }
        }
        return brief.statements().isEmpty() ? List.of(new Remark("No attributed statement was found.")) : blocks;
    }

    private List<Text> row(Statement statement) {
        return Statements.row(statement, brief.report(statement.report()), List.of(footnotes.of(statement)));
    }

    private String content(Statement statement) {
        return Statements.excerpt(statement, brief.report(statement.report()));
    }

    private List<Block> positions() {
        List<List<Text>> rows = new ArrayList<>();
        for (Matter matter : brief.matters()) {
            for (Position position : matter.standing()) {
                rows.add(position(matter.issue(), position));
            }
        }
        if (rows.isEmpty()) {
            return List.of(new Remark("No statement tells what a party wants or offers on an issue."));
        }
        return List.of(new Table(List.of("issue", "party", "stand", "told", "as of", "words", "before"), rows));
    }

    private List<Text> position(String issue, Position position) {
        Statement statement = position.statement();
        List<Statement> before = brief.positions()
                .of(position.party(), issue)
                .map(Position::statement)
                .filter(earlier -> !earlier.equals(statement))
                .sorted(Comparator.comparing(Statement::report).thenComparingInt(Statement::number))
                .toList();
        return List.of(
                Text.of(label(issue)),
                Text.of(position.party()),
                Text.of(statement.act().word()),
                Text.of(position.firstHand() ? "first hand" : "by " + Statements.speaker(statement)),
                Text.of(position.asOf() == null ? "undated" : position.asOf().toString()),
                cited(gist(statement), Stream.of(statement)),
                cited(before.isEmpty() ? "" : before.size() + " more", before.stream()));
    }

    /** The quantities told, as approximate as they were told; else the words. */
    private String gist(Statement statement) {
        if (statement.quantities().isEmpty()) {
            return content(statement);
        }
        return content(statement) + " = "
                + statement.quantities().stream().map(BriefDocument::amount).collect(Collectors.joining("; "));
    }

    private static String amount(Quantity quantity) {
        String unit = quantity.unit() == null ? "" : " " + quantity.unit();
        String value = quantity.value() == null ? "" : quantity.value().toPlainString();
        String bounds = (quantity.low() == null
                        ? ""
                        : ", at least " + quantity.low().toPlainString())
                + (quantity.high() == null ? "" : ", at most " + quantity.high().toPlainString());
        return (quantity.approximate() ? "approximately " : "")
                + (value.isEmpty() && bounds.startsWith(", ") ? bounds.substring(2) : value + bounds)
                + unit;
    }

    private List<Block> times() {
        List<List<Text>> rows = new ArrayList<>();
        for (Reading reading : brief.readings()) {
            Report report = reading.report();
            for (When when : reading.times()) {
                rows.add(List.of(
                        cited("\"" + when.text() + "\"", List.of(new Source(report.id(), line(report, when.span())))),
                        Text.of(Statements.day(when)),
                        Text.of(when.rule() + "; " + when.anchor())));
            }
        }
        if (rows.isEmpty()) {
            return List.of(new Remark("The text tells no date."));
        }
        return List.of(new Table(List.of("words", "day", "why"), rows));
    }

    /** The line of the text around {@code span}, so that the footnote shows what happened then. */
    private static Span line(Report report, Span span) {
        String text = report.text().toString();
        int from = text.lastIndexOf('\n', report.text().unit(span.start())) + 1;
        int to = text.indexOf('\n', report.text().unit(span.end()));
        return report.text().span(from, to < 0 ? text.length() : to);
    }

    private String label(String issue) {
        return codebook.label(issue);
    }
}
