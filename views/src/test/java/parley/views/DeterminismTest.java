package parley.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same inputs and the same seed give the same bytes. */
class DeterminismTest {
    private static final String CASEBOOK = Project.file("casebook") + "/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read --json @harbour/reports",
                "brief --json --today 2024-09-20 --seed 7 --samples 300 @harbour/reports",
                "brief --today 2024-09-20 @valley/reports",
                "solve --json --seed 7 @harbour/talks.yaml",
                "stability --json @harbour/conflict.yaml",
                "durability --json --seed 7 @harbour/deal.yaml",
                "simulate --json --runs 2000 --seed 7 --story 3 @harbour/talks.yaml"
            })
    void the_same_run_gives_the_same_bytes(String command) {
        String[] words = command.replace("@", CASEBOOK).split(" ");
        Run once = Run.parley(words);

        assertThat(once.exit()).isZero();
        assertThat(Run.parley(words)).isEqualTo(once);
    }

    @Test
    void the_files_a_brief_writes_are_the_same_too(@TempDir Path folder) throws IOException {
        for (String name : new String[] {"one", "two"}) {
            Path place = Files.createDirectory(folder.resolve(name));
            Run run = Run.parley(
                    "brief",
                    "--today",
                    "2024-09-20",
                    "--html",
                    place.resolve("brief.html").toString(),
                    "--markdown",
                    place.resolve("brief.md").toString(),
                    "--model",
                    place.resolve("talks.yaml").toString(),
                    CASEBOOK + "harbour/reports");
            assertThat(run.exit()).isZero();
        }

        for (String name : new String[] {"brief.html", "brief.md", "talks.yaml"}) {
            assertThat(folder.resolve("one").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(name));
        }
    }

    @Test
    void another_seed_draws_otherwise() {
        String talks = CASEBOOK + "harbour/talks.yaml";

        assertThat(Run.parley("simulate", "--json", "--runs", "2000", "--seed", "1", talks))
                .isNotEqualTo(Run.parley("simulate", "--json", "--runs", "2000", "--seed", "2", talks));
    }
}
