package parley.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that tests hold true, and that one command writes again for review: {@code -Dcasebook=rewrite}. */
final class Rewriting {
    private static final boolean ON = "rewrite".equals(System.getProperty("casebook"));

    private Rewriting() {}

    static void check(Path file, String now) {
        try {
            String words = now.replace("\r\n", "\n");
            if (ON) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, words);
            }
            assertThat(words)
                    .as("%s is out of date; -Dcasebook=rewrite writes it again for review", file.getFileName())
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
