package parley.model.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/**
 * Who decides, and for each what the file says of their options; that is read later.
 *
 * @param options in the order of the names; empty where a decision maker is only named
 */
record DecisionMakers(List<String> names, List<Optional<Item>> options) {
    /** A mapping from names, or a list of names or of {@code {name, options}}. */
    static Optional<DecisionMakers> read(YamlFile file, Item.Mapping root) {
        Optional<Item> item = Keys.entry(root, Keys.DECISION_MAKERS);
        if (item.isEmpty()) {
            file.problem(root.place(), "the conflict lacks 'decision-makers'", "");
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        List<Optional<Item>> options = new ArrayList<>();
        switch (item.get()) {
            case Item.Mapping mapping ->
                mapping.entries().forEach((name, maker) -> {
                    names.add(name);
                    options.add(options(file, maker, "the decision maker '" + name + "'"));
                });
            case Item.Sequence list -> list.items().forEach(maker -> read(file, maker, names, options));
            case Item.Scalar word -> file.sequence(word, "decision-makers");
        }
        if (names.size() < 2) {
            file.problem(item.get().place(), "a conflict needs two decision makers or more", "");
            return Optional.empty();
        }
        return Optional.of(new DecisionMakers(List.copyOf(names), List.copyOf(options)));
    }

    private static void read(YamlFile file, Item maker, List<String> names, List<Optional<Item>> options) {
        Optional<String> name = maker instanceof Item.Mapping mapping
                ? file.required(mapping, "name", "the decision maker")
                        .flatMap(item -> file.text(item, "the decision maker's name"))
                : file.text(maker, "a decision maker");
        if (name.isPresent() && names.contains(name.get())) {
            file.problem(maker.place(), "the decision maker '" + name.get() + "' stands here twice", "Keep one.");
        } else if (name.isPresent()) {
            names.add(name.get());
            options.add(options(file, maker, "the decision maker '" + name.get() + "'"));
        }
    }

    private static Optional<Item> options(YamlFile file, Item maker, String what) {
        if (!(maker instanceof Item.Mapping mapping)) {
            return Optional.empty();
        }
        Keys.onlyOrPassedOver(file, mapping, what, List.of("name", "options"));
        return Keys.entry(mapping, "options");
    }
}
