package parley.model.talks;

import java.util.Optional;
import parley.model.yaml.YamlFile;

/** Talks as a YAML file (or JSON, which is YAML in flow style). What {@code write} writes, {@code read} reads back equal. */
public final class TalksYaml {
    private TalksYaml() {}

    /** The talks, or empty when the file's problems leave none. */
    public static Optional<Talks> read(YamlFile file) {
        return new TalksReader(file).read();
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
