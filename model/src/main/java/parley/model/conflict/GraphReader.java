package parley.model.conflict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.ledger.Spelling;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/**
 * Reads the graph form: named states, and for each decision maker a mapping from a state to where it can be left for, or
 * a list of {@code [from, to]}; or one list of {@code {dm, from, to}} for all.
 */
final class GraphReader {
    private final YamlFile file;
    private final List<String> makers;
    private final StateNames named;
    private final List<List<TreeSet<Integer>>> moves = new ArrayList<>();

    private GraphReader(YamlFile file, List<String> makers, Map<String, Integer> named) {
        this.file = file;
        this.makers = makers;
        this.named = StateNames.of(named);
        for (int maker = 0; maker < makers.size(); maker++) {
            List<TreeSet<Integer>> own = new ArrayList<>();
            for (int state = 0; state < named.size(); state++) {
                own.add(new TreeSet<>());
            }
            moves.add(own);
        }
    }

    static Optional<ConflictFile.States> read(YamlFile file, Item.Mapping root, DecisionMakers makers) {
        int before = file.problems().size();
        Optional<Item> item = Keys.entry(root, Keys.STATES);
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
        if (states.isEmpty() || file.problems().size() > before) {
            return Optional.empty();
        }
        GraphReader reader = new GraphReader(file, makers.names(), named);
        Keys.entry(root, Keys.MOVES)
                .ifPresentOrElse(reader::moves, () -> file.problem(root.place(), "the conflict lacks 'moves'", ""));
        return Optional.of(new ConflictFile.States(
                new GraphForm(
                        states,
                        reader.moves.stream()
                                .map(own -> own.stream()
                                        .map(ends -> List.copyOf(ends))
                                        .toList())
                                .toList()),
                reader.named));
    }

    /** A mapping from ids to descriptions, a list of ids or of {@code {id, name}}, or how many there are. */
    private static List<State> states(YamlFile file, Item item) {
        List<State> states = new ArrayList<>();
        switch (item) {
            case Item.Mapping mapping ->
                mapping.entries()
                        .forEach((id, said) -> states.add(
                                new State(id, false, List.of(), said instanceof Item.Scalar word ? word.text() : "")));
            case Item.Sequence list ->
                list.items().forEach(one -> state(file, one).ifPresent(states::add));
            case Item.Scalar word -> {
                if (word.text().matches("[1-9][0-9]{0,3}")) {
                    for (int id = 1; id <= Integer.parseInt(word.text()); id++) {
                        states.add(new State(Integer.toString(id), true, List.of(), ""));
                    }
                } else {
                    file.sequence(word, "states");
                }
            }
        }
        return states;
    }

    private static Optional<State> state(YamlFile file, Item item) {
        Optional<Item> id = Optional.of(item);
        String said = "";
        if (item instanceof Item.Mapping mapping) {
            Keys.onlyOrPassedOver(file, mapping, "a state", List.of("id", "name", "description", "yn", "decimal"));
            id = file.required(mapping, "id", "the state");
            said = Keys.entry(mapping, "name", "description")
                    .flatMap(words -> file.text(words, "the state's name"))
                    .orElse("");
        }
        String description = said;
        return id.flatMap(word ->
                file.text(word, "a state").map(name -> new State(name, State.isNumber(word), List.of(), description)));
    }

    private void moves(Item item) {
        if (item instanceof Item.Sequence list && flat(list)) {
            list.items().forEach(this::triple);
            return;
        }
        for (int maker = 0; maker < makers.size(); maker++) {
            @Nullable
            Item own = switch (item) {
                case Item.Mapping mapping -> mapping.entries().get(makers.get(maker));
                case Item.Sequence list ->
                    maker < list.items().size() ? list.items().get(maker) : null;
                case Item.Scalar word -> null;
            };
            if (own != null) {
                moves(own, maker);
            }
        }
        switch (item) {
            case Item.Mapping mapping -> file.onlyKeys(mapping, "the moves", makers);
            case Item.Sequence list -> {
                if (list.items().size() != makers.size()) {
                    file.problem(
                            item.place(),
                            "moves are listed for " + list.items().size() + " of " + makers.size() + " decision makers",
                            "Write {} for one who has none.");
                }
            }
            case Item.Scalar word -> file.sequence(word, "moves");
        }
    }

