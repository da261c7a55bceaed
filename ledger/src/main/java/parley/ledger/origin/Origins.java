package parley.ledger.origin;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.UnaryOperator;
import parley.ledger.Statement;
import parley.ledger.When;

/**
 * How many independent origins statements have. Several reports of what one speaker said on one day are one origin, and
 * so are reports that copy one story; a hundred articles of one wire story are not a hundred witnesses.
 */
public final class Origins {
    private final UnaryOperator<String> story;

    /** @param story from a report's id to that of the report whose story it carries; its own where it is no copy */
    public Origins(UnaryOperator<String> story) {
        this.story = story;
    }

    public int count(Collection<Statement> statements) {
        return (int) statements.stream()
                .map(statement -> key(statement, story.apply(statement.report())))
                .distinct()
                .count();
    }

    /**
     * The same for statements of one origin, and for no others.
     *
     * @param story id of the report whose story the statement's report carries
     */
    public static String key(Statement statement, String story) {
        When when = statement.when();
        LocalDate day = when != null && when.granularity() == When.Granularity.DAY ? when.from() : null;
        return day == null ? "report " + story : day + " " + statement.speaker().fullName();
    }
}
