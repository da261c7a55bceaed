package parley.views.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.ledger.journal.Verification;
import parley.store.CaseFolder;
import parley.views.cases.CaseCheck;
import parley.views.json.CaseJson;
import parley.views.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code parley verify}: is a case still what was entered? */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        header = "Checks that a case is still what was entered: its journal, the words quoted, every file.",
        description = {
            "Recomputes the hash of every entry, replays what stands, holds each statement's words against its report and each"
                    + " file against its hash. Whoever rewrites a whole journal is found only by a hash kept elsewhere: --head."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  parley verify", "  parley verify --case strait --head 41f0..."})
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand
    private Parley program;

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "A hash that parley status told before; the journal must still hold it.")
    private @Nullable String head;

    @Mixin
    private CaseOption place;

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        return place.with(program.console(), this::check);
    }

    private int check(CaseFolder folder) {
        Console console = program.console();
        CaseCheck check = CaseCheck.of(folder, head);
        console.problems(check.problems());
        if (output.json) {
            console.out().println(Json.page(CaseJson.check(check)));
        } else if (check.sound() && check.journal() instanceof Verification.Intact intact) {
            console.out()
                    .println("Sound: %,d entries and %,d files are what was entered.%nHead: %s"
                            .formatted(intact.entries(), check.files(), intact.head()));
        }
        return check.sound() ? Exit.DONE : Exit.FAILED;
    }
}
