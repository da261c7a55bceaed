package parley.views.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.model.challenge.Contest;
import parley.model.challenge.ContestFile;
import parley.simulation.Noise;
import parley.views.document.LensDocument;
import parley.views.document.TextView;
import parley.views.json.Json;
import parley.views.json.LensJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley lens}: the experimental challenge map. */
@Command(
        name = "lens",
        mixinStandardHelpOptions = true,
        header = "Experimental: who would press whom on one issue.",
        description =
                "Reads actors with capability, salience and a position on one issue (YAML or JSON) and shows Bueno de"
                        + " Mesquita's challenge model with noise bands, the weighted mean and median beside it. Experimental, and no"
                        + " forecast: on the data it was published with it does not settle. Limits: docs/methods.md.",
        footerHeading = "%nExamples:%n",
        footer = {"  parley lens casebook/harbour/contest.yaml", "  parley lens --json --noise 0.2 contest.yaml"})
final class LensCommand implements Callable<Integer> {
    private static final int MOST_ROUNDS = 100;

    @ParentCommand
    private Parley program;

    @Parameters(paramLabel = "CONTEST", description = "The actors and where they stand, YAML or JSON.")
    private Path file;

    @Option(names = "--rounds", defaultValue = "2", description = "Rounds to look ahead; default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--noise",
            defaultValue = "0.1",
            description = "How wrong capability and salience may each be, as a part of them; default ${DEFAULT-VALUE}.")
    private double noise;

    @Option(names = "--draws", defaultValue = "2000", description = "Draws for the bands; default ${DEFAULT-VALUE}.")
    private int draws;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the draws; default ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        Console console = program.console();
        List<Problem> problems = misused();
        Intake<Contest> intake = Inputs.yaml(file, ContestFile::read);
        return switch (intake) {
            case Intake.Rejected<Contest> rejected -> {
                problems.addAll(rejected.problems());
                console.problems(problems);
                yield Exit.FAILED;
            }
            case Intake.Accepted<Contest> read -> {
                console.problems(problems);
                yield problems.isEmpty() ? show(console, read.value()) : Exit.FAILED;
            }
        };
    }

    private int show(Console console, Contest contest) {
        Noise bands = Noise.around(contest, rounds, draws, noise, seed);
        LensDocument.Settings settings = new LensDocument.Settings(noise, draws, seed);
        console.out()
                .print(
                        output.json
                                ? Json.page(LensJson.of(contest, bands, settings)) + "\n"
                                : TextView.render(LensDocument.of(contest, bands, settings), console.width()));
        return Exit.DONE;
    }

    private List<Problem> misused() {
        List<Problem> problems = new ArrayList<>();
        if (rounds < 0 || rounds > MOST_ROUNDS) {
            problems.add(Problem.of("--rounds", "must be from 0 to " + MOST_ROUNDS + ", not " + rounds, ""));
        }
        if (!(noise >= 0 && noise < 1)) {
            problems.add(Problem.of("--noise", "must be from 0 to less than 1, not " + noise, ""));
        }
        if (draws < 1) {
            problems.add(Problem.of("--draws", "must be 1 or more, not " + draws, ""));
        }
        return problems;
    }
}
