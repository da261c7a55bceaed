package parley.model.talks;

import java.util.Map;

/**
 * A package: an option for every issue.
 *
 * @param options issue to option, numbers as plain decimals
 */
public record Outcome(Map<String, String> options) {
    public Outcome {
        options = Ordered.copy(options);
    }

    /** The option on {@code issue}. */
    public String on(String issue) {
        return Ordered.get(options, issue);
    }
}
