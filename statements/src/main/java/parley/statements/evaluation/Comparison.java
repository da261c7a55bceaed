package parley.statements.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.Report;

/**
 * An annotated statement and what was read in its place.
 *
 * @param pass whose annotation it is; empty when its file names none
 * @param read null when it was not found
 * @param linked right by {@link Link#ALL}; false too for a statement without cue
 * @param wrong the fields that differ; all when it was not found, none when only spans were annotated
 */
public record Comparison(
        Report report, String pass, Told gold, @Nullable Told read, boolean linked, List<Field> wrong) {
    public Comparison {
        wrong = List.copyOf(wrong);
    }

    /** Is anything amiss: not found, drawn otherwise, or a field wrong? */
    public boolean missed() {
        boolean unlinked = !linked && !gold.attribution().cue().isEmpty();
        return read == null || unlinked || !wrong.isEmpty();
    }
}
