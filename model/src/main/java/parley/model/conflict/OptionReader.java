package parley.model.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.ledger.Spelling;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/** Reads the option form: who owns which options, which vectors are feasible, which are one state. */
final class OptionReader {
    private final YamlFile file;
    private final Item.Mapping root;
    private final DecisionMakers makers;
    private final int problemsBefore;

    OptionReader(YamlFile file, Item.Mapping root, DecisionMakers makers) {
        this.file = file;
        this.root = root;
        this.makers = makers;
        this.problemsBefore = file.problems().size();
    }

    Optional<Form> read() {
        List<Option> options = Keys.entry(root, "options").map(this::byNumber).orElseGet(this::byName);
        if (options.isEmpty() && file.problems().size() == problemsBefore) {
            file.problem(root.place(), "nobody has an option", "List options, or states and moves.");
        }
        if (options.size() > OptionForm.MOST_OPTIONS) {
            file.problem(
                    root.place(), options.size() + " options; at most " + OptionForm.MOST_OPTIONS + " are read", "");
        }
        if (file.problems().size() > problemsBefore) {
            return Optional.empty();
        }
        List<Pattern> infeasible = patterns("infeasible", options.size());
        List<Pattern> sameState = patterns("same-state", options.size());
        if (file.problems().size() > problemsBefore) {
            return Optional.empty();
        }
        Optional<Item> listed = Keys.entry(root, "states");
        return listed.isPresent()
                ? listed(listed.get(), options, infeasible, sameState)
                : enumerated(options, infeasible, sameState);
    }

    /** {@code Veland: {options: {accept zone: reversible}}}, numbered as they stand. */
    private List<Option> byName() {
        List<Option> options = new ArrayList<>();
        for (int maker = 0; maker < makers.names().size(); maker++) {
            int owner = maker;
            String what = "the options of " + makers.names().get(maker);
            Item item = makers.options().get(maker).orElse(null);
            switch (item) {
                case null -> {}
                case Item.Mapping mapping ->
                    mapping.entries()
                            .forEach((name, way) -> options.add(new Option(name, owner, direction(way, name))));
                case Item.Sequence list ->
                    list.items()
                            .forEach(name -> file.text(name, "an option")
                                    .ifPresent(text -> options.add(new Option(text, owner, Direction.BOTH))));
                case Item.Scalar word -> file.mapping(word, what);
            }
        }
        return options;
    }

