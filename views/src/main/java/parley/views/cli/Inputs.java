package parley.views.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.model.yaml.YamlFile;

/** Model files, read and understood, or every problem in them. */
final class Inputs {
    private Inputs() {}

    /** @param understand reports what is wrong to the file and gives what could be made of it */
    static <T> Intake<T> yaml(Path path, Function<YamlFile, Optional<T>> understand) {
        return switch (TextFile.read(path)) {
            case Intake.Rejected<String> rejected -> new Intake.Rejected<>(rejected.problems());
            case Intake.Accepted<String> text -> YamlFile.read(path.toString(), text.value(), understand);
        };
    }

    /** A problem of what a file says, by those who know it by its title only. */
    static Problem in(Path file, Problem problem) {
        return new Problem(
                file.toString(),
                problem.line(),
                problem.column(),
                problem.explanation(),
                problem.excerpt(),
                problem.advice());
    }
}
