package parley.views.cli;

import java.util.List;
import java.util.concurrent.Callable;
import parley.ledger.Problem;
import parley.store.CaseFolder;
import parley.views.cases.Hits;
import parley.views.document.CaseDocuments;
import parley.views.document.TextView;
import parley.views.json.CaseJson;
import parley.views.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley search}: statements by their words. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        header = "Finds statements of a case by their words, speaker or sides.",
        description = "All words must be there, each whole; case and accents do not matter.",
        footerHeading = "%nExamples:%n",
        footer = {"  parley search security guarantees", "  parley search --most 5 Corvane"})
final class SearchCommand implements Callable<Integer> {
    @ParentCommand
    private Parley program;

    @Parameters(arity = "1..*", paramLabel = "WORD", description = "What to look for.")
    private List<String> words = List.of();

    @Option(names = "--most", defaultValue = "20", description = "Show so many; default ${DEFAULT-VALUE}.")
    private int most;

    @Mixin
    private CaseOption place;

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        if (most < 1) {
            program.console().problems(List.of(Problem.of("--most", "must be 1 or more, not " + most, "")));
            return Exit.FAILED;
        }
        return place.with(program.console(), this::tell);
    }

    private int tell(CaseFolder folder) {
        Console console = program.console();
        Hits hits = Hits.of(folder.store(), String.join(" ", words), most);
        console.out()
                .print(
                        output.json
                                ? Json.page(CaseJson.search(hits)) + "\n"
                                : TextView.render(CaseDocuments.search(hits), console.width()));
        return Exit.DONE;
    }
}
