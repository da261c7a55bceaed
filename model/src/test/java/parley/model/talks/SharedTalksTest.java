package parley.model.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import parley.ledger.Intake;
import parley.model.yaml.YamlFile;

class SharedTalksTest {
    @Test
    void the_worked_shape_is_read_and_written() throws IOException {
        Path file = Path.of("").toAbsolutePath();
        while (file != null && !Files.exists(file.resolve("shared/DESIGN.md"))) {
            file = file.getParent();
        }
        assumeTrue(file != null, "no folder 'shared' beside the project");
        String text = Files.readString(file.resolve("shared/examples/talks.yaml"));

        assertThat(YamlFile.read("talks.yaml", text, TalksYaml::read))
                .isInstanceOfSatisfying(Intake.Accepted.class, sound -> {
                    Talks talks = (Talks) sound.value();
                    assertThat(talks.constraints()).hasSize(2);
                    assertThat(YamlFile.read("again", TalksYaml.write(talks), TalksYaml::read))
                            .isEqualTo(sound);
                });
    }
}
