package parley.statements.evaluation;

import java.util.List;
import java.util.Locale;
import parley.ledger.Attribution;
import parley.ledger.Span;

/** The three parts of an attribution. */
public enum Role {
    SOURCE,
    CUE,
    CONTENT;

    List<Span> of(Attribution attribution) {
        return switch (this) {
            case SOURCE -> attribution.source();
            case CUE -> attribution.cue();
            case CONTENT -> attribution.content();
        };
    }

    /** The word used in files: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
