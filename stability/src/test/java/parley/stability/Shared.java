package parley.stability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import parley.model.yaml.YamlFile;

/** Files that lie beside the project on some machines; tests of them are skipped elsewhere. */
public final class Shared {
    private Shared() {}

    public static YamlFile file(String name) throws IOException {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path shared = at.resolveSibling("shared");
            if (Files.exists(shared.resolve("DESIGN.md"))) {
                return new YamlFile(name, Files.readString(shared.resolve(name)));
            }
        }
        Assumptions.abort("no folder 'shared' beside the project");
        throw new AssertionError();
    }
}
