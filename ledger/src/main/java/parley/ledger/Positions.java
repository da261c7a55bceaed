package parley.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every position that a set of statements tells, oldest first; those without a day stand where their report stands.
 * Cost: statements x issues.
 */
public final class Positions {
    private final List<Position> positions;
    private final List<Statement> statements;
    private final Map<String, Report> reports;

    public Positions(List<Report> reports, List<Statement> statements) {
        this.reports = reports.stream().collect(Collectors.toMap(Report::id, report -> report));
        List<Position> found = new ArrayList<>();
        for (Statement statement : statements) {
            String holder = statement.holder();
            if (holder == null || !statement.act().takesPosition()) {
                continue;
            }
            LocalDate asOf = asOf(statement, this.reports.get(statement.report()));
            for (Tag tag : statement.issues()) {
                found.add(new Position(holder, tag.issue(), statement, asOf, statement.firstHand()));
            }
        }
        found.sort(Comparator.comparing(Position::asOf, Comparator.nullsFirst(Comparator.naturalOrder())));
        this.positions = List.copyOf(found);
        this.statements = List.copyOf(statements);
    }

    private static @Nullable LocalDate asOf(Statement statement, @Nullable Report report) {
        return Position.day(statement, report == null ? null : report.published());
    }

    public List<Position> all() {
        return positions;
    }

    public Stream<Position> of(String party, String issue) {
        return positions.stream()
                .filter(position ->
                        position.party().equals(party) && position.issue().equals(issue));
    }

    /**
     * The party's latest position on the issue. At equal age a statement chiefly about the issue goes before one that
     * touches it, what the party said itself before what others say of it, and the later in the report before the earlier.
     */
    public Optional<Position> latest(String party, String issue) {
        return of(party, issue)
                .max(Comparator.comparing(Position::asOf, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Position::primary)
                        .thenComparing(Position::firstHand)
                        .thenComparing(position -> position.statement().report())
                        .thenComparingInt(position -> position.statement().number()));
    }

    /** Statements that tell where {@code party} stands and name the issue as one of those that matter most. */
    public List<Statement> core(String party, String issue) {
        return statements.stream()
                .filter(statement -> statement.core() && statement.speaksOf(issue) && party.equals(statement.holder()))
                .toList();
    }

    /** Parties that hold a position on anything, in the order of their first one. */
    public List<String> parties() {
        return positions.stream().map(Position::party).distinct().toList();
    }

    /** Issues on which somebody holds a position, in the order of their first one. */
    public List<String> issues() {
        return positions.stream().map(Position::issue).distinct().toList();
    }

    /**
     * The issues that divide the parties: those a speaker names as the sticking points, and those on which the latest
     * positions of two parties conflict. A party's latest acceptance ends its side of the conflict; and once somebody has
     * named the points that are left, older positions on other issues no longer count as a conflict.
     */
    public List<StickingPoint> stickingPoints(Set<String> parties) {
        Set<String> named = new LinkedHashSet<>();
        LocalDate narrowed = null;
        for (Statement statement : statements) {
            if (statement.core()) {
                statement.issues().stream()
                        .map(Tag::issue)
                        .filter(issue -> !issue.equals(Codebook.PROCESS))
                        .forEach(named::add);
                LocalDate day = asOf(statement, reports.get(statement.report()));
                narrowed = day != null && (narrowed == null || day.isAfter(narrowed)) ? day : narrowed;
            }
        }
        List<StickingPoint> found = new ArrayList<>();
        for (String issue : named) {
            List<Statement> namedBy = statements.stream()
                    .filter(statement -> statement.core() && statement.speaksOf(issue))
                    .toList();
            found.add(new StickingPoint(issue, namedBy, standing(parties, issue)));
        }
        for (String issue : issues()) {
            List<Position> standing = standing(parties, issue);
            if (!named.contains(issue)
                    && !issue.equals(Codebook.PROCESS)
                    && standing.size() > 1
                    && since(narrowed, standing)) {
                found.add(new StickingPoint(issue, List.of(), standing));
            }
        }
        return found;
    }

    private static boolean since(@Nullable LocalDate narrowed, List<Position> standing) {
        return narrowed == null
                || standing.stream()
                        .anyMatch(position ->
                                position.asOf() == null || !position.asOf().isBefore(narrowed));
    }

    private List<Position> standing(Set<String> parties, String issue) {
        return parties.stream()
                .map(party -> latest(party, issue))
                .flatMap(Optional::stream)
                .filter(position -> position.statement().act() != Act.ACCEPTANCE)
                .toList();
    }
}
