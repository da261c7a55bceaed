package parley.model.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.ledger.Spelling;
import parley.model.Basis;
import parley.model.Range;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;
import parley.model.yaml.YamlText;

/** Reads who would rather be where: prioritised statements, a ranking that must be complete, weights or payoffs. */
final class PreferenceReader {
    private static final List<String> RANKING = List.of("ranking", "most-to-least", "preferences-most-to-least");
    private static final List<String> REVERSED = List.of("least-to-most", "preferences-least-to-most");
    private static final List<String> STATEMENTS = List.of(
            "statements", "statements-most-important-first", "prioritised-statements", "prioritized-statements");
    private static final List<String> WEIGHTS = List.of("weights", "option-weights");
    private static final List<String> PAYOFFS = List.of("payoffs", "ordinal-payoffs");

    private final YamlFile file;
    private final List<String> makers;
    private final Form form;
    private final StateNames named;
    private final boolean statesKnown;

    /** @param form without states when those were told wrongly: then statements and weights alone are looked at */
    PreferenceReader(YamlFile file, List<String> makers, Form form, StateNames named) {
        this.file = file;
        this.makers = makers;
        this.form = form;
        this.named = named;
        this.statesKnown = !form.states().isEmpty();
    }

    /** One preference for each decision maker, or fewer and a problem. */
    List<Preference> read(Item.Mapping root) {
        List<Preference> preferences = new ArrayList<>();
        String key = Keys.PREFERENCES.stream()
                .filter(name -> Keys.entry(root, name).isPresent())
                .findFirst()
                .orElse("");
        if (key.isEmpty()) {
            file.problem(root.place(), "the conflict lacks 'preferences'", "");
            return preferences;
        }
        Item item = Keys.entry(root, key).orElseThrow();
        Map<Integer, Item> own = byMaker(item);
        for (int maker = 0; maker < makers.size(); maker++) {
            Item told = own.get(maker);
            if (told == null) {
                file.problem(item.place(), makers.get(maker) + " has no preferences", "");
            } else {
                preference(told, makers.get(maker), key).ifPresent(preferences::add);
            }
        }
        return preferences;
    }

    /** What stands under each name, or in a list in the order of the decision makers unless its items name them. */
    private Map<Integer, Item> byMaker(Item item) {
        Map<Integer, Item> own = new LinkedHashMap<>();
        switch (item) {
            case Item.Mapping mapping -> {
                file.onlyKeys(mapping, "the preferences", makers);
                mapping.entries().forEach((name, told) -> own.put(makers.indexOf(name), told));
            }
            case Item.Sequence list -> {
                if (list.items().size() > makers.size()) {
                    file.problem(item.place(), "there are more preferences than decision makers", "");
                }
                for (int place = 0; place < list.items().size(); place++) {
                    Item told = list.items().get(place);
                    int maker = told instanceof Item.Mapping mapping ? named(mapping, place) : place;
                    own.put(maker, told);
                }
            }
            case Item.Scalar word -> file.sequence(word, "preferences");
        }
        return own;
    }

    private int named(Item.Mapping mapping, int otherwise) {
        Item item = Keys.entry(mapping, "dm", "decision-maker", "name").orElse(null);
        String name =
                item == null ? null : file.text(item, "the decision maker").orElse(null);
        if (item == null || name == null) {
            return otherwise;
        }
        int maker = makers.indexOf(name);
        if (maker < 0 && name.matches("[0-9]{1,4}") && Integer.parseInt(name) < makers.size()) {
            return Integer.parseInt(name);
        }
        if (maker < 0) {
            file.problem(item.place(), "unknown decision maker '" + name + "'", Spelling.advice(name, makers));
        }
        return maker;
    }

