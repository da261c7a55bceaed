package parley.views.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.ledger.Role;
import parley.statements.actors.Roles.RoleFinding;
import parley.views.brief.Brief.Seat;
import parley.views.brief.Brief.Source;

/**
 * Who is at the table and around it, from what each report shows. Reports can differ about a side: words that call it
 * mediator, guarantor or observer outweigh the stands it takes, unless it takes stands in many more reports.
 */
public final class Seating {
    private static final int SOURCES_SHOWN = 3;
    private static final int OUTWEIGHS = 3;

    private final Map<String, Map<Role, Integer>> reportsBySide = new HashMap<>();
    private final Map<Chair, Seat> seats = new LinkedHashMap<>();

    private record Chair(
            String actor, @Nullable Role role, @Nullable String speaksFor) {}

    private Seating() {}

    /** Sides by role, parties first, each followed by those who speak for it. */
    public static List<Seat> of(List<Reading> readings) {
        Seating seating = new Seating();
        readings.forEach(seating::count);
        readings.forEach(seating::seat);
        List<Seat> ordered = new ArrayList<>();
        for (Role role : Role.values()) {
            for (Seat side : seating.seats.values()) {
                if (side.role() == role) {
                    ordered.add(side);
                    seating.seats.values().stream()
                            .filter(seat -> side.actor().equals(seat.speaksFor()))
                            .forEach(ordered::add);
                }
            }
        }
        return ordered;
    }

    /** The sides that negotiate, in the order in which they first appear. */
    public static Set<String> parties(List<Seat> seats) {
        Set<String> parties = new LinkedHashSet<>();
        for (Seat seat : seats) {
            if (seat.role() == Role.PARTY) {
                parties.add(seat.actor());
            }
        }
        return parties;
    }

    private void count(Reading reading) {
        for (RoleFinding finding : reading.roles()) {
            if (finding.forParty() == null) {
                reportsBySide
                        .computeIfAbsent(finding.actor(), side -> new HashMap<>())
                        .merge(finding.role(), 1, Integer::sum);
            }
        }
    }

    private void seat(Reading reading) {
        for (RoleFinding finding : reading.roles()) {
            String side = finding.forParty();
            boolean speaks = side != null;
            if (speaks ? finding.actor().endsWith("(anonymous)") : finding.role() != role(finding.actor())) {
                continue;
            }
            Chair chair = new Chair(finding.actor(), speaks ? null : finding.role(), side);
            Source source = new Source(reading.report().id(), finding.evidence());
            Seat seat = new Seat(chair.actor(), chair.role(), side, finding.rule(), List.of(source));
            seats.merge(chair, seat, Seating::join);
        }
    }

    private Role role(String side) {
        Map<Role, Integer> reports = reportsBySide.getOrDefault(side, Map.of());
        int asParty = reports.getOrDefault(Role.PARTY, 0);
        Role role = Role.PARTY;
        int most = 0;
        for (Role third : List.of(Role.MEDIATOR, Role.GUARANTOR, Role.OBSERVER)) {
            int as = reports.getOrDefault(third, 0);
            if (as > most && OUTWEIGHS * as >= asParty) {
                role = third;
                most = as;
            }
        }
        return role;
    }

    private static Seat join(Seat known, Seat again) {
        if (known.sources().size() >= SOURCES_SHOWN || known.sources().containsAll(again.sources())) {
            return known;
        }
        List<Source> sources = new ArrayList<>(known.sources());
        sources.addAll(again.sources());
        return new Seat(known.actor(), known.role(), known.speaksFor(), known.rule(), sources);
    }
}
