package parley.views.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.ledger.Codebook;
import parley.ledger.Position;
import parley.ledger.Statement;
import parley.ledger.StickingPoint;
import parley.ledger.movement.Course;
import parley.ledger.movement.Footing;
import parley.ledger.movement.Movement;
import parley.ledger.review.Ledger;
import parley.ledger.review.Ledger.Topic;
import parley.ledger.review.Standing;
import parley.store.CaseStore;

/**
 * The table of a case: issues by parties, where each stands as of a day.
 *
 * @param asOf stands of later days do not count; null for the newest
 * @param stances by issue, those that divide the parties first, and by party
 * @param sticking issues on which the latest stands of two parties conflict, or that a statement names
 * @param silent by issue, parties of which nothing tells where they stand
 */
public record Table(
        Codebook codebook,
        Parties parties,
        @Nullable LocalDate asOf,
        Map<String, List<Stance>> stances,
        Set<String> sticking,
        Map<String, List<String>> silent) {
    /** Tellings looked through for those up to a day. */
    private static final int LOOKED_THROUGH = 500;

    /** What to ask for: null for all. */
    public record Asked(
            @Nullable String party,
            @Nullable String issue,
            @Nullable LocalDate asOf) {}

    /** @param today the day ages count to, unless another is asked about */
    public static Table of(CaseStore store, Facts facts, Asked asked, LocalDate today) {
        Texts texts = new Texts(store);
        Parties parties = Parties.of(store, facts);
        List<Position> all = store.latest(null, asked.issue(), asked.asOf());
        List<Statement> telling = Stream.concat(
                        all.stream().map(Position::statement), named(store, texts, asked.asOf()).stream())
                .distinct()
                .toList();
        List<StickingPoint> points = texts.positions(telling).stickingPoints(new LinkedHashSet<>(parties.names()));
        Set<String> sticking = new LinkedHashSet<>();
        points.stream()
                .map(StickingPoint::issue)
                .filter(issue -> asked.issue() == null || issue.equals(asked.issue()))
                .forEach(sticking::add);
        Map<Topic, Footing> footings = store.footings(asked.party(), asked.issue(), asked.asOf());
        Map<String, List<Stance>> stances = new LinkedHashMap<>();
        sticking.forEach(issue -> stances.put(issue, new ArrayList<>()));
        LocalDate day = Objects.requireNonNullElse(asked.asOf(), today);
        for (Position position : all) {
            if (asked.party() == null || position.party().equals(asked.party())) {
                Topic topic = new Topic(position.party(), position.issue());
                stances.computeIfAbsent(position.issue(), issue -> new ArrayList<>())
                        .add(stance(store, texts, position, footings.get(topic), asked.asOf(), day));
            }
        }
        stances.values().removeIf(List::isEmpty);
        Map<String, List<String>> silent = new LinkedHashMap<>();
        for (String issue : stances.keySet()) {
            List<String> placed = all.stream()
                    .filter(position -> position.issue().equals(issue))
                    .map(Position::party)
                    .toList();
            List<String> without = parties.names().stream()
                    .filter(party -> !placed.contains(party) && (asked.party() == null || party.equals(asked.party())))
                    .toList();
            if (!without.isEmpty() && !issue.equals(Codebook.PROCESS)) {
                silent.put(issue, without);
            }
        }
        return new Table(facts.codebook(), parties, asked.asOf(), stances, sticking, silent);
    }

    /** Statements that name what still divides the parties; in a large case only those that tell a latest stand count. */
    private static List<Statement> named(Ledger ledger, Texts texts, @Nullable LocalDate asOf) {
        if (!Parties.small(ledger)) {
            return List.of();
        }
        return ledger.standings(Ledger.Wanted.ALL).stream()
                .filter(standing ->
                        standing.status().stands() && standing.statement().core())
                .map(Standing::statement)
                .filter(statement -> {
                    LocalDate day = Position.day(statement, texts.of(statement).published());
                    return asOf == null || day == null || !day.isAfter(asOf);
                })
                .toList();
    }

    private static Stance stance(
            Ledger ledger,
            Texts texts,
            Position position,
            @Nullable Footing footing,
            @Nullable LocalDate asOf,
            LocalDate day) {
        Topic topic = new Topic(position.party(), position.issue());
        List<Position> told = asOf == null
                ? texts.told(topic)
                : ledger.course(topic.party(), topic.issue(), LOOKED_THROUGH).stream()
                        .filter(each -> each.asOf() == null || !each.asOf().isAfter(asOf))
                        .toList();
        Course course = texts.course(told.subList(Math.max(0, told.size() - Texts.NEWEST), told.size()));
        List<Movement> movements = course.movements();
        return new Stance(
                position,
                texts.of(position.statement()),
                ledger.standing(position.statement().id()).map(Standing::status).orElseThrow(),
                position.asOf() == null ? null : ChronoUnit.DAYS.between(position.asOf(), day),
                Objects.requireNonNullElse(footing, new Footing(0, 0)),
                movements.isEmpty() ? null : movements.getLast(),
                course.contradictions());
    }
}
