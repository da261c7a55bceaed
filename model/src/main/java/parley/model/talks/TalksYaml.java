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
     * The file for {@code talks}, with every basis.
     *
     * @throws ArithmeticException if a number is a fraction such as 1/3 that no decimal can write
     */
    public static String write(Talks talks) {
        return new TalksWriter(talks).write();
    }
}
