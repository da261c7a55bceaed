package parley.views.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import picocli.CommandLine.Option;

/** A passphrase, typed or from a file; never from the command line, which other users of the machine can read. */
final class PassphraseOption {
    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "Read the passphrase from the first line of a file; default: ask for it in the terminal.")
    private @Nullable Path file;

    /**
     * From JDK 22 on there is always a console; without a terminal it gives nothing.
     *
     * @param twice whether a mistyped one would lock its owner out
     */
    @SuppressWarnings("SystemConsoleNull")
    Intake<char[]> passphrase(boolean twice) {
        if (file != null) {
            try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
                return new Intake.Accepted<>(lines.findFirst().orElse("").toCharArray());
            } catch (IOException | UncheckedIOException e) {
                return rejected(file.toString(), "the passphrase cannot be read: " + e.getMessage(), "");
            }
        }
        java.io.Console terminal = System.console();
        if (terminal == null) {
            return rejected("passphrase", "there is no terminal to ask in", "Use --passphrase-file.");
        }
        char[] typed = terminal.readPassword("Passphrase: ");
        if (typed == null) {
            return rejected("passphrase", "none was typed", "");
        }
        if (twice) {
            char[] again = terminal.readPassword("Once more: ");
            if (again == null || !Arrays.equals(typed, again)) {
                return rejected("passphrase", "the two are not the same", "Try again.");
            }
        }
        return new Intake.Accepted<>(typed);
    }

    private static Intake<char[]> rejected(String place, String explanation, String advice) {
        return new Intake.Rejected<>(List.of(Problem.of(place, explanation, advice)));
    }
}
