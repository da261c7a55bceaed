package parley.ledger.origin;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
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
        Set<Origin> origins = new HashSet<>();
        statements.forEach(statement -> origins.add(origin(statement)));
        return origins.size();
    }

    private sealed interface Origin {
        record Speech(String speaker, LocalDate day) implements Origin {}

        record Story(String report) implements Origin {}
    }

    private Origin origin(Statement statement) {
        When when = statement.when();
        LocalDate day = when != null && when.granularity() == When.Granularity.DAY ? when.from() : null;
        return day == null
                ? new Origin.Story(story.apply(statement.report()))
                : new Origin.Speech(statement.speaker().fullName(), day);
    }
}