    /** Whether moves of all decision makers stand in one list, each saying whose it is. */
    private static boolean flat(Item.Sequence list) {
        return !list.items().isEmpty()
                && list.items().stream().allMatch(one -> one instanceof Item.Mapping move && leads(move));
    }

    private static boolean leads(Item.Mapping move) {
        return move.entries().containsKey("from") && move.entries().containsKey("to");
    }

    private void triple(Item item) {
        Item.Mapping move = file.mapping(item, "a move").orElseThrow();
        Optional<Integer> maker = Keys.entry(move, "dm", "decision-maker", "mover", "player")
                .flatMap(who -> file.text(who, "the mover").flatMap(name -> maker(who, name)));
        if (Keys.entry(move, "dm", "decision-maker", "mover", "player").isEmpty()) {
            file.problem(move.place(), "a move does not say whose it is", "Add dm: " + makers.get(0) + ".");
        }
        Item from = Keys.entry(move, "from").orElse(move);
        Item to = Keys.entry(move, "to").orElse(move);
        add(maker.orElse(-1), from, ends(to), maker.map(makers::get).orElse("somebody"));
    }

    private Optional<Integer> maker(Item item, String name) {
        int maker = makers.indexOf(name);
        if (maker < 0 && name.matches("[0-9]{1,4}") && Integer.parseInt(name) < makers.size()) {
            maker = Integer.parseInt(name);
        }
        if (maker < 0) {
            file.problem(item.place(), "unknown decision maker '" + name + "'", Spelling.advice(name, makers));
        }
        return maker < 0 ? Optional.empty() : Optional.of(maker);
    }

    private void moves(Item item, int maker) {
        String who = makers.get(maker);
        switch (item) {
            case Item.Mapping mapping ->
                mapping.entries().forEach((from, targets) -> {
                    Item.Place place = mapping.keys().getOrDefault(from, mapping.place());
                    add(maker, new Item.Scalar(place, from, true), ends(targets), who);
                });
            case Item.Sequence list ->
                list.items().forEach(pair -> {
                    if (pair instanceof Item.Sequence two && two.items().size() == 2) {
                        add(maker, two.items().get(0), ends(two.items().get(1)), who);
                    } else if (pair instanceof Item.Mapping move && leads(move)) {
                        add(
                                maker,
                                Keys.entry(move, "from").orElse(move),
                                ends(Keys.entry(move, "to").orElse(move)),
                                who);
                    } else {
                        file.problem(pair.place(), "a move of " + who + " must be a pair [from, to]", "");
                    }
                });
            case Item.Scalar word -> {
                if (!word.empty()) {
                    file.mapping(item, "the moves of " + who);
                }
            }
        }
    }

    private static List<Item> ends(Item item) {
        return item instanceof Item.Sequence list ? list.items() : List.of(item);
    }

    private void add(int maker, Item from, List<Item> ends, String who) {
        Optional<String> name = file.text(from, "a move");
        Optional<Integer> start = name.flatMap(named::find);
        if (name.isPresent() && start.isEmpty()) {
            file.problem(
                    from.place(),
                    "the moves of " + who + " leave '" + name.get() + "', which is no state",
                    named.advice(name.get()));
        }
        for (Item end : ends) {
            Optional<Integer> to = ConflictFile.state(file, end, "a move of " + who, named);
            if (maker >= 0
                    && start.isPresent()
                    && to.isPresent()
                    && !start.get().equals(to.get())) {
                moves.get(maker).get(start.get()).add(to.get());
            }
        }
    }
}
