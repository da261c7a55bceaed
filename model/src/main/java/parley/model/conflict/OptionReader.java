package parley.model.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** Without states when only options could be read, so that statements about them can be read too. */
    Optional<ConflictFile.States> read() {
        List<Option> options = Keys.entry(root, "options").map(this::byNumber).orElseGet(this::byName);
        if (options.isEmpty() && file.problems().size() == problemsBefore) {
            file.problem(root.place(), "nobody has an option", "List options, or states and moves.");
        }
        if (options.size() > OptionForm.MOST_OPTIONS) {
            file.problem(
                    root.place(), options.size() + " options; at most " + OptionForm.MOST_OPTIONS + " are read", "");
            return Optional.empty();
        }
        if (options.isEmpty()) {
            return Optional.empty();
        }
        int width = options.size();
        List<Pattern> infeasible = new ArrayList<>();
        Keys.entry(root, Keys.INFEASIBLE)
                .flatMap(item -> file.sequence(item, "infeasible"))
                .map(Item.Sequence::items)
                .orElse(List.of())
                .forEach(item -> pattern(item, "a pattern of infeasible", width).ifPresent(infeasible::add));
        List<SameState> same = Keys.entry(root, Keys.SAME_STATE)
                .map(item -> sameState(item, width))
                .orElse(List.of());
        Optional<ConflictFile.States> read = Optional.empty();
        if (file.problems().size() == problemsBefore) {
            Optional<Item> listed = Keys.entry(root, Keys.STATES);
            read = listed.isPresent()
                    ? listed(listed.get(), options, infeasible, same)
                    : enumerated(options, infeasible, same);
        }
        OptionForm none = new OptionForm(options, infeasible, List.of(), List.of(), true);
        return Optional.of(read.orElse(new ConflictFile.States(none, StateNames.of(Map.of()))));
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

    /**
     * {@code options: [{index, name, permitted_direction}]}, the decision makers naming indices or names, or each option its
     * owner; indices run from 0, or all from 1.
     */
    private List<Option> byNumber(Item item) {
        List<Item> items = named(item);
        int first = first(items);
        List<String> names = new ArrayList<>();
        for (Item one : items) {
            names.add(name(one));
        }
        Map<Integer, Integer> owners = owners(names, first);
        List<Option> options = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            String name = names.get(index);
            Direction direction = Direction.BOTH;
            if (items.get(index) instanceof Item.Mapping option) {
                Keys.onlyOrPassedOver(
                        file,
                        option,
                        "an option",
                        List.of("index", "name", "direction", "permitted-direction", "owner", "dm", "decision-maker"));
                Item number = option.entries().get("index");
                if (number != null && number(number).orElse(-1) != index + first) {
                    file.problem(
                            number.place(),
                            "options must stand in the order of their index",
                            "Write " + (index + first) + ".");
                }
                int place = index;
                owner(option, name).ifPresent(owner -> own(owners, option, place, owner));
                direction = direction(option, name);
            }
            if (!owners.containsKey(index)) {
                file.problem(
                        items.get(index).place(),
                        "nobody owns the option '" + name + "'",
                        "Add " + (index + first) + " to the options of a decision maker.");
            }
            options.add(new Option(name, owners.getOrDefault(index, 0), direction));
        }
        return options;
    }

    /** The options as items with names: a list, or a mapping from names to directions or to more. */
    private List<Item> named(Item item) {
        if (!(item instanceof Item.Mapping mapping)) {
            return file.sequence(item, "options").map(Item.Sequence::items).orElse(List.of());
        }
        List<Item> items = new ArrayList<>();
        mapping.entries().forEach((name, more) -> {
            Item.Place place = mapping.keys().getOrDefault(name, mapping.place());
            Map<String, Item> entries = new LinkedHashMap<>();
            entries.put("name", new Item.Scalar(place, name, true));
            Map<String, Item.Place> keys = new LinkedHashMap<>();
            keys.put("name", place);
            if (more instanceof Item.Mapping rest) {
                entries.putAll(rest.entries());
                keys.putAll(rest.keys());
            } else {
                entries.put("direction", more);
                keys.put("direction", more.place());
            }
            items.add(new Item.Mapping(place, entries, keys));
        });
        return items;
    }

    private static int first(List<Item> items) {
        boolean fromOne = !items.isEmpty()
                && items.get(0) instanceof Item.Mapping option
                && Keys.entry(option, "index").flatMap(OptionReader::number).orElse(0) == 1;
        return fromOne ? 1 : 0;
    }

    private String name(Item item) {
        Optional<Item> name =
                item instanceof Item.Mapping option ? file.required(option, "name", "the option") : Optional.of(item);
        return name.flatMap(text -> file.text(text, "the option's name")).orElse("?");
    }

    private Optional<Integer> owner(Item.Mapping option, String name) {
        return Keys.entry(option, "owner", "dm", "decision-maker").flatMap(item -> {
            String what = "the owner of '" + name + "'";
            Optional<String> text = file.text(item, what);
            int owner = text.map(makers.names()::indexOf).orElse(-1);
            if (owner < 0
                    && number(item).orElse(Integer.MAX_VALUE) < makers.names().size()) {
                owner = number(item).orElseThrow();
            }
            if (owner < 0 && text.isPresent()) {
                file.problem(
                        item.place(),
                        what + " is '" + text.get() + "', who is no decision maker",
                        Spelling.advice(text.get(), makers.names()));
            }
            return owner < 0 ? Optional.empty() : Optional.of(owner);
        });
    }

    private void own(Map<Integer, Integer> owners, Item item, int option, int owner) {
        Integer other = owners.put(option, owner);
        if (other != null && other != owner) {
            file.problem(item.place(), "option " + option + " has two owners", "Each option has one.");
        }
    }

    /** What the two spellings of its key say, which must be the same. */
    private Direction direction(Item.Mapping option, String name) {
        Optional<Item> permitted = Keys.entry(option, "permitted-direction");
        Optional<Item> plain = Keys.entry(option, "direction");
        Optional<Direction> first = permitted.map(way -> direction(way, name));
        Optional<Direction> second = plain.map(way -> direction(way, name));
        if (first.isPresent() && second.isPresent() && first.get() != second.get()) {
            file.problem(
                    plain.get().place(),
                    "the option '" + name + "' has two directions that contradict each other",
                    "Keep one.");
        }
        return first.or(() -> second).orElse(Direction.BOTH);
    }

    private Map<Integer, Integer> owners(List<String> names, int first) {
        Map<Integer, Integer> owners = new HashMap<>();
        for (int maker = 0; maker < makers.names().size(); maker++) {
            String what = "the options of " + makers.names().get(maker);
            List<Item> owned = makers.options()
                    .get(maker)
                    .flatMap(item -> item instanceof Item.Mapping mapping
                            ? Optional.of(listed(mapping))
                            : file.sequence(item, what).map(Item.Sequence::items))
                    .orElse(List.of());
            for (Item item : owned) {
                int named = item instanceof Item.Scalar word ? names.indexOf(word.text()) : -1;
                int index = named >= 0 ? named : number(item).orElse(-1) - first;
                if (index < 0 || index >= names.size()) {
                    file.problem(
                            item.place(),
                            what + " name an index that is none",
                            "They run from " + first + " to " + (names.size() - 1 + first) + ".");
                } else if (owners.put(index, maker) != null) {
                    file.problem(item.place(), "option " + index + " has two owners", "Each option has one.");
                }
            }
        }
        return owners;
    }

    private static List<Item> listed(Item.Mapping names) {
        List<Item> items = new ArrayList<>();
        names.keys().forEach((name, place) -> items.add(new Item.Scalar(place, name, true)));
        return items;
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

    /**
     * What is to be one state.
     *
     * @param name its id; empty where a pattern is the name
     * @param members patterns, vectors or ids of listed states
     */
    private record SameState(Item.Place place, String name, List<Item> members, Optional<Pattern> pattern) {}

    /** {@code ["Y---"]}, {@code [[NNNYN, YNNYN]]} or {@code {abandoned: "---Y-"}}. */
    private List<SameState> sameState(Item item, int width) {
        List<SameState> same = new ArrayList<>();
        switch (item) {
            case Item.Mapping mapping ->
                mapping.entries().forEach((name, members) -> same.add(sameState(members, name, width)));
            case Item.Sequence list -> list.items().forEach(members -> same.add(sameState(members, "", width)));
            case Item.Scalar word -> same.add(sameState(word, "", width));
        }
        return same;
    }

    private SameState sameState(Item members, String name, int width) {
        return members instanceof Item.Sequence list
                ? new SameState(members.place(), name, list.items(), Optional.empty())
                : new SameState(
                        members.place(), name, List.of(members), pattern(members, "a pattern of same-state", width));
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

    private Optional<ConflictFile.States> enumerated(
            List<Option> options, List<Pattern> infeasible, List<SameState> same) {
        if (options.size() > OptionForm.MOST_OPTIONS_TRIED) {
            file.problem(
                    root.place(),
                    options.size() + " options give too many vectors to try them all",
                    "At most " + OptionForm.MOST_OPTIONS_TRIED + " are; list the feasible states under 'states'.");
            return Optional.empty();
        }
        VectorStates feasible = VectorStates.feasible(options.size(), infeasible);
        boolean many = !same.isEmpty() && feasible.size() > OptionForm.MOST_VECTORS;
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
        boolean patterns = same.stream()
                .allMatch(group -> group.name().isEmpty() && group.pattern().isPresent());
        if (patterns) {
            List<Pattern> sameState =
                    same.stream().map(group -> group.pattern().orElseThrow()).toList();
            if (overlapping(feasible, sameState)) {
                return Optional.empty();
            }
            OptionForm form = OptionForm.of(options, infeasible, sameState);
            return Optional.of(new ConflictFile.States(form, StateNames.of(form)));
        }
        List<State> states = new ArrayList<>(feasible);
        return grouped(new OptionForm(options, infeasible, List.of(), states, true), same);
    }

    private boolean overlapping(VectorStates feasible, List<Pattern> sameState) {
        for (int place = 0; place < feasible.size() && !sameState.isEmpty(); place++) {
            long vector = feasible.vector(place);
            List<Pattern> within = sameState.stream()
                    .filter(pattern -> pattern.matches(vector))
                    .toList();
            if (within.size() > 1) {
                overlap(Keys.entry(root, Keys.SAME_STATE).orElse(root).place(), within);
                return true;
            }
        }
        return false;
    }

    private void overlap(Item.Place place, Object groups) {
        file.problem(place, "the patterns " + groups + " of same-state overlap", "Make one pattern of them.");
    }

    /** Makes one state of each group, where its first member stood; members' names go on meaning it. */
    private Optional<ConflictFile.States> grouped(OptionForm form, List<SameState> same) {
        StateNames named = StateNames.of(form);
        int[] group = new int[form.states().size()];
        Arrays.fill(group, -1);
        for (int place = 0; place < same.size(); place++) {
            for (int state : members(form, same.get(place), named)) {
                if (group[state] >= 0 && group[state] != place) {
                    overlap(same.get(place).place(), List.of(id(same.get(group[state])), id(same.get(place))));
                    return Optional.empty();
                }
                group[state] = place;
            }
        }
        List<State> states = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        Map<Integer, Integer> made = new HashMap<>();
        for (int state = 0; state < group.length; state++) {
            State old = form.states().get(state);
            if (group[state] < 0) {
                names.put(old.id(), states.size());
                states.add(old);
                continue;
            }
            int one = group[state];
            if (!made.containsKey(one)) {
                made.put(one, states.size());
                List<Long> vectors = new ArrayList<>();
                for (int member = 0; member < group.length; member++) {
                    if (group[member] == one) {
                        vectors.addAll(form.states().get(member).vectors());
                    }
                }
                vectors.sort(null);
                states.add(new State(id(same.get(one)), false, vectors, ""));
            }
            names.put(old.id(), made.getOrDefault(one, 0));
        }
        OptionForm coalesced = new OptionForm(form.options(), form.infeasible(), List.of(), states, true);
        return file.problems().size() > problemsBefore
                ? Optional.empty()
                : Optional.of(new ConflictFile.States(coalesced, StateNames.of(coalesced, names)));
    }

    private List<Integer> members(OptionForm form, SameState group, StateNames named) {
        Set<Integer> members = new TreeSet<>();
        for (Item item : group.members()) {
            Optional<Integer> one = item instanceof Item.Scalar word ? named.find(word.text()) : Optional.empty();
            if (one.isPresent()) {
                members.add(one.get());
                continue;
            }
            pattern(item, "a member of same-state", form.options().size()).ifPresent(pattern -> {
                for (int state = 0; state < form.states().size(); state++) {
                    if (form.states().get(state).vectors().stream().anyMatch(pattern::matches)) {
                        members.add(state);
                    }
                }
            });
        }
        return List.copyOf(members);
    }

    private static String id(SameState group) {
        return !group.name().isEmpty()
                ? group.name()
                : group.pattern()
                        .map(Pattern::toString)
                        .orElseGet(() -> group.members().stream()
                                .map(item -> item instanceof Item.Scalar word ? word.text() : "?")
                                .collect(Collectors.joining("+")));
    }

    /**
     * {@code states: [{id, yn, decimal}]}, {@code states: {id: NYNN}}, or vectors or their numbers alone ({@code [NN, YN]},
     * {@code [0, 1]}).
     */
    private Optional<ConflictFile.States> listed(
            Item item, List<Option> options, List<Pattern> infeasible, List<SameState> same) {
        List<State> states = new ArrayList<>();
        Set<Long> taken = new LinkedHashSet<>();
        Set<String> ids = new LinkedHashSet<>();
        int width = options.size();
        switch (item) {
            case Item.Mapping mapping ->
                mapping.entries()
                        .forEach((id, told) ->
                                add(states, ids, taken, told.place(), id, false, vectors(told, id, width), infeasible));
            case Item.Sequence list -> {
                for (Item one : list.items()) {
                    if (one instanceof Item.Scalar word) {
                        String id = word.text();
                        boolean numbered = State.isNumber(word);
                        add(states, ids, taken, one.place(), id, numbered, vectors(one, id, width), infeasible);
                        continue;
                    }
                    Item.Mapping state = file.mapping(one, "a state").orElse(null);
                    Item id = state == null ? null : id(state);
                    if (state == null || id == null) {
                        continue;
                    }
                    Keys.onlyOrPassedOver(
                            file, state, "a state", List.of("id", "yn", "decimal", "vector", "vectors", "decimals"));
                    String name = file.text(id, "the state's id").orElse("?");
                    add(
                            states,
                            ids,
                            taken,
                            one.place(),
                            name,
                            State.isNumber(id),
                            vectors(state, name, width),
                            infeasible);
                }
            }
            case Item.Scalar word -> file.sequence(word, "states");
        }
        if (taken.size() > OptionForm.MOST_VECTORS) {
            file.problem(item.place(), "more than " + OptionForm.MOST_VECTORS + " states", "");
        }
        if (file.problems().size() > problemsBefore) {
            return Optional.empty();
        }
        OptionForm form = new OptionForm(options, infeasible, List.of(), states, true);
        return same.isEmpty() ? Optional.of(new ConflictFile.States(form, StateNames.of(form))) : grouped(form, same);
    }

    /** What names the state: its id, or else its vector. */
    private @Nullable Item id(Item.Mapping state) {
        return Keys.entry(state, "id", "name", "yn", "vector", "decimal")
                .or(() -> file.required(state, "id", "the state"))
                .orElse(null);
    }

    /** The patterns that a list, a word or a number tells. */
    private List<Pattern> vectors(Item item, String id, int width) {
        List<Pattern> patterns = new ArrayList<>();
        for (Item one : item instanceof Item.Sequence list ? list.items() : List.of(item)) {
            Optional<Pattern> letters =
                    one instanceof Item.Scalar word ? Pattern.of(word.text(), width) : Optional.empty();
            Optional<Pattern> number = letters.isEmpty() && State.isNumber(one)
                    ? file.decimal(one, "the state " + id).flatMap(value -> Pattern.numbered(value, width))
                    : letters;
            number.or(() -> pattern(one, "the state " + id, width)).ifPresent(patterns::add);
        }
        return patterns;
    }

    private List<Pattern> vectors(Item.Mapping state, String id, int width) {
        Optional<Item> several = Keys.entry(state, "vectors", "decimals")
                .or(() -> Keys.entry(state, "yn", "vector", "decimal").filter(item -> item instanceof Item.Sequence));
        return several.isPresent()
                ? vectors(several.get(), id, width)
                : vector(state, id, width).stream().toList();
    }

    private Optional<Pattern> vector(Item.Mapping state, String id, int width) {
        Item decimal = state.entries().get("decimal");
        Optional<Pattern> number = Optional.ofNullable(decimal)
                .flatMap(item -> file.decimal(item, "the decimal of state " + id))
                .flatMap(value -> Pattern.numbered(value, width));
        Item letters = Keys.entry(state, "yn", "vector").orElse(null);
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
            List<Pattern> patterns,
            List<Pattern> infeasible) {
        Set<Long> found = new TreeSet<>();
        for (Pattern pattern : patterns) {
            if (pattern.width() - Long.bitCount(pattern.fixed()) > OptionForm.MOST_OPTIONS_TRIED) {
                file.problem(place, "the state " + id + " leaves too many options open", "");
                return;
            }
            found.addAll(pattern.vectors());
        }
        if (patterns.isEmpty()) {
            return;
        }
        List<Long> vectors = found.stream()
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
