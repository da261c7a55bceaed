package parley.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the README shows is what the program prints: in a block that begins with {@code $ ./parley}, every line but
 * {@code [...]} stands in the output, in that order.
 */
class ReadmeTest {
    private static final String PROMPT = "$ ./parley ";

    @Test
    void the_readme_shows_what_the_program_prints() throws IOException {
        List<List<String>> blocks = blocks(Files.readAllLines(Project.file("README.md")));

        assertThat(blocks).isNotEmpty();
        for (List<String> block : blocks) {
            String command = block.get(0).substring(PROMPT.length());
            Run run = Run.parley(arguments(command).toArray(String[]::new));
            assertThat(run.exit()).as(command).isZero();
            assertThat(run.out().lines().map(String::strip).toList())
                    .as(command)
                    .containsSubsequence(block.stream()
                            .skip(1)
                            .map(String::strip)
                            .filter(line -> !line.equals("[...]") && !line.isEmpty())
                            .toList());
        }
    }

    private static List<List<String>> blocks(List<String> readme) {
        List<List<String>> blocks = new ArrayList<>();
        boolean inside = false;
        for (String line : readme) {
            if (line.startsWith(PROMPT)) {
                blocks.add(new ArrayList<>());
                inside = true;
            }
            inside = inside && !line.equals("```");
            if (inside) {
                blocks.get(blocks.size() - 1).add(line);
            }
        }
        return blocks;
    }

    /** Files are named from the project's root; {@code *.txt} as a shell would expand it. */
    private static List<String> arguments(String command) throws IOException {
        List<String> arguments = new ArrayList<>();
        for (String word : command.split(" ")) {
            if (word.endsWith("/*.txt")) {
                try (Stream<Path> files = Files.list(Project.file(word).getParent())) {
                    files.sorted().map(Path::toString).forEach(arguments::add);
                }
            } else {
                arguments.add(word.startsWith("casebook/") ? Project.file(word).toString() : word);
            }
        }
        return arguments;
    }
}
