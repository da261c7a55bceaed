package parley.views.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.ledger.Problem;
import parley.store.CaseFolder;
import parley.views.cases.Changes;
import parley.views.cases.Facts;
import parley.views.document.ChangesDocument;
import parley.views.document.TextView;
import parley.views.json.ChangesJson;
import parley.views.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code parley changes}: what is new in a case. */
@Command(
        name = "changes",
        mixinStandardHelpOptions = true,
        header =
                "Tells what is new: reports, decisions, movements, contradictions, silences, and what they let in or out.",
        description = {
            "Drafts talks from the positions before and now and tells which settlements came within reach or fell out of it, and"
                    + " because of which statements."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  parley changes --since 2024-09-01", "  parley changes --since-entry 204 --silent 60"})
final class ChangesCommand implements Callable<Integer> {
    @ParentCommand
    private Parley program;

    @Option(names = "--since", paramLabel = "DAY", description = "What was entered on that day or later.")
    private @Nullable LocalDate since;

    @Option(
            names = "--since-entry",
            paramLabel = "ENTRY",
            description = "What was entered after this entry of the journal.")
    private @Nullable Long entry;

    @Option(
            names = "--silent",
            paramLabel = "DAYS",
            defaultValue = "30",
            description = "So many days without a word count as silence; default ${DEFAULT-VALUE}.")
    private int silent;

    @Option(names = "--today", paramLabel = "DAY", description = "The day silence counts to; default: today.")
    private @Nullable LocalDate today;

    @Mixin
    private CaseOption place;

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        Console console = program.console();
        List<Problem> problems = new ArrayList<>();
        if ((since == null) == (entry == null)) {
            problems.add(Problem.of(
                    "command line",
                    "one of --since DAY and --since-entry ENTRY is needed",
                    "Write --since 2024-09-01."));
        }
        atLeast("--silent", silent, 0, problems);
        atLeast("--since-entry", entry == null ? 0 : entry, 0, problems);
        if (!problems.isEmpty()) {
            console.problems(problems);
            return Exit.FAILED;
        }
        return place.with(console, folder -> CaseFacts.with(console, folder, facts -> tell(folder, facts)));
    }

    private static void atLeast(String option, long number, long least, List<Problem> problems) {
        if (number < least) {
            problems.add(Problem.of(option, "must be " + least + " or more, not " + number, ""));
        }
    }

    private int tell(CaseFolder folder, Facts facts) {
        Console console = program.console();
        LocalDate day = today == null ? LocalDate.now(ZoneId.systemDefault()) : today;
        long first = entry != null ? entry + 1 : Changes.firstOf(folder.store(), since == null ? LocalDate.MIN : since);
        Changes changes = Changes.of(folder.store(), facts, new Changes.Asked(first, day, silent));
        console.out()
                .print(
                        output.json
                                ? Json.page(ChangesJson.of(changes)) + "\n"
                                : TextView.render(ChangesDocument.of(changes), console.width()));
        return Exit.DONE;
    }
}
