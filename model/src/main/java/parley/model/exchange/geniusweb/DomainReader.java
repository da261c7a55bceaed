package parley.model.exchange.geniusweb;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Range;
import parley.model.exchange.Names;
import parley.model.exchange.Notes;
import parley.model.talks.Issue;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/** Reads the issues of a domain: lists of values, and ranges with low, high and step. */
final class DomainReader {
    private final YamlFile file;
    private final Notes notes;

    DomainReader(YamlFile file, Notes notes) {
        this.file = file;
        this.notes = notes;
    }

    /** Empty after a problem. */
    List<Issue> read(Item.Mapping domain) {
        Optional<Item.Mapping> values =
                file.required(domain, "issuesValues", "a domain").flatMap(item -> file.mapping(item, "'issuesValues'"));
        List<Issue> issues = new ArrayList<>();
        values.ifPresent(all -> {
            Names names = new Names("issue", notes);
            all.entries().forEach((name, item) -> issue(names.fit(name), item).ifPresent(issues::add));
            if (all.entries().isEmpty()) {
                file.problem(all.place(), "a domain needs an issue at least", "");
            }
        });
        return values.isPresent() && issues.size() == values.get().entries().size() ? issues : List.of();
    }

    private Optional<Issue> issue(String name, Item item) {
        Optional<Item.Mapping> fields = file.mapping(item, "the issue '" + name + "'");
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Item values = fields.get().entries().get("values");
        Item range = fields.get().entries().get("range");
        if (values != null) {
            return file.sequence(values, "the values of '" + name + "'").flatMap(list -> discrete(name, list));
        }
        if (range != null) {
            return range(name, range);
        }
        file.problem(fields.get().place(), "the issue '" + name + "' needs 'values' or 'range'", "");
        return Optional.empty();
    }

    private Optional<Issue> discrete(String name, Item.Sequence list) {
        if (list.items().isEmpty()) {
            file.problem(list.place(), "the issue '" + name + "' has no values", "");
            return Optional.empty();
        }
        if (tooMany(list, name, BigInteger.valueOf(list.items().size()), "Take fewer, or a range.")) {
            return Optional.empty();
        }
        Names names = new Names("option", notes);
        Set<String> seen = new LinkedHashSet<>();
        List<String> options = new ArrayList<>();
        for (Item item : list.items()) {
            if (item instanceof Item.Scalar scalar) {
                if (!seen.add(scalar.text())) {
                    file.problem(item.place(), "'" + scalar.text() + "' stands twice on '" + name + "'", "");
                } else {
                    options.add(names.fit(scalar.text()));
                }
            } else {
                file.problem(item.place(), "a value of '" + name + "' must be a single word", "");
            }
        }
        return options.size() == list.items().size()
                ? Optional.of(new Issue.Discrete(name, options, Map.of()))
                : Optional.empty();
    }

    /** {@code {low, high, step}} or {@code [low, high, step]}; whole numbers throughout make an integer issue. */
    private Optional<Issue> range(String name, Item item) {
        List<Optional<BigFraction>> numbers = new ArrayList<>();
        if (item instanceof Item.Mapping fields) {
            for (String key : List.of("low", "high", "step")) {
                numbers.add(file.required(fields, key, "the range of '" + name + "'")
                        .flatMap(number -> file.number(number, "'" + key + "' of '" + name + "'")));
            }
        } else if (item instanceof Item.Sequence list && list.items().size() == 3) {
            list.items().forEach(number -> numbers.add(file.number(number, "the range of '" + name + "'")));
        } else {
            file.problem(item.place(), "the range of '" + name + "' needs low, high and step", "As in [0, 10, 0.5].");
            return Optional.empty();
        }
        if (numbers.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        BigFraction low = numbers.get(0).orElseThrow();
        BigFraction high = numbers.get(1).orElseThrow();
        BigFraction step = numbers.get(2).orElseThrow();
        if (Range.compare(low, high) > 0) {
            file.problem(item.place(), "the range of '" + name + "' runs backwards", "Swap low and high.");
            return Optional.empty();
        }
        if (step.signum() <= 0) {
            file.problem(item.place(), "the step of '" + name + "' must be more than 0", "");
            return Optional.empty();
        }
        BigFraction steps = high.subtract(low).divide(step);
        if (tooMany(
                item,
                name,
                steps.getNumerator().divide(steps.getDenominator()).add(BigInteger.ONE),
                "Take a larger step.")) {
            return Optional.empty();
        }
        boolean whole = List.of(low, high, step).stream()
                .allMatch(number -> number.getDenominator().abs().equals(BigInteger.ONE));
        return Optional.of(
                whole
                        ? new Issue.Whole(name, integer(low), integer(high), integer(step), null, Map.of())
                        : new Issue.Real(name, low, high, step, null, Map.of()));
    }

    private static BigInteger integer(BigFraction number) {
        return number.getNumerator().multiply(number.getDenominator());
    }

    private boolean tooMany(Item item, String name, BigInteger options, String advice) {
        if (options.compareTo(BigInteger.valueOf(Issue.MOST_OPTIONS)) <= 0) {
            return false;
        }
        file.problem(
                item.place(),
                "the issue '" + name + "' has " + options + " options; up to " + Issue.MOST_OPTIONS + " are read",
                advice);
        return true;
    }
}
