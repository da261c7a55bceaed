package parley.statements;

import java.util.ArrayList;
import java.util.List;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Statement;
import parley.statements.actors.Actors;
import parley.statements.attribution.AttributionFinder;
import parley.statements.coding.Codebooks;

/** Reads small invented texts and shows the result as lines. */
final class Reading {
    private static final Reader READER = Reader.shipped();
    private static final Reader RULES = new Reader(Codebooks.shipped(), Actors.shipped(), AttributionFinder.rules());

    private Reading() {}

    static List<Statement> of(String text) {
        return READER.read(Report.of("r", null, null, null, text));
    }

    static List<Statement> of(Report report) {
        return READER.read(report);
    }

    /** {@code source | cue | content} of each statement by rules alone, pieces of content parted by [...]. */
    static List<String> spans(String text) {
        Report report = Report.of("r", null, null, null, text);
        List<String> lines = new ArrayList<>();
        for (Statement statement : RULES.read(report)) {
            lines.add(quote(report, statement.attribution().source()) + " | "
                    + quote(report, statement.attribution().cue()) + " | "
                    + quote(report, statement.attribution().content()));
        }
        return lines;
    }

    /** {@code speaker / party / about / act} of each statement. */
    static List<String> stands(String text) {
        List<String> lines = new ArrayList<>();
        for (Statement statement : of(text)) {
            lines.add(statement.speaker().fullName() + " / " + statement.party() + " / " + statement.about() + " / "
                    + statement.act().word());
        }
        return lines;
    }

    static String quote(Report report, List<Span> spans) {
        List<String> parts = new ArrayList<>();
        for (Span span : spans) {
            parts.add(report.text().quote(span));
        }
        return String.join(" [...] ", parts);
    }
}
