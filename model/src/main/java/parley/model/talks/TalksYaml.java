package parley.model.talks;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.ledger.Intake;
import parley.model.yaml.YamlFile;

/** Talks as a YAML file (or JSON, which is YAML in flow style). What {@code write} writes, {@code read} reads back equal. */
public final class TalksYaml {
    private TalksYaml() {}

    /** The talks, or empty when the file's problems leave none. */
    public static Optional<Talks> read(YamlFile file) {
        return new TalksReader(file).read();
    }

    /**
     * A package written on one line, {@code line: median, zone: 20}, in braces or not; it may leave issues out.
     *
     * @param name what problems call the text
     */
    public static Intake<Map<String, String>> part(String name, String text, Talks talks) {
        boolean braces = text.strip().startsWith("{");
        Set<String> issues =
                talks.issues().stream().map(Issue::name).collect(Collectors.toCollection(LinkedHashSet::new));
        return YamlFile.read(
                name,
                braces ? text : "{" + text + "}",
                file -> file.root()
                        .flatMap(root -> file.mapping(root, "a package"))
                        .map(fields -> {
                            Map<String, String> part = new OutcomeReader(file, talks.issues(), issues).part(fields);
                            if (part.isEmpty() && file.sound()) {
                                file.problem(
                                        fields.place(), "the package names no issue", "As in " + example(talks) + ".");
                            }
                            return part;
                        }));
    }

    private static String example(Talks talks) {
        Issue issue = talks.issues().getFirst();
        return issue.name() + ": " + talks.options(issue).getFirst();
    }

    /**
     * The file for {@code talks}, with every basis. Two things are read back in a simpler form: ranges of weights that are
     * all single numbers as known weights, and an assumption worded like a statement's id as a citation.
     */
    public static String write(Talks talks) {
        return new TalksWriter(talks).write();
    }

    /** Whether a talks file means something else by this word where a party's, issue's or option's name may stand. */
    public static boolean taken(String name) {
        return TalksReader.TAKEN.contains(name);
    }
}
