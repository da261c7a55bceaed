package parley.model.talks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/** Reads a talks file from the top; {@link PreferencesReader} reads what each party wants. */
final class TalksReader {
    private static final Set<String> KEYS =
            Set.of("talks", "parties", "issues", "preferences", "constraints", "no-deal");
    /** Names that mean something else where a party's, issue's or option's name may stand. */
    static final Set<String> TAKEN = Set.of("basis", "order", "heavier", "value");

    private final YamlFile file;

    TalksReader(YamlFile file) {
        this.file = file;
    }

    Optional<Talks> read() {
        Optional<Item.Mapping> root = file.root().flatMap(item -> file.mapping(item, "a talks file"));
        if (root.isEmpty()) {
            return Optional.empty();
        }
        Item.Mapping top = root.get();
        file.onlyKeys(top, "a talks file", KEYS);
        String name = file.required(top, "talks", "the file")
                .flatMap(item -> file.text(item, "'talks'"))
                .orElse("");
        List<Issue> issues = issues(top);
        List<Party> parties = parties(top, issues);
        Map<String, Preferences> preferences = preferences(top, parties, issues);
        List<Constraint> constraints = constraints(top, issues);
        NoDeal noDeal = YamlFile.optional(top, "no-deal")
                .map(item -> noDeal(item, parties))
                .orElseGet(NoDeal::unstated);
        return file.sound()
                ? Optional.of(new Talks(name, parties, issues, preferences, constraints, noDeal))
                : Optional.empty();
    }

    private List<Party> parties(Item.Mapping top, List<Issue> issues) {
        List<Party> parties = new ArrayList<>();
        Optional<Item.Mapping> mapping = section(top, "parties");
        mapping.ifPresent(all -> all.entries().forEach((name, item) -> {
            free(name, all, "a party");
            party(name, item, issues, allIssueNames(top)).ifPresent(parties::add);
        }));
        if (mapping.isPresent() && mapping.get().entries().size() < 2) {
            file.problem(mapping.get().place(), "talks need two parties at least", "");
        }
        return parties;
    }

    private Optional<Party> party(String name, Item item, List<Issue> issues, Set<String> allIssues) {
        String what = "the party '" + name + "'";
        return file.mapping(item, what).flatMap(fields -> {
            file.onlyKeys(fields, what, Set.of("reservation", "discount", "basis"));
            Basis basis = basis(fields, "basis");
            Estimate discount = YamlFile.optional(fields, "discount")
                    .flatMap(factor -> discount(factor, "the discount of '" + name + "'", basis))
                    .orElse(null);
            Item reservation = fields.entries().get("reservation");
            if (reservation == null) {
                file.problem(
                        fields.place(),
                        what + " lacks 'reservation', what no agreement is worth to it",
                        "Write a range such as [0, 1] if nobody knows.");
                return Optional.<Party>empty();
            }
            return reservation(reservation, "the reservation of '" + name + "'", basis, issues, allIssues)
                    .map(value -> new Party(name, value, discount));
        });
    }

    private Optional<Reservation> reservation(
            Item item, String what, Basis basis, List<Issue> issues, Set<String> allIssues) {
        if (!(item instanceof Item.Mapping fields) || !fields.entries().containsKey("package")) {
            return estimate(item, what, basis).map(Reservation.Value::new);
        }
        file.onlyKeys(fields, what, Set.of("package", "basis"));
        Basis own = fields.entries().containsKey("basis") ? basis(fields, "basis") : basis;
        return file.required(fields, "package", what)
                .flatMap(options -> file.mapping(options, "the package"))
                .flatMap(options -> new OutcomeReader(file, issues, allIssues).read(options))
                .map(outcome -> new Reservation.Fallback(outcome, own));
    }

    private Optional<Estimate> discount(Item item, String what, Basis basis) {
        Optional<Estimate> factor = estimate(item, what, basis);
        factor.map(Estimate::range).ifPresent(range -> {
            if (range.low().signum() <= 0 || Range.compare(range.high(), BigFraction.ONE) > 0) {
                file.problem(
                        item.place(),
                        what + " must be more than 0 and at most 1, not " + range,
                        "0.9 says that what comes one period later is worth nine tenths.");
            }
        });
        return factor;
    }

    private List<Issue> issues(Item.Mapping top) {
        List<Issue> issues = new ArrayList<>();
        section(top, "issues").ifPresent(all -> {
            all.entries().forEach((name, item) -> {
                free(name, all, "an issue");
                file.mapping(item, "the issue '" + name + "'")
                        .flatMap(fields -> new IssueReader(file, name, fields).read())
                        .ifPresent(issues::add);
            });
            if (all.entries().isEmpty()) {
                file.problem(all.place(), "talks need an issue at least", "");
            }
        });
        return issues;
    }

    private Map<String, Preferences> preferences(Item.Mapping top, List<Party> parties, List<Issue> issues) {
        Map<String, Preferences> preferences = new LinkedHashMap<>();
        section(top, "preferences").ifPresent(all -> {
            Set<String> names = partyNames(top, parties);
            file.onlyKeys(all, "'preferences'", names);
            for (String name : names) {
                Item item = all.entries().get(name);
                if (item == null) {
                    file.problem(all.place(), "no preferences of the party '" + name + "'", "");
                } else {
                    new PreferencesReader(file, this, issues, allIssueNames(top))
                            .read(name, item)
                            .ifPresent(of -> preferences.put(name, of));
                }
            }
        });
        return preferences;
    }

    /** Every name that the file gives a party, those with faults too, so that one fault is told once. */
    private static Set<String> partyNames(Item.Mapping top, List<Party> parties) {
        Set<String> names = new LinkedHashSet<>();
        parties.forEach(party -> names.add(party.name()));
        if (top.entries().get("parties") instanceof Item.Mapping all) {
            names.addAll(all.entries().keySet());
        }
        return names;
    }

