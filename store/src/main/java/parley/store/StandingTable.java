package parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import parley.ledger.Position;
import parley.ledger.marking.Marking;
import parley.ledger.movement.Footing;
import parley.ledger.review.Ledger.Found;
import parley.ledger.review.Ledger.Topic;
import parley.ledger.review.Ledger.Wanted;
import parley.ledger.review.Standing;
import parley.ledger.review.Status;

/** The statements of a case as they stand, and the stands that they tell. */
final class StandingTable {
    private final Handle handle;
    private final LatelyRead statements;

    /** Reads every statement afresh. */
    StandingTable(Handle handle) {
        this(handle, new LatelyRead(0));
    }

    StandingTable(Handle handle, LatelyRead statements) {
        this.handle = handle;
        this.statements = statements;
    }

    Optional<Standing> standing(String id) {
        return handle.createQuery("SELECT * FROM standing WHERE id = :id")
                .bind("id", Row.storable(id))
                .map((row, context) -> read(row))
                .findOne();
    }

    /**
     * A standing with what is kept beside it.
     *
     * @param quote the report's words that it is made from
     */
    record Kept(long seq, Standing standing, String quote) {}

    List<Kept> kept(String report) {
        return handle.createQuery("SELECT * FROM standing WHERE report = :report ORDER BY number")
                .bind("report", Row.storable(report))
                .map((row, context) -> new Kept(row.getLong("seq"), read(row), row.getString("quote")))
                .list();
    }

    /** Ids that entries are about, though neither a report nor a statement of that id stands. */
    List<String> missing() {
        return handle.createQuery("SELECT DISTINCT subject FROM subject"
                        + " WHERE NOT EXISTS (SELECT 1 FROM report WHERE report.id = subject.subject)"
                        + " AND NOT EXISTS (SELECT 1 FROM standing WHERE standing.id = subject.subject)")
                .mapTo(String.class)
                .list();
    }

