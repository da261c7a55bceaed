package parley.ledger;

import java.util.List;

/**
 * A kind of matter that peace talks are about.
 *
 * @param id the word used in files
 * @param phrases seed phrases; a tag always shows the one that fired
 * @param paX codes of the PA-X Peace Agreements Database beside it, a mapping only
 */
public record IssueKind(
        String id,
        String label,
        String definition,
        String include,
        String exclude,
        List<String> phrases,
        List<String> paX) {
    public IssueKind {
        phrases = List.copyOf(phrases);
        paX = List.copyOf(paX);
    }
}
