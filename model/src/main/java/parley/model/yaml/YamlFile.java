package parley.model.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Spelling;
import parley.model.Range;

/**
 * One YAML file being read, and every problem found in it so far. JSON is read the same way, being YAML in flow style.
 * The typed getters report what is wrong and return empty, so that a reader can go on and find the next problem.
 */
public final class YamlFile {
    private static final Pattern FRACTION = Pattern.compile("([+-]?\\d{1,400})\\s*/\\s*(\\d{1,400})");

    /** Unknown keys of one mapping for which the nearest known one is looked up. */
    private static final int ADVISED = 20;
    /** As many characters as the largest file that is read has. */
    private static final int LONGEST = 16 << 20;

    private final String name;
    private final List<String> lines;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();
    private final @Nullable Item root;

    /**
     * @param name the file's name as problems should show it
     * @param text its whole text
     */
    public YamlFile(String name, String text) {
        this.name = name;
        this.lines = text.lines().toList();
        this.root = parse(text);
    }

    /**
     * A file understood, or everything wrong with it.
     *
     * @param understand reports what is wrong to the file and gives what could be made of it
     */
    public static <T> Intake<T> read(String name, String text, Function<YamlFile, Optional<T>> understand) {
        YamlFile file = new YamlFile(name, text);
        Optional<T> value = understand.apply(file);
        return value.isPresent() && file.sound()
                ? new Intake.Accepted<>(value.get(), file.remarks())
                : new Intake.Rejected<>(file.problems());
    }

