package parley.views.brief;

import java.util.ArrayList;
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

/** Who is at the table and around it, from what each report shows, the same seat counted once. */
final class Seating {
    private static final int SOURCES_SHOWN = 3;

    private Seating() {}

    private record Chair(
            String actor, @Nullable Role role, @Nullable String speaksFor) {}

    static List<Seat> of(List<Reading> readings) {
        Map<Chair, Seat> seats = new LinkedHashMap<>();
        for (Reading reading : readings) {
            for (RoleFinding finding : reading.roles()) {
                Source source = new Source(reading.report().id(), finding.evidence());
                Chair chair = new Chair(finding.actor(), finding.role(), finding.forParty());
                seats.merge(chair, seat(chair, finding.rule(), List.of(source)), Seating::join);
            }
        }
        List<Seat> ordered = new ArrayList<>();
        for (Role role : Role.values()) {
            seats.values().stream().filter(seat -> seat.role() == role).forEach(ordered::add);
        }
        seats.values().stream().filter(seat -> seat.role() == null).forEach(ordered::add);
        return ordered;
    }

    /** The sides that negotiate, in the order in which they first appear. */
    static Set<String> parties(List<Seat> seats) {
        Set<String> parties = new LinkedHashSet<>();
        for (Seat seat : seats) {
            if (seat.role() == Role.PARTY && seat.speaksFor() == null) {
                parties.add(seat.actor());
            }
        }
        return parties;
    }

    private static Seat seat(Chair chair, String rule, List<Source> sources) {
        return new Seat(chair.actor(), chair.role(), chair.speaksFor(), rule, sources);
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
