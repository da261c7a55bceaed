package parley.views.cases;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import parley.ledger.Position;
import parley.ledger.Positions;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.ledger.movement.Course;
import parley.ledger.review.Ledger;

/** The reports that an answer quotes and the tellings it weighs, each fetched once. */
final class Texts {
    /** Tellings of a stand among which movements and contradictions are looked for. */
    static final int NEWEST = 20;

    private final Ledger ledger;
    private final Map<String, Report> reports = new LinkedHashMap<>();
    private final Map<Ledger.Topic, List<Position>> told = new HashMap<>();

    Texts(Ledger ledger) {
        this.ledger = ledger;
    }

    Report of(Statement statement) {
        return reports.computeIfAbsent(
                statement.report(), id -> ledger.report(id).orElseThrow());
    }

    /** The stands that the statements tell. */
    Positions positions(List<Statement> statements) {
        List<Report> told = statements.stream().map(this::of).distinct().toList();
        return new Positions(told, statements);
    }

    /** The newest tellings of a stand, oldest first. */
    List<Position> told(Ledger.Topic topic) {
        return told.computeIfAbsent(topic, of -> ledger.course(of.party(), of.issue(), NEWEST));
    }

    Course course(List<Position> told) {
        return new Course(told, statement -> of(statement).text().quote(Objects.requireNonNull(statement.condition())));
    }
}
