package parley.views.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import parley.ledger.Position;
import parley.ledger.Positions;
import parley.ledger.Statement;
import parley.ledger.StickingPoint;
import parley.ledger.Tag;
import parley.views.brief.Brief.Matter;

/** The issues raised: sticking points first, then those on which a party holds a position, then the rest. */
final class Agenda {
    private Agenda() {}

    static List<Matter> of(List<Statement> statements, Positions positions, Set<String> parties) {
        Map<String, List<Statement>> byIssue = new LinkedHashMap<>();
        for (Statement statement : statements) {
            for (Tag tag : statement.issues()) {
                byIssue.computeIfAbsent(tag.issue(), issue -> new ArrayList<>()).add(statement);
            }
        }
        List<Matter> matters = new ArrayList<>();
        for (StickingPoint point : positions.stickingPoints(parties)) {
            List<Statement> raised = Objects.requireNonNullElse(byIssue.remove(point.issue()), List.of());
            matters.add(new Matter(point.issue(), true, point.namedBy(), point.standing(), raised));
        }
        List<Matter> open = new ArrayList<>();
        byIssue.forEach((issue, raised) -> {
            List<Position> standing = parties.stream()
                    .flatMap(party -> positions.latest(party, issue).stream())
                    .toList();
            open.add(new Matter(issue, false, List.of(), standing, raised));
        });
        return Stream.of(
                        matters.stream(),
                        open.stream().filter(matter -> !matter.standing().isEmpty()),
                        open.stream().filter(matter -> matter.standing().isEmpty()))
                .flatMap(group -> group)
                .toList();
    }
}
