package parley.statements.load;

import org.jspecify.annotations.Nullable;
import parley.ledger.Span;

/**
 * What told a field of a report.
 *
 * @param field "title", "outlet" or "published"
 * @param rule how it was told, in words
 * @param evidence the words of the text that tell it; null when the page's mark-up does
 */
public record Provenance(
        String field, String rule, @Nullable Span evidence) {}
