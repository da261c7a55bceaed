package parley.model.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Translation notes as they are gathered: each once, with how often it was met. */
public final class Notes {
    private final Map<String, Integer> met = new LinkedHashMap<>();

    public void add(String note) {
        met.merge(note, 1, Integer::sum);
    }

    public List<String> all() {
        List<String> all = new ArrayList<>();
        met.forEach((note, times) -> all.add(times == 1 ? note : note + " (" + times + " times)"));
        return all;
    }
}
