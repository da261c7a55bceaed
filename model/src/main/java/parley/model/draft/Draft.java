package parley.model.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.Statement;
import parley.model.talks.Talks;

/**
 * Talks drafted from a ledger, and where each option came from.
 *
 * @param talks weights and reservation values unknown; values cite statements or are the draft's own assumptions
 */
public record Draft(Talks talks, List<Option> options) {
    public Draft {
        options = List.copyOf(options);
    }

    /**
     * An option of an issue.
     *
     * @param asked the statement that asks for it; null for the option that nothing is granted
     */
    public record Option(
            String issue, String label, @Nullable Statement asked) {}
}
