package parley.statements.attribution;

import org.jspecify.annotations.Nullable;
import parley.ledger.Attribution;

/**
 * An attribution as found, before anybody asks who the source is.
 *
 * @param cueClass what kind of cue ties it
 * @param verb the cue verb; null for "according to", a colon and a quotation that goes on
 * @param cueText the cue's words in lower case, auxiliaries included; empty when there is none
 * @param sourceText the source's words; empty when there are none
 * @param sourceAt UTF-16 index of the source, or of the content when there is no source: reading order
 * @param contentText the content's words, pieces joined by {@link #GAP}
 * @param quoted what part of the content's letters stands in quotation marks, in [0, 1]
 * @param confidence how often attributions found this way are right, in [0, 1]
 * @param front whether it stands in a headline or other front matter
 */
public record Found(
        Attribution attribution,
        CueClass cueClass,
        @Nullable CueVerb verb,
        int paragraph,
        String cueText,
        String sourceText,
        int sourceAt,
        String contentText,
        int contentAt,
        double quoted,
        boolean front,
        double confidence) {
    /** Stands in {@link #contentText} where words that are not content were left out. */
    public static final String GAP = " … ";
}
