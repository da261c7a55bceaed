package parley.agreements;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of public cases beside the project; tests that need it are skipped without it. */
final class SharedFolder {
    private SharedFolder() {}

    static Path find() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("shared/DESIGN.md"))) {
            at = at.getParent();
        }
        assumeTrue(at != null, "no folder 'shared' beside the project");
        return at.resolve("shared");
    }
}
