package parley.model.challenge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Basis;
import parley.model.Range;
import parley.model.challenge.Contest.Actor;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;
import parley.model.yaml.YamlText;

/**
 * Reads a contest from YAML or JSON: actors as a mapping by name, or as a list of entries with a {@code name}, as the
 * published data sets have them. Each number may be a range.
 */
public final class ContestFile {
    private static final List<String> TOLD = List.of("contest", "name", "actors", "basis");
    private static final List<String> FOR_READERS =
            List.of("title", "source", "note", "notes", "visibility", "expected", "rounds");
    private static final List<String> NUMBERS = List.of("capability", "salience", "position", "basis");
    private static final BigFraction MOST = BigFraction.of(1_000_000_000);
    private static final Range ONE = Range.exactly(BigFraction.ONE);

    private final YamlFile file;
    private final List<Actor> actors = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private ContestFile(YamlFile file) {
        this.file = file;
    }

    /** The contest, or empty when the file's problems leave none. */
    public static Optional<Contest> read(YamlFile file) {
        return file.root()
                .flatMap(root -> file.mapping(root, "the file"))
                .flatMap(root -> new ContestFile(file).contest(root));
    }

    private Optional<Contest> contest(Item.Mapping root) {
        List<String> known = new ArrayList<>(TOLD);
        known.addAll(FOR_READERS);
        file.onlyKeys(root, "a contest", known);
        Basis basis = basis(root, new Basis.Unstated());
        Item told = file.required(root, "actors", "the contest").orElse(null);
        if (told == null) {
            return Optional.empty();
        }
        switch (told) {
            case Item.Mapping mapping -> mapping.entries().forEach((name, item) -> actor(name, item, NUMBERS, basis));
            case Item.Sequence list -> list.items().forEach(item -> listed(item, basis));
            case Item.Scalar word -> file.problem(word.place(), "the actors must be a list or a mapping", "");
        }
        if (file.sound()) {
            together(told);
        }
        String name = YamlFile.optional(root, "contest")
                .or(() -> YamlFile.optional(root, "name"))
                .flatMap(item -> file.text(item, "the contest's name"))
                .orElse("contest");
        return file.sound() ? Optional.of(new Contest(name, actors)) : Optional.empty();
    }

    private void listed(Item item, Basis above) {
        Optional<Item.Mapping> mapping = file.mapping(item, "an actor");
        Optional<String> name = mapping.flatMap(entry -> file.required(entry, "name", "the actor"))
                .flatMap(word -> file.text(word, "an actor's name"));
        if (name.isPresent()) {
            List<String> known = new ArrayList<>(NUMBERS);
            known.add("name");
            actor(name.get(), item, known, above);
        }
    }

    private void actor(String name, Item item, List<String> known, Basis above) {
        Item.Mapping mapping = file.mapping(item, "the actor '" + name + "'").orElse(null);
        if (mapping == null) {
            return;
        }
        if (!names.add(name)) {
            file.problem(item.place(), "the actor '" + name + "' stands here twice", "Keep one of them.");
        }
        file.onlyKeys(mapping, "the actor '" + name + "'", known);
        Optional<Range> capability = number(mapping, "capability", name);
        capability
                .filter(range -> range.low().signum() < 0 || Range.compare(range.high(), MOST) > 0)
                .ifPresent(range -> wrong(mapping, "capability", name, range, "It must be from 0 to a billion."));
        Optional<Range> salience = number(mapping, "salience", name);
        salience.filter(range -> range.low().signum() < 0 || Range.compare(range.high(), BigFraction.ONE) > 0)
                .ifPresent(range -> wrong(mapping, "salience", name, range, "It must be from 0 to 1."));
        Optional<Range> position = number(mapping, "position", name);
        position.filter(range -> Range.compare(range.high(), MOST) > 0
                        || Range.compare(range.low().negate(), MOST) > 0)
                .ifPresent(range -> wrong(mapping, "position", name, range, "It must lie within a billion of 0."));
        actors.add(new Actor(
                name, capability.orElse(ONE), salience.orElse(ONE), position.orElse(ONE), basis(mapping, above)));
    }

    private Optional<Range> number(Item.Mapping mapping, String key, String name) {
        return file.required(mapping, key, "the actor '" + name + "'")
                .flatMap(item -> file.range(item, name + "'s " + key));
    }

    private void wrong(Item.Mapping mapping, String key, String name, Range range, String advice) {
        Item.Place place =
                Map.copyOf(mapping.entries()).getOrDefault(key, mapping).place();
        file.problem(place, name + "'s " + key + " is " + range, advice);
    }

    private void together(Item told) {
        if (actors.size() < 2) {
            file.problem(told.place(), "a contest has two actors or more", "");
            return;
        }
        BigFraction first = middle(actors.get(0).position());
        if (actors.stream().allMatch(actor -> middle(actor.position()).equals(first))) {
            String where = actors.get(0).position().toString();
            file.problem(told.place(), "everybody stands at " + where + ", so there is nothing to contest", "");
        }
        if (actors.stream().noneMatch(ContestFile::pulls)) {
            file.problem(told.place(), "nobody has both capability and salience", "Nobody would pull.");
        }
    }

    /** Where the model puts it before any draw. */
    private static BigFraction middle(Range range) {
        return range.low().add(range.high()).divide(2);
    }

    private static boolean pulls(Actor actor) {
        return actor.capability().low().signum() > 0 && actor.salience().low().signum() > 0;
    }

    private Basis basis(Item.Mapping mapping, Basis above) {
        return YamlFile.optional(mapping, "basis")
                .map(item -> YamlText.basis(file, item))
                .orElse(above);
    }
}