    /** {@code {statements: [..]}} or the like, or what {@code key} says stands there. */
    private Optional<Preference> preference(Item item, String maker, String key) {
        if (!(item instanceof Item.Mapping mapping) || WEIGHTS.contains(key) || PAYOFFS.contains(key)) {
            return told(item, maker, key, new Basis.Unstated());
        }
        List<String> known = new ArrayList<>(List.of("basis", "unknown", "dm", "decision-maker", "name"));
        List.of(RANKING, REVERSED, STATEMENTS, WEIGHTS, PAYOFFS).forEach(known::addAll);
        Keys.onlyOrPassedOver(file, mapping, "the preference of " + maker, known);
        Basis basis = Keys.entry(mapping, "basis")
                .map(words -> YamlText.basis(file, words))
                .orElse(new Basis.Unstated());
        List<String> ways = new ArrayList<>();
        for (List<String> way : List.of(RANKING, REVERSED, STATEMENTS, WEIGHTS, PAYOFFS)) {
            way.stream()
                    .filter(name -> Keys.both(List.of(name)).stream().anyMatch(mapping.entries()::containsKey))
                    .findFirst()
                    .ifPresent(ways::add);
        }
        if (ways.size() != 1) {
            file.problem(
                    mapping.place(),
                    "the preference of " + maker + " needs 'statements' or 'ranking', one of them",
                    "Statements or states, most important or most preferred first; or 'weights' of options, or"
                            + " 'payoffs' of states.");
            return Optional.empty();
        }
        String way = ways.get(0);
        Item told = Keys.both(List.of(way)).stream()
                .map(mapping.entries()::get)
                .filter(found -> found != null)
                .findFirst()
                .orElse(mapping);
        Optional<Preference> preference = told(told, maker, way, basis);
        Optional<Item> unknown = Keys.entry(mapping, "unknown");
        return unknown.isEmpty() ? preference : partial(unknown.get(), preference, maker);
    }

    private Optional<Preference> told(Item item, String maker, String key, Basis basis) {
        if (WEIGHTS.contains(key)) {
            return weighted(item, maker, basis);
        }
        if (PAYOFFS.contains(key)) {
            return payoffs(item, maker, basis);
        }
        if (STATEMENTS.contains(key)) {
            return file.sequence(item, "the statements of " + maker).flatMap(list -> prioritised(list, maker, basis));
        }
        boolean reversed = REVERSED.contains(key);
        return ranking(item, maker).flatMap(list -> ranking(list, maker, basis, reversed));
    }

    private Optional<Preference> prioritised(Item.Sequence list, String maker, Basis basis) {
        int options = options(list, "statements of " + maker);
        if (options == 0) {
            return Optional.empty();
        }
        List<Formula> formulas = new ArrayList<>();
        List<Basis> grounds = new ArrayList<>();
        for (Item entry : list.items()) {
            Optional<Item> item = Optional.of(entry);
            Basis ground = new Basis.Unstated();
            if (entry instanceof Item.Mapping mapping) {
                file.onlyKeys(mapping, "a statement of " + maker, List.of("statement", "basis"));
                item = file.required(mapping, "statement", "a statement of " + maker);
                ground = Keys.entry(mapping, "basis")
                        .map(words -> YamlText.basis(file, words))
                        .orElse(ground);
            }
            Optional<Formula> formula = item.flatMap(words -> formula(words, "a statement of " + maker, options));
            if (formula.isPresent()) {
                formulas.add(formula.get());
                grounds.add(ground);
            }
        }
        return Optional.of(new Preference.Prioritised(formulas, grounds, basis));
    }

    /** How many options there are to speak of; reports that there are none. */
    private int options(Item item, String what) {
        if (form instanceof OptionForm options) {
            return options.options().size();
        }
        file.problem(item.place(), what + " speak of options, and there are none", "Give a ranking.");
        return 0;
    }

