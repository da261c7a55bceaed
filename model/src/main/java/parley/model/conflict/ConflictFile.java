package parley.model.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import parley.ledger.Spelling;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/**
 * Reads a conflict from YAML or JSON: states as option vectors or as named states with listed moves, preferences as
 * prioritised statements or rankings. Keys that only speak to readers ({@code title}, {@code source}, {@code expected},
 * ..) are passed over.
 */
public final class ConflictFile {
    private static final List<String> TOLD = List.of(
            "conflict",
            "name",
            "form",
            "decision-makers",
            "options",
            "infeasible",
            "same-state",
            "states",
            "arcs",
            "moves",
            "preferences",
            "preferences-most-to-least",
            "status-quo");
    private static final List<String> FOR_READERS =
            List.of("title", "source", "note", "notes", "visibility", "expected", "bit-order", "option-prioritisation");

    private ConflictFile() {}

    /**
     * The conflict, or empty when the file's problems leave none. A key unlike any known one is reported but passed
     * over, so a conflict may come with a problem.
     */
    public static Optional<Conflict> read(YamlFile file) {
        return file.root().flatMap(root -> file.mapping(root, "the file")).flatMap(root -> read(file, root));
    }

    private static Optional<Conflict> read(YamlFile file, Item.Mapping root) {
        boolean typo = unknownKeys(file, root);
        int before = file.problems().size();
        Optional<DecisionMakers> makers = DecisionMakers.read(file, root);
        if (makers.isEmpty()) {
            return Optional.empty();
        }
        Optional<Form> form = graph(root)
                ? GraphReader.read(file, root, makers.get())
                : new OptionReader(file, root, makers.get()).read();
        if (form.isEmpty()) {
            return Optional.empty();
        }
        StateNames named = StateNames.of(form.get());
        List<Preference> preferences = new PreferenceReader(file, makers.get().names(), form.get(), named).read(root);
        OptionalInt statusQuo = statusQuo(file, root, named);
        if (typo || file.problems().size() > before) {
            return Optional.empty();
        }
        String name = Keys.entry(root, "conflict", "name")
                .flatMap(item -> file.text(item, "the conflict's name"))
                .orElse("conflict");
        return Optional.of(new Conflict(name, makers.get().names(), form.get(), preferences, statusQuo));
    }

    /** Whether one of the unknown keys looks like a known one, so that something meant would be missing. */
    private static boolean unknownKeys(YamlFile file, Item.Mapping root) {
        List<String> known = Keys.both(new ArrayList<>(TOLD));
        known.addAll(Keys.both(FOR_READERS));
        file.onlyKeys(root, "a conflict", known);
        return root.keys().keySet().stream()
                .filter(key -> !known.contains(key))
                .anyMatch(key -> Spelling.nearest(key, known).isPresent());
    }

    private static boolean graph(Item.Mapping root) {
        return Keys.entry(root, "arcs", "moves").isPresent()
                || Keys.entry(root, "form")
                        .filter(form -> form instanceof Item.Scalar scalar
                                && scalar.text().equals("graph"))
                        .isPresent();
    }

    private static OptionalInt statusQuo(YamlFile file, Item.Mapping root, StateNames named) {
        Optional<Item> item = Keys.entry(root, "status-quo");
        if (item.isEmpty()) {
            return OptionalInt.empty();
        }
        Optional<Integer> state = state(file, item.get(), "the status quo", named);
        return state.isPresent() ? OptionalInt.of(state.get()) : OptionalInt.empty();
    }

    /** The state an entry names; reports a name that is none. */
    static Optional<Integer> state(YamlFile file, Item item, String what, StateNames named) {
        Optional<String> text = file.text(item, what);
        Optional<Integer> state = text.flatMap(named::find);
        if (text.isPresent() && state.isEmpty()) {
            file.problem(
                    item.place(),
                    what + " names '" + text.get() + "', which is no feasible state",
                    named.advice(text.get()));
        }
        return state;
    }
}
