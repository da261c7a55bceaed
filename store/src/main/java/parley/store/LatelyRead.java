package parley.store;

import java.util.LinkedHashMap;
import java.util.Map;
import parley.ledger.Statement;

/**
 * Statements by the JSON they were read from, those asked for last: questions about many positions ask for the same ones
 * again, and reading one takes longer than finding it. Memory: about 4 KB each. Not for several threads.
 */
final class LatelyRead {
    private final Map<String, Statement> read;

    /** @param most how many it remembers */
    LatelyRead(int most) {
        this.read = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Statement> eldest) {
                return size() > most;
            }
        };
    }

    Statement statement(String json) {
        Statement known = read.get(json);
        if (known == null) {
            known = EventJson.statement(json);
            read.put(json, known);
        }
        return known;
    }
}
