package parley.ledger;

import java.util.List;

/**
 * A kind of matter that peace talks are about.
 *
 * @param id the word used in files
 * @param phrases seed phrases; a tag always shows the one that fired
 * @param paX codes of the PA-X Peace Agreements Database beside it, a mapping only
 * @param options what can be agreed on it, as far as an analyst lists it; empty for a kind in general
 */
public record IssueKind(
        String id,
        String label,
        String definition,
        String include,
        String exclude,
        List<String> phrases,
        List<String> paX,
        List<String> options) {
    public IssueKind {
        phrases = List.copyOf(phrases);
        paX = List.copyOf(paX);
        options = List.copyOf(options);
    }

    /** A kind in general, its options open. */
    public IssueKind(
            String id,
            String label,
            String definition,
            String include,
            String exclude,
            List<String> phrases,
            List<String> paX) {
        this(id, label, definition, include, exclude, phrases, paX, List.of());
    }
}
