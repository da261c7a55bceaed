package parley.model.exchange.negmas;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.ledger.Spelling;
import parley.model.Range;
import parley.model.exchange.Names;
import parley.model.exchange.Notes;
import parley.model.talks.Issue;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/** Reads the issues of an outcome space. */
final class SpaceReader {
    private final YamlFile file;
    private final Notes notes;
    private final Names names;

    SpaceReader(YamlFile file, Notes notes) {
        this.file = file;
        this.notes = notes;
        this.names = new Names("issue", notes);
    }

    /** Empty after a problem. */
    List<Matter> read(Item.Mapping top) {
        Item.Mapping space = top.entries().get("outcome_space") instanceof Item.Mapping inner ? inner : top;
        Optional<Item> issues = file.required(space, "issues", "the outcome space");
        if (issues.isEmpty()) {
            return List.of();
        }
        List<Matter> matters = new ArrayList<>();
        int expected;
        if (issues.get() instanceof Item.Mapping byName) {
            expected = byName.entries().size();
            byName.entries().forEach((name, item) -> issue(name, item).ifPresent(matters::add));
        } else {
            Optional<Item.Sequence> list = file.sequence(issues.get(), "'issues'");
            expected = list.map(all -> all.items().size()).orElse(-1);
            list.ifPresent(all -> all.items().forEach(item -> issue("", item).ifPresent(matters::add)));
        }
        if (expected == 0) {
            file.problem(issues.get().place(), "the outcome space needs an issue at least", "");
        }
        return matters.size() == expected ? matters : List.of();
    }

    private Optional<Matter> issue(String key, Item item) {
        if (!(item instanceof Item.Mapping fields)) {
            return values(names.fit(key), key, "", item);
        }
        String label = YamlFile.optional(fields, "name")
                .flatMap(name -> file.text(name, "'name'"))
                .orElse(key);
        String name = names.fit(label);
        return file.required(fields, "values", "the issue '" + name + "'")
                .flatMap(values -> values(name, label, Negmas.type(fields), values));
    }

    private Optional<Matter> values(String name, String label, String type, Item values) {
        return switch (type) {
            case "contiguousissue", "integerissue" ->
                whole(name, values).map(issue -> new Matter(label, issue, List.of()));
            case "continuousissue" -> real(name, values).map(issue -> new Matter(label, issue, List.of()));
            case "categoricalissue",
                    "ordinalissue",
                    "cardinalissue",
                    "discreteordinalissue",
                    "discretecardinalissue",
                    "discreteissue" -> listed(name, label, values);
            case "", "issue" ->
                values instanceof Item.Sequence
                        ? listed(name, label, values)
                        : whole(name, values).map(issue -> new Matter(label, issue, List.of()));
            case "callableissue", "countableinfiniteissue", "continuousinfiniteissue", "optionalissue" -> {
                file.problem(
                        values.place(),
                        "the issue '" + name + "' is of a kind that has no last option (" + type + ")",
                        "Give it a list or two bounds.");
                yield Optional.empty();
            }
            default -> {
                file.problem(
                        values.place(),
                        "unknown kind of issue '" + type + "'",
                        Spelling.advice(
                                type,
                                List.of("categoricalissue", "contiguousissue", "continuousissue", "ordinalissue")));
                yield Optional.empty();
            }
        };
    }

    private Optional<Matter> listed(String name, String label, Item values) {
        if (!(values instanceof Item.Sequence list)) {
            return whole(name, values).map(issue -> new Matter(label, issue, List.of()));
        }
        if (list.items().isEmpty()) {
            file.problem(list.place(), "the issue '" + name + "' has no values", "");
            return Optional.empty();
        }
        if (tooMany(values, name, BigInteger.valueOf(list.items().size()))) {
            return Optional.empty();
        }
        Names options = new Names("option", notes);
        Map<String, String> all = new LinkedHashMap<>();
        for (Item item : list.items()) {
            if (item instanceof Item.Scalar scalar) {
                all.put(options.fit(scalar.text()), scalar.text());
            } else {
                file.problem(item.place(), "a value of '" + name + "' must be a single word", "");
            }
        }
        return all.size() == list.items().size()
                ? Optional.of(new Matter(
                        label,
                        new Issue.Discrete(name, List.copyOf(all.keySet()), Map.of()),
                        List.copyOf(all.values())))
                : Optional.empty();
    }

    /** {@code [low, high]}, both included, or a count n for 0 to n - 1. */
    private Optional<Issue> whole(String name, Item values) {
        List<BigFraction> ends = new ArrayList<>();
        if (values instanceof Item.Sequence list && list.items().size() == 2) {
            list.items()
                    .forEach(item ->
                            file.number(item, "a bound of '" + name + "'").ifPresent(ends::add));
        } else {
            file.number(values, "the values of '" + name + "'").ifPresent(count -> {
                ends.add(BigFraction.ZERO);
                ends.add(count.subtract(1));
            });
        }
        if (ends.size() < 2 || !forwards(name, values, ends)) {
            return Optional.empty();
        }
        List<BigInteger> whole = new ArrayList<>();
        for (BigFraction end : ends) {
            if (end.getDenominator().abs().equals(BigInteger.ONE)) {
                whole.add(end.getNumerator().multiply(end.getDenominator()));
            }
        }
        if (whole.size() < 2) {
            file.problem(
                    values.place(),
                    "the bounds of '" + name + "' must be whole numbers",
                    "Or make it a ContinuousIssue.");
            return Optional.empty();
        }
        if (tooMany(values, name, whole.get(1).subtract(whole.get(0)).add(BigInteger.ONE))) {
            return Optional.empty();
        }
        return Optional.of(new Issue.Whole(name, whole.get(0), whole.get(1), BigInteger.ONE, null, Map.of()));
    }

    private Optional<Issue> real(String name, Item values) {
        if (!(values instanceof Item.Sequence list) || list.items().size() != 2) {
            file.problem(values.place(), "the values of '" + name + "' must be two bounds [low, high]", "");
            return Optional.empty();
        }
        List<BigFraction> ends = new ArrayList<>();
        list.items()
                .forEach(item -> file.number(item, "a bound of '" + name + "'").ifPresent(ends::add));
        return ends.size() == 2 && forwards(name, values, ends)
                ? Optional.of(new Issue.Real(name, ends.get(0), ends.get(1), null, null, Map.of()))
                : Optional.empty();
    }

    private boolean forwards(String name, Item values, List<BigFraction> ends) {
        if (Range.compare(ends.get(0), ends.get(1)) <= 0) {
            return true;
        }
        file.problem(values.place(), "the issue '" + name + "' runs backwards", "Swap its bounds.");
        return false;
    }

    private boolean tooMany(Item values, String name, BigInteger options) {
        if (options.compareTo(BigInteger.valueOf(Issue.MOST_OPTIONS)) <= 0) {
            return false;
        }
        file.problem(
                values.place(),
                "the issue '" + name + "' has " + options + " options; up to " + Issue.MOST_OPTIONS + " are read",
                "Count in larger units, or make it a ContinuousIssue.");
        return true;
    }
}
