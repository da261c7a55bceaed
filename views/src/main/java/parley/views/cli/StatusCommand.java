package parley.views.cli;

import java.util.concurrent.Callable;
import parley.store.CaseFolder;
import parley.views.cases.CaseStatus;
import parley.views.document.CaseDocuments;
import parley.views.document.TextView;
import parley.views.json.CaseJson;
import parley.views.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code parley status}: how a case stands. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        header = "Tells how a case stands: reports, statements, what waits for review, where its journal is.",
        footerHeading = "%nExamples:%n",
        footer = {"  parley status", "  parley status --case strait --json"})
final class StatusCommand implements Callable<Integer> {
    @ParentCommand
    private Parley program;

    @Mixin
    private CaseOption place;

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        return place.with(program.console(), this::tell);
    }

    private int tell(CaseFolder folder) {
        Console console = program.console();
        CaseStatus status = CaseStatus.of(folder);
        console.out()
                .print(
                        output.json
                                ? Json.page(CaseJson.status(status)) + "\n"
                                : TextView.render(CaseDocuments.status(status), console.width()));
        return Exit.DONE;
    }
}
