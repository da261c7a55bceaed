package parley.views.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import parley.ledger.Actor;
import parley.ledger.Role;
import parley.ledger.Spelling;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/**
 * A case's own actors: {@code actors: {Talvia: {kind: state, role: party, also: [Talvian, Merrowick], source: ...}}}. A state
 * or faction speaks for itself unless a party is named.
 */
final class ActorsYaml {
    private static final Set<String> KEYS = Set.of("kind", "party", "role", "also", "source");

    private final YamlFile file;

    private ActorsYaml(YamlFile file) {
        this.file = file;
    }

    static Optional<List<Actor>> read(YamlFile file) {
        return new ActorsYaml(file).actors();
    }

    private Optional<List<Actor>> actors() {
        Optional<Item.Mapping> root = file.root().flatMap(item -> file.mapping(item, "the file"));
        root.ifPresent(mapping -> file.onlyKeys(mapping, "the file", Set.of("actors")));
        Optional<Item.Mapping> listed = root.flatMap(mapping -> file.required(mapping, "actors", "the file"))
                .flatMap(item -> file.mapping(item, "'actors'"));
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        List<Actor> actors = new ArrayList<>();
        for (Map.Entry<String, Item> entry : listed.get().entries().entrySet()) {
            file.mapping(entry.getValue(), "'" + entry.getKey() + "'")
                    .flatMap(mapping -> actor(entry.getKey(), mapping))
                    .ifPresent(actors::add);
        }
        return Optional.of(actors);
    }

    private Optional<Actor> actor(String name, Item.Mapping mapping) {
        String what = "'" + name + "'";
        file.onlyKeys(mapping, what, KEYS);
        Optional<Actor.Kind> kind = file.required(mapping, "kind", what)
                .flatMap(item -> one(item, "kind", Arrays.asList(Actor.Kind.values()), Actor.Kind::word));
        Optional<Role> role = YamlFile.optional(mapping, "role")
                .flatMap(item -> one(item, "role", Arrays.asList(Role.values()), Role::word));
        Optional<String> party = YamlFile.optional(mapping, "party").flatMap(item -> file.text(item, "'party'"));
        List<String> also = YamlFile.optional(mapping, "also")
                .map(item -> words(file, item, "'also'"))
                .orElse(List.of());
        String source = YamlFile.optional(mapping, "source")
                .flatMap(item -> file.text(item, "'source'"))
                .orElse("the case's actors.yaml");
        return kind.map(found -> {
            boolean side = found == Actor.Kind.STATE || found == Actor.Kind.PARTY;
            return new Actor(name, found, party.orElse(side ? name : null), role.orElse(null), also, source);
        });
    }

    private <T> Optional<T> one(Item item, String what, List<T> known, Function<T, String> word) {
        Optional<String> text = file.text(item, "'" + what + "'");
        Optional<T> found = text.flatMap(name ->
                known.stream().filter(each -> word.apply(each).equals(name)).findFirst());
        if (text.isPresent() && found.isEmpty()) {
            file.problem(
                    item.place(),
                    "unknown " + what + " '" + text.get() + "'",
                    Spelling.advice(text.get(), known.stream().map(word).toList()));
        }
        return found;
    }

    /** A list of words, or a single one. */
    static List<String> words(YamlFile file, Item item, String what) {
        if (item instanceof Item.Scalar) {
            return file.text(item, what).map(List::of).orElse(List.of());
        }
        List<String> words = new ArrayList<>();
        file.sequence(item, what)
                .ifPresent(list -> list.items()
                        .forEach(each -> file.text(each, "each of " + what).ifPresent(words::add)));
        return words;
    }
}