    /** {@code options: [{index, name, permitted_direction}]}, the decision makers naming indices. */
    private List<Option> byNumber(Item item) {
        List<Item> items =
                file.sequence(item, "options").map(Item.Sequence::items).orElse(List.of());
        Map<Integer, Integer> owners = owners(items.size());
        List<Option> options = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            Item.Mapping option = file.mapping(items.get(index), "an option").orElse(null);
            if (option == null) {
                continue;
            }
            file.onlyKeys(
                    option,
                    "an option",
                    List.of("index", "name", "direction", "permitted_direction", "permitted-direction"));
            String name = file.required(option, "name", "the option")
                    .flatMap(text -> file.text(text, "the option's name"))
                    .orElse("?");
            Item number = option.entries().get("index");
            if (number != null && number(number).orElse(-1) != index) {
                file.problem(number.place(), "options must stand in the order of their index", "Write " + index + ".");
            }
            if (!owners.containsKey(index)) {
                file.problem(option.place(), "nobody owns the option '" + name + "'", "");
            }
            Direction direction = Keys.entry(option, "permitted-direction", "direction")
                    .map(way -> direction(way, name))
                    .orElse(Direction.BOTH);
            options.add(new Option(name, owners.getOrDefault(index, 0), direction));
        }
        return options;
    }

    private Map<Integer, Integer> owners(int options) {
        Map<Integer, Integer> owners = new HashMap<>();
        for (int maker = 0; maker < makers.names().size(); maker++) {
            String what = "the options of " + makers.names().get(maker);
            List<Item> owned = makers.options()
                    .get(maker)
                    .flatMap(item -> file.sequence(item, what))
                    .map(Item.Sequence::items)
                    .orElse(List.of());
            for (Item item : owned) {
                int index = number(item).orElse(-1);
                if (index < 0 || index >= options) {
                    file.problem(item.place(), what + " name an index that is none", "They run from 0.");
                } else if (owners.put(index, maker) != null) {
                    file.problem(item.place(), "option " + index + " has two owners", "Each option has one.");
                }
            }
        }
        return owners;
    }

    private static Optional<Integer> number(Item item) {
        return item instanceof Item.Scalar scalar && scalar.text().matches("[0-9]{1,4}")
                ? Optional.of(Integer.parseInt(scalar.text()))
                : Optional.empty();
    }

    private Direction direction(Item item, String option) {
        String what = "the direction of '" + option + "'";
        Optional<String> word = file.text(item, what);
        if (word.isPresent() && Direction.of(word.get()).isEmpty()) {
            file.problem(
                    item.place(),
                    what + " is '" + word.get() + "'",
                    Spelling.advice(word.get(), Direction.words().keySet()));
        }
        return word.flatMap(Direction::of).orElse(Direction.BOTH);
    }

    private List<Pattern> patterns(String key, int width) {
        List<Pattern> patterns = new ArrayList<>();
        List<Item> items = Keys.entry(root, key)
                .flatMap(item -> file.sequence(item, key))
                .map(Item.Sequence::items)
                .orElse(List.of());
        items.forEach(item -> pattern(item, "a pattern of " + key, width).ifPresent(patterns::add));
        return patterns;
    }

    private Optional<Pattern> pattern(Item item, String what, int width) {
        Optional<String> text = file.text(item, what);
        Optional<Pattern> pattern = text.flatMap(written -> Pattern.of(written, width));
        if (text.isPresent() && pattern.isEmpty()) {
            file.problem(
                    item.place(),
                    what + " is '" + text.get() + "'",
                    "Write one letter an option in order, " + width + " in all: Y, N, or - for either.");
        }
        return pattern;
    }

    private Optional<Form> enumerated(List<Option> options, List<Pattern> infeasible, List<Pattern> sameState) {
        if (options.size() > OptionForm.MOST_OPTIONS_TRIED) {
            file.problem(
                    root.place(),
                    options.size() + " options give too many vectors to try them all",
                    "List the feasible states under 'states'.");
            return Optional.empty();
        }
        VectorStates feasible = VectorStates.feasible(options.size(), infeasible);
        boolean many = !sameState.isEmpty() && feasible.size() > OptionForm.MOST_VECTORS;
        if (feasible.isEmpty() || many) {
            file.problem(
                    root.place(),
                    many
                            ? "more than " + OptionForm.MOST_VECTORS + " vectors are feasible, and some are coalesced"
                            : "no state is feasible",
                    many
                            ? "Drop options, add infeasible patterns or do without same-state."
                            : "Drop some infeasible patterns.");
            return Optional.empty();
        }
        if (overlapping(feasible, sameState)) {
            return Optional.empty();
        }
        return Optional.of(OptionForm.of(options, infeasible, sameState));
    }

    private boolean overlapping(VectorStates feasible, List<Pattern> sameState) {
        for (int place = 0; place < feasible.size() && !sameState.isEmpty(); place++) {
            long vector = feasible.vector(place);
            List<Pattern> within = sameState.stream()
                    .filter(pattern -> pattern.matches(vector))
                    .toList();
            if (within.size() > 1) {
                file.problem(
                        Keys.entry(root, "same-state").orElse(root).place(),
                        "the patterns " + within + " of same-state overlap",
                        "Make one pattern of them.");
                return true;
            }
        }
        return false;
    }

    /** {@code states: [{id, yn, decimal}]} or {@code states: {id: NYNN}}. */
    private Optional<Form> listed(Item item, List<Option> options, List<Pattern> infeasible, List<Pattern> sameState) {
        List<State> states = new ArrayList<>();
        Set<Long> taken = new LinkedHashSet<>();
        Set<String> ids = new LinkedHashSet<>();
        switch (item) {
            case Item.Mapping mapping ->
                mapping.entries()
                        .forEach((id, pattern) -> pattern(pattern, "the state " + id, options.size())
                                .ifPresent(
                                        read -> add(states, ids, taken, pattern.place(), id, false, read, infeasible)));
            case Item.Sequence list -> {
                for (Item one : list.items()) {
                    Item.Mapping state = file.mapping(one, "a state").orElse(null);
                    Item id = state == null
                            ? null
                            : file.required(state, "id", "the state").orElse(null);
                    if (state == null || id == null) {
                        continue;
                    }
                    file.onlyKeys(state, "a state", List.of("id", "yn", "decimal"));
                    String name = file.text(id, "the state's id").orElse("?");
                    boolean numbered = id instanceof Item.Scalar scalar
                            && !scalar.quoted()
                            && name.matches("-?(0|[1-9][0-9]{0,15})");
                    vector(state, name, options.size())
                            .ifPresent(read -> add(states, ids, taken, one.place(), name, numbered, read, infeasible));
                }
            }
            case Item.Scalar word -> file.sequence(word, "states");
        }
        if (!sameState.isEmpty()) {
            file.problem(
                    item.place(),
                    "states are listed and coalesced by same-state",
                    "Give a listed state a pattern such as Y--- instead.");
        }
        if (taken.size() > OptionForm.MOST_VECTORS) {
            file.problem(item.place(), "more than " + OptionForm.MOST_VECTORS + " states", "");
        }
        return file.problems().size() > problemsBefore
                ? Optional.empty()
                : Optional.of(new OptionForm(options, infeasible, sameState, states, true));
    }

    private Optional<Pattern> vector(Item.Mapping state, String id, int width) {
        Item decimal = state.entries().get("decimal");
        Optional<Pattern> number = Optional.ofNullable(decimal)
                .flatMap(item -> file.decimal(item, "the decimal of state " + id))
                .flatMap(value -> Pattern.numbered(value, width));
        Item letters = state.entries().get("yn");
        if (letters == null) {
            if (number.isEmpty()) {
                file.problem(state.place(), "the state " + id + " lacks 'yn'", "Write one letter an option, Y or N.");
            }
            return number;
        }
        Optional<Pattern> pattern = pattern(letters, "the state " + id, width);
        if (decimal != null
                && pattern.isPresent()
                && pattern.get().fixed() == (1L << width) - 1
                && !pattern.equals(number)) {
            file.problem(decimal.place(), "the decimal of state " + id + " is not " + pattern.get(), "");
        }
        return pattern;
    }

    private void add(
            List<State> states,
            Set<String> ids,
            Set<Long> taken,
            Item.Place place,
            String id,
            boolean numbered,
            Pattern pattern,
            List<Pattern> infeasible) {
        if (pattern.width() - Long.bitCount(pattern.fixed()) > OptionForm.MOST_OPTIONS_TRIED) {
            file.problem(place, "the state " + id + " leaves too many options open", "");
            return;
        }
        List<Long> vectors = pattern.vectors().stream()
                .filter(vector -> !OptionForm.matchesAny(infeasible, vector))
                .toList();
        if (vectors.isEmpty()) {
            file.problem(place, "the state " + id + " is infeasible", "Drop it, or the pattern that forbids it.");
        }
        if (!ids.add(id)) {
            file.problem(place, "two states are named " + id, "");
        }
        for (long vector : vectors) {
            if (!taken.add(vector)) {
                file.problem(place, "the state " + id + " holds a vector of a state above", "");
                return;
            }
        }
        states.add(new State(id, numbered, vectors, ""));
    }
}
