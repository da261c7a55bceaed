package parley.model.conflict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import parley.ledger.Spelling;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/** Reads the graph form: named states, and for each decision maker a mapping from a state to where it can be left for. */
final class GraphReader {
    private GraphReader() {}

    static Optional<Form> read(YamlFile file, Item.Mapping root, DecisionMakers makers) {
        int before = file.problems().size();
        Optional<Item> item = Keys.entry(root, "states");
        if (item.isEmpty()) {
            file.problem(root.place(), "the conflict lacks 'states'", "");
            return Optional.empty();
        }
        List<State> states = states(file, item.get());
        Map<String, Integer> named = new LinkedHashMap<>();
        for (State state : states) {
            if (named.put(state.id(), named.size()) != null) {
                file.problem(item.get().place(), "two states are named " + state.id(), "");
            }
        }
        if (states.size() > OptionForm.MOST_VECTORS) {
            file.problem(item.get().place(), "more than " + OptionForm.MOST_VECTORS + " states", "");
        }
        List<List<List<Integer>>> moves = moves(file, root, makers.names(), named);
        return file.problems().size() > before || states.isEmpty()
                ? Optional.empty()
                : Optional.of(new GraphForm(states, moves));
    }

    /** A mapping from ids to descriptions, or a list of ids or of {@code {id, name}}. */
    private static List<State> states(YamlFile file, Item item) {
        List<State> states = new ArrayList<>();
        switch (item) {
            case Item.Mapping mapping ->
                mapping.entries()
                        .forEach((id, said) -> states.add(
                                new State(id, false, List.of(), said instanceof Item.Scalar word ? word.text() : "")));
            case Item.Sequence list ->
                list.items().forEach(one -> state(file, one).ifPresent(states::add));
            case Item.Scalar word -> file.sequence(word, "states");
        }
        return states;
    }

    private static Optional<State> state(YamlFile file, Item item) {
        Optional<Item> id = Optional.of(item);
        String said = "";
        if (item instanceof Item.Mapping mapping) {
            file.onlyKeys(mapping, "a state", List.of("id", "name", "description"));
            id = file.required(mapping, "id", "the state");
            said = Keys.entry(mapping, "name", "description")
                    .flatMap(words -> file.text(words, "the state's name"))
                    .orElse("");
        }
        String description = said;
        return id.flatMap(word -> file.text(word, "a state").map(name -> {
            boolean numbered =
                    word instanceof Item.Scalar scalar && !scalar.quoted() && name.matches("-?(0|[1-9][0-9]{0,15})");
            return new State(name, numbered, List.of(), description);
        }));
    }

    private static List<List<List<Integer>>> moves(
            YamlFile file, Item.Mapping root, List<String> makers, Map<String, Integer> named) {
        Item item = Keys.entry(root, "arcs", "moves").orElse(null);
        List<List<List<Integer>>> moves = new ArrayList<>();
        if (item == null) {
            file.problem(root.place(), "the conflict lacks 'moves'", "");
            return moves;
        }
        for (int maker = 0; maker < makers.size(); maker++) {
            Item own = null;
            switch (item) {
                case Item.Mapping mapping -> own = mapping.entries().get(makers.get(maker));
                case Item.Sequence list ->
                    own = maker < list.items().size() ? list.items().get(maker) : null;
                case Item.Scalar word -> file.sequence(word, "moves");
            }
            moves.add(own == null ? nowhere(named.size()) : moves(file, own, makers.get(maker), named));
        }
        if (item instanceof Item.Mapping mapping) {
            file.onlyKeys(mapping, "the moves", makers);
        } else if (item instanceof Item.Sequence list && list.items().size() != makers.size()) {
            file.problem(
                    item.place(),
                    "moves are listed for " + list.items().size() + " of " + makers.size() + " decision makers",
                    "Write {} for one who has none.");
        }
        return moves;
    }

    private static List<List<Integer>> nowhere(int states) {
        List<List<Integer>> moves = new ArrayList<>();
        for (int state = 0; state < states; state++) {
            moves.add(List.of());
        }
        return moves;
    }

    private static List<List<Integer>> moves(YamlFile file, Item item, String maker, Map<String, Integer> named) {
        String what = "the moves of " + maker;
        List<List<Integer>> moves = nowhere(named.size());
        Item.Mapping mapping = file.mapping(item, what).orElse(null);
        if (mapping == null) {
            return moves;
        }
        mapping.entries().forEach((from, targets) -> {
            Integer state = named.get(from);
            if (state == null) {
                file.problem(
                        mapping.keys().getOrDefault(from, mapping.place()),
                        what + " leave '" + from + "', which is no state",
                        Spelling.advice(from, new TreeSet<>(named.keySet())));
                return;
            }
            TreeSet<Integer> ends = new TreeSet<>();
            file.sequence(targets, what + " from " + from)
                    .map(Item.Sequence::items)
                    .orElse(List.of())
                    .forEach(end -> ConflictFile.state(file, end, what, StateNames.of(named))
                            .ifPresent(ends::add));
            ends.remove(state);
            moves.set(state, List.copyOf(ends));
        });
        return moves;
    }
}
