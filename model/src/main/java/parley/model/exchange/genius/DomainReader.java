package parley.model.exchange.genius;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Range;
import parley.model.exchange.Names;
import parley.model.exchange.Notes;
import parley.model.talks.Issue;

/** Reads the issues of a domain, those of nested objectives in the order of the file. */
final class DomainReader {
    private final XmlFile file;
    private final Notes notes;

    DomainReader(XmlFile file, Notes notes) {
        this.file = file;
        this.notes = notes;
    }

    /**
     * An issue of the domain.
     *
     * @param index as the file counts, by which profiles speak of it; empty when the file does not say
     * @param label its name in the file
     * @param options the names of its options in the file, in the order of those of {@code issue}; empty unless discrete
     */
    record Matter(String index, String label, Issue issue, List<String> options) {}

    /** Empty after a problem. */
    List<Matter> read(XmlElement root) {
        List<XmlElement> elements = root.all("issue");
        if (elements.isEmpty()) {
            file.problem(root.place(), "there is no <issue> in this file", "");
        }
        Names names = new Names("issue", notes);
        List<Matter> matters = new ArrayList<>();
        for (XmlElement element : elements) {
            issue(element, names).ifPresent(matters::add);
        }
        if (!root.all("objective").stream()
                .allMatch(objective -> objective.all("objective").isEmpty())) {
            notes.add("nested objectives are read as one list of issues");
        }
        return matters.size() == elements.size() ? matters : List.of();
    }

    private Optional<Matter> issue(XmlElement element, Names names) {
        String label = element.raw("name").orElse("");
        String name = names.fit(label);
        String index = element.attribute("index").orElse("");
        return switch (kind(element)) {
            case "integer" -> whole(element, name).map(issue -> new Matter(index, label, issue, List.of()));
            case "real" -> real(element, name).map(issue -> new Matter(index, label, issue, List.of()));
            default -> discrete(element, name, label, index);
        };
    }

    /** discrete, integer or real, as said or as the shape tells. */
    static String kind(XmlElement element) {
        for (String key : List.of("type", "vtype", "etype")) {
            String said = element.attribute(key).orElse("").toLowerCase(Locale.ROOT);
            if (said.equals("discrete") || said.equals("integer") || said.equals("real")) {
                return said;
            }
        }
        if (!element.children("item").isEmpty()) {
            return "discrete";
        }
        return element.children("range").isEmpty()
                        && element.attribute("lowerbound").isPresent()
                ? "integer"
                : "real";
    }

    private Optional<Matter> discrete(XmlElement element, String name, String label, String index) {
        List<XmlElement> items = element.children("item");
        if (items.isEmpty()) {
            file.problem(element.place(), "the issue '" + label + "' has no <item>", "");
            return Optional.empty();
        }
        if (items.size() > Issue.MOST_OPTIONS) {
            file.problem(
                    element.place(),
                    "the issue '" + label + "' has " + items.size() + " options; up to " + Issue.MOST_OPTIONS
                            + " are read",
                    "Make it an integer or real issue.");
            return Optional.empty();
        }
        Names names = new Names("option", notes);
        Map<String, String> options = new LinkedHashMap<>();
        items.forEach(item -> {
            String option = item.raw("value").orElse("");
            options.put(names.fit(option), option);
        });
        return Optional.of(new Matter(
                index,
                label,
                new Issue.Discrete(name, List.copyOf(options.keySet()), Map.of()),
                List.copyOf(options.values())));
    }

    private Optional<Issue> whole(XmlElement element, String name) {
        Optional<BigInteger> low = wholeBound(element, "lowerbound", name);
        Optional<BigInteger> high = wholeBound(element, "upperbound", name);
        if (low.isEmpty()
                || high.isEmpty()
                || !forwards(element, name, BigFraction.of(low.get()), BigFraction.of(high.get()))) {
            return Optional.empty();
        }
        BigInteger options = high.get().subtract(low.get()).add(BigInteger.ONE);
        if (options.compareTo(BigInteger.valueOf(Issue.MOST_OPTIONS)) > 0) {
            file.problem(
                    element.place(),
                    "the issue '" + name + "' has " + options + " numbers; up to " + Issue.MOST_OPTIONS + " are read",
                    "Make it a real issue, or count in larger units.");
            return Optional.empty();
        }
        return Optional.of(new Issue.Whole(name, low.get(), high.get(), BigInteger.ONE, null, Map.of()));
    }

    private Optional<BigInteger> wholeBound(XmlElement element, String attribute, String name) {
        XmlElement at = bounds(element);
        Optional<BigFraction> bound = file.required(at, attribute, "the " + attribute + " of '" + name + "'");
        if (bound.isPresent() && !bound.get().getDenominator().abs().equals(BigInteger.ONE)) {
            file.problem(at.place(attribute), "the " + attribute + " of '" + name + "' must be a whole number", "");
            return Optional.empty();
        }
        return bound.map(number -> number.getNumerator().multiply(number.getDenominator()));
    }

    private Optional<Issue> real(XmlElement element, String name) {
        XmlElement at = bounds(element);
        Optional<BigFraction> low = file.required(at, "lowerbound", "the lowerbound of '" + name + "'");
        Optional<BigFraction> high = file.required(at, "upperbound", "the upperbound of '" + name + "'");
        if (low.isEmpty() || high.isEmpty() || !forwards(element, name, low.get(), high.get())) {
            return Optional.empty();
        }
        return Optional.of(new Issue.Real(name, low.get(), high.get(), null, null, Map.of()));
    }

    /** The element that carries the bounds: the issue itself or its range. */
    static XmlElement bounds(XmlElement element) {
        List<XmlElement> range = element.children("range");
        return range.isEmpty() ? element : range.getFirst();
    }

    private boolean forwards(XmlElement element, String name, BigFraction low, BigFraction high) {
        if (Range.compare(low, high) > 0) {
            file.problem(element.place(), "the issue '" + name + "' runs backwards", "Swap its bounds.");
            return false;
        }
        return true;
    }
}
