package parley.model.talks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/** Reads what one party wants. */
final class PreferencesReader {
    private final YamlFile file;
    private final TalksReader talks;
    private final List<Issue> issues;
    private final Set<String> names;

    /** @param names of all issues of the file, those with faults too, so that one fault is told once */
    PreferencesReader(YamlFile file, TalksReader talks, List<Issue> issues, Set<String> names) {
        this.file = file;
        this.talks = talks;
        this.issues = issues;
        this.names = names;
    }

    Optional<Preferences> read(String party, Item item) {
        Optional<Item.Mapping> mapping = file.mapping(item, "the preferences of '" + party + "'");
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        Item.Mapping fields = mapping.get();
        file.onlyKeys(
                fields,
                "the preferences of '" + party + "'",
                Set.of("weights", "values", "interactions", "at-most", "compare"));
        boolean together = fields.entries().containsKey("interactions");
        Weights weights = YamlFile.optional(fields, "weights")
                .map(weighed -> weights(weighed, together))
                .orElseGet(Weights.Unknown::new);
        Map<String, Values> values = new LinkedHashMap<>();
        (together && !fields.entries().containsKey("values")
                        ? Optional.<Item>of(new Item.Mapping(fields.place(), Map.of(), Map.of()))
                        : file.required(fields, "values", "the preferences of '" + party + "'"))
                .flatMap(all -> file.mapping(all, "'values'"))
                .ifPresent(all -> values.putAll(values(party, all, together)));
        List<Interaction> interactions = new ArrayList<>();
        YamlFile.optional(fields, "interactions")
                .flatMap(all -> file.sequence(all, "'interactions'"))
                .ifPresent(all -> all.items().forEach(one -> interaction(one).ifPresent(interactions::add)));
        BigFraction atMost = YamlFile.optional(fields, "at-most")
                .flatMap(ceiling -> file.range(ceiling, "'at-most'"))
                .map(Range::low)
                .orElse(null);
        List<Comparison> comparisons = new ArrayList<>();
        YamlFile.optional(fields, "compare")
                .flatMap(all -> file.sequence(all, "'compare'"))
                .ifPresent(all -> all.items().forEach(text -> comparison(text).ifPresent(comparisons::add)));
        return Optional.of(new Preferences(weights, values, interactions, atMost, comparisons));
    }

    private Weights weights(Item item, boolean together) {
        if (item instanceof Item.Scalar scalar && scalar.text().equals("unknown")) {
            return new Weights.Unknown();
        }
        Optional<Item.Mapping> mapping = file.mapping(item, "'weights'");
        if (mapping.isEmpty()) {
            return new Weights.Unknown();
        }
        Item.Mapping fields = mapping.get();
        Basis basis = talks.basis(fields, "basis");
        Set<String> known = new TreeSet<>(names);
        known.add("basis");
        if (fields.entries().containsKey("order") || fields.entries().containsKey("heavier")) {
            known.addAll(Set.of("order", "heavier"));
            file.onlyKeys(fields, "'weights'", known);
            return new WeightOrderReader(file, names).read(fields, basis);
        }
        file.onlyKeys(fields, "'weights'", known);
        return numbers(fields, basis, together);
    }

    private Weights numbers(Item.Mapping fields, Basis basis, boolean together) {
        Map<String, Range> ranges = new LinkedHashMap<>();
        for (String name : names) {
            Item item = fields.entries().get(name);
            if (item == null && together) {
                ranges.put(name, Range.exactly(BigFraction.ZERO));
                continue;
            }
            if (item == null) {
                file.problem(fields.place(), "the weights lack '" + name + "'", "Write 0 if it does not count.");
                continue;
            }
            file.range(item, "the weight of '" + name + "'").ifPresent(range -> {
                if (range.low().signum() < 0) {
                    file.problem(item.place(), "the weight of '" + name + "' must be 0 or more", "");
                }
                ranges.put(name, range);
            });
        }
        if (ranges.values().stream().allMatch(Range::known)) {
            Map<String, BigFraction> known = new LinkedHashMap<>();
            ranges.forEach((name, range) -> known.put(name, range.low()));
            return new Weights.Known(known, basis);
        }
        if (ranges.size() == names.size()) {
            sumToOne(fields, ranges);
        }
        return new Weights.Ranges(ranges, basis);
    }

    private void sumToOne(Item.Mapping fields, Map<String, Range> ranges) {
        BigFraction least = BigFraction.ZERO;
        BigFraction most = BigFraction.ZERO;
        for (Range range : ranges.values()) {
            least = least.add(range.low());
            most = most.add(range.high());
        }
        Range sum = new Range(least, most);
        if (!sum.contains(BigFraction.ONE)) {
            file.problem(fields.place(), "no weights within these ranges sum to 1; they sum to " + sum, "");
        }
    }

