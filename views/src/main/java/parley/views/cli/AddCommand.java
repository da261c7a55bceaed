package parley.views.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.statements.attribution.AttributionFinder;
import parley.statements.load.ReportLoader;
import parley.statements.load.Sources;
import parley.store.CaseFolder;
import parley.views.cases.Adding;
import parley.views.cases.Facts;
import parley.views.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.node.ObjectNode;

/** {@code parley add}: reports into a case. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        header = "Adds reports to a case: keeps each as it came, reads it, and enters its statements as proposals.",
        description = {
            "A text that is there already is left alone, so adding a folder again adds what is new in it.",
            "A report that carries the story of another is kept, and counts as the same origin."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  parley add reports/", "  parley add --case strait feed.xml --published 2024-03-15"})
final class AddCommand implements Callable<Integer> {
    @ParentCommand
    private Parley program;

    @Parameters(
            arity = "1..*",
            paramLabel = "REPORT",
            description = "Files of text, web pages, PDFs or feeds, or folders of them.")
    private List<Path> inputs = List.of();

    @Option(
            names = "--published",
            paramLabel = "DAY",
            description = "Day of publication (2025-09-10) for reports that do not tell theirs.")
    private @Nullable LocalDate published;

    @Mixin
    private CaseOption place;

    @Mixin
    private AuthorOption author;

    @Mixin
    private ModelOptions model;

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        return place.with(program.console(), this::add);
    }

    private int add(CaseFolder folder) {
        Console console = program.console();
        Intake<Facts> facts = Facts.of(folder, TextFile::read);
        Intake<AttributionFinder> finder = model.finder();
        if (!(facts instanceof Intake.Accepted<Facts> known)
                || !(finder instanceof Intake.Accepted<AttributionFinder> found)) {
            List<Problem> problems = new ArrayList<>(facts.problems());
            problems.addAll(finder.problems());
            console.problems(problems);
            return Exit.FAILED;
        }
        Sources sources = new ReportLoader().expand(inputs);
        try (Interruptible work = new Interruptible(console)) {
            Adding.Result result;
            try (Progress progress =
                    new Progress(console, "adding", sources.inputs().size())) {
                result = new Adding(folder, known.value(), found.value(), published, author.name)
                        .add(sources, progress::at, work::cancelled);
            }
            return tell(console, result);
        }
    }

    private int tell(Console console, Adding.Result result) {
        console.problems(result.problems());
        if (result.stopped()) {
            console.problems(List.of(Problem.of(
                    "add", "stopped before the end; what was added is kept", "Add the same again to go on.")));
        }
        console.out().println(output.json ? Json.page(json(result)) : words(result));
        return Exit.of(result.added() + result.known(), result.failed() + (result.stopped() ? 1 : 0));
    }

    private static String words(Adding.Result result) {
        return "Added %,d reports with %,d statements%s%s%s."
                .formatted(
                        result.added(),
                        result.statements(),
                        result.copied() == 0 ? "" : "; %,d carry the story of another".formatted(result.copied()),
                        result.known() == 0 ? "" : "; %,d were there already".formatted(result.known()),
                        result.failed() == 0 ? "" : "; %,d could not be read".formatted(result.failed()));
    }

    private static ObjectNode json(Adding.Result result) {
        ObjectNode json = Json.object();
        json.put("added", result.added());
        json.put("known", result.known());
        json.put("copies", result.copied());
        json.put("statements", result.statements());
        json.put("failed", result.failed());
        json.put("stopped", result.stopped());
        json.set(
                "problems",
                Json.words(result.problems().stream().map(Problem::toString).toList()));
        return json;
    }
}
