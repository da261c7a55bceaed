package parley.model.talks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.ledger.Spelling;
import parley.model.Basis;
import parley.model.Range;
import parley.model.talks.Weights.Heavier;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/**
 * Reads which issue counts for more: {@code order: [line, [zone, tolls]]}, the weightiest first and those in brackets in no
 * order among themselves; {@code heavier: [[line, zone], [line, tolls]]}, chains of which each falls; and ranges beside.
 */
final class WeightOrderReader {
    private final YamlFile file;
    private final Set<String> names;

    WeightOrderReader(YamlFile file, Set<String> names) {
        this.file = file;
        this.names = names;
    }

    Weights read(Item.Mapping fields, Basis basis) {
        Set<Heavier> heavier = new LinkedHashSet<>();
        List<List<String>> tiers = new ArrayList<>();
        Item order = fields.entries().get("order");
        if (order != null) {
            file.sequence(order, "'order'").ifPresent(list -> tiers.addAll(tiers(list)));
        }
        for (int t = 0; t + 1 < tiers.size(); t++) {
            for (String issue : tiers.get(t)) {
                tiers.get(t + 1).forEach(than -> heavier.add(new Heavier(issue, than)));
            }
        }
        Item more = fields.entries().get("heavier");
        if (more != null) {
            file.sequence(more, "'heavier'")
                    .ifPresent(list -> list.items().forEach(chain -> heavier.addAll(chain(chain))));
        }
        Map<String, Range> ranges = new LinkedHashMap<>();
        fields.entries().forEach((name, item) -> {
            if (names.contains(name)) {
                file.range(item, "the weight of '" + name + "'").ifPresent(range -> ranges.put(name, range));
            }
        });
        circle(heavier)
                .ifPresent(issue -> file.problem(
                        (order == null ? fields : order).place(),
                        "the order of weights goes round in a circle through '" + issue + "'",
                        "An issue cannot count for more than itself."));
        boolean full = more == null && ranges.isEmpty() && tiers.stream().allMatch(tier -> tier.size() == 1);
        return full
                ? new Weights.Order(tiers.stream().map(List::getFirst).toList(), basis)
                : new Weights.Partial(List.copyOf(heavier), ranges, basis);
    }

    private List<List<String>> tiers(Item.Sequence list) {
        List<List<String>> tiers = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Item item : list.items()) {
            List<String> tier = new ArrayList<>();
            for (Item one : item instanceof Item.Sequence several ? several.items() : List.of(item)) {
                issue(one).ifPresent(issue -> {
                    if (seen.add(issue)) {
                        tier.add(issue);
                    } else {
                        file.problem(one.place(), "'" + issue + "' stands twice in the order", "");
                    }
                });
            }
            if (!tier.isEmpty()) {
                tiers.add(tier);
            }
        }
        for (String name : names) {
            if (!seen.contains(name)) {
                file.problem(list.place(), "the order of weights lacks '" + name + "'", "");
            }
        }
        return tiers;
    }

    private List<Heavier> chain(Item item) {
        List<Heavier> pairs = new ArrayList<>();
        file.sequence(item, "a chain of 'heavier'").ifPresent(list -> {
            List<String> chain = new ArrayList<>();
            list.items().forEach(one -> issue(one).ifPresent(chain::add));
            for (int k = 0; k + 1 < chain.size(); k++) {
                pairs.add(new Heavier(chain.get(k), chain.get(k + 1)));
            }
            if (list.items().size() < 2) {
                file.problem(list.place(), "a chain of 'heavier' names two issues or more", "As in [line, zone].");
            }
        });
        return pairs;
    }

    private Optional<String> issue(Item item) {
        Optional<String> issue = file.text(item, "an issue");
        issue.filter(name -> !names.contains(name))
                .ifPresent(name ->
                        file.problem(item.place(), "unknown issue '" + name + "'", Spelling.advice(name, names)));
        return issue;
    }

    /** An issue that counts for more than itself by way of others. */
    private static Optional<String> circle(Set<Heavier> heavier) {
        for (Heavier start : heavier) {
            Set<String> below = new LinkedHashSet<>(Set.of(start.than()));
            boolean grown = true;
            while (grown) {
                grown = false;
                for (Heavier pair : heavier) {
                    grown |= below.contains(pair.issue()) && below.add(pair.than());
                }
            }
            if (below.contains(start.issue())) {
                return Optional.of(start.issue());
            }
        }
        return Optional.empty();
    }
}
