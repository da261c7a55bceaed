package parley.statements.load;

import java.util.List;
import parley.ledger.Problem;

/**
 * What files and folders came to.
 *
 * @param inputs what can be tried, in the order given, folders in the order of their names
 * @param problems what cannot be tried, and why
 */
public record Sources(List<Input> inputs, List<Problem> problems) {
    public Sources {
        inputs = List.copyOf(inputs);
        problems = List.copyOf(problems);
    }
}
