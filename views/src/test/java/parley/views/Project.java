package parley.views;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the project's own files lie, whatever folder a test runs in. */
final class Project {
    private Project() {}

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("parley.bat"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("not inside the project");
            }
        }
        return folder;
    }

    static Path file(String name) {
        return root().resolve(name);
    }

    /** A file of the folder of public test data beside the project, when it is there. */
    static Optional<Path> shared(String name) {
        return Optional.of(root().resolveSibling("shared").resolve(name)).filter(Files::exists);
    }
}
