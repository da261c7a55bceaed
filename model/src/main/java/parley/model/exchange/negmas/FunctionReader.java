package parley.model.exchange.negmas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.ledger.Spelling;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.exchange.Boxes;
import parley.model.exchange.Notes;
import parley.model.exchange.Utility;
import parley.model.talks.Constraint;
import parley.model.talks.Issue;
import parley.model.talks.Numbers;
import parley.model.talks.Outcome;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Reservation;
import parley.model.talks.Values;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/**
 * Reads one party's utility function. A reserved value of minus infinity, which is also what none stated means, is told
 * as the least utility there is: any agreement will do.
 */
final class FunctionReader {
    private static final List<String> KINDS = List.of(
            "LinearAdditiveUtilityFunction",
            "LinearUtilityFunction",
            "AffineUtilityFunction",
            "ConstUtilityFunction",
            "HyperRectangleUtilityFunction",
            "ExpDiscountedUFun",
            "LinDiscountedUFun");

    private final YamlFile file;
    private final String party;
    private final List<Matter> matters;
    private final Notes notes;
    private final Basis basis;
    private final Utility utility;

    FunctionReader(YamlFile file, String party, List<Matter> matters, String fileName, Notes notes) {
        this.file = file;
        this.party = party;
        this.matters = matters;
        this.notes = notes;
        this.basis = new Basis.Assumption("NegMAS utility function " + fileName);
        this.utility = new Utility(matters.stream().map(Matter::issue).toList(), basis);
    }

    /** A party and what it wants. */
    record Read(Party party, Preferences preferences) {}

    /** What was made of it so far when there are problems. */
    Read read(Item.Mapping top) {
        Item.Mapping reserves = top;
        Item.Mapping function = top;
        boolean shrinks = true;
        Estimate discount = null;
        while (Negmas.type(function).contains("discounted") && file.sound()) {
            Optional<BigFraction> factor = number(function, "discount");
            if (factor.isPresent()
                    && factor.get().signum() > 0
                    && Range.compare(factor.get(), BigFraction.ONE) < 0
                    && discount == null) {
                discount = utility.estimate(factor.get());
                String by = text(function, "factor").orElse("step");
                notes.add("the discount of " + party + " counts by '" + by + "'");
            }
            number(function, "cost")
                    .filter(cost -> cost.signum() != 0)
                    .ifPresent(
                            cost -> notes.add("a cost of delay of " + party + " is left out: " + Numbers.text(cost)));
            boolean own = text(function, "dynamic_reservation")
                    .map(word -> word.equalsIgnoreCase("false"))
                    .orElse(false);
            Optional<Item.Mapping> inner = file.required(function, "ufun", "a discounted function")
                    .flatMap(item -> file.mapping(item, "'ufun'"));
            if (inner.isEmpty()) {
                break;
            }
            // a reservation that shrinks with time is the inner function's
            shrinks &= !own && inner.get().entries().containsKey("reserved_value");
            reserves = shrinks ? inner.get() : reserves;
            function = inner.get();
        }
        function(function);
        return new Read(new Party(party, reservation(reserves), discount), utility.preferences());
    }

    private void function(Item.Mapping function) {
        String type = Negmas.type(function);
        switch (type) {
            case "", "linearadditiveutilityfunction", "linearutilityaggregationfunction", "linearadditive" ->
                additive(function);
            case "linearutilityfunction", "affineutilityfunction" -> affine(function);
            case "constutilityfunction", "constufun" -> {
                Optional<BigFraction> value = number(function, "value").or(() -> number(function, "bias"));
                value.ifPresent(utility::addAlways);
            }
            case "hyperrectangleutilityfunction" -> boxes(function);
            default ->
                file.problem(
                        function.place(),
                        "utility functions of the kind '" + type + "' cannot be read",
                        Spelling.nearest(type, KINDS)
                                .map(near -> "Maybe '" + near + "'?")
                                .orElse("Known: " + String.join(", ", KINDS) + "."));
        }
    }

    private void additive(Item.Mapping function) {
        List<@Nullable Item> values = each(function, "values");
        List<@Nullable Item> weights = each(function, "weights");
        if (function.entries().get("values") == null) {
            file.problem(function.place(), "the utility function lacks 'values'", "");
            return;
        }
        for (int i = 0; i < matters.size() && i < values.size(); i++) {
            Matter matter = matters.get(i);
            BigFraction weight = weight(weights, i);
            Item value = values.get(i);
            if (value == null) {
                notes.add("'" + matter.issue().name() + "' has no values for " + party
                        + "; its numbers are taken as they stand");
            }
            Optional<Values> of = value == null
                    ? identity(matter, function.place())
                    : new ValueReader(file, party, utility, notes).read(matter, value);
            of.ifPresent(read -> utility.add(matter.issue(), weight, read));
        }
        number(function, "bias").ifPresent(utility::addAlways);
    }

