package parley.statements.coding;

import java.util.List;
import java.util.Set;

/**
 * Where a statement stands in its report, as far as its topic depends on it. Ranges are UTF-16, {@code [from, to)}.
 *
 * @param paragraph index in the document
 * @param units of the amounts in its content
 * @param back whether its content only points back ("the offer", "it")
 */
public record Place(
        int paragraph,
        List<int[]> content,
        List<int[]> cue,
        List<int[]> source,
        String speaker,
        Set<String> units,
        boolean back) {
    public Place {
        content = List.copyOf(content);
        cue = List.copyOf(cue);
        source = List.copyOf(source);
        units = Set.copyOf(units);
    }
}
