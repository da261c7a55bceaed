package parley.views.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import parley.ledger.Intake;
import parley.model.conflict.Conflict;
import parley.model.conflict.ConflictFile;
import parley.stability.Analysis;
import parley.stability.Evolution;
import parley.stability.Stability;
import parley.stability.concepts.StabilityConcept;
import parley.views.document.Document.Table;
import parley.views.document.Document.Text;
import parley.views.document.TextView;
import parley.views.json.Json;
import parley.views.json.StabilityJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
        footer = {"  parley stability casebook/harbour/conflict.yaml", "  parley stability --json conflict.json"})
final class StabilityCommand implements Callable<Integer> {
    private static final int REASONS = 4;
    /** Longer lists of states are cut, and the rest counted. */
    private static final int MOST_NAMED = 40;

    @ParentCommand
    private Parley program;

    @Parameters(paramLabel = "CONFLICT", description = "The conflict, YAML or JSON.")
    private Path file;

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
                Analysis analysis = Stability.analyse(read.value());
                console.out()
                        .print(output.json ? Json.page(StabilityJson.of(analysis)) + "\n" : text(console, analysis));
                yield Exit.DONE;
            }
        };
    }

    private static String text(Console console, Analysis analysis) {
        Conflict conflict = analysis.conflict();
        StringBuilder out = new StringBuilder(
                "Conflict: " + conflict.name() + ", " + conflict.states().size() + " states\n\n");
        List<List<Text>> rows = new ArrayList<>();
        for (parley.stability.Table table : analysis.tables()) {
            List<Text> row = new ArrayList<>();
            row.add(Text.of(table.concept()));
            table.perMaker().forEach(states -> row.add(Text.of(ids(conflict, states))));
            row.add(Text.of(ids(conflict, table.equilibria())));
            rows.add(row);
        }
        List<String> headers = new ArrayList<>(List.of("concept"));
        conflict.decisionMakers().forEach(maker -> headers.add(maker + " stays in"));
        headers.add("equilibria");
        out.append(TextView.render(new Table(headers, rows), console.width()));
        reasons(analysis, out);
        analysis.evolution().ifPresent(evolution -> evolution(conflict, evolution, out));
        analysis.inapplicable()
                .forEach((concept, why) ->
                        out.append("\nNo ").append(concept).append(": ").append(why));
        analysis.notes().forEach(note -> out.append("\nNote: ").append(note));
        return out.append(analysis.notes().isEmpty() ? "" : "\n").toString();
    }

    /** Why the first few equilibria hold, credible sanctions first. */
    private static void reasons(Analysis analysis, StringBuilder out) {
        Conflict conflict = analysis.conflict();
        StabilityConcept concept = StabilityConcept.all().stream()
                .filter(each -> each.name().equals("SEQ"))
                .findFirst()
                .orElseThrow();
        analysis.tables().stream()
                .filter(table -> table.concept().equals(concept.name()))
                .flatMap(table -> table.equilibria().stream())
                .limit(REASONS)
                .forEach(state -> {
                    out.append("\nWhy ").append(conflict.words(state)).append(" holds (SEQ)\n");
                    for (int maker = 0; maker < conflict.decisionMakers().size(); maker++) {
                        out.append("  ")
                                .append(analysis.why(concept, maker, state))
                                .append('\n');
                    }
                });
    }

    private static void evolution(Conflict conflict, Evolution evolution, StringBuilder out) {
        out.append("\nFrom the status quo, ")
                .append(conflict.words(evolution.from()))
                .append('\n');
        out.append("  reachable by legal moves: ").append(reached(conflict, evolution.legal()));
        out.append("\n  by moves each mover prefers: ").append(reached(conflict, evolution.improving()));
        if (!evolution.pointsOfNoReturn().isEmpty()) {
            out.append("\n  points of no return: ")
                    .append(ids(conflict, evolution.pointsOfNoReturn().keySet()));
        }
        out.append('\n');
    }

    private static String reached(Conflict conflict, Evolution.Ways ways) {
        BitSet states = ways.states();
        if (states.cardinality() > MOST_NAMED) {
            return (states.cardinality() - 1) + " states";
        }
        String reached = ways.steps().entrySet().stream()
                .filter(step -> step.getValue() > 0)
                .map(step -> conflict.state(step.getKey()).id() + " in " + step.getValue())
                .collect(Collectors.joining(", "));
        return reached.isEmpty() ? "nothing" : reached;
    }

    private static String ids(Conflict conflict, Collection<Integer> states) {
        String named = states.stream()
                .limit(MOST_NAMED)
                .map(state -> conflict.state(state).id())
                .collect(Collectors.joining(" "));
        return states.isEmpty()
                ? "-"
                : states.size() <= MOST_NAMED ? named : named + " and " + (states.size() - MOST_NAMED) + " more";
    }
}
