package parley.model.talks;

import java.util.List;
import parley.ledger.Problem;
import parley.model.yaml.YamlFile;

/** Talks as a YAML file (or JSON, which is YAML in flow style). What {@code write} writes, {@code read} reads back equal. */
public final class TalksYaml {
    private TalksYaml() {}

    /** What became of a file. */
    public sealed interface Reading {}

    /** The file is sound. */
    public record Sound(Talks talks) implements Reading {}

    /** It is not; here is everything wrong with it. */
    public record Faulty(List<Problem> problems) implements Reading {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param name the file's name as problems should show it
     * @param text its whole text
     */
    public static Reading read(String name, String text) {
        YamlFile file = new YamlFile(name, text);
        return new TalksReader(file).read().<Reading>map(Sound::new).orElseGet(() -> new Faulty(file.problems()));
    }

    /**
     * The file for {@code talks}, with every basis. Two things are read back in a simpler form: ranges of weights that are
     * all single numbers as known weights, and an assumption worded like a statement's id as a citation.
     *
     * @throws ArithmeticException if a number is a fraction such as 1/3 that no decimal can write
     */
    public static String write(Talks talks) {
        return new TalksWriter(talks).write();
    }
}
