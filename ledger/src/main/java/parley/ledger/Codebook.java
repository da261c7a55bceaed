package parley.ledger;

import java.util.List;
import java.util.Optional;

/** The issue kinds a case is coded with, in the order in which they are shown. */
public record Codebook(List<IssueKind> kinds) {
    /** The kind for the talks themselves: their agenda, venue, mediator. It is never what a settlement settles. */
    public static final String PROCESS = "process";

    public Codebook {
        kinds = List.copyOf(kinds);
    }

    public Optional<IssueKind> kind(String id) {
        return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** The label shown to people; the id itself for a kind the codebook does not have. */
    public String label(String id) {
        return kind(id).map(IssueKind::label).orElse(id);
    }
}
