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

    static Optional<Direction> of(String word) {
        return words().entrySet().stream()
                .filter(known -> known.getKey()
                        .toLowerCase(Locale.ROOT)
                        .equals(word.strip().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
