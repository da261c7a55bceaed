package parley.model.exchange.genius;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.ledger.Spelling;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.exchange.Curves;
import parley.model.exchange.Notes;
import parley.model.exchange.Utility;
import parley.model.exchange.genius.DomainReader.Matter;
import parley.model.talks.Issue;
import parley.model.talks.Numbers;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Reservation;
import parley.model.talks.Values;

/**
 * Reads what one party wants: u = min(1, sum of weight x value), or hyper-rectangles. Values of a discrete issue are its
 * evaluations by their greatest, those of a numeric one a function kept within 0 and 1.
 */
final class ProfileReader {
    private static final BigFraction NOTHING = BigFraction.of(1, 100_000);
    private static final BigFraction CEILING = BigFraction.ONE;

    private final XmlFile file;
    private final String party;
    private final List<Matter> matters;
    private final Notes notes;
    private final Utility utility;

    ProfileReader(XmlFile file, String party, List<Matter> matters, Basis basis, Notes notes) {
        this.file = file;
        this.party = party;
        this.matters = matters;
        this.notes = notes;
        this.utility = new Utility(matters.stream().map(Matter::issue).toList(), basis);
    }

    /** A party and what it wants. */
    record Profile(Party party, Preferences preferences) {}

    /** An issue of the profile, and the weight that stands beside it. */
    private record Weighed(XmlElement issue, @Nullable XmlElement weight) {}

    /** What was made of it so far when there are problems. */
    Profile read(XmlElement root) {
        List<XmlElement> boxes = root.all("ufun");
        if (boxes.isEmpty() && !root.attribute("type").orElse("").equalsIgnoreCase("nonlinear")) {
            additive(root);
        } else {
            new BoxReader(file, party, matters, utility, notes).read(root, boxes);
        }
        Estimate reservation = utility.estimate(reservation(root));
        return new Profile(
                new Party(party, new Reservation.Value(reservation), discount(root)),
                utility.atMost(CEILING, notes, party));
    }

    private void additive(XmlElement root) {
        List<Weighed> weighed = new ArrayList<>();
        weigh(root, weighed);
        if (!weighed.isEmpty() && weighed.stream().allMatch(one -> one.weight() == null)) {
            file.problem(root.place(), "there is no <weight> of any issue", "Each issue has one with its index.");
            return;
        }
        Optional<Map<Integer, Weighed>> found = matched(root, weighed);
        for (int i = 0; found.isPresent() && i < matters.size(); i++) {
            Weighed one = found.get().get(i);
            if (one != null) {
                add(matters.get(i), one);
            }
        }
    }

    private void add(Matter matter, Weighed one) {
        XmlElement weight = one.weight();
        BigFraction number = BigFraction.ZERO;
        if (weight == null) {
            notes.add("'" + matter.issue().name() + "' has no weight for " + party + " and counts nothing");
        } else {
            number = file.required(
                            weight, "value", "the weight of '" + matter.issue().name() + "'")
                    .orElse(BigFraction.ZERO);
        }
        Values values = values(matter, one.issue());
        utility.add(matter.issue(), number, values);
    }

    /** Weights are siblings of the issues they weigh, with the same index. */
    private static void weigh(XmlElement parent, List<Weighed> found) {
        Map<String, XmlElement> weights = new LinkedHashMap<>();
        parent.children("weight")
                .forEach(weight -> weights.put(weight.attribute("index").orElse(""), weight));
        for (XmlElement child : parent.children()) {
            if (child.named("issue")) {
                found.add(
                        new Weighed(child, weights.get(child.attribute("index").orElse(""))));
            } else {
                weigh(child, found);
            }
        }
    }

    /** By place in the domain; by index, or one after the other where the two files count differently. */
    private Optional<Map<Integer, Weighed>> matched(XmlElement root, List<Weighed> weighed) {
        Map<String, Weighed> byIndex = new LinkedHashMap<>();
        weighed.forEach(
                one -> byIndex.putIfAbsent(one.issue().attribute("index").orElse(""), one));
        Set<String> indexes = new HashSet<>();
        matters.forEach(matter -> indexes.add(matter.index()));
        boolean count = byIndex.size() == weighed.size() && indexes.size() == matters.size();
        Map<Integer, Weighed> found = new LinkedHashMap<>();
        if (count && byIndex.keySet().containsAll(indexes)) {
            for (int i = 0; i < matters.size(); i++) {
                found.put(i, byIndex.get(matters.get(i).index()));
            }
            if (weighed.size() > matters.size()) {
                notes.add(party + " weighs issues that the domain has not; they are left out");
            }
            return Optional.of(found);
        }
        if (weighed.size() == matters.size()) {
            notes.add("the issues of " + party + " are counted otherwise than in the domain and taken in their order");
            for (int i = 0; i < matters.size(); i++) {
                found.put(i, weighed.get(i));
            }
            return Optional.of(found);
        }
        Set<String> known = new HashSet<>();
        weighed.forEach(one -> known.add(one.issue().raw("name").orElse("")));
        for (Matter matter : matters) {
            if (!byIndex.containsKey(matter.index())) {
                file.problem(
                        root.place(),
                        "nothing is said of issue " + matter.index() + ", '" + matter.label() + "'",
                        Spelling.advice(matter.label(), known));
            }
        }
        if (weighed.isEmpty() || file.problems().isEmpty()) {
            file.problem(root.place(), "the issues are not those of the domain", "");
        }
        return Optional.empty();
    }

