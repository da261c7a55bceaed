package parley.model.exchange.geniusweb;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
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
import parley.model.exchange.Curves;
import parley.model.exchange.Notes;
import parley.model.exchange.Utility;
import parley.model.talks.Comparison;
import parley.model.talks.Constraint;
import parley.model.talks.Interaction;
import parley.model.talks.Issue;
import parley.model.talks.Numbers;
import parley.model.talks.Outcome;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Reservation;
import parley.model.talks.Values;
import parley.model.talks.Weights;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/** Reads what one party wants: a weighted sum, a sum over groups of issues, or which bids it prefers to which. */
final class ProfileReader {
    /** How far weights may miss 1 by rounding in the file. */
    private static final BigFraction ROUNDING = Range.fraction(new BigDecimal("1e-6"));

    private static final List<String> KINDS =
            List.of("LinearAdditiveUtilitySpace", "SumOfGroupsUtilitySpace", "DefaultPartialOrdering");

    private final YamlFile file;
    private final String party;
    private final List<Issue> issues;
    private final Basis basis;
    private final Notes notes;
    private final Utility utility;

    ProfileReader(YamlFile file, String party, List<Issue> issues, String fileName, Notes notes) {
        this.file = file;
        this.party = party;
        this.issues = issues;
        this.basis = new Basis.Assumption("GeniusWeb profile " + fileName);
        this.notes = notes;
        this.utility = new Utility(issues, basis);
    }

    /** A party and what it wants. */
    record Profile(Party party, Preferences preferences) {}

    Optional<Profile> read(Item root) {
        Optional<Item.Mapping> top = file.mapping(root, "a profile");
        if (top.isEmpty()) {
            return Optional.empty();
        }
        for (Map.Entry<String, Item> entry : top.get().entries().entrySet()) {
            String kind = kind(entry.getKey());
            if (!kind.isEmpty()) {
                return file.mapping(entry.getValue(), "the profile").map(fields -> profile(kind, fields));
            }
        }
        if (top.get().entries().containsKey("issueUtilities")) {
            return Optional.of(profile(KINDS.get(0), top.get()));
        }
        String word = top.get().entries().keySet().stream().findFirst().orElse("");
        file.problem(
                root.place(), "a profile is wrapped in its kind, not in '" + word + "'", Spelling.advice(word, KINDS));
        return Optional.empty();
    }

    private static String kind(String key) {
        String bare = key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (bare) {
            case "linearadditiveutilityspace", "linearadditive" -> KINDS.get(0);
            case "sumofgroupsutilityspace", "sumofgroups" -> KINDS.get(1);
            case "defaultpartialordering", "partialordering" -> KINDS.get(2);
            default -> "";
        };
    }

    private Profile profile(String kind, Item.Mapping fields) {
        sameDomain(fields);
        if (kind.equals(KINDS.get(2))) {
            return ordering(fields);
        }
        if (kind.equals(KINDS.get(1))) {
            groups(fields);
        } else {
            additive(fields);
        }
        Preferences preferences = utility.preferences();
        Map<String, String> bid = bid(fields);
        Reservation reservation;
        if (bid.size() == issues.size() && onGrid(bid)) {
            reservation = new Reservation.Fallback(new Outcome(bid), basis);
        } else {
            if (!bid.isEmpty()) {
                notes.add(
                        "the reservation bid of " + party + " is incomplete or between options and told by its value");
            }
            reservation = new Reservation.Value(utility.estimate(worth(bid, preferences)));
        }
        return new Profile(new Party(party, reservation, null), preferences);
    }

    /** An issue that a bid leaves open is worth nothing, and so is a group of which it leaves one open. */
    private BigFraction worth(Map<String, String> bid, Preferences preferences) {
        BigFraction sum = utility.of(bid);
        for (Interaction one : preferences.interactions()) {
            if (bid.keySet().containsAll(one.when().issues()) && one.when().allows(new Outcome(bid))) {
                sum = sum.add(one.adds().range().low());
            }
        }
        return sum;
    }

