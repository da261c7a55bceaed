package parley.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/errors.md is what the program says about each folder of {@code resources/errors}: a file {@code command} with the
 * arguments, and the small inputs that provoke the error.
 */
class ErrorsTest {
    private static final Path GALLERY = Project.file("views/src/test/resources/errors");

    @TempDir
    private Path elsewhere;

    @Test
    void every_error_tells_place_reason_and_advice_as_documented() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Errors

                What goes wrong with an input is told with its place, the reason, the words at fault and what to do, all
                problems of one input at once; the rest of the inputs is still done. Exit codes: 0 done, 1 some inputs failed,
                2 nothing could be done. This page is made by `ErrorsTest` from `views/src/test/resources/errors`.
                """);
        List<Path> cases;
        try (Stream<Path> folders = Files.list(GALLERY)) {
            cases = folders.sorted().toList();
        }
        for (Path folder : cases) {
            String command = Files.readString(folder.resolve("command")).strip();
            String[] args = Stream.of(command.split(" "))
                    .map(arg -> arg.replace("@", folder + "/"))
                    .toArray(String[]::new);
            Run run = run(folder, args);
            assertThat(run.exit()).as(command).isNotZero();
            assertThat(run.err()).as(command).startsWith("parley: ").doesNotContain("our mistake");
            page.append("\n## ")
                    .append(folder.getFileName().toString().substring(3).replace('-', ' '))
                    .append("\n\n```\n$ parley ")
                    .append(command.replace("@", ""))
                    .append('\n')
                    .append(run.err().replace(folder + "/", ""))
                    .append("```\n\nExit code ")
                    .append(run.exit())
                    .append(".\n");
        }
        Rewriting.check(Project.file("docs/errors.md"), page.toString());
    }

    /** In a place of its own where commands of a file {@code before} make a case first, or copy a file into it. */
    private Run run(Path folder, String[] args) throws IOException {
        if (!Files.exists(folder.resolve("before"))) {
            return Run.parley(args);
        }
        Path place = Files.createDirectory(elsewhere.resolve(folder.getFileName()));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, place.resolve(file.getFileName()));
            }
        }
        for (String line : Files.readAllLines(folder.resolve("before"))) {
            String[] words = line.replace("@", place + "/").split(" ");
            if (words[0].equals("copy")) {
                Files.copy(Path.of(words[1]), Path.of(words[2]));
            } else {
                assertThat(Run.parley(words).exit()).as(line).isZero();
            }
        }
        Run run = Run.parley(Stream.of(args)
                .map(arg -> arg.replace(folder + "/", place + "/"))
                .toArray(String[]::new));
        return new Run(run.exit(), run.out(), run.err().replace(place + "/", folder + "/"));
    }
}
