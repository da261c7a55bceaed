package parley.views.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import parley.agreements.SolveOptions;
import parley.agreements.explain.Explainer;
import parley.agreements.explain.Explanation;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.model.talks.Talks;
import parley.model.talks.TalksYaml;
import parley.views.json.ExplanationJson;
import parley.views.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley explain}: why a package is what it is. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        header = "Explains a package: who is short of what, what was traded, what would be better for all.",
        description = "Exact, also where preferences are known in part: ranges over everything that agrees with what is"
                + " known. A package that leaves issues out is completed.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley explain talks.yaml \"line: median, zone: 20, observers: none, tolls: 5\"",
            "  parley explain talks.yaml \"zone: 20\"",
            "  parley explain --json talks.yaml \"{line: median, zone: 20}\""
        })
final class ExplainCommand implements Callable<Integer> {
    @ParentCommand
    private Parley program;

    @Parameters(index = "0", paramLabel = "TALKS", description = "The talks, YAML or JSON.")
    private Path file;

    @Parameters(index = "1", paramLabel = "PACKAGE", description = "Issue: option, separated by commas.")
    private String text;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of all chance; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--samples",
            defaultValue = "2000",
            description = "Draws of what is not known, for completions; default ${DEFAULT-VALUE}.")
    private int samples;

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        Console console = program.console();
        if (samples < 1) {
            console.problems(List.of(Problem.of("--samples", "must be 1 or more, not " + samples, "")));
            return Exit.FAILED;
        }
        return switch (Inputs.yaml(file, TalksYaml::read)) {
            case Intake.Rejected<Talks> rejected -> {
                console.problems(rejected.problems());
                yield Exit.FAILED;
            }
            case Intake.Accepted<Talks> talks -> {
                console.problems(talks.problems());
                yield switch (TalksYaml.part("PACKAGE", text, talks.value())) {
                    case Intake.Rejected<Map<String, String>> rejected -> {
                        console.problems(rejected.problems());
                        yield Exit.FAILED;
                    }
                    case Intake.Accepted<Map<String, String>> part ->
                        print(
                                console,
                                Explainer.explain(
                                        talks.value(), part.value(), new SolveOptions(seed, samples, () -> false)));
                };
            }
        };
    }

    private int print(Console console, Explanation explanation) {
        return switch (explanation) {
            case Explanation.Refused refused -> {
                refused.problems().forEach(problem -> console.problems(List.of(Inputs.in(file, problem))));
                yield Exit.FAILED;
            }
            case Explanation.Whole whole -> {
                console.out()
                        .print(
                                output.json
                                        ? Json.page(ExplanationJson.of(whole)) + "\n"
                                        : ExplanationText.of(whole, console.width()));
                yield Exit.DONE;
            }
            case Explanation.Partly partly -> {
                console.out()
                        .print(
                                output.json
                                        ? Json.page(ExplanationJson.of(partly)) + "\n"
                                        : ExplanationText.of(partly, console.width()));
                yield Exit.DONE;
            }
        };
    }
}