    private void sameDomain(Item.Mapping fields) {
        if (fields.entries().get("domain") instanceof Item.Mapping domain
                && domain.entries().get("issuesValues") instanceof Item.Mapping values) {
            Set<String> known = names();
            values.keys().forEach((name, place) -> {
                if (!known.contains(name)) {
                    file.problem(place, "the domain has no issue '" + name + "'", Spelling.advice(name, known));
                }
            });
            for (String name : known) {
                if (!values.entries().containsKey(name)) {
                    file.problem(values.place(), "the profile's own domain lacks the issue '" + name + "'", "");
                }
            }
        }
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        issues.forEach(issue -> names.add(issue.name()));
        return names;
    }

    private void additive(Item.Mapping fields) {
        Optional<Item.Mapping> utilities = file.required(fields, "issueUtilities", "the profile")
                .flatMap(item -> file.mapping(item, "'issueUtilities'"));
        Optional<Item.Mapping> weights = file.required(fields, "issueWeights", "the profile")
                .flatMap(item -> file.mapping(item, "'issueWeights'"));
        if (utilities.isEmpty() || weights.isEmpty()) {
            return;
        }
        file.onlyKeys(utilities.get(), "'issueUtilities'", names());
        file.onlyKeys(weights.get(), "'issueWeights'", names());
        BigFraction sum = BigFraction.ZERO;
        boolean whole = true;
        for (Issue issue : issues) {
            Optional<BigFraction> weight = file.required(weights.get(), issue.name(), "'issueWeights'")
                    .flatMap(item -> file.number(item, "the weight of '" + issue.name() + "'"));
            Optional<Values> values = file.required(utilities.get(), issue.name(), "'issueUtilities'")
                    .flatMap(item -> file.mapping(item, "the utilities of '" + issue.name() + "'"))
                    .flatMap(of -> values(issue, of));
            whole &= weight.isPresent();
            if (weight.isPresent() && values.isPresent()) {
                utility.add(issue, weight.get(), values.get());
            }
            sum = sum.add(weight.orElse(BigFraction.ZERO));
        }
        if (whole && !sum.equals(BigFraction.ONE)) {
            BigFraction off = sum.subtract(BigFraction.ONE);
            if (Range.compare(off.signum() < 0 ? off.negate() : off, ROUNDING) > 0) {
                file.problem(
                        weights.get().place(),
                        "the weights sum to " + Numbers.text(sum) + ", not to 1",
                        "GeniusWeb takes weights that sum to 1 exactly.");
            } else {
                notes.add("the weights of " + party + " sum to " + Numbers.text(sum) + "; they are used as they stand");
            }
        }
    }

    private Optional<Values> values(Issue issue, Item.Mapping of) {
        for (Map.Entry<String, Item> entry : of.entries().entrySet()) {
            String key = entry.getKey().toLowerCase(Locale.ROOT);
            if (key.equals("discretevaluesetutilities") || key.equals("discreteutils")) {
                return file.mapping(entry.getValue(), "the utilities of '" + issue.name() + "'")
                        .flatMap(inner -> discrete(issue, inner));
            }
            if (key.equals("numbervaluesetutilities") || key.equals("numberutils")) {
                return file.mapping(entry.getValue(), "the utilities of '" + issue.name() + "'")
                        .flatMap(inner -> number(issue, inner));
            }
        }
        if (of.entries().containsKey("valueUtilities")) {
            return discrete(issue, of);
        }
        if (of.entries().containsKey("lowValue")) {
            return number(issue, of);
        }
        String word = of.entries().keySet().stream().findFirst().orElse("");
        file.problem(
                of.place(),
                "unknown kind of utilities '" + word + "' on '" + issue.name() + "'",
                Spelling.advice(word, List.of("DiscreteValueSetUtilities", "NumberValueSetUtilities")));
        return Optional.empty();
    }

