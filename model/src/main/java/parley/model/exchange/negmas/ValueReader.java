package parley.model.exchange.negmas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.ledger.Spelling;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.exchange.Curves;
import parley.model.exchange.Notes;
import parley.model.exchange.Utility;
import parley.model.talks.Issue;
import parley.model.talks.Numbers;
import parley.model.talks.Values;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/** Reads the value function of one issue. Nothing is normalised: values are what the function gives. */
final class ValueReader {
    private static final List<String> KINDS = List.of(
            "TableFun",
            "AffineFun",
            "LinearFun",
            "IdentityFun",
            "ConstFun",
            "QuadraticFun",
            "PolynomialFun",
            "TriangularFun");

    private final YamlFile file;
    private final String party;
    private final Utility utility;
    private final Notes notes;

    ValueReader(YamlFile file, String party, Utility utility, Notes notes) {
        this.file = file;
        this.party = party;
        this.utility = utility;
        this.notes = notes;
    }

    Optional<Values> read(Matter matter, Item item) {
        if (item instanceof Item.Sequence list) {
            return inOrder(matter, list);
        }
        Optional<Item.Mapping> mapping =
                file.mapping(item, "the values of '" + matter.issue().name() + "'");
        return mapping.flatMap(fields -> read(matter, fields));
    }

    private Optional<Values> read(Matter matter, Item.Mapping fields) {
        Issue issue = matter.issue();
        String type = Negmas.type(fields);
        return switch (type) {
            case "tablefun" ->
                file.required(
                                fields,
                                fields.entries().containsKey("d") ? "d" : "mapping",
                                "the table of '" + issue.name() + "'")
                        .flatMap(item -> item instanceof Item.Sequence list
                                ? inOrder(matter, list)
                                : file.mapping(item, "'mapping'").flatMap(table -> table(matter, table)));
            case "" ->
                fields.entries().get("mapping") instanceof Item.Mapping table
                        ? table(matter, table)
                        : table(matter, fields);
            case "identityfun" -> line(matter, fields.place(), BigFraction.ONE, BigFraction.ZERO);
            case "linearfun" ->
                fields.entries().containsKey("slope") ? affine(matter, fields) : between(matter, fields);
            case "affinefun" -> affine(matter, fields);
            case "constfun" -> line(matter, fields.place(), BigFraction.ZERO, number(fields, "bias"));
            case "quadraticfun" -> {
                BigFraction a = number(fields, "a2");
                BigFraction b = number(fields, "a1");
                BigFraction c = optional(fields, "bias");
                yield exact(
                        matter,
                        fields.place(),
                        x -> a.multiply(x).add(b).multiply(x).add(c));
            }
            case "polynomialfun" -> polynomial(matter, fields);
            case "triangularfun" -> triangular(matter, fields);
            case "exponentialfun", "logfun", "sinfun", "cosfun" -> rounded(matter, fields, type);
            default -> {
                file.problem(
                        fields.place(),
                        "value functions of the kind '" + type + "' cannot be read",
                        Spelling.nearest(type, KINDS)
                                .map(near -> "Maybe '" + near + "'?")
                                .orElse("Known: " + String.join(", ", KINDS) + "."));
                yield Optional.empty();
            }
        };
    }

    private BigFraction number(Item.Mapping fields, String key) {
        return file.required(fields, key, "the value function")
                .flatMap(item -> file.number(item, "'" + key + "'"))
                .orElse(BigFraction.ZERO);
    }

    private BigFraction optional(Item.Mapping fields, String key) {
        return YamlFile.optional(fields, key)
                .flatMap(item -> file.number(item, "'" + key + "'"))
                .orElse(BigFraction.ZERO);
    }

    private Optional<Values> affine(Matter matter, Item.Mapping fields) {
        return line(matter, fields.place(), number(fields, "slope"), optional(fields, "bias"));
    }

