package parley.ledger.movement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.ledger.Act;
import parley.ledger.Position;
import parley.ledger.Quantity;
import parley.ledger.Statement;

/**
 * One party's stand on one issue over time. What the party's own side said and what others told of it are two courses,
 * never mixed; where they meet, they may contradict each other. Cost: positions squared at worst, for contradictions.
 */
public final class Course {
    /** Own word and report by others are held against each other when no more days than these lie between. */
    private static final long SAME_TIME = 14;

    private final List<Position> told;
    private final Function<Statement, String> condition;

    /**
     * @param told every position of the party on the issue and its own denials, oldest first
     * @param condition the words of a statement's condition, which only its report has; asked for conditional ones only
     */
    public Course(List<Position> told, Function<Statement, String> condition) {
        this.told = List.copyOf(told);
        this.condition = condition;
    }

    /** Oldest first; of one day the own word first. */
    public List<Movement> movements() {
        List<Movement> movements = new ArrayList<>();
        Position own = null;
        Position reported = null;
        for (Position position : told) {
            if (!position.statement().act().takesPosition()) {
                continue;
            }
            Position before = position.firstHand() ? own : reported;
            List<Change> changes = before == null ? List.of(new Change.FirstMention()) : changes(before, position);
            if (!changes.isEmpty()) {
                movements.add(new Movement(before, position, changes));
            }
            if (position.firstHand()) {
                own = position;
            } else {
                reported = position;
            }
        }
        return movements;
    }

    private List<Change> changes(Position from, Position to) {
        List<Change> changes = new ArrayList<>();
        Act before = from.statement().act();
        Act after = to.statement().act();
        if (Leaning.of(before).against(Leaning.of(after))) {
            changes.add(new Change.Reversal(before, after));
        } else if (before != after) {
            changes.add(new Change.OtherAct(before, after));
        }
        amount(from.statement(), to.statement()).ifPresent(changes::add);
        String had = words(from.statement());
        String has = words(to.statement());
        if (had == null && has != null) {
            changes.add(new Change.ConditionAdded(has));
        } else if (had != null && has == null) {
            changes.add(new Change.ConditionDropped(had));
        }
        return changes;
    }

    private @Nullable String words(Statement statement) {
        return statement.condition() == null ? null : condition.apply(statement);
    }

    /** The first amounts of one unit that differ. Bounds without a value are not compared. */
    private static Optional<Change> amount(Statement from, Statement to) {
        for (Quantity before : from.quantities()) {
            for (Quantity after : to.quantities()) {
                BigDecimal had = before.value();
                BigDecimal has = after.value();
                if (had != null && has != null && Objects.equals(before.unit(), after.unit())) {
                    return had.compareTo(has) == 0
                            ? Optional.empty()
                            : Optional.of(new Change.Amount(had, has, has.subtract(had), after.unit()));
                }
            }
        }
        return Optional.empty();
    }

    /** By the day of the later telling. */
    public List<Contradiction> contradictions() {
        List<Contradiction> found = new ArrayList<>();
        for (int later = 0; later < told.size(); later++) {
            Position against = told.get(later);
            if (against.statement().act() == Act.DENIAL) {
                denied(later).ifPresent(found::add);
                continue;
            }
            for (int earlier = later - 1; earlier >= 0; earlier--) {
                Position before = told.get(earlier);
                if (before.firstHand() != against.firstHand()
                        && sameTime(before, against)
                        && Leaning.of(before.statement().act())
                                .against(Leaning.of(against.statement().act()))) {
                    found.add(new Contradiction(Contradiction.Kind.OWN_WORD_DIFFERS, before, against));
                    break;
                }
            }
        }
        return found;
    }

    /** A denial is held against the nearest position before it. */
    private Optional<Contradiction> denied(int denial) {
        for (int earlier = denial - 1; earlier >= 0; earlier--) {
            Position before = told.get(earlier);
            if (before.statement().act().takesPosition()) {
                return Optional.of(new Contradiction(
                        before.firstHand() ? Contradiction.Kind.RETRACTED : Contradiction.Kind.DENIED,
                        before,
                        told.get(denial)));
            }
        }
        return Optional.empty();
    }

    private static boolean sameTime(Position a, Position b) {
        LocalDate first = a.asOf();
        LocalDate second = b.asOf();
        return first != null && second != null && Math.abs(ChronoUnit.DAYS.between(first, second)) <= SAME_TIME;
    }

    /**
     * Since when nobody has told the party's stand on the issue.
     *
     * @param asOf the day it is asked on
     * @param days that count as silence
     * @return the last position with a day; empty when there is none or it is not older than {@code days}
     */
    public Optional<Position> silentSince(LocalDate asOf, long days) {
        for (Position last : told.reversed()) {
            LocalDate day = last.asOf();
            if (day != null && !day.isAfter(asOf)) {
                return ChronoUnit.DAYS.between(day, asOf) > days ? Optional.of(last) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