    private Optional<Values> discrete(Issue issue, Item.Mapping inner) {
        Optional<Item.Mapping> given = file.required(inner, "valueUtilities", "the utilities of '" + issue.name() + "'")
                .flatMap(item -> file.mapping(item, "'valueUtilities'"));
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Map<String, BigFraction> numbers = new LinkedHashMap<>();
        given.get()
                .entries()
                .forEach((option, item) -> file.number(item, "the utility of '" + option + "'")
                        .ifPresent(number -> numbers.put(option, inRange(number))));
        if (issue instanceof Issue.Discrete named) {
            file.onlyKeys(given.get(), "the utilities of '" + issue.name() + "'", named.options());
            Map<String, Estimate> values = new LinkedHashMap<>();
            for (String option : named.options()) {
                if (!given.get().entries().containsKey(option)) {
                    notes.add("'" + option + "' on '" + issue.name() + "' has no utility for " + party
                            + " and is worth 0");
                }
                values.put(option, utility.estimate(numbers.getOrDefault(option, BigFraction.ZERO)));
            }
            return Optional.of(new Values.PerOption(values));
        }
        Map<BigFraction, BigFraction> at = new LinkedHashMap<>();
        numbers.forEach((option, number) -> Numbers.read(option).ifPresent(x -> at.put(x, number)));
        return Optional.of(stepped(issue, at));
    }

    /** A numeric issue whose options are valued one by one. */
    private Values stepped(Issue issue, Map<BigFraction, BigFraction> at) {
        List<BigFraction> grid = switch (issue) {
            case Issue.Discrete discrete -> List.of();
            case Issue.Whole whole -> whole.options().stream().map(Numbers::of).toList();
            case Issue.Real real -> real.options().stream().map(Numbers::of).toList();
        };
        return issue instanceof Issue.Whole whole
                ? Curves.everywhere(whole, x -> at.getOrDefault(x, BigFraction.ZERO), utility::estimate)
                : Curves.pieces(issue, x -> at.getOrDefault(x, BigFraction.ZERO), grid, utility::estimate);
    }

    private BigFraction inRange(BigFraction number) {
        if (!Curves.within(number).equals(number)) {
            notes.add("a utility of " + party + " lies outside 0 and 1, where GeniusWeb keeps them: "
                    + Numbers.text(number));
        }
        return number;
    }

    private Optional<Values> number(Issue issue, Item.Mapping inner) {
        List<BigFraction> numbers = new ArrayList<>();
        for (String key : List.of("lowValue", "lowUtility", "highValue", "highUtility")) {
            file.required(inner, key, "the utilities of '" + issue.name() + "'")
                    .flatMap(item -> file.number(item, "'" + key + "'"))
                    .ifPresent(numbers::add);
        }
        if (numbers.size() < 4) {
            return Optional.empty();
        }
        BigFraction low = numbers.get(0);
        BigFraction high = numbers.get(2);
        BigFraction from = inRange(numbers.get(1));
        BigFraction to = inRange(numbers.get(3));
        if (Range.compare(low, high) >= 0 && !(low.equals(high) && from.equals(to))) {
            file.problem(inner.place(), "'highValue' must be more than 'lowValue'", "");
            return Optional.empty();
        }
        if (issue instanceof Issue.Discrete discrete
                && !discrete.options().stream()
                        .allMatch(option -> Numbers.read(option).isPresent())) {
            file.problem(inner.place(), "the options of '" + issue.name() + "' are no numbers", "");
            return Optional.empty();
        }
        BigFraction slope =
                low.equals(high) ? BigFraction.ZERO : to.subtract(from).divide(high.subtract(low));
        Range span = new Range(low, high);
        if (covers(span, issue)) {
            return Optional.of(Curves.line(issue, slope, from.subtract(slope.multiply(low)), utility::estimate));
        }
        notes.add("the utilities of " + party + " on '" + issue.name()
                + "' do not reach over the whole issue; beyond them it is worth 0");
        Map<BigFraction, BigFraction> at = new LinkedHashMap<>();
        List<String> grid = switch (issue) {
            case Issue.Discrete discrete -> discrete.options();
            case Issue.Whole whole -> whole.options();
            case Issue.Real real -> real.options();
        };
        for (String option : grid) {
            BigFraction x = Numbers.of(option);
            at.put(x, span.contains(x) ? from.add(slope.multiply(x.subtract(low))) : BigFraction.ZERO);
        }
        return Optional.of(
                issue instanceof Issue.Discrete discrete
                        ? Curves.table(discrete, x -> at.getOrDefault(x, BigFraction.ZERO), utility::estimate)
                        : stepped(issue, at));
    }