    /** From one value at the least number to another at the greatest. */
    private Optional<Values> between(Matter matter, Item.Mapping fields) {
        BigFraction from = number(fields, "min_value");
        BigFraction to = number(fields, "max_value");
        List<BigFraction> ends = switch (matter.issue()) {
            case Issue.Discrete discrete ->
                discrete.options().stream()
                        .flatMap(option -> Numbers.read(option).stream())
                        .toList();
            case Issue.Whole whole -> List.of(BigFraction.of(whole.from()), BigFraction.of(whole.to()));
            case Issue.Real real -> List.of(real.from(), real.to());
        };
        BigFraction low =
                ends.stream().reduce((a, b) -> Range.compare(a, b) <= 0 ? a : b).orElse(BigFraction.ZERO);
        BigFraction high =
                ends.stream().reduce((a, b) -> Range.compare(a, b) >= 0 ? a : b).orElse(BigFraction.ZERO);
        BigFraction slope =
                low.equals(high) ? BigFraction.ZERO : to.subtract(from).divide(high.subtract(low));
        return line(matter, fields.place(), slope, from.subtract(slope.multiply(low)));
    }

    Optional<Values> line(Matter matter, Item.Place place, BigFraction slope, BigFraction atZero) {
        if (slope.signum() == 0 && matter.issue() instanceof Issue.Discrete discrete) {
            Map<String, Estimate> same = new LinkedHashMap<>();
            discrete.options().forEach(option -> same.put(option, utility.estimate(atZero)));
            return Optional.of(new Values.PerOption(same));
        }
        return numeric(matter, place)
                ? Optional.of(Curves.line(matter.issue(), slope, atZero, utility::estimate))
                : Optional.empty();
    }

    private boolean numeric(Matter matter, Item.Place place) {
        boolean numeric = !(matter.issue() instanceof Issue.Discrete discrete)
                || discrete.options().stream()
                        .allMatch(option -> Numbers.read(option).isPresent());
        if (!numeric) {
            file.problem(
                    place,
                    "the options of '" + matter.issue().name()
                            + "' are no numbers, so that a function of numbers values" + " none",
                    "Use a TableFun.");
        }
        return numeric;
    }

    private Optional<Values> polynomial(Matter matter, Item.Mapping fields) {
        List<BigFraction> coefficients = new ArrayList<>();
        file.required(fields, fields.entries().containsKey("a") ? "a" : "coefficients", "the value function")
                .flatMap(item -> file.sequence(item, "'coefficients'"))
                .ifPresent(list -> list.items()
                        .forEach(item -> file.number(item, "a coefficient").ifPresent(coefficients::add)));
        BigFraction bias = optional(fields, "bias");
        return exact(matter, fields.place(), x -> {
            BigFraction sum = BigFraction.ZERO;
            for (int k = coefficients.size() - 1; k >= 0; k--) {
                sum = sum.add(coefficients.get(k)).multiply(x);
            }
            return sum.add(bias);
        });
    }

    /** As the program computes it, whose three parameters are values and slopes, not places. */
    private Optional<Values> triangular(Matter matter, Item.Mapping fields) {
        BigFraction start = number(fields, "start");
        BigFraction middle = number(fields, "middle");
        BigFraction end = number(fields, "end");
        BigFraction bias = optional(fields, "bias");
        return exact(
                matter,
                fields.place(),
                x -> bias.add(
                        Range.compare(x, middle) < 0
                                ? start.add(middle.subtract(start).multiply(x))
                                : middle.add(middle.subtract(end).multiply(x))));
    }

    /** A function with exact values that is no straight line. */
    private Optional<Values> exact(Matter matter, Item.Place place, UnaryOperator<BigFraction> function) {
        if (!file.sound() || !numeric(matter, place)) {
            return Optional.empty();
        }
        return switch (matter.issue()) {
            case Issue.Discrete discrete -> Optional.of(Curves.table(discrete, function, utility::estimate));
            case Issue.Whole whole -> Optional.of(Curves.everywhere(whole, function, utility::estimate));
            case Issue.Real real -> {
                file.problem(
                        place,
                        "on '" + real.name() + "', which may be any number, values must be a straight line",
                        "Give the issue a list of numbers.");
                yield Optional.empty();
            }
        };
    }

