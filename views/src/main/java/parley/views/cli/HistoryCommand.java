package parley.views.cli;

import java.util.List;
import java.util.concurrent.Callable;
import parley.ledger.Problem;
import parley.ledger.Spelling;
import parley.ledger.journal.Entry;
import parley.ledger.review.Filed;
import parley.store.CaseFolder;
import parley.views.document.CaseDocuments;
import parley.views.document.TextView;
import parley.views.json.CaseJson;
import parley.views.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley history}: what was entered about a report or statement. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        header = "Tells everything entered about a report or a statement: who, when, from what to what, why.",
        footerHeading = "%nExamples:%n",
        footer = {"  parley history '11-courier#s4'", "  parley history actors.yaml"})
final class HistoryCommand implements Callable<Integer> {
    @ParentCommand
    private Parley program;

    @Parameters(paramLabel = "ID", description = "A report, a statement (REPORT#sNUMBER) or a file of facts.")
    private String id;

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
        List<Entry> entries = folder.store().about(id);
        if (entries.isEmpty()) {
            List<String> known =
                    folder.store().reports().stream().map(Filed::id).toList();
            String report = id.contains("#") ? id.substring(0, id.indexOf('#')) : id;
            console.problems(List.of(Problem.of(
                    id,
                    "nothing was entered about it",
                    known.contains(report)
                            ? "Find the statement with parley search."
                            : Spelling.nearest(report, known)
                                    .map(near -> "Maybe '" + near + "'?")
                                    .orElse(""))));
            return Exit.FAILED;
        }
        console.out()
                .print(
                        output.json
                                ? Json.page(CaseJson.history(id, entries)) + "\n"
                                : TextView.render(CaseDocuments.history(id, entries), console.width()));
        return Exit.DONE;
    }
}