    private void affine(Item.Mapping function) {
        List<@Nullable Item> weights = each(function, "weights");
        for (int i = 0; i < matters.size(); i++) {
            Matter matter = matters.get(i);
            BigFraction weight =
                    function.entries().containsKey("weights") ? weight(weights, i) : BigFraction.of(1, matters.size());
            identity(matter, function.place()).ifPresent(values -> utility.add(matter.issue(), weight, values));
        }
        number(function, "bias").ifPresent(utility::addAlways);
    }

    private Optional<Values> identity(Matter matter, Item.Place place) {
        return new ValueReader(file, party, utility, notes).line(matter, place, BigFraction.ONE, BigFraction.ZERO);
    }

    private BigFraction weight(List<@Nullable Item> weights, int i) {
        Item item = i < weights.size() ? weights.get(i) : null;
        return item == null
                ? BigFraction.ONE
                : file.number(item, "the weight of '" + matters.get(i).issue().name() + "'")
                        .orElse(BigFraction.ZERO);
    }

    /** One item for each issue, by place or by name; null where the file has none. */
    private List<@Nullable Item> each(Item.Mapping function, String key) {
        List<@Nullable Item> found = new ArrayList<>();
        Item all = YamlFile.optional(function, key).orElse(null);
        if (all instanceof Item.Sequence list) {
            if (list.items().size() != matters.size()) {
                file.problem(
                        list.place(),
                        "'" + key + "' has " + list.items().size() + " entries for " + matters.size() + " issues",
                        "Write one for each issue, in their order.");
            }
            found.addAll(list.items());
            return found;
        }
        if (all instanceof Item.Mapping byName) {
            Set<String> known = new TreeSet<>();
            matters.forEach(matter -> known.add(matter.label()));
            if (!byName.entries().keySet().stream().allMatch(name -> name.matches("\\d+"))) {
                file.onlyKeys(byName, "'" + key + "'", known);
            }
            for (int i = 0; i < matters.size(); i++) {
                Item item = byName.entries().get(matters.get(i).label());
                found.add(item == null ? byName.entries().get(String.valueOf(i)) : item);
            }
            return found;
        }
        if (all != null) {
            file.problem(all.place(), "'" + key + "' must be a list or a mapping by issue", "");
        }
        for (int i = 0; i < matters.size(); i++) {
            found.add(null);
        }
        return found;
    }

    /** A sum of what each box around the package gives. */
    private void boxes(Item.Mapping function) {
        List<Item> ranges = list(function, "outcome_ranges");
        List<Item> gives = list(function, function.entries().containsKey("utilities") ? "utilities" : "mappings");
        List<Item> weights = function.entries().containsKey("weights")
                        && YamlFile.optional(function, "weights").isPresent()
                ? list(function, "weights")
                : List.of();
        if (ranges.size() != gives.size()) {
            file.problem(
                    function.place(),
                    "there are " + ranges.size() + " outcome ranges and " + gives.size() + " utilities",
                    "Write one utility for each range.");
            return;
        }
        for (int k = 0; k < ranges.size(); k++) {
            BigFraction weight = k < weights.size()
                    ? file.number(weights.get(k), "a weight").orElse(BigFraction.ONE)
                    : BigFraction.ONE;
            BigFraction amount = file.number(gives.get(k), "the utility of a range")
                    .orElse(BigFraction.ZERO)
                    .multiply(weight);
            if (ranges.get(k) instanceof Item.Scalar none && none.empty()) {
                utility.addAlways(amount);
                continue;
            }
            file.mapping(ranges.get(k), "an outcome range").flatMap(this::box).ifPresent(bounds -> {
                Constraint when = Boxes.all(bounds);
                if (when == null) {
                    utility.addAlways(amount);
                } else {
                    utility.add(when, amount);
                }
            });
        }
        number(function, "bias").ifPresent(utility::addAlways);
    }

    private List<Item> list(Item.Mapping function, String key) {
        return file.required(function, key, "the utility function")
                .flatMap(item -> file.sequence(item, "'" + key + "'"))
                .map(Item.Sequence::items)
                .orElse(List.of());
    }

