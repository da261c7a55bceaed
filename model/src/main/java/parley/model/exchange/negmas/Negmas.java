package parley.model.exchange.negmas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.model.exchange.Export;
import parley.model.exchange.Names;
import parley.model.exchange.Notes;
import parley.model.exchange.SourceFile;
import parley.model.exchange.Translation;
import parley.model.exchange.genius.Genius;
import parley.model.exchange.geniusweb.GeniusWeb;
import parley.model.talks.Issue;
import parley.model.talks.NoDeal;
import parley.model.talks.Party;
import parley.model.talks.Preferences;
import parley.model.talks.Talks;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;

/**
 * Folders of NegMAS (Mohammad, Nakadai and Greenwald, PRIMA 2020): a file with the outcome space, and one with the utility
 * function of each party, in the order of their names. A folder may hold GENIUS or GeniusWeb files instead.
 */
public final class Negmas {
    private Negmas() {}

    /**
     * The talks in a folder.
     *
     * @param folder its name, for problems and for the name of the talks
     * @param files all of its files
     */
    public static Intake<Translation> read(String folder, List<SourceFile> files) {
        List<SourceFile> sorted = files.stream()
                .filter(file -> !file.bareName().startsWith("."))
                .sorted(Comparator.comparing(SourceFile::bareName))
                .toList();
        List<SourceFile> named = ending(sorted, ".yml", ".yaml", ".json");
        List<SourceFile> models =
                named.stream().filter(file -> !file.bareName().startsWith("_")).toList();
        if (models.isEmpty() && !ending(sorted, ".xml").isEmpty()) {
            return genius(folder, ending(sorted, ".xml"));
        }
        Notes notes = new Notes();
        named.stream()
                .filter(file -> file.bareName().startsWith("_"))
                .forEach(file -> notes.add("'" + file.bareName() + "' is not read"));
        List<YamlFile> read = new ArrayList<>();
        models.forEach(file -> read.add(new YamlFile(file.name(), file.text())));
        int web = first(read, top -> top.entries().containsKey("issuesValues"));
        if (web >= 0) {
            List<SourceFile> profiles = new ArrayList<>(models);
            profiles.remove(web);
            profiles.removeIf(file -> file.bareName().endsWith("specials.json"));
            return GeniusWeb.read(models.get(web), profiles);
        }
        return folder(folder, models, read, notes);
    }

    /** Talks as a folder; what NegMAS cannot say is named. */
    public static Export write(Talks talks) {
        return new NegmasWriter(talks).write();
    }

    private static Intake<Translation> folder(
            String folder, List<SourceFile> models, List<YamlFile> read, Notes notes) {
        List<Problem> problems = new ArrayList<>();
        read.forEach(file -> problems.addAll(file.root().isEmpty() ? file.problems() : List.of()));
        int domain = first(read, top -> type(top).contains("outcomespace"));
        domain = domain >= 0 ? domain : first(read, top -> top.entries().containsKey("issues"));
        if (domain < 0) {
            problems.add(Problem.of(
                    folder,
                    "no file in this folder tells the issues",
                    "One has 'type: CartesianOutcomeSpace' and 'issues'."));
            return new Intake.Rejected<>(problems);
        }
        YamlFile space = read.get(domain);
        Item.Mapping top = (Item.Mapping) space.root().orElseThrow();
        List<Matter> matters = new SpaceReader(space, notes).read(top);
        String name = YamlFile.optional(top, "name")
                .flatMap(item -> space.text(item, "'name'"))
                .orElse(models.get(domain).stem());
        problems.addAll(SourceFile.inOrder(space.problems()));
        List<Party> parties = new ArrayList<>();
        Map<String, Preferences> preferences = new LinkedHashMap<>();
        Names names = new Names("party", notes);
        for (int k = 0; k < read.size(); k++) {
            YamlFile file = read.get(k);
            if (k == domain || matters.isEmpty() || !(file.root().orElse(null) instanceof Item.Mapping of)) {
                continue;
            }
            if (!type(of).contains("fun") && !of.entries().containsKey("values")) {
                notes.add("'" + models.get(k).bareName() + "' is no utility function and is not read");
                continue;
            }
            String party = names.fit(models.get(k).stem());
            FunctionReader.Read function =
                    new FunctionReader(file, party, matters, models.get(k).bareName(), notes).read(of);
            parties.add(function.party());
            preferences.put(party, function.preferences());
            problems.addAll(SourceFile.inOrder(file.problems()));
        }
        if (!matters.isEmpty() && parties.size() < 2) {
            problems.add(Problem.of(
                    folder,
                    "talks need two utility functions at least; this folder has " + parties.size(),
                    "Each has a file of its own, with 'type: LinearAdditiveUtilityFunction' or the like."));
        }
        if (!problems.isEmpty()) {
            return new Intake.Rejected<>(problems);
        }
        List<Issue> issues = matters.stream().map(Matter::issue).toList();
        return new Intake.Accepted<>(new Translation(
                new Talks(name, parties, issues, preferences, List.of(), NoDeal.unstated()), notes.all()));
    }

    private static Intake<Translation> genius(String folder, List<SourceFile> files) {
        List<SourceFile> domains = new ArrayList<>();
        List<SourceFile> profiles = new ArrayList<>();
        for (SourceFile file : files) {
            String raw = file.raw();
            if (raw.contains("<negotiation_template")) {
                domains.add(file);
            } else if (raw.contains("<utility_space")) {
                profiles.add(file);
            }
        }
        if (domains.isEmpty()) {
            return new Intake.Rejected<>(List.of(Problem.of(
                    folder, "no file in this folder tells the issues", "GENIUS has them in <negotiation_template>.")));
        }
        return switch (Genius.read(domains.getFirst(), profiles)) {
            case Intake.Rejected<Translation> rejected -> rejected;
            case Intake.Accepted<Translation> accepted -> {
                List<String> notes = new ArrayList<>();
                notes.add("the folder holds GENIUS files; they are read as GENIUS reads them");
                notes.addAll(accepted.value().notes());
                yield new Intake.Accepted<>(new Translation(accepted.value().talks(), notes));
            }
        };
    }

    private static List<SourceFile> ending(List<SourceFile> files, String... endings) {
        return files.stream()
                .filter(file -> {
                    String name = file.bareName().toLowerCase(Locale.ROOT);
                    for (String ending : endings) {
                        if (name.endsWith(ending)) {
                            return true;
                        }
                    }
                    return false;
                })
                .toList();
    }

    private static int first(List<YamlFile> files, Predicate<Item.Mapping> is) {
        for (int k = 0; k < files.size(); k++) {
            if (files.get(k).root().orElse(null) instanceof Item.Mapping top && is.test(top)) {
                return k;
            }
        }
        return -1;
    }

    /** The last word of its type in lower case: {@code negmas.outcomes.CategoricalIssue} is {@code categoricalissue}. */
    static String type(Item.Mapping of) {
        for (String key : List.of("type", "__python_class__", "$type")) {
            if (of.entries().get(key) instanceof Item.Scalar scalar) {
                String said = scalar.text();
                return said.substring(said.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }
}