    private Optional<Formula> formula(Item item, String what, int options) {
        if (file.text(item, what).isEmpty() || !(item instanceof Item.Scalar text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(FormulaText.parse(text.text(), options));
        } catch (FormulaText.Wrong wrong) {
            file.problemWithin(text, wrong.at, wrong.explanation(), wrong.advice);
            return Optional.empty();
        }
    }

    /** {@code [3, -2]} in the order of the options, or {@code {accept zone: 3, "-1": 2}} by name, number or statement. */
    private Optional<Preference> weighted(Item item, String maker, Basis basis) {
        int options = options(item, "weights of " + maker);
        if (options == 0 || !(form instanceof OptionForm optionForm)) {
            return Optional.empty();
        }
        String what = "a weight of " + maker;
        List<Preference.Weighted.Term> terms = new ArrayList<>();
        switch (item) {
            case Item.Sequence list -> {
                if (list.items().size() != options) {
                    file.problem(
                            item.place(),
                            list.items().size() + " weights of " + maker + " for " + options + " options",
                            "Write one an option in order.");
                }
                for (int option = 1; option <= list.items().size(); option++) {
                    Formula taken = new Formula.Taken(option);
                    file.number(list.items().get(option - 1), what)
                            .ifPresent(weight -> terms.add(new Preference.Weighted.Term(taken, weight)));
                }
            }
            case Item.Mapping mapping -> {
                List<String> names =
                        optionForm.options().stream().map(Option::name).toList();
                mapping.entries().forEach((holds, weight) -> {
                    Item.Place place = mapping.keys().getOrDefault(holds, mapping.place());
                    Optional<Formula> formula = names.contains(holds)
                            ? Optional.of(new Formula.Taken(names.indexOf(holds) + 1))
                            : formula(new Item.Scalar(place, holds, false), what, options);
                    Optional<BigFraction> number = file.number(weight, what);
                    if (formula.isPresent() && number.isPresent()) {
                        terms.add(new Preference.Weighted.Term(formula.get(), number.get()));
                    }
                });
            }
            case Item.Scalar word -> file.mapping(item, "the weights of " + maker);
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(new Preference.Weighted(terms, basis));
    }

    /** One number a state, in their order or by id; the greater the better. */
    private Optional<Preference> payoffs(Item item, String maker, Basis basis) {
        if (!statesKnown) {
            return Optional.empty();
        }
        String what = "the payoffs of " + maker;
        int before = file.problems().size();
        Map<Integer, BigFraction> payoffs = new LinkedHashMap<>();
        switch (item) {
            case Item.Sequence list -> {
                if (list.items().size() > form.states().size()) {
                    file.problem(list.place(), what + " are more than there are states", "");
                }
                for (int state = 0; state < list.items().size(); state++) {
                    int place = state;
                    file.number(list.items().get(state), what).ifPresent(number -> payoffs.put(place, number));
                }
            }
            case Item.Mapping mapping ->
                mapping.entries().forEach((id, payoff) -> {
                    Item.Scalar key = new Item.Scalar(mapping.keys().getOrDefault(id, mapping.place()), id, true);
                    Optional<Integer> state = ConflictFile.state(file, key, what, named);
                    Optional<BigFraction> number = file.number(payoff, what);
                    if (state.isPresent() && number.isPresent()) {
                        payoffs.put(state.get(), number.get());
                    }
                });
            case Item.Scalar word -> file.sequence(item, what);
        }
        if (file.problems().size() == before) {
            complete(item, what, payoffs.keySet());
        }
        TreeMap<BigFraction, List<Integer>> tiers = new TreeMap<>((a, b) -> Range.compare(b, a));
        payoffs.forEach((state, payoff) ->
                tiers.computeIfAbsent(payoff, fresh -> new ArrayList<>()).add(state));
        return file.problems().size() == before
                ? Optional.of(new Preference.Ranking(List.copyOf(tiers.values()), basis))
                : Optional.empty();
    }

    /** A list, or a text such as {@code "NYNN >> NNNN > NYYN ~ NNYN"} as the list it stands for. */
    private Optional<Item.Sequence> ranking(Item item, String maker) {
        if (!(item instanceof Item.Scalar text) || !text.text().contains(">")) {
            return file.sequence(item, "the ranking of " + maker);
        }
        List<Item> items = new ArrayList<>();
        for (String part : text.text().strip().split("(?<=>)(?!>)|(?<!>)(?=>)", -1)) {
            List<Item> tier = new ArrayList<>();
            for (String id : part.strip().split("\\s*[~=,]\\s*", -1)) {
                tier.add(new Item.Scalar(text.place(), id.strip(), false));
            }
            items.add(tier.size() == 1 ? tier.get(0) : new Item.Sequence(text.place(), tier));
        }
        return Optional.of(new Item.Sequence(text.place(), items));
    }

    private Optional<Preference> ranking(Item.Sequence list, String maker, Basis basis, boolean reversed) {
        if (!statesKnown) {
            return Optional.empty();
        }
        String what = "the ranking of " + maker;
        int before = file.problems().size();
        List<List<Integer>> tiers = new ArrayList<>();
        List<Integer> gaps = new ArrayList<>();
        Map<Integer, String> seen = new TreeMap<>();
        for (Item item : list.items()) {
            if (item instanceof Item.Scalar sign && sign.text().matches(">>?")) {
                if (sign.text().equals(">>") && !tiers.isEmpty()) {
                    gaps.add(tiers.size() - 1);
                }
                continue;
            }
            List<Integer> tier = new ArrayList<>();
            for (Item one : item instanceof Item.Sequence tie ? tie.items() : List.of(item)) {
                Integer state = ConflictFile.state(file, one, what, named).orElse(null);
                String id = one instanceof Item.Scalar word ? word.text() : "";
                if (state == null || (tier.contains(state) && !id.equals(seen.get(state)))) {
                    continue;
                }
                if (seen.putIfAbsent(state, id) != null) {
                    file.problem(
                            one.place(),
                            what + " names " + form.states().get(state) + " twice",
                            "Each state stands in it once.");
                } else {
                    tier.add(state);
                }
            }
            if (!tier.isEmpty()) {
                tiers.add(tier);
            }
        }
        if (file.problems().size() == before) {
            complete(list, what, seen.keySet());
        }
        if (reversed) {
            Collections.reverse(tiers);
            gaps.clear();
        }
        return file.problems().size() == before
                ? Optional.of(new Preference.Ranking(tiers, gaps, basis))
                : Optional.empty();
    }

    /**
     * {@code unknown: [[NYNN, NNNN], NNNY]}: pairs, or states whose place among all others is not known. Whatever the other
     * pairs imply is known, so that no pair may be.
     */
    private Optional<Preference> partial(Item item, Optional<Preference> preference, String maker) {
        String what = "the unknown pairs of " + maker;
        if (!statesKnown || preference.isEmpty()) {
            return preference;
        }
        if (!(preference.get() instanceof Preference.Ranking ranking)) {
            file.problem(item.place(), what + " need a ranking beside them", "Give the best guess as 'ranking'.");
            return Optional.empty();
        }
        int before = file.problems().size();
        List<Preference.Partial.Pair> pairs = new ArrayList<>();
        List<Item> items = file.sequence(item, what).map(Item.Sequence::items).orElse(List.of());
        for (Item one : items) {
            if (one instanceof Item.Sequence pair && pair.items().size() == 2) {
                Optional<Integer> a = ConflictFile.state(file, pair.items().get(0), what, named);
                Optional<Integer> b = ConflictFile.state(file, pair.items().get(1), what, named);
                if (a.isPresent() && b.isPresent() && !a.get().equals(b.get())) {
                    pairs.add(new Preference.Partial.Pair(a.get(), b.get()));
                }
            } else if (one instanceof Item.Sequence) {
                file.problem(one.place(), what + " must be pairs of states [a, b] or single states", "");
            } else {
                ConflictFile.state(file, one, what, named).ifPresent(state -> {
                    for (int other = 0; other < form.states().size(); other++) {
                        if (other != state) {
                            pairs.add(new Preference.Partial.Pair(state, other));
                        }
                    }
                });
            }
        }
        Preference.Partial partial = new Preference.Partial(ranking, pairs);
        if (file.problems().size() == before) {
            implied(partial).ifPresent(found -> file.problem(item.place(), what + " " + found, ""));
        }
        return file.problems().size() == before ? Optional.of(partial) : Optional.empty();
    }

    private Optional<String> implied(Preference.Partial partial) {
        List<BitSet> worse = partial.knownWorse(form.states());
        for (Preference.Partial.Pair pair : partial.unknown()) {
            for (int between = 0; between < worse.size(); between++) {
                int better =
                        worse.get(pair.one()).get(between) && worse.get(between).get(pair.other())
                                ? pair.one()
                                : worse.get(pair.other()).get(between)
                                                && worse.get(between).get(pair.one())
                                        ? pair.other()
                                        : -1;
                if (better >= 0) {
                    int worst = better == pair.one() ? pair.other() : pair.one();
                    return Optional.of("hold " + form.states().get(better) + " and "
                            + form.states().get(worst) + ", whose order follows from that of both with "
                            + form.states().get(between) + "; list one of those too");
                }
            }
        }
        return Optional.empty();
    }

    private void complete(Item item, String what, Set<Integer> seen) {
        if (seen.size() < form.states().size()) {
            file.problem(item.place(), what + " lacks " + missing(seen), "It must name every feasible state.");
        }
    }

    private String missing(Set<Integer> seen) {
        List<String> missing = new ArrayList<>();
        for (int state = 0; state < form.states().size(); state++) {
            if (!seen.contains(state)) {
                missing.add(form.states().get(state).id());
            }
        }
        return missing.size() <= 6
                ? String.join(", ", missing)
                : String.join(", ", missing.subList(0, 6)) + " and " + (missing.size() - 6) + " more";
    }
}