    /** Functions whose values are no fractions: as the program's doubles print. */
    private Optional<Values> rounded(Matter matter, Item.Mapping fields, String type) {
        double bias = optional(fields, "bias").doubleValue();
        double base =
                fields.entries().containsKey("base") ? number(fields, "base").doubleValue() : Math.E;
        DoubleUnaryOperator function = switch (type) {
            case "exponentialfun" -> {
                double tau = number(fields, "tau").doubleValue();
                yield x -> StrictMath.pow(base, tau * x) + bias;
            }
            case "logfun" -> {
                double tau = number(fields, "tau").doubleValue();
                double scale = one(fields, "scale");
                yield x -> scale * (StrictMath.log(tau * x) / StrictMath.log(base)) + bias;
            }
            default -> {
                double phase = optional(fields, "phase").doubleValue();
                double often = one(fields, "multiplier");
                double wide = one(fields, "amplitude");
                yield type.equals("sinfun")
                        ? x -> wide * StrictMath.sin(often * x + phase) + bias
                        : x -> wide * StrictMath.cos(often * x + phase) + bias;
            }
        };
        notes.add("the values of " + party + " on '" + matter.issue().name()
                + "' are no fractions; they are taken to the last digit that NegMAS has of them");
        boolean[] finite = {true};
        Optional<Values> values = exact(matter, fields.place(), x -> {
            double value = function.applyAsDouble(x.doubleValue());
            finite[0] &= Double.isFinite(value);
            return Double.isFinite(value) ? Curves.shortest(value) : BigFraction.ZERO;
        });
        if (!finite[0]) {
            file.problem(
                    fields.place(), "the values on '" + matter.issue().name() + "' are not all finite numbers", "");
        }
        return values;
    }

    private double one(Item.Mapping fields, String key) {
        return fields.entries().containsKey(key) ? number(fields, key).doubleValue() : 1;
    }

    /** Values in the order of the options. */
    private Optional<Values> inOrder(Matter matter, Item.Sequence list) {
        List<String> options = switch (matter.issue()) {
            case Issue.Discrete discrete -> discrete.options();
            case Issue.Whole whole -> whole.options();
            case Issue.Real real -> List.of();
        };
        if (options.size() != list.items().size()) {
            file.problem(
                    list.place(),
                    "there are " + list.items().size() + " values for " + options.size() + " options of '"
                            + matter.issue().name() + "'",
                    "Write one for each.");
            return Optional.empty();
        }
        Map<String, BigFraction> given = new LinkedHashMap<>();
        for (int o = 0; o < options.size(); o++) {
            String option = options.get(o);
            file.number(list.items().get(o), "the value of '" + option + "'")
                    .ifPresent(value -> given.put(option, value));
        }
        return Optional.of(told(matter.issue(), given));
    }

    private Values told(Issue issue, Map<String, BigFraction> given) {
        if (issue instanceof Issue.Whole whole) {
            return Curves.everywhere(
                    whole, x -> given.getOrDefault(Numbers.text(x), BigFraction.ZERO), utility::estimate);
        }
        Map<String, Estimate> values = new LinkedHashMap<>();
        given.forEach((option, value) -> values.put(option, utility.estimate(value)));
        return new Values.PerOption(values);
    }

    private Optional<Values> table(Matter matter, Item.Mapping table) {
        Issue issue = matter.issue();
        if (issue instanceof Issue.Real) {
            file.problem(table.place(), "a table cannot value '" + issue.name() + "', which may be any number", "");
            return Optional.empty();
        }
        Map<BigFraction, Item> numeric = new LinkedHashMap<>();
        table.entries().forEach((key, item) -> Numbers.read(key).ifPresent(x -> numeric.put(x, item)));
        List<String> labels = issue instanceof Issue.Whole whole ? whole.options() : matter.options();
        List<String> options = issue instanceof Issue.Discrete discrete ? discrete.options() : labels;
        Map<String, BigFraction> given = new LinkedHashMap<>();
        for (int o = 0; o < labels.size(); o++) {
            String label = labels.get(o);
            Item item = table.entries().get(label);
            if (item == null) {
                item = Numbers.read(label).map(numeric::get).orElse(null);
            }
            String option = options.get(o);
            if (item == null) {
                file.problem(
                        table.place(),
                        "no value of '" + label + "' on '" + issue.name() + "'",
                        Spelling.nearest(label, table.entries().keySet())
                                .map(near -> "Maybe '" + near + "' was meant?")
                                .orElse("Each option needs one."));
                if (file.problems().size() > 100) {
                    return Optional.empty();
                }
            } else {
                file.number(item, "the value of '" + label + "'").ifPresent(value -> given.put(option, value));
            }
        }
        return given.size() == options.size() ? Optional.of(told(issue, given)) : Optional.empty();
    }
}
