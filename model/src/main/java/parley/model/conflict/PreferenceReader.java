package parley.model.conflict;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Basis;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;
import parley.model.yaml.YamlText;

/** Reads who would rather be where: prioritised statements, or a ranking that must be complete. */
final class PreferenceReader {
    private final YamlFile file;
    private final List<String> makers;
    private final Form form;
    private final StateNames named;

    PreferenceReader(YamlFile file, List<String> makers, Form form, StateNames named) {
        this.file = file;
        this.makers = makers;
        this.form = form;
        this.named = named;
    }

    /** One preference for each decision maker, or fewer and a problem. */
    List<Preference> read(Item.Mapping root) {
        List<Preference> preferences = new ArrayList<>();
        Item item = Keys.entry(root, "preferences", "preferences-most-to-least").orElse(null);
        if (item == null) {
            file.problem(root.place(), "the conflict lacks 'preferences'", "");
            return preferences;
        }
        if (item instanceof Item.Mapping mapping) {
            file.onlyKeys(mapping, "the preferences", makers);
        } else if (item instanceof Item.Sequence list && list.items().size() > makers.size()) {
            file.problem(item.place(), "there are more preferences than decision makers", "");
        }
        for (int maker = 0; maker < makers.size(); maker++) {
            @Nullable
            Item own = switch (item) {
                case Item.Mapping mapping -> mapping.entries().get(makers.get(maker));
                case Item.Sequence list ->
                    maker < list.items().size() ? list.items().get(maker) : null;
                case Item.Scalar word -> null;
            };
            if (own == null) {
                file.problem(item.place(), makers.get(maker) + " has no preferences", "");
            } else {
                preference(own, makers.get(maker)).ifPresent(preferences::add);
            }
        }
        return preferences;
    }

    /** {@code {statements: [..]}}, {@code {ranking: [..]}} or the ranking itself. */
    private Optional<Preference> preference(Item item, String maker) {
        if (item instanceof Item.Sequence list) {
            return ranking(list, maker, new Basis.Unstated());
        }
        Item.Mapping mapping = file.mapping(item, "the preference of " + maker).orElse(null);
        if (mapping == null) {
            return Optional.empty();
        }
        file.onlyKeys(mapping, "the preference of " + maker, List.of("statements", "ranking", "basis"));
        Basis basis = Keys.entry(mapping, "basis")
                .map(words -> YamlText.basis(file, words))
                .orElse(new Basis.Unstated());
        Item statements = mapping.entries().get("statements");
        Item ranking = mapping.entries().get("ranking");
        if ((statements == null) == (ranking == null)) {
            file.problem(
                    mapping.place(),
                    "the preference of " + maker + " needs 'statements' or 'ranking', one of them",
                    "Statements or states, most important or most preferred first.");
            return Optional.empty();
        }
        return statements != null
                ? file.sequence(statements, "the statements of " + maker)
                        .flatMap(list -> prioritised(list, maker, basis))
                : file.sequence(item(ranking, mapping), "the ranking of " + maker)
                        .flatMap(list -> ranking(list, maker, basis));
    }

    private static Item item(@Nullable Item item, Item otherwise) {
        return item == null ? otherwise : item;
    }

    private Optional<Preference> prioritised(Item.Sequence list, String maker, Basis basis) {
        if (!(form instanceof OptionForm options)) {
            file.problem(
                    list.place(),
                    "statements of " + maker + " speak of options, and there are none",
                    "Give a ranking.");
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
            Optional<Formula> formula = item.flatMap(words -> file.text(words, "a statement of " + maker)
                    .flatMap(text -> formula(words, text, options.options().size())));
            if (formula.isPresent()) {
                formulas.add(formula.get());
                grounds.add(ground);
            }
        }
        return Optional.of(new Preference.Prioritised(formulas, grounds, basis));
    }

    private Optional<Formula> formula(Item item, String text, int options) {
        try {
            return Optional.of(FormulaText.parse(text, options));
        } catch (FormulaText.Wrong wrong) {
            int quote = item instanceof Item.Scalar scalar && scalar.quoted() ? 1 : 0;
            Item.Place place = new Item.Place(item.place().line(), item.place().column() + quote + wrong.at);
            file.problem(place, wrong.explanation(), wrong.advice);
            return Optional.empty();
        }
    }

    private Optional<Preference> ranking(Item.Sequence list, String maker, Basis basis) {
        String what = "the ranking of " + maker;
        int before = file.problems().size();
        List<List<Integer>> tiers = new ArrayList<>();
        Set<Integer> seen = new LinkedHashSet<>();
        for (Item item : list.items()) {
            List<Item> tied = item instanceof Item.Sequence tie ? tie.items() : List.of(item);
            List<Integer> tier = new ArrayList<>();
            for (Item one : tied) {
                Integer state = ConflictFile.state(file, one, what, named).orElse(null);
                if (state != null && !seen.add(state)) {
                    file.problem(
                            one.place(),
                            what + " names " + form.states().get(state) + " twice",
                            "Each state stands in it once.");
                } else if (state != null) {
                    tier.add(state);
                }
            }
            tiers.add(tier);
        }
        if (file.problems().size() == before && seen.size() < form.states().size()) {
            file.problem(list.place(), what + " lacks " + missing(seen), "It must name every feasible state.");
        }
        tiers.removeIf(List::isEmpty);
        return file.problems().size() == before ? Optional.of(new Preference.Ranking(tiers, basis)) : Optional.empty();
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
