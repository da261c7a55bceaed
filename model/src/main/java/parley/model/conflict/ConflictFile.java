package parley.model.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/**
 * Reads a conflict from YAML or JSON: states as option vectors or as named states with listed moves, preferences as
 * prioritised statements, rankings, weights or payoffs. Keys that only speak to readers ({@code title}, {@code source},
 * {@code expected}, ..) are passed over in silence, others that nobody knows with a remark.
 */
public final class ConflictFile {
    private static final List<String> FOR_READERS = List.of(
            "title",
            "source",
            "sources",
            "reference",
            "references",
            "author",
            "authors",
            "year",
            "url",
            "note",
            "notes",
            "comment",
            "comments",
            "description",
            "id",
            "kind",
            "type",
            "tags",
            "status",
            "erratum",
            "errata",
            "visibility",
            "expected",
            "printed",
            "bit-order",
            "option-prioritisation");

    private ConflictFile() {}

    /** The conflict, or empty when the file's problems leave none. */
    public static Optional<Conflict> read(YamlFile file) {
        return file.root().flatMap(root -> file.mapping(root, "the file")).flatMap(root -> read(file, root));
    }

    private static Optional<Conflict> read(YamlFile file, Item.Mapping root) {
        Keys.onlyOrPassedOver(file, root, "a conflict", known());
        if (!graph(root)) {
            Keys.entry(root, Keys.MOVES)
                    .ifPresent(item -> file.remark(
                            item.place(), "moves are passed over: in the option form they follow from the options"));
        }
        Optional<DecisionMakers> makers = DecisionMakers.read(file, root);
        if (makers.isEmpty()) {
            return Optional.empty();
        }
        Optional<States> states = graph(root)
                ? GraphReader.read(file, root, makers.get())
                : new OptionReader(file, root, makers.get()).read();
        if (states.isEmpty()) {
            return Optional.empty();
        }
        List<Preference> preferences = new PreferenceReader(
                        file,
                        makers.get().names(),
                        states.get().form(),
                        states.get().named())
                .read(root);
        OptionalInt statusQuo = statusQuo(file, root, states.get());
        if (!file.sound()) {
            return Optional.empty();
        }
        String name = Keys.entry(root, "conflict", "name")
                .flatMap(item -> file.text(item, "the conflict's name"))
                .orElse("conflict");
        return Optional.of(new Conflict(name, makers.get().names(), states.get().form(), preferences, statusQuo));
    }

    /**
     * What a file says of states.
     *
     * @param form without states where they were told wrongly; the rest of the file is read all the same
     */
    record States(Form form, StateNames named) {
        boolean known() {
            return !form.states().isEmpty();
        }
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>(List.of("conflict", "name", "form", "options"));
        List.of(
                        Keys.DECISION_MAKERS,
                        Keys.STATES,
                        Keys.MOVES,
                        Keys.INFEASIBLE,
                        Keys.SAME_STATE,
                        Keys.STATUS_QUO,
                        Keys.PREFERENCES,
                        FOR_READERS)
                .forEach(known::addAll);
        return known;
    }

    private static boolean graph(Item.Mapping root) {
        Optional<String> form = Keys.entry(root, "form")
                .flatMap(item -> item instanceof Item.Scalar word ? Optional.of(word.text()) : Optional.empty());
        return form.map(word -> word.equals("graph"))
                .orElse(Keys.entry(root, Keys.MOVES).isPresent());
    }

    private static OptionalInt statusQuo(YamlFile file, Item.Mapping root, States states) {
        Optional<Item> item = Keys.entry(root, Keys.STATUS_QUO);
        if (item.isEmpty() || !states.known()) {
            return OptionalInt.empty();
        }
        Optional<Integer> state = state(file, item.get(), "the status quo", states.named());
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
