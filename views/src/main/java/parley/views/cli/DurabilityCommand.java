package parley.views.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Spelling;
import parley.model.conflict.Conflict;
import parley.model.conflict.ConflictFile;
import parley.model.conflict.State;
import parley.model.deal.Deal;
import parley.model.deal.DealFile;
import parley.stability.breach.Breaches;
import parley.stability.durability.Assessment;
import parley.stability.durability.Durability;
import parley.views.document.DurabilityDocument;
import parley.views.document.TextView;
import parley.views.json.DurabilityJson;
import parley.views.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley durability}: would a deal be kept, and what guarantee would it take. */
@Command(
        name = "durability",
        mixinStandardHelpOptions = true,
        header = "Shows whether a deal would be kept, and what guarantee it would take.",
        description =
                "Reads a deal (YAML or JSON) whose numbers may be ranges. With a conflict and one of its states as the"
                        + " settlement it also tells who would move away from it, whether the others' answer is more than a threat, and"
                        + " what guarantee that leaves to be given. It describes what the stated numbers imply; it is no forecast."
                        + " Limits: docs/methods.md.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley durability casebook/valley/deal.yaml",
            "  parley durability --json deal.yaml",
            "  parley durability --conflict casebook/harbour/conflict.yaml --settlement YNYN casebook/harbour/deal.yaml"
        })
final class DurabilityCommand implements Callable<Integer> {
    @ParentCommand
    private Parley program;

    @Parameters(paramLabel = "DEAL", description = "The deal, YAML or JSON.")
    private Path file;

    @Option(
            names = "--conflict",
            paramLabel = "CONFLICT",
            description = "A conflict of which the deal's parties are decision makers; with --settlement.")
    private @Nullable Path conflict;

    @Option(
            names = "--settlement",
            paramLabel = "STATE",
            description = "The state of the conflict that the deal settles on.")
    private @Nullable String settlement;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the draws; default ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        Console console = program.console();
        List<Problem> problems = new ArrayList<>();
        if ((conflict == null) != (settlement == null)) {
            problems.add(Problem.of(
                    "command line",
                    (conflict == null ? "--settlement needs --conflict" : "--conflict needs --settlement")
                            + " beside it",
                    "The one names the file, the other a state in it."));
        }
        Deal deal = accepted(Inputs.yaml(file, DealFile::read), problems);
        Conflict moves = conflict == null ? null : accepted(Inputs.yaml(conflict, ConflictFile::read), problems);
        Integer state = moves == null || settlement == null ? null : state(moves, settlement, problems);
        if (moves != null && deal != null) {
            strangers(moves, deal, problems);
        }
        console.problems(problems);
        if (!problems.isEmpty() || deal == null) {
            return Exit.FAILED;
        }
        Optional<Breaches> breaches =
                moves == null || state == null ? Optional.empty() : Optional.of(Breaches.of(moves, state, deal, seed));
        Assessment assessment = breaches.map(Breaches::assessment).orElseGet(() -> Durability.analyse(deal, seed));
        console.out()
                .print(
                        output.json
                                ? Json.page(DurabilityJson.of(assessment, breaches)) + "\n"
                                : TextView.render(DurabilityDocument.of(assessment, breaches), console.width()));
        return Exit.DONE;
    }

    private static <T> @Nullable T accepted(Intake<T> intake, List<Problem> problems) {
        return switch (intake) {
            case Intake.Rejected<T> rejected -> {
                problems.addAll(rejected.problems());
                yield null;
            }
            case Intake.Accepted<T> read -> {
                problems.addAll(read.problems());
                yield read.value();
            }
        };
    }

    private @Nullable Integer state(Conflict moves, String id, List<Problem> problems) {
        for (int state = 0; state < moves.states().size(); state++) {
            if (moves.state(state).id().equals(id)) {
                return state;
            }
        }
        problems.add(Problem.of(
                String.valueOf(conflict),
                "the settlement '" + id + "' is no feasible state",
                moves.states().size() > 64
                        ? "States are written like " + moves.state(0).id() + "."
                        : Spelling.advice(
                                id, moves.states().stream().map(State::id).toList())));
        return null;
    }

    private void strangers(Conflict moves, Deal deal, List<Problem> problems) {
        for (Deal.Party party : deal.parties()) {
            if (!moves.decisionMakers().contains(party.name())) {
                problems.add(Problem.of(
                        file.toString(),
                        "the party '" + party.name() + "' is no decision maker in " + conflict,
                        Spelling.advice(party.name(), moves.decisionMakers())));
            }
        }
    }
}
