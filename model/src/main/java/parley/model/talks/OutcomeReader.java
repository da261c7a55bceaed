package parley.model.talks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.ledger.Spelling;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/** Reads a package: an option for every issue. */
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
        file.onlyKeys(fields, "a package", names);
        Map<String, String> options = new LinkedHashMap<>();
        for (Issue issue : issues) {
            Item item = fields.entries().get(issue.name());
            if (item == null) {
                file.problem(fields.place(), "the package says nothing of '" + issue.name() + "'", "");
            } else {
                file.text(item, "an option")
                        .flatMap(text -> option(issue, item, text))
                        .ifPresent(option -> options.put(issue.name(), option));
            }
        }
        return options.size() == issues.size() ? Optional.of(new Outcome(options)) : Optional.empty();
    }

    private Optional<String> option(Issue issue, Item item, String text) {
        if (issue instanceof Issue.Discrete discrete) {
            if (!discrete.options().contains(text)) {
                file.problem(
                        item.place(),
                        "issue '" + issue.name() + "' has no option '" + text + "'",
                        Spelling.advice(text, discrete.options()));
                return Optional.empty();
            }
            return Optional.of(text);
        }
        Optional<String> number = Numbers.read(text).map(Numbers::text);
        if (number.isEmpty()) {
            file.problem(item.place(), "issue '" + issue.name() + "' takes a number, not '" + text + "'", "");
        }
        return number;
    }
}
