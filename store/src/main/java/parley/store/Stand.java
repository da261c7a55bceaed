package parley.store;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.ledger.Act;
import parley.ledger.Position;
import parley.ledger.Statement;
import parley.ledger.Tag;
import parley.ledger.origin.Origins;

/**
 * A statement on one of its issues, as positions are found by.
 *
 * @param holder empty when nobody is known to hold it
 * @param position 1 when it tells its holder's stand, 0 when the holder's own side denies, -1 when neither
 * @param asOf epoch day
 * @param chiefly 1 when the statement is chiefly about the issue, else 0
 * @param firstHand 1 or 0
 * @param origin the same for statements of one origin
 * @param seq of the standing
 */
record Stand(
        String holder,
        String issue,
        int position,
        long asOf,
        int chiefly,
        int firstHand,
        String origin,
        String report,
        int number,
        long seq) {
    /** The day of a stand whose day nobody knows: before all others. */
    static final long NO_DAY = -999_999_999L;

    /**
     * One for each issue.
     *
     * @param published day of the report
     * @param story id of the report whose story that report carries
     */
    static List<Stand> of(long seq, Statement statement, @Nullable LocalDate published, String story) {
        String holder = statement.holder();
        LocalDate day = Position.day(statement, published);
        List<String> issues =
                statement.issues().stream().map(Tag::issue).distinct().toList();
        Stream<Stand> stands = issues.stream()
                .map(issue -> new Stand(
                        holder == null ? "" : Words.storable(holder),
                        Words.storable(issue),
                        holder == null ? -1 : position(statement),
                        day == null ? NO_DAY : day.toEpochDay(),
                        issue.equals(issues.getFirst()) ? 1 : 0,
                        statement.firstHand() ? 1 : 0,
                        Words.storable(Origins.key(statement, story)),
                        Row.storable(statement.report()),
                        statement.number(),
                        seq));
        return stands.toList();
    }

    private static int position(Statement statement) {
        if (statement.act().takesPosition()) {
            return 1;
        }
        return statement.act() == Act.DENIAL && statement.firstHand() ? 0 : -1;
    }
}
