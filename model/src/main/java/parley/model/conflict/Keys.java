package parley.model.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/** Keys spelled with hyphens (YAML by hand) or underscores (JSON by other tools), which mean the same. */
final class Keys {
    private Keys() {}

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

    static List<String> both(List<String> names) {
        List<String> all = new ArrayList<>(names);
        names.stream().filter(name -> name.contains("-")).forEach(name -> all.add(name.replace('-', '_')));
        return all;
    }
}
