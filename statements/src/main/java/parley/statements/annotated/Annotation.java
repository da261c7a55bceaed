package parley.statements.annotated;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.ledger.Act;
import parley.ledger.Attribution;
import parley.ledger.How;

/**
 * What a person read: an attribution and, where the person went that far, its meaning.
 *
 * @param coding null when only spans were annotated
 * @param notes every note and attribute by its name, those that {@code coding} understands included
 */
public record Annotation(Attribution attribution, @Nullable Coding coding, Map<String, String> notes) {
    public Annotation {
        notes = Map.copyOf(notes);
    }

    /** One without notes of other kinds. */
    public Annotation(Attribution attribution, @Nullable Coding coding) {
        this(attribution, coding, Map.of());
    }

    /**
     * The meaning of an attribution by docs/annotation.md; null or empty is what the text does not tell.
     *
     * @param issues primary first
     * @param said when it was said: a day, month or year of ISO 8601, or two days parted by a slash
     * @param quantities {@code words = value unit}, parted by semicolons
     * @param condition the words of the content that make it conditional
     */
    public record Coding(
            @Nullable String speaker,
            @Nullable String party,
            @Nullable String about,
            Act act,
            List<String> issues,
            How how,
            @Nullable String said,
            @Nullable String quantities,
            @Nullable String condition) {
        public Coding {
            issues = List.copyOf(issues);
        }
    }
}