    List<Standing> standings(Wanted wanted) {
        List<String> where = new ArrayList<>();
        if (wanted.report() != null) {
            where.add("standing.report = :report");
        }
        if (wanted.status() != null) {
            where.add("status = :status");
        }
        if (wanted.party() != null) {
            where.add("standing.holder = :party");
        }
        if (wanted.issue() != null) {
            where.add("EXISTS (SELECT 1 FROM stand WHERE stand.seq = standing.seq AND stand.issue = :issue)");
        }
        if (wanted.since() != null) {
            where.add("at >= :since");
        }
        Query query = handle.createQuery("SELECT standing.* FROM standing JOIN report ON report.id = standing.report"
                + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where))
                + " ORDER BY report.place, standing.number LIMIT :most OFFSET :after");
        if (wanted.report() != null) {
            query.bind("report", Row.storable(wanted.report()));
        }
        if (wanted.status() != null) {
            query.bind("status", wanted.status().name());
        }
        if (wanted.party() != null) {
            query.bind("party", Words.storable(wanted.party()));
        }
        if (wanted.issue() != null) {
            query.bind("issue", Words.storable(wanted.issue()));
        }
        if (wanted.since() != null) {
            query.bind("since", wanted.since().toEpochMilli());
        }
        return query.bind("most", wanted.most())
                .bind("after", wanted.after())
                .map((row, context) -> read(row))
                .list();
    }

    /** In the order of {@code seqs}. */
    Found found(Dialect.Hits hits) {
        List<Standing> standings = new ArrayList<>();
        for (long seq : hits.seqs()) {
            handle.createQuery("SELECT * FROM standing WHERE seq = :seq")
                    .bind("seq", seq)
                    .map((row, context) -> read(row))
                    .findOne()
                    .ifPresent(standings::add);
        }
        return new Found(standings, hits.total());
    }

    List<Position> latest(@Nullable String party, @Nullable String issue, @Nullable LocalDate asOf) {
        Query topics = handle.createQuery("SELECT DISTINCT holder, issue FROM stand WHERE position = 1"
                + (party == null ? "" : " AND holder = :party")
                + (issue == null ? "" : " AND issue = :issue") + " ORDER BY holder, issue");
        bind(topics, party, issue);
        List<Position> latest = new ArrayList<>();
        for (Topic topic : topics.map((row, context) -> topic(row)).list()) {
            stands(topic, List.of(1), last(asOf), 1)
                    .map((row, context) -> position(topic, row))
                    .findOne()
                    .ifPresent(latest::add);
        }
        return latest;
    }

    List<Position> course(Topic topic, int most) {
        return stands(topic, List.of(1, 0), Long.MAX_VALUE, most)
                .map((row, context) -> position(topic, row))
                .list()
                .reversed();
    }

    Map<Topic, Footing> footings(@Nullable String party, @Nullable String issue, @Nullable LocalDate asOf) {
        Query query = handle.createQuery("SELECT holder, issue,"
                        + " count(DISTINCT CASE WHEN first_hand = 1 THEN origin END) AS own,"
                        + " count(DISTINCT CASE WHEN first_hand = 0 THEN origin END) AS told"
                        + " FROM stand WHERE position = 1 AND as_of <= :day"
                        + (party == null ? "" : " AND holder = :party")
                        + (issue == null ? "" : " AND issue = :issue")
                        + " GROUP BY holder, issue ORDER BY holder, issue")
                .bind("day", last(asOf));
        bind(query, party, issue);
        Map<Topic, Footing> footings = new LinkedHashMap<>();
        query.map((row, context) -> Map.entry(topic(row), new Footing(row.getInt("own"), row.getInt("told"))))
                .forEach(each -> footings.put(each.getKey(), each.getValue()));
        return footings;
    }

    private static long last(@Nullable LocalDate asOf) {
        return asOf == null ? Long.MAX_VALUE : asOf.toEpochDay();
    }

    private static void bind(Query query, @Nullable String party, @Nullable String issue) {
        if (party != null) {
            query.bind("party", Words.storable(party));
        }
        if (issue != null) {
            query.bind("issue", Words.storable(issue));
        }
    }

    /**
     * Newest first, as {@code Positions.latest} orders them. Each kind is read from the end of the table's own order, so
     * that the cost is {@code most}, however many there are.
     *
     * @param kinds of {@link Stand#position}
     */
    private Query stands(Topic topic, List<Integer> kinds, long last, int most) {
        String order = " ORDER BY as_of DESC, chiefly DESC, first_hand DESC, report DESC, number DESC LIMIT :most";
        String newest = kinds.stream()
                .map(kind ->
                        "SELECT * FROM (SELECT * FROM stand WHERE holder = :holder AND issue = :issue AND position = "
                                + kind + " AND as_of <= :last" + order + ") newest_" + kind)
                .collect(Collectors.joining(" UNION ALL "));
        return handle.createQuery("SELECT standing.*, newest.as_of, newest.first_hand FROM (SELECT * FROM (" + newest
                        + ") newest_of_all" + order + ") newest JOIN standing ON standing.seq = newest.seq"
                        + " ORDER BY newest.as_of DESC, newest.chiefly DESC, newest.first_hand DESC, newest.report DESC,"
                        + " newest.number DESC")
                .bind("holder", Words.storable(topic.party()))
                .bind("issue", Words.storable(topic.issue()))
                .bind("last", last)
                .bind("most", most);
    }

    List<Topic> touched(Instant since) {
        return handle.createQuery("SELECT DISTINCT stand.holder, stand.issue FROM standing"
                        + " JOIN stand ON stand.seq = standing.seq WHERE standing.at >= :since AND stand.position >= 0"
                        + " ORDER BY stand.holder, stand.issue")
                .bind("since", since.toEpochMilli())
                .map((row, context) -> topic(row))
                .list();
    }

    Map<Status, Long> tally() {
        Map<Status, Long> tally = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            tally.put(status, 0L);
        }
        handle.createQuery("SELECT status, count(*) AS many FROM standing GROUP BY status")
                .map((row, context) -> Map.entry(Status.valueOf(row.getString("status")), row.getLong("many")))
                .forEach(each -> tally.put(each.getKey(), each.getValue()));
        return tally;
    }

    private static Topic topic(ResultSet row) throws SQLException {
        return new Topic(row.getString("holder"), row.getString("issue"));
    }

    private Position position(Topic topic, ResultSet row) throws SQLException {
        long day = row.getLong("as_of");
        return new Position(
                topic.party(),
                topic.issue(),
                statements.statement(row.getString("body")),
                day == Stand.NO_DAY ? null : LocalDate.ofEpochDay(day),
                row.getInt("first_hand") == 1);
    }

    private Standing read(ResultSet row) throws SQLException {
        String rival = row.getString("rival");
        String grade = row.getString("grade");
        Marking marking = ReportTable.marking(row);
        return new Standing(
                statements.statement(row.getString("body")),
                Status.valueOf(row.getString("status")),
                row.getLong("entry"),
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("at")),
                rival == null ? null : statements.statement(rival),
                grade == null ? null : ReportTable.grade(grade),
                row.getInt("marked") == 1 && marking == null ? Marking.NONE : marking);
    }
}
