package parley.model.talks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.ledger.Spelling;
import parley.model.Range;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/** Reads a package: an option for every issue, or for some. */
final class OutcomeReader {
    private final YamlFile file;
    private final List<Issue> issues;
    private final Set<String> names;

    /** @param names of all issues of the file, those with faults too, so that one fault is told once */
    OutcomeReader(YamlFile file, List<Issue> issues, Set<String> names) {
        this.file = file;
        this.issues = issues;
        this.names = names;
    }

    /** Empty after a problem. */
    Optional<Outcome> read(Item.Mapping fields) {
        for (Issue issue : issues) {
            if (!fields.entries().containsKey(issue.name())) {
                file.problem(fields.place(), "the package says nothing of '" + issue.name() + "'", "");
            }
        }
        Map<String, String> options = part(fields);
        return options.size() == issues.size() ? Optional.of(new Outcome(options)) : Optional.empty();
    }

    /** The options that it names, in the order of the issues; those with a problem left out. */
    Map<String, String> part(Item.Mapping fields) {
        file.onlyKeys(fields, "a package", names);
        Map<String, String> options = new LinkedHashMap<>();
        for (Issue issue : issues) {
            Item item = fields.entries().get(issue.name());
            if (item != null) {
                file.text(item, "an option")
                        .flatMap(text -> option(issue, item, text))
                        .ifPresent(option -> options.put(issue.name(), option));
            }
        }
        return options;
    }

    private Optional<String> option(Issue issue, Item item, String text) {
        return switch (issue) {
            case Issue.Discrete discrete -> {
                if (discrete.options().contains(text)) {
                    yield Optional.of(text);
                }
                file.problem(
                        item.place(),
                        "issue '" + issue.name() + "' has no option '" + text + "'",
                        Spelling.advice(text, discrete.options()));
                yield Optional.empty();
            }
            case Issue.Whole whole -> number(issue, item, text, whole.options(), null);
            case Issue.Real real ->
                number(
                        issue,
                        item,
                        text,
                        real.options(),
                        real.step() == null ? new Range(real.from(), real.to()) : null);
        };
    }

    /** @param within a scale without steps; null where only the listed numbers will do */
    private Optional<String> number(Issue issue, Item item, String text, List<String> listed, @Nullable Range within) {
        Optional<BigFraction> number = Numbers.read(text);
        if (number.isEmpty()) {
            file.problem(item.place(), "issue '" + issue.name() + "' takes a number, not '" + text + "'", "");
            return Optional.empty();
        }
        String option = Numbers.text(number.get());
        if (within == null ? listed.contains(option) : within.contains(number.get())) {
            return Optional.of(option);
        }
        file.problem(
                item.place(),
                "issue '" + issue.name() + "' does not go to " + option,
                within == null
                        ? "It goes from " + listed.getFirst() + " to " + listed.getLast()
                                + (listed.size() > 2 ? " by way of " + listed.get(1) : "") + "."
                        : "It goes from " + Numbers.text(within.low()) + " to " + Numbers.text(within.high()) + ".");
        return Optional.empty();
    }
}
