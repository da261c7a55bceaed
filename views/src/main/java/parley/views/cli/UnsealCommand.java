package parley.views.cli;

import java.nio.file.Path;
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

/** {@code parley unseal}. */
@Command(
        name = "unseal",
        mixinStandardHelpOptions = true,
        header = "Opens a sealed case again.",
        description = {
            "The folder comes back beside the file, and the file is removed. A wrong passphrase changes nothing."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  parley unseal strait.sealed.pgp", "  parley unseal strait.sealed.pgp --passphrase-file key.txt"})
final class UnsealCommand implements Callable<Integer> {
    @ParentCommand
    private Parley program;

    @Parameters(paramLabel = "FILE", description = "The file that sealing made.")
    private Path place;

    @Mixin
    private PassphraseOption asked;

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        Console console = program.console();
        Intake<char[]> told = asked.passphrase(false);
        if (!(told instanceof Intake.Accepted<char[]> given)) {
            console.problems(told.problems());
            return Exit.FAILED;
        }
        char[] passphrase = given.value();
        Intake<Path> done = SealedCase.unseal(place, passphrase);
        Arrays.fill(passphrase, '\0');
        console.problems(done.problems());
        if (!(done instanceof Intake.Accepted<Path> made)) {
            return Exit.FAILED;
        }
        ObjectNode json = Json.object();
        json.put("folder", made.value().toString());
        console.out().println(output.json ? Json.page(json) : "The case is open again in " + made.value() + ".");
        return Exit.DONE;
    }
}
