package parley.statements.evaluation;

import org.jspecify.annotations.Nullable;
import parley.ledger.Attribution;
import parley.ledger.Statement;
import parley.statements.annotated.Annotation;

/**
 * A statement as one reader tells it, person or program.
 *
 * @param meaning null when only spans are told
 * @param confidence in [0, 1]; 1 for a person's
 */
public record Told(Attribution attribution, @Nullable Meaning meaning, double confidence) {
    static Told by(Statement statement, String text) {
        return new Told(statement.attribution(), Meaning.of(statement, text), statement.confidence());
    }

    static Told by(Annotation annotation, Complaints complaints) {
        Annotation.Coding coding = annotation.coding();
        return new Told(annotation.attribution(), coding == null ? null : Meaning.of(coding, complaints), 1);
    }
}
