package parley.model.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import parley.ledger.Act;
import parley.ledger.Codebook;
import parley.ledger.Position;
import parley.ledger.Positions;
import parley.ledger.Statement;
import parley.ledger.StickingPoint;
import parley.model.Basis;
import parley.model.conflict.Conflict;
import parley.model.conflict.Direction;
import parley.model.conflict.Formula;
import parley.model.conflict.Option;
import parley.model.conflict.OptionForm;
import parley.model.conflict.Pattern;
import parley.model.conflict.Preference;

/**
 * Drafts a first conflict from positions. Each party can yield on each sticking point on which another one asks or offers
 * something, and can do what it threatened or, if nothing is told, leave the talks. It wants to be yielded to, by the
 * statement that tells its stand, and rather not to yield; that it wants above all that the others neither leave nor carry
 * out their threats is an assumption, and so is the order of what it wants: sticking points named as such come first.
 */
public final class ConflictDrafter {
    /** The first so many sticking points are taken, those named as such before the rest: a first conflict is to be read. */
    public static final int MOST_POINTS = 2;

    private final String owner;

    /** @param owner who answers for the draft's assumptions and since when */
    public ConflictDrafter(String owner) {
        this.owner = owner;
    }

    /**
     * A conflict and what it leaves out.
     *
     * @param left sticking points that found no room
     */
    public record Drafted(Conflict conflict, List<String> left) {
        public Drafted {
            left = List.copyOf(left);
        }
    }

    /** What one party can do, as places among the options, from 0. */
    private record Seat(String party, Map<StickingPoint, Integer> yields, int resort, Optional<Statement> threat) {}

    /**
     * The draft, or empty when the positions are too thin: fewer than two parties, more than eight, or no sticking point
     * on which one of them asks or offers anything.
     *
     * @param statements among which threats are looked for
     */
    public Optional<Drafted> draft(
            String name, List<String> parties, Positions positions, Collection<Statement> statements) {
        List<StickingPoint> taken = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (StickingPoint point : positions.stickingPoints(new LinkedHashSet<>(parties))) {
            if (point.issue().equals(Codebook.PROCESS) || parties.stream().noneMatch(party -> canYield(party, point))) {
                continue;
            }
            if (taken.size() == MOST_POINTS) {
                left.add(point.issue());
            } else {
                taken.add(point);
            }
        }
        boolean tooMany = parties.size() * (MOST_POINTS + 1) > OptionForm.MOST_OPTIONS_TRIED;
        if (parties.size() < 2 || taken.isEmpty() || tooMany) {
            return Optional.empty();
        }
        List<Option> told = new ArrayList<>();
        List<Seat> seats = new ArrayList<>();
        for (int party = 0; party < parties.size(); party++) {
            seats.add(seat(party, parties.get(party), taken, statements, told));
        }
        OptionForm form = OptionForm.of(told, impossible(seats, told.size()), List.of());
        List<Preference> preferences =
                seats.stream().map(seat -> preference(seat, seats)).toList();
        OptionalInt now = form.stateOf(0);
        return Optional.of(new Drafted(new Conflict(name, parties, form, preferences, now), left));
    }

    /** Whether another party asks or offers something there that this one could accept. */
    private static boolean canYield(String party, StickingPoint point) {
        return point.standing().stream()
                .anyMatch(position ->
                        !position.party().equals(party) && position.statement().act() != Act.REFUSAL);
    }

    private static Seat seat(
            int owner,
            String party,
            List<StickingPoint> points,
            Collection<Statement> statements,
            List<Option> options) {
        Map<StickingPoint, Integer> yields = new LinkedHashMap<>();
        for (StickingPoint point : points) {
            if (canYield(party, point)) {
                yields.put(point, options.size());
                options.add(new Option("yield on " + point.issue(), owner, Direction.BOTH));
            }
        }
        Optional<Statement> threat = statements.stream()
                .filter(statement -> statement.act() == Act.THREAT && party.equals(statement.holder()))
                .reduce((earlier, later) -> later);
        options.add(
                new Option(threat.isPresent() ? "do what it threatened" : "leave the talks", owner, Direction.BOTH));
        return new Seat(party, yields, options.size() - 1, threat);
    }

