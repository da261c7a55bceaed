package parley.statements.coding;

import java.util.List;
import parley.ledger.Tag;

/**
 * What a statement is about.
 *
 * @param tags the issue kinds with the words that say so, the primary first
 * @param from where those words stand when not in the statement's content
 */
public record Topic(List<Tag> tags, String from) {
    public Topic {
        tags = List.copyOf(tags);
    }
}
