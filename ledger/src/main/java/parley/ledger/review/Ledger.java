package parley.ledger.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.ledger.Position;
import parley.ledger.Report;
import parley.ledger.movement.Footing;

/**
 * What stands in a case now, as the entries of its journal make it. Answers are found by index, so that they take the
 * same time in a case of a hundred reports and in one of ten thousand.
 */
public interface Ledger {
    /** Every report, without its text, in the order they came in. */
    List<Filed> reports();

    Optional<Report> report(String id);

    Optional<Standing> standing(String statement);

    /** Those that {@code wanted} describes, by report as they came in and by number. */
    List<Standing> standings(Wanted wanted);

    /**
     * Each party's latest position on each issue, by party and issue, as {@link parley.ledger.Positions#latest} chooses it.
     *
     * @param party null for all
     * @param issue null for all
     * @param asOf positions of later days do not count; null for no limit
     */
    List<Position> latest(@Nullable String party, @Nullable String issue, @Nullable LocalDate asOf);

    /**
     * What tells a party's stand on an issue: every position, and every denial by its own side, oldest first, those
     * without a day first; what {@link parley.ledger.movement.Course} is made of.
     *
     * @param most the newest so many, at least 1
     */
    List<Position> course(String party, String issue, int most);

    /**
     * What each party's place on each issue rests on.
     *
     * @param asOf positions of later days do not count; null for no limit
     */
    Map<Topic, Footing> footings(@Nullable String party, @Nullable String issue, @Nullable LocalDate asOf);

    /** Pairs of party and issue on which something was entered since then. */
    List<Topic> touched(Instant since);

    /** Statements whose words, speaker or sides match; best first. */
    Found search(String words, int most);

    /** How many statements have each status; every status is there. */
    Map<Status, Long> tally();

    /**
     * Which standings.
     *
     * @param report id; null for all
     * @param status null for all
     * @param party that holds the stand; null for all
     * @param issue among the statement's; null for all
     * @param since entered or decided about since then; null for ever
     * @param after leaves out as many
     * @param most at least 1
     */
    record Wanted(
            @Nullable String report,
            @Nullable Status status,
            @Nullable String party,
            @Nullable String issue,
            @Nullable Instant since,
            int after,
            int most) {
        public static final Wanted ALL = new Wanted(null, null, null, null, null, 0, Integer.MAX_VALUE);

        public static Wanted of(String report) {
            return new Wanted(report, null, null, null, null, 0, Integer.MAX_VALUE);
        }

        public static Wanted of(Status status, int after, int most) {
            return new Wanted(null, status, null, null, null, after, most);
        }
    }

    /** A party and an issue. */
    record Topic(String party, String issue) {}

    /** @param total how many match, those not given here included */
    record Found(List<Standing> standings, long total) {
        public Found {
            standings = List.copyOf(standings);
        }
    }
}
