package parley.model.talks;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.ledger.Spelling;
import parley.model.Range;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/** Reads one issue. */
final class IssueReader {
    /** An issue with more steps than this is better told as a real number without a step. */
    private static final int MOST_STEPS = Issue.MOST_OPTIONS;

    private final YamlFile file;
    private final String name;
    private final String what;
    private final Item.Mapping fields;

    IssueReader(YamlFile file, String name, Item.Mapping fields) {
        this.file = file;
        this.name = name;
        this.what = "the issue '" + name + "'";
        this.fields = fields;
    }

    Optional<Issue> read() {
        String kind = YamlFile.optional(fields, "kind")
                .flatMap(item -> file.text(item, "'kind'"))
                .orElse("discrete");
        return switch (kind) {
            case "discrete" -> discrete();
            case "integer" -> whole();
            case "real" -> real();
            default -> {
                Set<String> kinds = new TreeSet<>(Set.of("discrete", "integer", "real"));
                Item.Place at = Ordered.get(fields.entries(), "kind").place();
                file.problem(at, "unknown kind of issue '" + kind + "'", Spelling.advice(kind, kinds));
                yield Optional.empty();
            }
        };
    }

    private Optional<Issue> discrete() {
        Optional<Item.Sequence> list = file.required(fields, "options", what)
                .flatMap(item -> file.sequence(item, "the options of '" + name + "'"));
        Set<String> options = new LinkedHashSet<>();
        if (list.isPresent() && list.get().items().size() > Issue.MOST_OPTIONS) {
            file.problem(
                    list.get().place(),
                    what + " has " + list.get().items().size() + " options; up to " + Issue.MOST_OPTIONS + " are read",
                    "Make it 'kind: integer' or 'kind: real', or take fewer.");
            return Optional.empty();
        }
        list.ifPresent(items -> {
            for (Item item : items.items()) {
                file.text(item, "an option of '" + name + "'").ifPresent(option -> {
                    if (!options.add(option)) {
                        file.problem(item.place(), what + " has the option '" + option + "' twice", "");
                    }
                    if (TalksReader.TAKEN.contains(option)) {
                        file.problem(
                                item.place(), "an option cannot be called '" + option + "'", "Choose another name.");
                    }
                });
            }
            if (items.items().isEmpty()) {
                file.problem(items.place(), what + " needs an option at least", "");
            }
        });
        Map<String, List<String>> extras = extras(Set.of("kind", "options"), options.size());
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(new Issue.Discrete(name, List.copyOf(options), extras));
    }

    private Optional<Issue> whole() {
        Optional<BigInteger> from = whole("from");
        Optional<BigInteger> to = whole("to");
        Optional<BigInteger> step = fields.entries().containsKey("step") ? whole("step") : Optional.of(BigInteger.ONE);
        if (from.isEmpty()
                || to.isEmpty()
                || step.isEmpty()
                || !sensible(BigFraction.of(from.get()), BigFraction.of(to.get()), BigFraction.of(step.get()))) {
            return Optional.empty();
        }
        BigInteger steps = to.get().subtract(from.get()).divide(step.get());
        Map<String, List<String>> extras = numericExtras(steps.intValueExact() + 1);
        return Optional.of(new Issue.Whole(name, from.get(), to.get(), step.get(), unit(), extras));
    }

    private Optional<BigInteger> whole(String key) {
        Optional<Item> item = file.required(fields, key, what);
        Optional<BigFraction> number =
                item.flatMap(at -> file.decimal(at, "'" + key + "'")).map(Range::fraction);
        if (item.isPresent()
                && number.isPresent()
                && !number.get().getDenominator().equals(BigInteger.ONE)) {
            file.problem(
                    item.get().place(),
                    "'" + key + "' of an integer issue must be a whole number",
                    "Or make it 'kind: real'.");
            return Optional.empty();
        }
        return number.map(BigFraction::getNumerator);
    }

    private Optional<Issue> real() {
        Optional<BigFraction> from = decimal("from");
        Optional<BigFraction> to = decimal("to");
        Optional<BigFraction> step = fields.entries().containsKey("step") ? decimal("step") : Optional.empty();
        if (from.isEmpty() || to.isEmpty() || !sensible(from.get(), to.get(), step.orElse(null))) {
            return Optional.empty();
        }
        int steps = step.map(by -> to.get().subtract(from.get()).divide(by).intValue() + 1)
                .orElse(1);
        Map<String, List<String>> extras = numericExtras(steps);
        return Optional.of(new Issue.Real(name, from.get(), to.get(), step.orElse(null), unit(), extras));
    }

    private Optional<BigFraction> decimal(String key) {
        return file.required(fields, key, what).flatMap(item -> file.number(item, "'" + key + "'"));
    }

    private boolean sensible(BigFraction from, BigFraction to, @Nullable BigFraction step) {
        if (Range.compare(from, to) > 0) {
            file.problem(fields.place(), "the issue '" + name + "' runs backwards", "Swap 'from' and 'to'.");
            return false;
        }
        if (step == null) {
            return true;
        }
        if (step.signum() <= 0) {
            file.problem(fields.place(), "the step of '" + name + "' must be more than 0", "");
            return false;
        }
        if (Range.compare(to.subtract(from).divide(step), BigFraction.of(MOST_STEPS)) > 0) {
            file.problem(
                    fields.place(),
                    "the issue '" + name + "' has more than " + MOST_STEPS + " steps",
                    "Take a larger step, or 'kind: real' without a step.");
            return false;
        }
        return true;
    }

    private @Nullable String unit() {
        return YamlFile.optional(fields, "unit")
                .flatMap(item -> file.text(item, "'unit'"))
                .orElse(null);
    }

    private Map<String, List<String>> numericExtras(int options) {
        return extras(Set.of("kind", "from", "to", "step", "unit"), options);
    }

    /** The analyst's own keys, except one so near to a known key that it was probably meant to be that. */
    private Map<String, List<String>> extras(Set<String> known, int options) {
        Map<String, List<String>> extras = new LinkedHashMap<>();
        fields.entries().forEach((key, item) -> {
            if (known.contains(key)) {
                return;
            }
            Optional<String> meant = Spelling.nearest(key, new TreeSet<>(known));
            if (meant.isPresent()) {
                Item.Place at = Ordered.get(fields.keys(), key);
                file.problem(at, "unknown key '" + key + "' in " + what, "Maybe '" + meant.get() + "'?");
                return;
            }
            List<String> values = new ArrayList<>();
            List<Item> items = item instanceof Item.Sequence list ? list.items() : List.of(item);
            items.forEach(value -> file.text(value, "'" + key + "'").ifPresent(values::add));
            if (values.size() == items.size() && values.size() != 1 && values.size() != options) {
                file.problem(
                        item.place(),
                        "'" + key + "' has " + values.size() + " entries for " + options + " options of " + what,
                        "Write one for each option, or one for all.");
            }
            extras.put(key, values);
        });
        return extras;
    }
}
