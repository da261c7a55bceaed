package parley.views.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.ledger.IssueKind;
import parley.ledger.Position;
import parley.ledger.Problem;
import parley.ledger.Spelling;
import parley.store.CaseFolder;
import parley.views.cases.Facts;
import parley.views.cases.Table;
import parley.views.document.TableDocument;
import parley.views.document.TextView;
import parley.views.json.Json;
import parley.views.json.PositionsJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code parley positions}: where each party stands. */
@Command(
        name = "positions",
        mixinStandardHelpOptions = true,
        header = "Tells where each party of a case stands on each issue, on whose word and since when.",
        description = {
            "Own word and what others tell are counted apart, and reports of one story once. Sticking points come first: issues on"
                    + " which the latest stands of two parties conflict, or that somebody named (in a case of more than 2,000 statements: in one of these statements)."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  parley positions", "  parley positions --issue territory --as-of 2024-07-01"})
final class PositionsCommand implements Callable<Integer> {
    @ParentCommand
    private Parley program;

    @Option(names = "--issue", paramLabel = "ISSUE", description = "Only this issue of the codebook.")
    private @Nullable String issue;

    @Option(names = "--party", paramLabel = "PARTY", description = "Only this party.")
    private @Nullable String party;

    @Option(names = "--as-of", paramLabel = "DAY", description = "As it stood on that day (2024-07-01).")
    private @Nullable LocalDate asOf;

    @Option(names = "--today", paramLabel = "DAY", description = "The day ages count to; default: today.")
    private @Nullable LocalDate today;

    @Mixin
    private CaseOption place;

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        return place.with(
                program.console(), folder -> CaseFacts.with(program.console(), folder, facts -> tell(folder, facts)));
    }

    private int tell(CaseFolder folder, Facts facts) {
        Console console = program.console();
        List<Problem> unknown = unknown(folder, facts);
        if (!unknown.isEmpty()) {
            console.problems(unknown);
            return Exit.FAILED;
        }
        LocalDate day = today == null ? LocalDate.now(ZoneId.systemDefault()) : today;
        Table table = Table.of(folder.store(), facts, new Table.Asked(party, issue, asOf), day);
        console.out()
                .print(
                        output.json
                                ? Json.page(PositionsJson.of(table)) + "\n"
                                : TextView.render(TableDocument.of(table), console.width()));
        return Exit.DONE;
    }

    private List<Problem> unknown(CaseFolder folder, Facts facts) {
        if (issue != null && facts.codebook().kind(issue).isEmpty()) {
            return List.of(Problem.of(
                    "--issue",
                    "unknown issue '" + issue + "'",
                    Spelling.advice(
                            issue,
                            facts.codebook().kinds().stream().map(IssueKind::id).toList())));
        }
        if (party != null) {
            List<String> known = folder.store().latest(null, null, null).stream()
                    .map(Position::party)
                    .distinct()
                    .toList();
            if (!known.contains(party)) {
                return List.of(Problem.of(
                        "--party", "nobody tells a position of '" + party + "'", Spelling.advice(party, known)));
            }
        }
        return List.of();
    }
}
