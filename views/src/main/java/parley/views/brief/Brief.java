package parley.views.brief;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.Codebook;
import parley.ledger.Position;
import parley.ledger.Positions;
import parley.ledger.Report;
import parley.ledger.Role;
import parley.ledger.Span;
import parley.ledger.Statement;

/**
 * What a set of reports tells about one process, and what follows from it. Nothing here is a fact about the world: each
 * line rests on sources, an assumption or a computation that it names.
 *
 * @param readings the reports, oldest first, and what the reader found in each
 * @param outlook whether a deal would last, and what delay is said to cost
 */
public record Brief(
        Codebook codebook,
        List<Reading> readings,
        List<Seat> seats,
        List<Matter> matters,
        Positions positions,
        Settlement settlement,
        Outlook outlook,
        List<Note> questions,
        List<Note> gaps) {
    public Brief {
        readings = List.copyOf(readings);
        seats = List.copyOf(seats);
        matters = List.copyOf(matters);
        questions = List.copyOf(questions);
        gaps = List.copyOf(gaps);
    }

    public List<Report> reports() {
        return readings.stream().map(Reading::report).toList();
    }

    /** The report of that id, which must be one of the brief's. */
    public Report report(String id) {
        return readings.stream()
                .map(Reading::report)
                .filter(report -> report.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no report " + id + " among those of the brief"));
    }

    public List<Statement> statements() {
        return readings.stream()
                .flatMap(reading -> reading.statements().stream())
                .toList();
    }

    /** The words a line rests on. */
    public record Source(String report, Span span) {
        public static Source of(Statement statement) {
            return new Source(statement.report(), statement.extent());
        }
    }

    /** A line and its sources. */
    public record Note(String words, List<Source> sources) {
        public Note {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Someone at or around the table.
     *
     * @param role what the text shows it doing; null for someone who only speaks for a side
     * @param speaksFor the side it speaks for; null when it is a side itself or speaks for none
     * @param rule why we say so
     */
    public record Seat(
            String actor, @Nullable Role role, @Nullable String speaksFor, String rule, List<Source> sources) {
        public Seat {
            sources = List.copyOf(sources);
        }
    }

    /**
     * An issue raised.
     *
     * @param sticking whether it still divides the parties, by somebody's word or by the positions
     * @param namedBy statements that name it a sticking point
     * @param standing the latest position of each party that holds one
     */
    public record Matter(
            String issue,
            boolean sticking,
            List<Statement> namedBy,
            List<Position> standing,
            List<Statement> statements) {
        public Matter {
            namedBy = List.copyOf(namedBy);
            standing = List.copyOf(standing);
            statements = List.copyOf(statements);
        }
    }
}
