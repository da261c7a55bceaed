package parley.model.talks;

import java.util.Map;

/**
 * A party would rather have the first than the second, all else equal: the weighted values of the options named first
 * sum to more than those named second. An issue that only one side names counts on the other side with value 0.
 *
 * @param better issue to option
 * @param worse issue to option
 * @param strict {@code >}; false for {@code >=}
 */
public record Comparison(Map<String, String> better, Map<String, String> worse, boolean strict) {
    public Comparison {
        better = Ordered.copy(better);
        worse = Ordered.copy(worse);
    }

    /** As a file writes it: {@code {line: median} > {zone: 40}}. */
    @Override
    public String toString() {
        return side(better) + (strict ? " > " : " >= ") + side(worse);
    }

    private static String side(Map<String, String> options) {
        StringBuilder out = new StringBuilder("{");
        options.forEach((issue, option) -> out.append(out.length() > 1 ? ", " : "")
                .append(Words.quoted(issue))
                .append(": ")
                .append(Words.quoted(option)));
        return out.append('}').toString();
    }
}