    /** Two parties cannot take each other's terms at once, and nobody yields and turns away from the table. */
    private static List<Pattern> impossible(List<Seat> seats, int width) {
        List<Pattern> patterns = new ArrayList<>();
        for (Seat seat : seats) {
            seat.yields().values().forEach(yield -> patterns.add(both(yield, seat.resort(), width)));
        }
        if (seats.size() == 2) {
            seats.get(0).yields().forEach((point, yield) -> {
                Integer other = seats.get(1).yields().get(point);
                if (other != null) {
                    patterns.add(both(yield, other, width));
                }
            });
        }
        return patterns;
    }

    private static Pattern both(int one, int other, int width) {
        long bits = 1L << one | 1L << other;
        return new Pattern(width, bits, bits);
    }

    private Preference preference(Seat seat, List<Seat> seats) {
        List<Formula> formulas = new ArrayList<>();
        List<Basis> grounds = new ArrayList<>();
        List<Seat> others = seats.stream().filter(other -> !other.equals(seat)).toList();
        for (Seat other : others) {
            formulas.add(not(other.resort()));
            grounds.add(assumption(seat.party() + " is taken to want above all that " + other.party()
                    + (other.threat().isPresent() ? " does not do what it threatened" : " stays in the talks")));
        }
        List<Integer> granted = new ArrayList<>();
        for (StickingPoint point : points(seats)) {
            for (Seat other : others) {
                Integer yield = other.yields().get(point);
                Optional<Position> own = stand(seat.party(), point);
                if (yield != null && own.isPresent() && own.get().statement().act() != Act.REFUSAL) {
                    granted.add(yield);
                    formulas.add(taken(yield));
                    grounds.add(cited(own.get().statement()));
                }
            }
        }
        seat.yields().forEach((point, yield) -> {
            formulas.add(not(yield));
            grounds.add(stand(seat.party(), point)
                    .map(own -> cited(own.statement()))
                    .orElseGet(() ->
                            assumption(seat.party() + " is taken not to yield on " + point.issue() + " for nothing")));
        });
        if (seat.threat().isPresent() && !granted.isEmpty()) {
            formulas.add(new Formula.If(taken(seat.resort()), new Formula.Not(anyOf(granted))));
            grounds.add(cited(seat.threat().get()));
        }
        formulas.add(not(seat.resort()));
        grounds.add(assumption(
                seat.threat().isPresent()
                        ? seat.party() + " is taken to threaten rather than to wish it"
                        : seat.party() + " is taken to prefer talks to none; no threat of it is told"));
        return new Preference.Prioritised(
                formulas, grounds, assumption("the order of what " + seat.party() + " wants; no statement tells it"));
    }

    private static List<StickingPoint> points(List<Seat> seats) {
        return seats.stream()
                .flatMap(seat -> seat.yields().keySet().stream())
                .distinct()
                .collect(Collectors.toList());
    }

    private static Optional<Position> stand(String party, StickingPoint point) {
        return point.standing().stream()
                .filter(position -> position.party().equals(party))
                .findFirst();
    }

    private static Formula taken(int option) {
        return new Formula.Taken(option + 1);
    }

    private static Formula not(int option) {
        return new Formula.Not(taken(option));
    }

    private static Formula anyOf(List<Integer> options) {
        Formula any = taken(options.get(0));
        for (int option : options.subList(1, options.size())) {
            any = new Formula.Or(any, taken(option));
        }
        return any;
    }

    private static Basis cited(Statement statement) {
        return new Basis.Cited(List.of(statement.id()));
    }

    private Basis assumption(String words) {
        return new Basis.Assumption("assumption, " + owner + ": " + words);
    }
}
