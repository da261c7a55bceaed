package parley.statements.annotated;

import java.util.List;
import parley.ledger.Report;

/**
 * A report and one person's reading of it, in the order of the text.
 *
 * @param pass who read it
 */
public record AnnotatedReport(Report report, String pass, List<Annotation> annotations) {
    public AnnotatedReport {
        annotations = List.copyOf(annotations);
    }
}
