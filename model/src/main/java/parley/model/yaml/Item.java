package parley.model.yaml;

import java.util.List;
import java.util.Map;

/** A node of a YAML or JSON file, with the place it was read from. */
public sealed interface Item {
    Place place();

    /** What a person would call it: "a list". */
    String noun();

    /** Keys in the order of the file; a key's own place stands in {@code keys}. */
    record Mapping(Place place, Map<String, Item> entries, Map<String, Place> keys) implements Item {
        @Override
        public String noun() {
            return "a mapping";
        }
    }

    record Sequence(Place place, List<Item> items) implements Item {
        @Override
        public String noun() {
            return "a list";
        }
    }

    /**
     * @param text the value as written, quotes resolved
     * @param quoted whether it stood in quotes, so that "4" is a word and 4 a number
     */
    record Scalar(Place place, String text, boolean quoted) implements Item {
        @Override
        public String noun() {
            return "'" + text + "'";
        }

        /** Written as nothing: {@code key:}, {@code ~} or {@code null}. */
        public boolean empty() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    /** Where in the file: both from 1. */
    record Place(int line, int column) {}
}
