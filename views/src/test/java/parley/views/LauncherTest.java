package parley.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that finds a JDK and starts the program. Runs where there is a POSIX shell. */
class LauncherTest {
    private static final Path SHELL = Path.of("/bin/sh");

    @TempDir
    private Path folder;

    @BeforeAll
    static void there_is_a_shell() {
        assumeTrue(Files.isExecutable(SHELL), "no POSIX shell here");
    }

    @Test
    void the_launcher_is_sound_shell() throws Exception {
        Said said = run(Map.of(), "-n", Project.file("parley").toString());

        assertThat(said).isEqualTo(new Said(0, ""));
    }

    @Test
    void without_a_jdk_it_says_what_to_install() throws Exception {
        Said said = run(Map.of("JAVA_HOME", folder.toString()), nowhere("parley"), "demo");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.words()).contains("no Java 21 or later found", "Install one", "JAVA_HOME");
    }

    @Test
    void a_jdk_that_is_too_old_is_passed_over() throws Exception {
        Path old = Files.createDirectories(folder.resolve("old/bin")).getParent();
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"1.8.0_402\"\n");
        Path java = Files.writeString(old.resolve("bin/java"), "#!/bin/sh\nexit 99\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();

        Said said = run(Map.of("JAVA_HOME", old.toString()), nowhere("parley"), "demo");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.words()).contains("no Java 21 or later found");
    }

    /** A copy of the launcher in whose usual places there is no JDK. */
    private String nowhere(String name) throws IOException {
        String script = Files.readString(Project.file(name));
        String bare = script.replaceAll("(?<=[ \\n])/(usr|opt|Library)/(?=[^\\n]*[*])", "/nowhere/");
        assertThat(bare).doesNotContain(" /usr/lib/jvm").doesNotContain(" /opt/");
        return Files.writeString(folder.resolve(name), bare).toString();
    }

    private Said run(Map<String, String> environment, String... words) throws Exception {
        ProcessBuilder shell = new ProcessBuilder(SHELL.toString()).redirectErrorStream(true);
        shell.command().addAll(List.of(words));
        shell.environment().clear();
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : new String[] {"dirname", "readlink", "sed", "find", "head"}) {
            Path wrapper = Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
            assertThat(wrapper.toFile().setExecutable(true)).isTrue();
        }
        shell.environment().putAll(Map.of("HOME", folder.toString(), "PATH", tools.toString()));
        shell.environment().putAll(environment);
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes());
        return new Said(process.waitFor(), said);
    }

    private record Said(int exit, String words) {}
}
