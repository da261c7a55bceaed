package parley.views.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.store.CaseFolder;
import picocli.CommandLine.Option;

/** Which case a command works on. */
final class CaseOption {
    @Option(
            names = {"-C", "--case"},
            paramLabel = "FOLDER",
            description = "Folder of the case; default: the folder you are in, or the nearest above it that is a case.")
    @Nullable
    Path folder;

    /** Opens the case, works on it and closes it; says why not when it cannot be opened. */
    int with(Console console, ToIntFunction<CaseFolder> work) {
        return switch (CaseFolder.open(place(), Clock.systemUTC())) {
            case Intake.Rejected<CaseFolder> rejected -> {
                console.problems(rejected.problems());
                yield Exit.FAILED;
            }
            case Intake.Accepted<CaseFolder> accepted -> {
                console.problems(accepted.problems());
                try (CaseFolder opened = accepted.value()) {
                    yield work.applyAsInt(opened);
                }
            }
        };
    }

    /** Is a case named, or are we in one? */
    boolean found() {
        return Files.isRegularFile(place().resolve("case.json")) || folder != null;
    }

    private Path place() {
        if (folder != null) {
            return folder;
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path above = here; above != null; above = above.getParent()) {
            if (Files.isRegularFile(above.resolve("case.json"))) {
                return above;
            }
        }
        return here;
    }
}
