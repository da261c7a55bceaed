package parley.ledger;

import java.util.List;

/**
 * Words that ascribe a stand: whose (source), by which words (cue), what (content). Each may be in pieces; source and cue
 * may be missing, as in a quoted paragraph that goes on from the one before.
 */
public record Attribution(List<Span> source, List<Span> cue, List<Span> content) {
    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution ascribes something");
        }
    }
}