    private Map<String, Values> values(String party, Item.Mapping all, boolean together) {
        file.onlyKeys(all, "the values of '" + party + "'", names);
        Map<String, Values> values = new LinkedHashMap<>();
        for (Issue issue : issues) {
            Item item = all.entries().get(issue.name());
            if (item == null && together) {
                values.put(issue.name(), Values.nothing(issue));
                continue;
            }
            if (item == null) {
                file.problem(
                        all.place(),
                        "'" + party + "' has no values on '" + issue.name() + "'",
                        "Write [0, 1] for what nobody knows.");
                continue;
            }
            file.mapping(item, "the values on '" + issue.name() + "'")
                    .flatMap(fields -> values(issue, fields))
                    .ifPresent(of -> values.put(issue.name(), of));
        }
        return values;
    }

    private Optional<Values> values(Issue issue, Item.Mapping fields) {
        return switch (issue) {
            case Issue.Discrete discrete -> perOption(discrete, fields);
            case Issue.Whole whole -> curve(issue, fields, BigFraction.of(whole.from()), BigFraction.of(whole.to()));
            case Issue.Real real -> curve(issue, fields, real.from(), real.to());
        };
    }

    private Optional<Values> perOption(Issue.Discrete issue, Item.Mapping fields) {
        Set<String> known = new TreeSet<>(issue.options());
        known.add("basis");
        file.onlyKeys(fields, "the values on '" + issue.name() + "'", known);
        for (String option : issue.options()) {
            if (!fields.entries().containsKey(option)) {
                file.problem(
                        fields.place(),
                        "no value of '" + option + "' on '" + issue.name() + "'",
                        "Write [0, 1] if nobody knows.");
            }
        }
        return Optional.of(new Values.PerOption(talks.estimates(fields, "the value of ")));
    }

    private Optional<Values> curve(Issue issue, Item.Mapping fields, BigFraction from, BigFraction to) {
        String what = "the values on '" + issue.name() + "'";
        file.onlyKeys(fields, what, Set.of("linear", "points", "basis"));
        @Nullable Item linear = fields.entries().get("linear");
        @Nullable Item points = fields.entries().get("points");
        Item item = linear == null ? points : linear;
        if (item == null || (linear != null && points != null)) {
            file.problem(
                    fields.place(),
                    what + " need either 'linear' or 'points'",
                    "As in linear: {" + Numbers.text(from) + ": 0, " + Numbers.text(to) + ": 1}.");
            return Optional.empty();
        }
        Basis basis = talks.basis(fields, "basis");
        return file.mapping(item, what).flatMap(map -> curve(what, map, basis, linear != null, from, to));
    }

    private Optional<Values> curve(
            String what, Item.Mapping map, Basis basis, boolean linear, BigFraction from, BigFraction to) {
        SortedMap<BigFraction, Estimate> curve = new TreeMap<>(Range::compare);
        map.entries().forEach((key, value) -> {
            Optional<BigFraction> x = Numbers.read(key);
            if (x.isEmpty()) {
                file.problem(Ordered.get(map.keys(), key), "'" + key + "' must be a number of the issue", "");
            } else {
                talks.estimate(value, "the value of '" + key + "'", basis).ifPresent(y -> {
                    if (curve.put(x.get(), y) != null) {
                        file.problem(Ordered.get(map.keys(), key), key + " stands twice in " + what, "");
                    }
                });
            }
        });
        boolean whole = curve.size() == map.entries().size();
        if (whole && linear && curve.size() != 2) {
            file.problem(map.place(), "'linear' takes two points, not " + curve.size(), "Use 'points'.");
            return Optional.empty();
        }
        boolean covered = curve.size() >= 2
                && Range.compare(curve.firstKey(), from) <= 0
                && Range.compare(curve.lastKey(), to) >= 0;
        if (whole && !covered) {
            file.problem(
                    map.place(),
                    what + " must reach from " + Numbers.text(from) + " to " + Numbers.text(to),
                    "Give the values at both ends.");
        }
        return covered ? Optional.of(new Values.Curve(curve)) : Optional.empty();
    }

    private Optional<Interaction> interaction(Item item) {
        String what = "an interaction";
        return file.mapping(item, what).flatMap(fields -> {
            file.onlyKeys(fields, what, Set.of("when", "adds", "basis"));
            Basis basis = talks.basis(fields, "basis");
            Optional<Constraint> when =
                    file.required(fields, "when", what).flatMap(text -> talks.constraint(text, issues, names));
            Optional<Estimate> adds =
                    file.required(fields, "adds", what).flatMap(number -> talks.estimate(number, "'adds'", basis));
            return when.flatMap(where -> adds.map(gain -> new Interaction(where, gain)));
        });
    }

    private Optional<Comparison> comparison(Item item) {
        return file.text(item, "a comparison").flatMap(text -> {
            try {
                return Optional.of(ConstraintText.comparison(text, issues));
            } catch (ConstraintText.Wrong wrong) {
                talks.wrong(item, wrong, issues, names);
                return Optional.empty();
            }
        });
    }
}
