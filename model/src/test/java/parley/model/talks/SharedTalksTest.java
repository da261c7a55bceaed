package parley.model.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SharedTalksTest {
    @Test
    void the_worked_shape_is_read_and_written() throws IOException {
        Path file = Path.of("").toAbsolutePath();
        while (file != null && !Files.exists(file.resolve("shared/DESIGN.md"))) {
            file = file.getParent();
        }
        assumeTrue(file != null, "no folder 'shared' beside the project");
        String text = Files.readString(file.resolve("shared/examples/talks.yaml"));

        assertThat(TalksYaml.read("talks.yaml", text)).isInstanceOfSatisfying(TalksYaml.Sound.class, sound -> {
            assertThat(sound.talks().constraints()).hasSize(2);
            assertThat(TalksYaml.read("again", TalksYaml.write(sound.talks()))).isEqualTo(sound);
        });
    }
}
