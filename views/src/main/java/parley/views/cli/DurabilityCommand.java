package parley.views.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import parley.ledger.Intake;
import parley.model.deal.Deal;
import parley.model.deal.DealFile;
import parley.stability.durability.Assessment;
import parley.stability.durability.Bar;
import parley.stability.durability.Durability;
import parley.stability.durability.Ends;
import parley.stability.durability.Figure;
import parley.views.document.Document.Table;
import parley.views.document.Document.Text;
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
                "Reads a deal (YAML or JSON) whose numbers may be ranges. It describes what the stated numbers imply;"
                        + " it is no forecast. Limits: docs/methods.md.",
        footerHeading = "%nExamples:%n",
        footer = {"  parley durability casebook/valley/deal.yaml", "  parley durability --json deal.yaml"})
final class DurabilityCommand implements Callable<Integer> {
    @ParentCommand
    private Parley program;

    @Parameters(paramLabel = "DEAL", description = "The deal, YAML or JSON.")
    private Path file;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the draws; default ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        Console console = program.console();
        return switch (Inputs.yaml(file, DealFile::read)) {
            case Intake.Rejected<Deal> rejected -> {
                console.problems(rejected.problems());
                yield Exit.FAILED;
            }
            case Intake.Accepted<Deal> read -> {
                console.problems(read.problems());
                Assessment assessment = Durability.analyse(read.value(), seed);
                console.out()
                        .print(
                                output.json
                                        ? Json.page(DurabilityJson.of(assessment)) + "\n"
                                        : text(console, assessment));
                yield Exit.DONE;
            }
        };
    }

    private static String text(Console console, Assessment assessment) {
        List<Deal.Party> parties = assessment.deal().parties();
        List<String> headers = new ArrayList<>(List.of("value (in periods' pies)"));
        parties.forEach(party -> headers.add(party.name()));
        List<List<Text>> rows = new ArrayList<>();
        row(rows, "of war (W)", assessment.war());
        row(rows, "the share worth as much (w)", assessment.warShare());
        row(rows, "of keeping the deal (C)", assessment.comply());
        row(rows, "of reneging now (D)", assessment.renege());
        row(rows, "least guarantee (q*)", assessment.leastGuarantee());
        StringBuilder out = new StringBuilder(assessment.deal().name() + "\n\n");
        out.append(TextView.render(new Table(headers, rows), console.width())).append('\n');
        String first = parties.get(0).name();
        out.append(range("Shares of " + first + " that both prefer to war", assessment.bargainingRange()));
        out.append(range("Shares of " + first + " that both would keep to", assessment.selfEnforcingRange()));
        if (!assessment.tornado().isEmpty()) {
            List<List<Text>> bars = new ArrayList<>();
            for (Bar bar : assessment.tornado()) {
                bars.add(List.of(Text.of(bar.input()), Text.of(plain(bar.low())), Text.of(plain(bar.high()))));
            }
            out.append('\n')
                    .append(TextView.render(
                            new Table(List.of("input", "result at its low end", "at its high end"), bars),
                            console.width()));
        }
        out.append('\n').append(TextView.paragraph(assessment.paragraph(), console.width()));
        return out.toString();
    }

    private static void row(List<List<Text>> rows, String what, List<Figure> figures) {
        if (!figures.isEmpty()) {
            List<Text> row = new ArrayList<>(List.of(Text.of(what)));
            figures.forEach(figure -> row.add(Text.of(figure.toString())));
            rows.add(row);
        }
    }

    private static String range(String what, Ends ends) {
        return what + ": " + (ends.empty() ? "none" : "from " + ends.low() + " up to " + ends.high()) + "\n";
    }

    private static String plain(double value) {
        return new Figure(value, value, OptionalDouble.empty()).toString();
    }
}