    private Optional<List<Constraint>> box(Item.Mapping range) {
        List<Constraint> bounds = new ArrayList<>();
        for (Map.Entry<String, Item> entry : range.entries().entrySet()) {
            Optional<Matter> matter = matter(range, entry.getKey());
            Optional<Constraint> bound = matter.flatMap(of -> bound(of, entry.getValue()));
            if (bound.isEmpty()) {
                return Optional.empty();
            }
            bounds.add(bound.get());
        }
        return Optional.of(bounds);
    }

    private Optional<Matter> matter(Item.Mapping range, String key) {
        Set<String> known = new TreeSet<>();
        for (Matter matter : matters) {
            if (matter.label().equals(key)) {
                return Optional.of(matter);
            }
            known.add(matter.label());
        }
        if (key.matches("\\d{1,6}") && Integer.parseInt(key) < matters.size()) {
            return Optional.of(matters.get(Integer.parseInt(key)));
        }
        Item.Place place = range.keys().getOrDefault(key, range.place());
        file.problem(place, "unknown issue '" + key + "'", Spelling.advice(key, known));
        return Optional.empty();
    }

    /** Two numbers are a span; one is itself; a list is any of its members. */
    private Optional<Constraint> bound(Matter matter, Item item) {
        List<Item> items = item instanceof Item.Sequence list ? list.items() : List.of(item);
        boolean numeric = items.stream()
                .allMatch(one -> one instanceof Item.Scalar scalar
                        && !scalar.quoted()
                        && Numbers.read(scalar.text()).isPresent());
        if (numeric && (items.size() == 2 || (matter.options().isEmpty() && items.size() == 1))) {
            BigFraction least = Numbers.of(((Item.Scalar) items.getFirst()).text());
            BigFraction most = Numbers.of(((Item.Scalar) items.getLast()).text());
            Optional<Constraint> within = Boxes.within(matter.issue(), least, most);
            if (within.isPresent()) {
                return within;
            }
        }
        List<Constraint> any = new ArrayList<>();
        for (Item one : items) {
            String word = one instanceof Item.Scalar scalar ? scalar.text() : one.noun();
            int place = matter.options().indexOf(word);
            if (place < 0) {
                file.problem(
                        one.place(),
                        "issue '" + matter.issue().name() + "' has no option '" + word + "'",
                        Spelling.advice(word, matter.options()));
                return Optional.empty();
            }
            any.add(new Constraint.Is(
                    matter.issue().name(),
                    ((Issue.Discrete) matter.issue()).options().get(place)));
        }
        return Optional.ofNullable(Boxes.some(any));
    }

    private Reservation reservation(Item.Mapping from) {
        Optional<Item> stated = YamlFile.optional(from, "reserved_value");
        Item outcome = YamlFile.optional(from, "reserved_outcome").orElse(null);
        if (stated.isEmpty()
                && outcome instanceof Item.Sequence list
                && list.items().size() == matters.size()) {
            Map<String, String> options = new LinkedHashMap<>();
            for (int i = 0; i < matters.size(); i++) {
                Matter matter = matters.get(i);
                file.text(list.items().get(i), "an option").ifPresent(word -> {
                    int place = matter.options().indexOf(word);
                    options.put(
                            matter.issue().name(),
                            matter.issue() instanceof Issue.Discrete discrete && place >= 0
                                    ? discrete.options().get(place)
                                    : word);
                });
            }
            if (options.size() == matters.size()) {
                return new Reservation.Fallback(new Outcome(options), basis);
            }
        }
        String word = stated.map(item -> item instanceof Item.Scalar scalar ? scalar.text() : "")
                .orElse("-inf")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace(".", "");
        if (word.equals("-inf") || word.equals("-infinity")) {
            notes.add("to " + party + " no agreement is worth minus infinity, so that any will do; "
                    + "its least utility is taken for that");
            return new Reservation.Value(utility.estimate(utility.least()));
        }
        if (word.equals("inf") || word.equals("+inf") || word.equals("infinity")) {
            notes.add("to " + party + " no agreement is worth infinitely much, so that none will do; "
                    + "more than its greatest utility is taken for that");
            return new Reservation.Value(utility.estimate(utility.most().add(1)));
        }
        return new Reservation.Value(utility.estimate(
                stated.flatMap(item -> file.number(item, "'reserved_value'")).orElse(BigFraction.ZERO)));
    }

    private Optional<BigFraction> number(Item.Mapping function, String key) {
        return YamlFile.optional(function, key).flatMap(item -> file.number(item, "'" + key + "'"));
    }

    private Optional<String> text(Item.Mapping function, String key) {
        return YamlFile.optional(function, key)
                .flatMap(item -> item instanceof Item.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty());
    }
}
