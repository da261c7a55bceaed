package parley.model.conflict;

import java.util.List;
import parley.model.yaml.Item;

/**
 * A state of the conflict.
 *
 * @param id as the input names it
 * @param numbered whether the input wrote the id as a number; JSON output then does so too
 * @param vectors the option vectors it stands for, ascending; several when states were coalesced, none in graph form
 * @param description what the input says of it; empty when it says nothing
 */
public record State(String id, boolean numbered, List<Long> vectors, String description) {
    public State {
        vectors = List.copyOf(vectors);
    }

    /** Whether an entry is written as a number, so that JSON output should have one too. */
    static boolean isNumber(Item item) {
        return item instanceof Item.Scalar scalar
                && !scalar.quoted()
                && scalar.text().matches("-?(0|[1-9][0-9]{0,15})");
    }

    @Override
    public String toString() {
        return id;
    }
}