    private Values values(Matter matter, XmlElement element) {
        boolean evaluated = !element.children("item").isEmpty();
        return switch (matter.issue()) {
            case Issue.Discrete discrete ->
                evaluated || element.children("evaluator").isEmpty()
                        ? evaluations(discrete, matter, element)
                        : numeric(discrete, element);
            case Issue.Whole whole -> evaluated ? listed(whole, element) : numeric(whole, element);
            case Issue.Real real -> numeric(real, element);
        };
    }

    private Values evaluations(Issue.Discrete issue, Matter matter, XmlElement element) {
        Map<String, List<BigFraction>> given = given(element, issue.name());
        BigFraction greatest = greatest(given);
        Map<String, Integer> met = new LinkedHashMap<>();
        Map<String, Estimate> values = new LinkedHashMap<>();
        for (int o = 0; o < issue.options().size(); o++) {
            String label = matter.options().get(o);
            List<BigFraction> numbers = given.getOrDefault(label, given.getOrDefault(label.strip(), List.of()));
            int turn = met.merge(label, 1, Integer::sum) - 1;
            BigFraction value = numbers.isEmpty() ? BigFraction.ZERO : numbers.get(Math.min(turn, numbers.size() - 1));
            if (numbers.isEmpty()) {
                notes.add("'" + issue.options().get(o) + "' on '" + issue.name() + "' has no evaluation by " + party
                        + " and is worth 0");
            }
            values.put(issue.options().get(o), utility.estimate(share(value, greatest)));
        }
        given.keySet().stream()
                .filter(label ->
                        !matter.options().contains(label) && !stripped(matter).contains(label))
                .forEach(label -> notes.add("'" + label + "' on '" + issue.name() + "' is valued by " + party
                        + " but is no option of the domain"));
        return new Values.PerOption(values);
    }

    private static Set<String> stripped(Matter matter) {
        Set<String> stripped = new HashSet<>();
        matter.options().forEach(option -> stripped.add(option.strip()));
        return stripped;
    }

    /** By option the evaluations in the order of the file, nothing for one that is missing. */
    private Map<String, List<BigFraction>> given(XmlElement element, String issue) {
        Map<String, List<BigFraction>> given = new LinkedHashMap<>();
        for (XmlElement item : element.children("item")) {
            String label = item.raw("value").orElse("");
            file.number(item, "evaluation", "the evaluation of '" + label + "' on '" + issue + "'")
                    .ifPresent(number -> {
                        given.computeIfAbsent(label, key -> new ArrayList<>()).add(number);
                        if (!label.equals(label.strip())) {
                            given.computeIfAbsent(label.strip(), key -> new ArrayList<>())
                                    .add(number);
                        }
                    });
        }
        return given;
    }

    private static BigFraction greatest(Map<String, List<BigFraction>> given) {
        BigFraction greatest = BigFraction.ZERO;
        for (List<BigFraction> numbers : given.values()) {
            for (BigFraction number : numbers) {
                greatest = Range.compare(number, greatest) > 0 ? number : greatest;
            }
        }
        return greatest;
    }

    private static BigFraction share(BigFraction value, BigFraction greatest) {
        return Range.compare(greatest, NOTHING) < 0 ? BigFraction.ZERO : value.divide(greatest);
    }

    /** An integer issue of the domain whose numbers the profile values one by one. */
    private Values listed(Issue.Whole issue, XmlElement element) {
        Map<String, List<BigFraction>> given = given(element, issue.name());
        BigFraction greatest = greatest(given);
        Map<BigFraction, BigFraction> at = new LinkedHashMap<>();
        given.forEach((label, numbers) ->
                Numbers.read(label).ifPresent(x -> at.put(x, share(numbers.getFirst(), greatest))));
        return Curves.everywhere(issue, x -> at.getOrDefault(x, BigFraction.ZERO), utility::estimate);
    }

