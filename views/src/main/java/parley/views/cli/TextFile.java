package parley.views.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import parley.ledger.Intake;
import parley.ledger.Problem;

/** An input file of ours (YAML, JSON, tables) as text: UTF-8, small enough to hold. */
final class TextFile {
    private static final long LIMIT = 16L << 20;

    private TextFile() {}

    static Intake<String> read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return rejected(file, "is a folder", "Name a file.");
            }
            if (Files.size(file) > LIMIT) {
                return rejected(file, "is larger than 16 MB", "Split it, or leave out what is not needed.");
            }
            return new Intake.Accepted<>(Files.readString(file));
        } catch (NoSuchFileException e) {
            return rejected(file, "there is no such file", "");
        } catch (CharacterCodingException e) {
            return rejected(file, "is not UTF-8 text", "Save it as UTF-8.");
        } catch (IOException e) {
            return rejected(file, "cannot be read: " + e.getMessage(), "");
        }
    }

    private static Intake<String> rejected(Path file, String why, String advice) {
        return new Intake.Rejected<>(List.of(Problem.of(file.toString(), why, advice)));
    }
}
