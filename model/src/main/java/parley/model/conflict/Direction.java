package parley.model.conflict;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which changes of an option its owner can make. */
public enum Direction {
    /** Taken and given up at will. */
    BOTH("reversible"),
    /** Once taken, taken for good: N to Y only. */
    FORWARD("irreversible"),
    /** Once given up, given up for good: Y to N only. */
    BACK("Y->N only");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    /** As a YAML file writes it. */
    public String word() {
        return word;
    }

    static Map<String, Direction> words() {
        Map<String, Direction> words = new LinkedHashMap<>();
        words.put("reversible", BOTH);
        words.put("irreversible", FORWARD);
        words.put("both", BOTH);
        words.put("N->Y only", FORWARD);
        words.put("Y->N only", BACK);
        return words;
    }

    /** Arrows may be drawn, spaced or followed by "only" or not; {@code forward} and {@code back} are read too. */
    static Optional<Direction> of(String word) {
        String plain = word.toLowerCase(Locale.ROOT)
                .replace("\u2192", "->")
                .replace("<->", "both")
                .replaceAll("\\bonly\\b|\\s", "");
        return switch (plain) {
            case "reversible", "both", "either", "bothdirections" -> Optional.of(BOTH);
            case "irreversible", "n->y", "ntoy", "forward" -> Optional.of(FORWARD);
            case "y->n", "yton", "back", "backward" -> Optional.of(BACK);
            default -> Optional.empty();
        };
    }
}
