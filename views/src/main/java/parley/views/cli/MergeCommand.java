package parley.views.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.store.CaseFolder;
import parley.views.cases.Merging;
import parley.views.cases.Restoring;
import parley.views.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.node.ObjectNode;

/** {@code parley merge}: a colleague's case into one's own. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        header = "Brings a colleague's case into yours: reports, statements, decisions, marks, models.",
        description = {
            "What you have not decided is decided as they did, by a new entry that names whose it was. What both of you",
            "decided differently is listed with both versions and changes nothing. Merging again adds nothing."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  parley merge --case strait ../colleague/strait", "  parley merge colleague.zip"})
final class MergeCommand implements Callable<Integer> {
    @ParentCommand
    private Parley program;

    @Parameters(paramLabel = "OTHER", description = "The other case: its folder, or an archive of it.")
    private Path other;

    @Mixin
    private CaseOption place;

    @Mixin
    private AuthorOption author;

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        return place.with(program.console(), this::merge);
    }

    private int merge(CaseFolder ours) {
        Console console = program.console();
        try {
            if (Files.exists(other) && Files.isSameFile(other, ours.root())) {
                console.problems(List.of(Problem.of(other.toString(), "is the case itself", "Name another one.")));
                return Exit.FAILED;
            }
        } catch (IOException e) {
            console.problems(List.of(Problem.of(other.toString(), "cannot be read: " + TextFile.reason(e), "")));
            return Exit.FAILED;
        }
        Intake<Merging.Result> merged = Restoring.with(other, Clock.systemUTC(), theirs -> {
            int reports = theirs.store().reports().size();
            try (Progress progress = new Progress(console, "merging", reports)) {
                return new Intake.Accepted<>(Merging.merge(ours, theirs, author.name, progress::at));
            }
        });
        return switch (merged) {
            case Intake.Rejected<Merging.Result> rejected -> {
                console.problems(rejected.problems());
                yield Exit.FAILED;
            }
            case Intake.Accepted<Merging.Result> accepted -> {
                Merging.Result result = accepted.value();
                console.problems(result.problems());
                if (output.json) {
                    ObjectNode json = JoinedJson.of("case", other);
                    JoinedJson.counts(
                            json,
                            result.reports(),
                            result.known(),
                            result.statements(),
                            result.decisions(),
                            result.readings(),
                            result.conflicts());
                    json.put("files", result.files());
                    json.set("problems", JoinedJson.problems(result.problems()));
                    console.out().println(Json.page(json));
                } else {
                    console.out()
                            .println(JoinedJson.words(
                                    "Merged",
                                    result.reports(),
                                    result.known(),
                                    result.statements(),
                                    result.decisions(),
                                    result.readings()));
                    JoinedJson.print(console, result.conflicts());
                }
                yield result.problems().isEmpty() && result.conflicts().isEmpty() ? Exit.DONE : Exit.SOME_FAILED;
            }
        };
    }
}
