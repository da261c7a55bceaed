package parley.statements.actors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import parley.ledger.Actor;
import parley.ledger.Statement;

/**
 * What the reports of one process teach about each other's speakers: a later report says "Foreign Minister Maren Tolvey"
 * where an earlier one has told whose minister she is. A person whom two reports place on different sides is left alone.
 * The order of the reports makes no difference.
 */
public final class Introductions {
    private Introductions() {}

    /** The known actors, and everybody whom these statements place on one side and on no other. */
    public static Actors of(List<Statement> statements, Actors known) {
        Map<String, Set<String>> sides = new LinkedHashMap<>();
        Map<String, String> reports = new LinkedHashMap<>();
        for (Statement statement : statements) {
            String party = statement.party();
            String name = statement.speaker().fullName();
            if (party != null && person(name, party)) {
                sides.computeIfAbsent(name, person -> new TreeSet<>()).add(party);
                reports.merge(name, statement.report(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        List<Actor> introduced = new ArrayList<>();
        sides.forEach((name, parties) -> {
            if (parties.size() == 1) {
                introduced.add(new Actor(
                        name,
                        Actor.Kind.PERSON,
                        parties.iterator().next(),
                        null,
                        List.of(name.substring(name.lastIndexOf(' ') + 1)),
                        "introduced in " + Objects.requireNonNull(reports.get(name))));
            }
        });
        return known.with(introduced);
    }

    /** Two capitalised words or more, speaking for somebody else. */
    private static boolean person(String name, String party) {
        return !name.equals(party) && name.matches("\\p{Lu}[^ ()]*( (\\p{Lu}|d'|de |van |von |al-|bin )[^()]*)+");
    }
}