    private static Set<String> allIssueNames(Item.Mapping top) {
        return top.entries().get("issues") instanceof Item.Mapping all
                ? all.entries().keySet()
                : Set.of();
    }

    private List<Constraint> constraints(Item.Mapping top, List<Issue> issues) {
        List<Constraint> constraints = new ArrayList<>();
        Set<String> all = allIssueNames(top);
        YamlFile.optional(top, "constraints")
                .flatMap(item -> file.sequence(item, "'constraints'"))
                .ifPresent(list -> {
                    for (Item item : list.items()) {
                        constraint(item, issues, all).ifPresent(constraints::add);
                    }
                });
        return constraints;
    }

    /** @param all names of the file's issues, those with faults too */
    Optional<Constraint> constraint(Item item, List<Issue> issues, Set<String> all) {
        return file.text(item, "a constraint").flatMap(text -> {
            try {
                return Optional.of(ConstraintText.constraint(text, issues));
            } catch (ConstraintText.Wrong wrong) {
                wrong(item, wrong, issues, all);
                return Optional.empty();
            }
        });
    }

    /** Reports what is wrong in a text, unless it is only that the issue it names has a fault already told. */
    void wrong(Item item, ConstraintText.Wrong wrong, List<Issue> issues, Set<String> all) {
        if (issues.size() < all.size() && wrong.explanation().startsWith("unknown issue")) {
            return;
        }
        int quote = item instanceof Item.Scalar scalar && scalar.quoted() ? 1 : 0;
        Item.Place place = new Item.Place(item.place().line(), item.place().column() + quote + wrong.at);
        file.problem(place, wrong.explanation(), wrong.advice);
    }

    private NoDeal noDeal(Item item, List<Party> parties) {
        Map<String, Estimate> costs = new LinkedHashMap<>();
        Optional<Item.Mapping> mapping = file.mapping(item, "'no-deal'");
        if (mapping.isEmpty()) {
            return NoDeal.unstated();
        }
        Item.Mapping fields = mapping.get();
        file.onlyKeys(fields, "'no-deal'", Set.of("cost-per-month", "deaths-per-month"));
        YamlFile.optional(fields, "cost-per-month")
                .flatMap(cost -> file.mapping(cost, "'cost-per-month'"))
                .ifPresent(cost -> {
                    Set<String> names = new TreeSet<>(Set.of("basis"));
                    parties.forEach(party -> names.add(party.name()));
                    file.onlyKeys(cost, "'cost-per-month'", names);
                    costs.putAll(estimates(cost, "the cost per month of "));
                });
        Estimate deaths = YamlFile.optional(fields, "deaths-per-month")
                .flatMap(claim -> file.mapping(claim, "'deaths-per-month'"))
                .flatMap(claim -> {
                    file.onlyKeys(claim, "'deaths-per-month'", Set.of("claimed", "by"));
                    Basis by = basis(claim, "by");
                    return file.required(claim, "claimed", "'deaths-per-month'")
                            .flatMap(number -> estimate(number, "'claimed'", by));
                })
                .orElse(null);
        return new NoDeal(costs, deaths);
    }

    /** Every entry of a mapping but its {@code basis}, which holds for all that name none of their own. */
    Map<String, Estimate> estimates(Item.Mapping mapping, String what) {
        Basis basis = basis(mapping, "basis");
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        mapping.entries().forEach((key, item) -> {
            if (!key.equals("basis")) {
                estimate(item, what + "'" + key + "'", basis).ifPresent(value -> estimates.put(key, value));
            }
        });
        return estimates;
    }

    /** A number, a range, or {@code {value: .., basis: ..}} where the basis is another than its neighbours'. */
    Optional<Estimate> estimate(Item item, String what, Basis basis) {
        if (item instanceof Item.Mapping fields) {
            file.onlyKeys(fields, what, Set.of("value", "basis"));
            Basis own = fields.entries().containsKey("basis") ? basis(fields, "basis") : new Basis.Unstated();
            return file.required(fields, "value", what)
                    .flatMap(value -> file.range(value, what))
                    .map(range -> new Estimate(range, own));
        }
        return file.range(item, what).map(range -> new Estimate(range, basis));
    }

    /** A list cites statements; so does one word that looks like a statement's id; any other text is an assumption. */
    Basis basis(Item.Mapping fields, String key) {
        Optional<Item> item = YamlFile.optional(fields, key);
        if (item.isEmpty()) {
            return new Basis.Unstated();
        }
        if (item.get() instanceof Item.Sequence list) {
            List<String> statements = new ArrayList<>();
            list.items().forEach(id -> file.text(id, "a cited statement").ifPresent(statements::add));
            if (list.items().isEmpty()) {
                file.problem(list.place(), "'" + key + "' cites no statement", "Name one, as in [h1#s4].");
            }
            return statements.isEmpty() ? new Basis.Unstated() : new Basis.Cited(statements);
        }
        return file.text(item.get(), "'" + key + "'")
                .<Basis>map(text ->
                        text.matches("\\S+#s\\d+") ? new Basis.Cited(List.of(text)) : new Basis.Assumption(text))
                .orElseGet(Basis.Unstated::new);
    }

    private Optional<Item.Mapping> section(Item.Mapping top, String key) {
        return file.required(top, key, "the file").flatMap(item -> file.mapping(item, "'" + key + "'"));
    }

    private void free(String name, Item.Mapping within, String what) {
        if (TAKEN.contains(name)) {
            Item.Place at = Ordered.get(within.keys(), name);
            file.problem(at, what + " cannot be called '" + name + "'", "Choose another name.");
        }
    }
}
