package parley.views.brief;

import java.util.List;
import java.util.Optional;
import parley.ledger.Statement;
import parley.model.draft.ConflictDrafter;
import parley.stability.durability.Assessment;

/**
 * Would a deal last, and what does delay cost.
 *
 * @param guarantees statements on guarantees: who fears what, who asks for or offers what
 * @param durability the guarantee question posed with assumed ranges; empty unless exactly two parties are known
 * @param conflict a first conflict drafted from the positions; empty when they are too thin
 * @param delay statements that claim what more time costs
 */
public record Outlook(
        List<Statement> guarantees,
        Optional<Assessment> durability,
        Optional<ConflictDrafter.Drafted> conflict,
        List<Statement> delay) {
    public Outlook {
        guarantees = List.copyOf(guarantees);
        delay = List.copyOf(delay);
    }
}
