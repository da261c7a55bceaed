package parley.views.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Spelling;
import parley.model.conflict.Conflict;
import parley.model.conflict.ConflictFile;
import parley.model.conflict.StateNames;
import parley.stability.Analysis;
import parley.stability.Stability;
import parley.stability.Table;
import parley.stability.coalitions.Coalition;
import parley.stability.moves.MoveGraph;
import parley.views.json.Json;
import parley.views.json.StabilityJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley stability}: in which states of a conflict would everybody stay, and why. */
@Command(
        name = "stability",
        mixinStandardHelpOptions = true,
        header = "Shows which states of a conflict would last, and why.",
        description = "Reads a conflict (YAML or JSON): decision makers, their options, preferences. The graph model of"
                + " Kilgour, Hipel and Fang; concepts and definitions: docs/methods.md.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley stability casebook/harbour/conflict.yaml",
            "  parley stability --json conflict.json",
            "  parley stability --why NYYN --inverse NYYN --robust conflict.yaml"
        })
final class StabilityCommand implements Callable<Integer> {
    /** How many equilibria are shaken when no state is named. */
    private static final int MOST_SHAKEN = 12;

    @ParentCommand
    private Parley program;

    @Parameters(paramLabel = "CONFLICT", description = "The conflict, YAML or JSON.")
    private Path file;

    @Option(
            names = "--why",
            paramLabel = "STATE",
            description = "Tell of this state why each decision maker would stay or leave, under every concept.")
    private List<String> why = new ArrayList<>();

    @Option(
            names = "--inverse",
            paramLabel = "STATE",
            description = "Tell the cheapest changes of preferences that would make this state stable.")
    private List<String> inverse = new ArrayList<>();

    @Option(
            names = "--robust",
            description =
                    "Tell how little shakes the states named by --why and --inverse, or else the equilibria: swaps in"
                            + " a ranking, and unknown preferences.")
    private boolean robust;

    @Option(
            names = "--coalition",
            paramLabel = "A+B",
            description = "Look at this coalition too (beyond 8 decision makers or a few hundred states not all are).")
    private List<String> coalitions = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed for unknown preferences too many to count (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        Console console = program.console();
        return switch (Inputs.yaml(file, ConflictFile::read)) {
            case Intake.Rejected<Conflict> rejected -> {
                console.problems(rejected.problems());
                yield Exit.FAILED;
            }
            case Intake.Accepted<Conflict> read -> {
                console.problems(read.problems());
                yield answer(console, read.value());
            }
        };
    }

    private int answer(Console console, Conflict conflict) {
        List<Problem> problems = new ArrayList<>();
        Set<Integer> explained = states(conflict, "--why", why, problems);
        Set<Integer> repaired = states(conflict, "--inverse", inverse, problems);
        List<Coalition> together = coalitions(conflict, problems);
        if ((robust || !repaired.isEmpty()) && conflict.states().size() > MoveGraph.MOST_STATES_KEPT) {
            problems.add(Problem.of(
                    file.toString(),
                    "--inverse and --robust are told of conflicts of up to " + MoveGraph.MOST_STATES_KEPT + " states",
                    "This one has " + conflict.states().size() + "."));
        }
        if (!problems.isEmpty()) {
            console.problems(problems);
            return Exit.FAILED;
        }
        Analysis analysis = Stability.analyse(conflict, together, () -> false);
        Set<Integer> shaken = new TreeSet<>(explained);
        shaken.addAll(repaired);
        if (shaken.isEmpty() && robust) {
            shaken.addAll(equilibria(analysis));
        }
        StabilityJson.Questions questions =
                new StabilityJson.Questions(explained, repaired, robust ? Optional.of(shaken) : Optional.empty(), seed);
        console.out()
                .print(
                        output.json
                                ? Json.page(StabilityJson.of(analysis, questions)) + "\n"
                                : StabilityText.of(analysis, questions, console.width()));
        return Exit.DONE;
    }

    /** The likeliest to be asked of: those of the surest concepts first. */
    private static List<Integer> equilibria(Analysis analysis) {
        return analysis.tables().stream()
                .map(Table::equilibria)
                .flatMap(Set::stream)
                .distinct()
                .limit(MOST_SHAKEN)
                .toList();
    }

    private Set<Integer> states(Conflict conflict, String option, List<String> names, List<Problem> problems) {
        if (names.isEmpty()) {
            return Set.of();
        }
        StateNames known = StateNames.of(conflict.form());
        Set<Integer> states = new TreeSet<>();
        for (String name : names) {
            known.find(name)
                    .ifPresentOrElse(
                            states::add,
                            () -> problems.add(Problem.of(
                                    file.toString(),
                                    option + " names '" + name + "', which is no feasible state",
                                    known.advice(name))));
        }
        return states;
    }

    private List<Coalition> coalitions(Conflict conflict, List<Problem> problems) {
        List<Coalition> together = new ArrayList<>();
        for (String names : coalitions) {
            Set<Integer> members = new TreeSet<>();
            for (String name :
                    Arrays.stream(names.split("\\+")).map(String::strip).toList()) {
                int member = conflict.decisionMakers().indexOf(name);
                if (member < 0) {
                    problems.add(Problem.of(
                            file.toString(),
                            "--coalition names '" + name + "', who is no decision maker",
                            Spelling.advice(name, conflict.decisionMakers())));
                } else {
                    members.add(member);
                }
            }
            if (!members.isEmpty()) {
                together.add(new Coalition(List.copyOf(members)));
            }
        }
        return together;
    }
}
