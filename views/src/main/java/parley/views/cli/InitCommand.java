package parley.views.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.store.CaseFolder;
import parley.views.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.node.ObjectNode;

/** {@code parley init}: an empty case. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        header = "Makes an empty case: a folder that keeps one process.",
        description = "The folder holds the reports as they came, a journal of everything entered, and your models.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley init strait --name 'Karsk Strait'",
            "  parley init strait --store 'jdbc:postgresql://localhost/strait?user=analyst'"
        })
final class InitCommand implements Callable<Integer> {
    @ParentCommand
    private Parley program;

    @Parameters(paramLabel = "FOLDER", description = "A folder that is empty or not there yet.")
    private Path folder;

    @Option(names = "--name", description = "What people call the process; default: the folder's name.")
    private @Nullable String name;

    @Option(
            names = "--store",
            paramLabel = "URL",
            description = "Keep the journal in a PostgreSQL database, for a team; default: a file in the folder.")
    private @Nullable String store;

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        Console console = program.console();
        String called = name == null
                ? String.valueOf(folder.toAbsolutePath().normalize().getFileName())
                : name;
        return switch (CaseFolder.create(folder, called, store, Clock.systemUTC())) {
            case Intake.Rejected<CaseFolder> rejected -> {
                console.problems(rejected.problems());
                yield Exit.FAILED;
            }
            case Intake.Accepted<CaseFolder> accepted -> {
                try (CaseFolder made = accepted.value()) {
                    ObjectNode json = Json.object();
                    json.put("case", made.name());
                    json.put("folder", made.root().toString());
                    console.out()
                            .println(
                                    output.json
                                            ? Json.page(json)
                                            : "Made the case '" + made.name() + "' in " + made.root()
                                                    + ". Next: parley add --case " + made.root() + " REPORT...");
                }
                yield Exit.DONE;
            }
        };
    }
}