    private Values numeric(Issue issue, XmlElement element) {
        List<XmlElement> evaluators = element.children("evaluator");
        if (evaluators.isEmpty()) {
            notes.add("'" + issue.name() + "' has no evaluator for " + party + " and is worth 0");
            return Values.nothing(issue);
        }
        if (issue instanceof Issue.Discrete discrete
                && !discrete.options().stream()
                        .allMatch(option -> Numbers.read(option).isPresent())) {
            file.problem(
                    evaluators.getFirst().place(),
                    "the options of '" + issue.name() + "' are no numbers to evaluate",
                    "");
            return Values.nothing(issue);
        }
        XmlElement evaluator = evaluators.getFirst();
        String kind = evaluator.attribute("ftype").orElse("linear");
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "linear" -> linear(issue, element, evaluator);
            case "constant" -> {
                String key = evaluator.attribute("parameter0").isPresent() ? "parameter0" : "offset";
                yield file.required(evaluator, key, "the constant of '" + issue.name() + "'")
                        .map(value -> Curves.line(issue, BigFraction.ZERO, value, utility::estimate))
                        .orElseGet(() -> Values.nothing(issue));
            }
            case "triangular" -> triangular(issue, evaluator);
            default -> {
                file.problem(
                        evaluator.place("ftype"),
                        "unknown kind of evaluator '" + kind + "'",
                        Spelling.advice(kind, List.of("linear", "constant", "triangular")));
                yield Values.nothing(issue);
            }
        };
    }

    /** By slope and offset counted from the lower bound, or by the two parameters counted from 0. */
    private Values linear(Issue issue, XmlElement element, XmlElement evaluator) {
        boolean counted = evaluator.attribute("parameter1").isEmpty();
        String what = " of '" + issue.name() + "'";
        BigFraction slope = file.required(evaluator, counted ? "slope" : "parameter1", "the slope" + what)
                .orElse(BigFraction.ZERO);
        BigFraction offset = file.required(evaluator, counted ? "offset" : "parameter0", "the offset" + what)
                .orElse(BigFraction.ZERO);
        BigFraction low = BigFraction.ZERO;
        if (counted) {
            low = file.number(DomainReader.bounds(element), "lowerbound", "the lowerbound" + what)
                    .orElseGet(() -> least(issue));
        }
        return Curves.clamped(issue, slope, offset.subtract(slope.multiply(low)), utility::estimate);
    }

    private static BigFraction least(Issue issue) {
        return switch (issue) {
            case Issue.Discrete discrete -> BigFraction.ZERO;
            case Issue.Whole whole -> BigFraction.of(whole.from());
            case Issue.Real real -> real.from();
        };
    }

    private Values triangular(Issue issue, XmlElement evaluator) {
        String what = "the triangle of '" + issue.name() + "'";
        Optional<BigFraction> low = file.required(evaluator, "parameter0", what);
        Optional<BigFraction> high = file.required(evaluator, "parameter1", what);
        Optional<BigFraction> top = file.required(evaluator, "parameter2", what);
        if (low.isEmpty() || high.isEmpty() || top.isEmpty()) {
            return Values.nothing(issue);
        }
        if (Range.compare(low.get(), top.get()) > 0 || Range.compare(top.get(), high.get()) > 0) {
            file.problem(evaluator.place(), what + " needs its top between its ends", "As in 0, 10 and 5.");
            return Values.nothing(issue);
        }
        boolean upright = low.get().equals(top.get()) || top.get().equals(high.get());
        if (upright && issue instanceof Issue.Real) {
            notes.add("the triangle of " + party + " on '" + issue.name()
                    + "' has an upright side; beside its top it is worth as much as at the top");
        }
        return Curves.pieces(
                issue,
                x -> triangle(x, low.get(), high.get(), top.get()),
                List.of(low.get(), high.get(), top.get()),
                utility::estimate);
    }

    private static BigFraction triangle(BigFraction x, BigFraction low, BigFraction high, BigFraction top) {
        if (x.equals(top)) {
            return BigFraction.ONE;
        }
        if (Range.compare(x, low) < 0 || Range.compare(x, high) > 0) {
            return BigFraction.ZERO;
        }
        return Range.compare(x, top) < 0
                ? x.subtract(low).divide(top.subtract(low))
                : high.subtract(x).divide(high.subtract(top));
    }

    private BigFraction reservation(XmlElement root) {
        List<XmlElement> found = root.all("reservation");
        return found.isEmpty()
                ? BigFraction.ZERO
                : file.number(found.getFirst(), "value", "the reservation of " + party)
                        .orElse(BigFraction.ZERO);
    }

    private @Nullable Estimate discount(XmlElement root) {
        List<XmlElement> found = root.all("discount_factor");
        Optional<BigFraction> factor = found.isEmpty()
                ? Optional.empty()
                : file.number(found.getFirst(), "value", "the discount factor of " + party);
        return factor.filter(number -> number.signum() > 0 && Range.compare(number, BigFraction.ONE) < 0)
                .map(utility::estimate)
                .orElse(null);
    }
}