    private static boolean covers(Range span, Issue issue) {
        return switch (issue) {
            case Issue.Discrete discrete ->
                discrete.options().stream().allMatch(option -> span.contains(Numbers.of(option)));
            case Issue.Whole whole ->
                span.contains(BigFraction.of(whole.from())) && span.contains(BigFraction.of(whole.to()));
            case Issue.Real real -> span.contains(real.from()) && span.contains(real.to());
        };
    }

    /** Groups of issues, each with what every combination of their options is worth; one that is not named is worth 0. */
    private void groups(Item.Mapping fields) {
        Optional<Item.Mapping> parts = file.required(fields, "partUtilities", "the profile")
                .flatMap(item -> file.mapping(item, "'partUtilities'"));
        Set<String> met = new HashSet<>();
        parts.ifPresent(all -> {
            all.entries()
                    .forEach((name, item) -> file.mapping(item, "the group '" + name + "'")
                            .ifPresent(group -> group(name, unwrapped(group), met)));
            for (Issue issue : issues) {
                if (!met.contains(issue.name())) {
                    file.problem(all.place(), "no group holds the issue '" + issue.name() + "'", "");
                }
            }
        });
        if (Range.compare(utility.most(), BigFraction.ONE) > 0) {
            notes.add("the utilities of " + party + " may sum to more than 1, which GeniusWeb does not allow");
        }
    }

    private static Item.Mapping unwrapped(Item.Mapping group) {
        for (Map.Entry<String, Item> entry : group.entries().entrySet()) {
            String key = entry.getKey().toLowerCase(Locale.ROOT);
            if ((key.equals("partsutils") || key.equals("partsutilities"))
                    && entry.getValue() instanceof Item.Mapping in) {
                return in;
            }
        }
        return group;
    }

    private void group(String name, Item.Mapping group, Set<String> met) {
        String what = "the group '" + name + "'";
        List<Issue> of = new ArrayList<>();
        Optional<Item.Sequence> names =
                file.required(group, "issues", what).flatMap(item -> file.sequence(item, "the issues of " + what));
        names.ifPresent(list -> list.items()
                .forEach(item -> file.text(item, "an issue")
                        .ifPresent(issue -> named(item, issue, met).ifPresent(of::add))));
        Optional<Item.Sequence> utilities =
                file.required(group, "utilslist", what).flatMap(item -> file.sequence(item, "'utilslist' of " + what));
        if (names.isEmpty()
                || utilities.isEmpty()
                || of.size() < names.get().items().size()) {
            return;
        }
        Map<String, BigFraction> single = new LinkedHashMap<>();
        Set<Constraint> stated = new HashSet<>();
        for (Item item : utilities.get().items()) {
            file.mapping(item, "a utility of " + what).ifPresent(entry -> {
                Optional<List<String>> options = options(entry, of, what);
                Optional<BigFraction> worth = file.required(entry, "util", "a utility of " + what)
                        .flatMap(number -> file.number(number, "'util'"));
                if (options.isEmpty() || worth.isEmpty()) {
                    return;
                }
                if (of.size() == 1) {
                    single.put(options.get().getFirst(), inRange(worth.get()));
                    return;
                }
                List<Constraint> all = new ArrayList<>();
                for (int k = 0; k < of.size(); k++) {
                    all.add(is(of.get(k), options.get().get(k)));
                }
                Constraint when = Boxes.all(all);
                if (when != null && !stated.add(when)) {
                    file.problem(item.place(), "this combination stands twice in " + what, "");
                } else if (when != null) {
                    utility.add(when, inRange(worth.get()));
                }
            });
        }
        if (of.size() == 1) {
            single(of.getFirst(), single);
        }
    }

