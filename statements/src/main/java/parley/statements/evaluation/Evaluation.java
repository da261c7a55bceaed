package parley.statements.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * What two readings of the same reports have in common, one of them taken as right.
 *
 * @param reports how many reports
 * @param readings how many annotated readings of them; each counts as a document
 * @param statements how many annotated statements
 * @param withoutCue how many of these have no cue and are left out of {@link #spans}
 * @param calibration empty when a person is measured, or nothing was read
 * @param fields empty when only spans were annotated
 * @param comparisons every annotated statement, in the order of the text
 */
public record Evaluation(
        int reports,
        int readings,
        int statements,
        int withoutCue,
        Spans spans,
        Optional<Calibration> calibration,
        Optional<Fields> fields,
        List<Comparison> comparisons) {
    public Evaluation {
        comparisons = List.copyOf(comparisons);
    }
}
