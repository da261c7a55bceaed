package parley.views.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.Callable;
import parley.ledger.Intake;
import parley.store.SealedCase;
import parley.views.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.node.ObjectNode;

/** {@code parley seal}. */
@Command(
        name = "seal",
        mixinStandardHelpOptions = true,
        header = "Puts a case away: its folder becomes one encrypted file.",
        description = {
            "Everything in the folder goes into one OpenPGP file beside it, under a passphrase. The file is read back and"
                    + " compared before the folder is removed.",
            "Who forgets the passphrase has lost the case: nobody can open it then. docs/threats.md says what sealing"
                    + " protects from, and what it does not."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  parley seal strait", "  parley seal strait --passphrase-file key.txt"})
final class SealCommand implements Callable<Integer> {
    @ParentCommand
    private Parley program;

    @Parameters(paramLabel = "CASE", description = "Folder of the case; nobody may have it open.")
    private Path place;

    @Mixin
    private PassphraseOption asked;

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        Console console = program.console();
        Intake<char[]> told = asked.passphrase(true);
        if (!(told instanceof Intake.Accepted<char[]> given)) {
            console.problems(told.problems());
            return Exit.FAILED;
        }
        char[] passphrase = given.value();
        Intake<Path> done = SealedCase.seal(place, passphrase, Clock.systemUTC());
        Arrays.fill(passphrase, '\0');
        console.problems(done.problems());
        if (!(done instanceof Intake.Accepted<Path> made)) {
            return Exit.FAILED;
        }
        ObjectNode json = Json.object();
        json.put("sealed", made.value().toString());
        console.out().println(output.json ? Json.page(json) : "Sealed the case in " + made.value() + ".");
        return Exit.DONE;
    }
}
