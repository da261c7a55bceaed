package parley.model.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parley.ledger.Spelling;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/** Keys spelled with hyphens (YAML by hand) or underscores (JSON by other tools), which mean the same. */
final class Keys {
    static final List<String> DECISION_MAKERS = List.of("decision-makers", "dms", "players");
    static final List<String> STATES = List.of("states", "feasible-decimal", "feasible-states");
    static final List<String> MOVES = List.of("arcs", "moves");
    static final List<String> INFEASIBLE = List.of("infeasible", "infeasible-patterns", "infeasible-states");
    static final List<String> SAME_STATE =
            List.of("same-state", "same-states", "coalesced", "coalesced-states", "coalesce", "indistinguishable");
    static final List<String> STATUS_QUO = List.of("status-quo", "status-quo-state");
    /** What preferences may be told by, the surest first. */
    static final List<String> PREFERENCES = List.of(
            "preferences",
            "preferences-most-to-least",
            "rankings",
            "preferences-least-to-most",
            "statements-most-important-first",
            "statements",
            "prioritised-statements",
            "prioritized-statements",
            "option-weights",
            "weights",
            "payoffs",
            "ordinal-payoffs");

    private Keys() {}

    static Optional<Item> entry(Item.Mapping mapping, List<String> names) {
        return entry(mapping, names.toArray(new String[0]));
    }

    /** The entry under any of the names, given with hyphens; absent or empty is no problem. */
    static Optional<Item> entry(Item.Mapping mapping, String... names) {
        for (String name : both(List.of(names))) {
            Optional<Item> item = YamlFile.optional(mapping, name);
            if (item.isPresent()) {
                return item;
            }
        }
        return Optional.empty();
    }

    /**
     * Reports each unknown key that was probably meant for a known one which is missing; tells of any other that it is
     * passed over.
     */
    static void onlyOrPassedOver(YamlFile file, Item.Mapping mapping, String what, List<String> known) {
        List<String> spelled = both(known);
        for (Map.Entry<String, Item.Place> key : mapping.keys().entrySet()) {
            if (spelled.contains(key.getKey())) {
                continue;
            }
            Optional<String> meant = Spelling.nearest(key.getKey(), spelled)
                    .filter(near -> Stream.of(near, near.replace('-', '_'), near.replace('_', '-'))
                            .noneMatch(mapping.entries()::containsKey));
            String explanation = "unknown key '" + key.getKey() + "' in " + what;
            if (meant.isPresent()) {
                file.problem(key.getValue(), explanation, "Maybe '" + meant.get() + "'?");
            } else {
                file.remark(key.getValue(), explanation + ", passed over");
            }
        }
    }

    static List<String> both(List<String> names) {
        List<String> all = new ArrayList<>(names);
        names.stream().filter(name -> name.contains("-")).forEach(name -> all.add(name.replace('-', '_')));
        return all;
    }
}
