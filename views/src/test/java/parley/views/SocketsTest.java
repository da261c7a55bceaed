package parley.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that is done with a case opens a socket. A program of its own runs every command ({@link WithoutSockets}):
 * Java's own ways to a socket throw there, and after each command, and every few milliseconds meanwhile, the system is
 * asked for the sockets that the process holds, libraries in other languages included.
 */
class SocketsTest {
    @TempDir
    private Path folder;

    @Test
    void no_command_on_a_case_opens_a_socket() throws Exception {
        assertThat(run("commands")).contains("no socket").doesNotContain("a socket was opened");
    }

    @Test
    void the_watch_sees_sockets_when_there_are_any() throws Exception {
        assertThat(run("trial")).contains("refused: Socket, SocketChannel").contains("seen: a listening socket");
    }

    private String run(String what) throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "the system tells a process's files");
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.nio.channels.spi.SelectorProvider=" + NoChannels.class.getName(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WithoutSockets.class.getName(),
                        what,
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        int exit = process.waitFor();
        String said = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(exit).as(said).isZero();
        return said;
    }
}
