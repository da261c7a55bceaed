package parley.model.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.ledger.Problem;

/** Talks as another program's files, or why that program has no words for them. */
public sealed interface Export {
    /**
     * @param files name to text, in the order in which the program takes them
     * @param lost what the files do not say any more, one sentence each
     */
    record Written(Map<String, String> files, List<String> lost) implements Export {
        public Written {
            files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
            lost = List.copyOf(lost);
        }
    }

    /** The format cannot say what the talks mean; nothing was written. */
    record Impossible(List<Problem> problems) implements Export {
        public Impossible {
            problems = List.copyOf(problems);
        }
    }
}