    private void single(Issue issue, Map<String, BigFraction> worth) {
        if (issue instanceof Issue.Discrete discrete) {
            Map<String, Estimate> values = new LinkedHashMap<>();
            discrete.options()
                    .forEach(option ->
                            values.put(option, utility.estimate(worth.getOrDefault(option, BigFraction.ZERO))));
            utility.add(issue, BigFraction.ONE, new Values.PerOption(values));
            return;
        }
        Map<BigFraction, BigFraction> at = new LinkedHashMap<>();
        worth.forEach((option, number) -> at.put(Numbers.of(option), number));
        utility.add(issue, BigFraction.ONE, stepped(issue, at));
    }

    private static Constraint is(Issue issue, String option) {
        return issue instanceof Issue.Discrete
                ? new Constraint.Is(issue.name(), option)
                : new Constraint.Measures(issue.name(), Constraint.Relation.EQUAL, Numbers.of(option));
    }

    private Optional<Issue> named(Item item, String name, Set<String> met) {
        for (Issue issue : issues) {
            if (issue.name().equals(name)) {
                if (!met.add(name)) {
                    file.problem(item.place(), "'" + name + "' stands in two groups", "");
                }
                return Optional.of(issue);
            }
        }
        file.problem(item.place(), "unknown issue '" + name + "'", Spelling.advice(name, names()));
        return Optional.empty();
    }

    private Optional<List<String>> options(Item.Mapping entry, List<Issue> of, String what) {
        Optional<Item.Sequence> list =
                file.required(entry, "values", "a utility of " + what).flatMap(item -> file.sequence(item, "'values'"));
        if (list.isEmpty()) {
            return Optional.empty();
        }
        if (list.get().items().size() != of.size()) {
            file.problem(
                    list.get().place(),
                    what + " has " + of.size() + " issues, not "
                            + list.get().items().size(),
                    "");
            return Optional.empty();
        }
        List<String> options = new ArrayList<>();
        for (int k = 0; k < of.size(); k++) {
            option(of.get(k), list.get().items().get(k)).ifPresent(options::add);
        }
        return options.size() == of.size() ? Optional.of(options) : Optional.empty();
    }

    private Optional<String> option(Issue issue, Item item) {
        if (!(item instanceof Item.Scalar scalar)) {
            file.problem(item.place(), "an option of '" + issue.name() + "' must be a single word", "");
            return Optional.empty();
        }
        if (issue instanceof Issue.Discrete discrete) {
            if (!discrete.options().contains(scalar.text())) {
                file.problem(
                        item.place(),
                        "issue '" + issue.name() + "' has no option '" + scalar.text() + "'",
                        Spelling.advice(scalar.text(), discrete.options()));
                return Optional.empty();
            }
            return Optional.of(scalar.text());
        }
        return file.number(item, "an option of '" + issue.name() + "'").map(Numbers::text);
    }

    /** The reservation bid; empty when there is none. */
    private Map<String, String> bid(Item.Mapping fields) {
        return YamlFile.optional(fields, "reservationBid")
                .flatMap(item -> file.mapping(item, "'reservationBid'"))
                .map(this::bidOf)
                .orElseGet(LinkedHashMap::new);
    }

    private Map<String, String> bidOf(Item.Mapping wrapped) {
        Item.Mapping values = wrapped.entries().get("issuevalues") instanceof Item.Mapping inner ? inner : wrapped;
        file.onlyKeys(values, "a bid", names());
        Map<String, String> given = new LinkedHashMap<>();
        for (Issue issue : issues) {
            Item item = values.entries().get(issue.name());
            if (item != null) {
                option(issue, item).ifPresent(option -> given.put(issue.name(), option));
            }
        }
        return given;
    }