    /** The whole document, or empty when it is not YAML at all (the problem then says where it breaks). */
    public Optional<Item> root() {
        return Optional.ofNullable(root);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What was passed over and the reader of the file should know of. */
    public List<Problem> remarks() {
        return List.copyOf(remarks);
    }

    public boolean sound() {
        return problems.isEmpty();
    }

    /** Tells something about {@code place} that stands in nobody's way. */
    public void remark(Item.Place place, String explanation) {
        remarks.add(new Problem(name, place.line(), place.column(), explanation, null, ""));
    }

    /** As {@link #problem}, of a text within the file: the excerpt is that text, with a caret under the place in it. */
    public void problemWithin(Item.Scalar text, int at, String explanation, String advice) {
        Item.Place start = text.place();
        String excerpt = text.text().lines().findFirst().orElse("");
        problems.add(new Problem(
                name,
                start.line(),
                start.column() + at + (text.quoted() ? 1 : 0),
                explanation,
                excerpt + System.lineSeparator() + "    " + " ".repeat(Math.min(at, excerpt.length())) + "^",
                advice));
    }

    /** Reports a problem at {@code place}, with the line it stands on as the excerpt. */
    public void problem(Item.Place place, String explanation, String advice) {
        String excerpt = place.line() <= lines.size() ? Excerpt.of(lines.get(place.line() - 1), place.column()) : null;
        problems.add(new Problem(name, place.line(), place.column(), explanation, excerpt, advice));
    }

    /** The item as a mapping; reports any other kind. {@code what} is its name for people ("the issue 'line'"). */
    public Optional<Item.Mapping> mapping(Item item, String what) {
        if (item instanceof Item.Mapping mapping) {
            return Optional.of(mapping);
        }
        problem(item.place(), what + " must be a mapping (key: value), not " + item.noun(), "");
        return Optional.empty();
    }

    /** The item as a list; reports any other kind. */
    public Optional<Item.Sequence> sequence(Item item, String what) {
        if (item instanceof Item.Sequence sequence) {
            return Optional.of(sequence);
        }
        problem(item.place(), what + " must be a list [..], not " + item.noun(), "");
        return Optional.empty();
    }

    /** The item as a word or number in text; reports any other kind and an empty one. */
    public Optional<String> text(Item item, String what) {
        if (item instanceof Item.Scalar scalar && !scalar.empty()) {
            return Optional.of(scalar.text());
        }
        problem(item.place(), what + " must be a single value, not " + noun(item), "");
        return Optional.empty();
    }

    /** The item as an exact decimal; reports anything else. */
    public Optional<BigDecimal> decimal(Item item, String what) {
        if (item instanceof Item.Scalar scalar) {
            try {
                BigDecimal value = new BigDecimal(scalar.text().strip());
                if (Math.abs(value.scale()) <= 400) {
                    return Optional.of(value);
                }
            } catch (NumberFormatException e) {
                // reported below, like every other thing that is no number
            }
        }
        problem(item.place(), what + " must be a number, not " + noun(item), "Write a decimal such as 0.35.");
        return Optional.empty();
    }

    /** The item as an exact number, a decimal or a fraction ({@code 7/9}); reports anything else. */
    public Optional<BigFraction> number(Item item, String what) {
        if (item instanceof Item.Scalar scalar) {
            Matcher fraction = FRACTION.matcher(scalar.text().strip());
            if (fraction.matches() && !fraction.group(2).matches("0+")) {
                return Optional.of(
                        BigFraction.of(new BigInteger(fraction.group(1)), new BigInteger(fraction.group(2))));
            }
        }
        return decimal(item, what).map(Range::fraction);
    }

    /** The item as a number or a range {@code [low, high]}; reports anything else. */
    public Optional<Range> range(Item item, String what) {
        if (!(item instanceof Item.Sequence pair)) {
            return number(item, what).map(Range::exactly);
        }
        if (pair.items().size() != 2) {
            problem(item.place(), what + " must be a number or a range [low, high]", "");
            return Optional.empty();
        }
        Optional<BigFraction> low = number(pair.items().get(0), what);
        Optional<BigFraction> high = number(pair.items().get(1), what);
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        if (Range.compare(low.get(), high.get()) > 0) {
            problem(
                    item.place(),
                    what + ": the range runs backwards, " + written(pair.items().get(0)) + " > "
                            + written(pair.items().get(1)),
                    "Swap them.");
            return Optional.empty();
        }
        return Optional.of(new Range(low.get(), high.get()));
    }

    /** The entry under {@code key}; reports its absence. */
    public Optional<Item> required(Item.Mapping mapping, String key, String what) {
        Item item = mapping.entries().get(key);
        if (item == null) {
            problem(mapping.place(), what + " lacks '" + key + "'", "");
        }
        return Optional.ofNullable(item);
    }

    /** The entry under {@code key}, absent or empty being no problem. */
    public static Optional<Item> optional(Item.Mapping mapping, String key) {
        return Optional.ofNullable(mapping.entries().get(key))
                .filter(item -> !(item instanceof Item.Scalar scalar && scalar.empty()));
    }

    /** Reports every key of {@code mapping} that is not among the known ones, with the nearest that is. */
    public void onlyKeys(Item.Mapping mapping, String what, Collection<String> known) {
        Set<String> sorted = new TreeSet<>(known);
        int advised = 0;
        for (Map.Entry<String, Item.Place> key : mapping.keys().entrySet()) {
            if (!sorted.contains(key.getKey())) {
                // comparing every word of a huge list with every other would take minutes
                String advice = advised++ < ADVISED ? Spelling.advice(key.getKey(), sorted) : "";
                problem(key.getValue(), "unknown key '" + key.getKey() + "' in " + what, advice);
            }
        }
    }

    private static String written(Item item) {
        return item instanceof Item.Scalar scalar ? scalar.text() : item.noun();
    }

    private static String noun(Item item) {
        return item instanceof Item.Scalar scalar && scalar.empty() ? "nothing" : item.noun();
    }

    private @Nullable Item parse(String text) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(name)
                    .setUseMarks(true)
                    .setMaxAliasesForCollections(0)
                    .setCodePointLimit(LONGEST)
                    .build();
            Optional<Node> node = new Compose(settings).composeString(json(text) ? text.replace('\t', ' ') : text);
            if (node.isEmpty()) {
                problems.add(Problem.of(name, "the file is empty", ""));
                return null;
            }
            return item(node.get());
        } catch (MarkedYamlEngineException e) {
            Item.Place place = e.getProblemMark().map(YamlFile::place).orElse(new Item.Place(1, 1));
            problem(place, "this is not YAML: " + e.getProblem(), "Check indentation, quotes and brackets.");
            return null;
        } catch (YamlEngineException e) {
            problems.add(Problem.of(name, "this is not YAML: " + e.getMessage(), ""));
            return null;
        }
    }

    /** JSON may be indented with tabs, YAML may not. */
    private static boolean json(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    private Item item(Node node) {
        Item.Place place = node.getStartMark().map(YamlFile::place).orElse(new Item.Place(1, 1));
        return switch (node) {
            case ScalarNode scalar ->
                new Item.Scalar(place, scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN);
            case SequenceNode sequence ->
                new Item.Sequence(
                        place, sequence.getValue().stream().map(this::item).toList());
            case MappingNode mapping -> mapping(place, mapping);
            default -> throw new AssertionError("YAML has three kinds of node, not " + node.getNodeType());
        };
    }

    private Item.Mapping mapping(Item.Place place, MappingNode node) {
        Map<String, Item> entries = new LinkedHashMap<>();
        Map<String, Item.Place> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            Item key = item(tuple.getKeyNode());
            if (!(key instanceof Item.Scalar scalar)) {
                problem(key.place(), "a key must be a single word", "Quote it if it holds brackets.");
                continue;
            }
            Item.Place first = keys.putIfAbsent(scalar.text(), key.place());
            if (first == null) {
                entries.put(scalar.text(), item(tuple.getValueNode()));
            } else {
                problem(
                        key.place(),
                        "'" + scalar.text() + "' stands here twice, first in line " + first.line(),
                        "Keep one of them.");
            }
        }
        return new Item.Mapping(place, entries, keys);
    }

    private static Item.Place place(Mark mark) {
        return new Item.Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
