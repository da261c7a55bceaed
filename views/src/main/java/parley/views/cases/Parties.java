package parley.views.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.ledger.Role;
import parley.ledger.movement.Footing;
import parley.ledger.review.Ledger;
import parley.views.brief.Seating;

/**
 * Who negotiates in a case.
 *
 * @param names in the order of their first mention; fewer than two when nothing shows them
 * @param ground how we know
 */
public record Parties(List<String> names, String ground) {
    /** Cases of more statements are not read through to tell roles, or what somebody named a sticking point. */
    private static final long SEARCHED = 2_000;

    public Parties {
        names = List.copyOf(names);
    }

    /** As the case's own files say; else as its reports show; in a large case, all who take stands in their own word. */
    static Parties of(Ledger ledger, Facts facts) {
        List<String> named = facts.sides(Role.PARTY);
        if (named.size() > 1) {
            return new Parties(named, "named in the case's actors");
        }
        if (small(ledger)) {
            Set<String> shown = Seating.parties(Seating.of(CaseReadings.of(ledger, facts.actors())));
            return new Parties(List.copyOf(shown), "as the reports show; name them in actors.yaml if it is otherwise");
        }
        Set<String> others = new HashSet<>();
        for (Role role : List.of(Role.MEDIATOR, Role.GUARANTOR, Role.OBSERVER)) {
            others.addAll(facts.sides(role));
        }
        Set<String> speaking = new LinkedHashSet<>();
        for (Map.Entry<Ledger.Topic, Footing> each :
                ledger.footings(null, null, null).entrySet()) {
            if (each.getValue().own() > 0 && !others.contains(each.getKey().party())) {
                speaking.add(each.getKey().party());
            }
        }
        return new Parties(
                new ArrayList<>(speaking), "all who take stands in their own word; name the parties in actors.yaml");
    }

    /** Can every statement be looked at for one answer? */
    static boolean small(Ledger ledger) {
        return ledger.tally().values().stream().mapToLong(many -> many).sum() <= SEARCHED;
    }
}
