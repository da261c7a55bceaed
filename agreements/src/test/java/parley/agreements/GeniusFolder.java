package parley.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import parley.ledger.Intake;
import parley.model.exchange.SourceFile;
import parley.model.exchange.Translation;
import parley.model.exchange.genius.Genius;
import parley.model.talks.Talks;

/** A public domain in a folder of its own. */
final class GeniusFolder {
    private GeniusFolder() {}

    /** The talks of the folder's domain and those of its profiles. */
    static Talks read(Path folder, List<String> profiles) throws IOException {
        SourceFile domain;
        try (Stream<Path> files = Files.list(folder)) {
            domain = files.map(GeniusFolder::file)
                    .filter(file -> file.raw().contains("<negotiation_template"))
                    .findFirst()
                    .orElseThrow();
        }
        Intake<Translation> read = Genius.read(
                domain,
                profiles.stream().map(folder::resolve).map(GeniusFolder::file).toList());
        assertThat(read.problems()).isEmpty();
        return ((Intake.Accepted<Translation>) read).value().talks();
    }

    private static SourceFile file(Path path) {
        try {
            return new SourceFile(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