    private boolean onGrid(Map<String, String> bid) {
        return issues.stream().allMatch(issue -> {
            String option = bid.get(issue.name());
            return option != null
                    && switch (issue) {
                        case Issue.Discrete discrete -> discrete.options().contains(option);
                        case Issue.Whole whole -> whole.options().contains(option);
                        case Issue.Real real ->
                            real.step() == null || real.options().contains(option);
                    };
        });
    }

    /** Nothing but which bids are at least as good as which: weights and values may be any that agree. */
    private Profile ordering(Item.Mapping fields) {
        List<@Nullable Map<String, String>> bids = new ArrayList<>();
        Optional<Item.Sequence> list = YamlFile.optional(fields, "bidslist")
                .or(() -> file.required(fields, "bids", "the profile"))
                .flatMap(item -> file.sequence(item, "'bids'"));
        list.ifPresent(all -> all.items()
                .forEach(item ->
                        bids.add(file.mapping(item, "a bid").map(this::bidOf).orElse(null))));
        List<Comparison> comparisons = new ArrayList<>();
        YamlFile.optional(fields, "better")
                .or(() -> YamlFile.optional(fields, "betterlist"))
                .flatMap(item -> file.sequence(item, "'better'"))
                .ifPresent(all -> all.items().forEach(pair -> better(pair, bids).ifPresent(comparisons::add)));
        notes.add("of " + party + " only an ordering of bids is known; that its utility is a weighted sum is assumed");
        Map<String, Values> values = new LinkedHashMap<>();
        Estimate any = new Estimate(new Range(BigFraction.ZERO, BigFraction.ONE), basis);
        issues.forEach(issue -> values.put(issue.name(), unknown(issue, any)));
        Map<String, String> bid = bid(fields);
        Reservation reservation = bid.size() == issues.size() && onGrid(bid)
                ? new Reservation.Fallback(new Outcome(bid), basis)
                : new Reservation.Value(utility.estimate(BigFraction.ZERO));
        return new Profile(
                new Party(party, reservation, null), new Preferences(new Weights.Unknown(), values, comparisons));
    }

    private static Values unknown(Issue issue, Estimate any) {
        if (issue instanceof Issue.Discrete discrete) {
            Map<String, Estimate> each = new LinkedHashMap<>();
            discrete.options().forEach(option -> each.put(option, any));
            return new Values.PerOption(each);
        }
        return issue instanceof Issue.Whole whole
                ? Curves.everywhere(whole, x -> x, x -> any)
                : Curves.line(issue, BigFraction.ZERO, BigFraction.ZERO, x -> any);
    }

    private Optional<Comparison> better(Item item, List<@Nullable Map<String, String>> bids) {
        if (!(item instanceof Item.Sequence pair) || pair.items().size() != 2) {
            file.problem(item.place(), "'better' holds pairs [better, worse]", "");
            return Optional.empty();
        }
        List<Map<String, String>> sides = new ArrayList<>();
        for (Item side : pair.items()) {
            Optional<BigFraction> place = file.number(side, "the place of a bid");
            Optional<Integer> at = place.filter(number -> number.signum() >= 0
                            && Range.compare(number, BigFraction.of(bids.size())) < 0
                            && number.getDenominator().abs().equals(BigInteger.ONE))
                    .map(BigFraction::intValue);
            if (place.isPresent() && at.isEmpty()) {
                file.problem(side.place(), "there is no bid " + Numbers.text(place.get()), "They are counted from 0.");
            }
            Map<String, String> bid = at.map(bids::get).orElse(null);
            if (bid != null) {
                sides.add(bid);
            }
        }
        return sides.size() == 2 ? Optional.of(new Comparison(sides.get(0), sides.get(1), false)) : Optional.empty();
    }
}
