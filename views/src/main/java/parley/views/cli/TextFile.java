package parley.views.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import parley.ledger.Intake;
import parley.ledger.Problem;

/** A file of ours (YAML, JSON, tables, pages) as text: UTF-8, small enough to hold. */
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
            return rejected(file, "cannot be read: " + reason(e), "");
        }
    }

    /** Writes the words; what went wrong, if anything did. */
    static Optional<Problem> write(Path file, String words) {
        try {
            Files.writeString(file, words);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Problem.of(file.toString(), "cannot be written: " + reason(e), "Choose another place."));
        }
    }

    /** The system's exceptions carry little more than the file's name. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException told && told.getReason() != null) {
            return told.getReason();
        }
        return e.toString();
    }

    private static Intake<String> rejected(Path file, String why, String advice) {
        return new Intake.Rejected<>(List.of(Problem.of(file.toString(), why, advice)));
    }
}
