package parley.views.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.ledger.Codebook;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Report;
import parley.statements.Reader;
import parley.statements.actors.Actors;
import parley.statements.actors.Introductions;
import parley.statements.annotated.AnnotatedFolder;
import parley.statements.annotated.AnnotatedReport;
import parley.statements.attribution.AttributionFinder;
import parley.statements.coding.Codebooks;
import parley.statements.evaluation.Calibration;
import parley.statements.evaluation.Evaluation;
import parley.statements.evaluation.Evaluator;
import parley.views.document.CalibrationPlot;
import parley.views.document.EvaluationDocument;
import parley.views.document.TextView;
import parley.views.json.EvaluationJson;
import parley.views.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley evaluate}: how well the reader does on annotated reports, or two people agree on them. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        header = "Measures the reader on annotated reports.",
        description =
                "Reads folders of annotated reports (brat standoff, docs/annotation.md) and tells how often spans,"
                        + " links and fields are right, and whether the reader knows when it is sure. Of a folder with a pass"
                        + " 'gold' only that pass counts. Figures: docs/methods.md.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley evaluate casebook/harbour",
            "  parley evaluate --list misses --plot calibration.html corpus/dev",
            "  parley evaluate --passes gold,twin corpus/dev"
        })
final class EvaluateCommand implements Callable<Integer> {
    private static final String MISSES = "misses";

    @ParentCommand
    private Parley program;

    @Parameters(arity = "1..*", paramLabel = "DATA", description = "Folders of annotated reports.")
    private List<Path> folders = List.of();

    @Option(
            names = "--actors",
            paramLabel = "FILE",
            description = "Actors of this case: tab-separated name, kind, party, role, also.")
    private @Nullable Path actors;

    @Option(
            names = "--together",
            description = "Read each folder as reports of one process: whom one introduces is known in all.")
    private boolean together;

    @Option(
            names = "--passes",
            paramLabel = "GOLD,OTHER",
            description = "Measure one annotation pass by another instead of the reader.")
    private @Nullable String passes;

    @Option(names = "--plot", paramLabel = "FILE", description = "Draw the calibration: FILE.svg or FILE.html.")
    private @Nullable Path plot;

    @Option(names = "--list", paramLabel = MISSES, description = "Also list every annotated statement not read as is.")
    private @Nullable String listed;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        Console console = program.console();
        List<Problem> problems = misuse();
        if (!problems.isEmpty()) {
            console.problems(problems);
            return Exit.FAILED;
        }
        List<List<AnnotatedReport>> data = new ArrayList<>();
        for (Path folder : folders) {
            Intake<List<AnnotatedReport>> read = AnnotatedFolder.read(folder);
            problems.addAll(read.problems());
            if (read instanceof Intake.Accepted<List<AnnotatedReport>> accepted) {
                data.add(accepted.value());
            }
        }
        if (data.isEmpty()) {
            console.problems(problems);
            return Exit.FAILED;
        }
        return tell(console, measure(console, data), problems);
    }

    private List<Problem> misuse() {
        List<Problem> problems = new ArrayList<>();
        if (listed != null && !listed.equals(MISSES)) {
            problems.add(Problem.of("command line", "cannot list '" + listed + "'", "Known: " + MISSES + "."));
        }
        if (passes != null && passes.split(",", -1).length != 2) {
            problems.add(Problem.of(
                    "command line", "'" + passes + "' are no two passes", "Write it like --passes gold,twin."));
        }
        if (plot != null && !isSvg(plot) && !plot.toString().endsWith(".html")) {
            problems.add(Problem.of(plot.toString(), "this kind of picture is not drawn", "Name it .svg or .html."));
        }
        return problems;
    }

    private static boolean isSvg(Path file) {
        return file.toString().endsWith(".svg");
    }

    private Intake<Evaluation> measure(Console console, List<List<AnnotatedReport>> data) {
        if (passes != null) {
            String[] both = passes.split(",", -1);
            return Evaluator.ofPasses(data, both[0].strip(), both[1].strip());
        }
        Intake<Actors> known = KnownActors.of(actors);
        Intake<AttributionFinder> finder = model.finder();
        if (known instanceof Intake.Accepted<Actors> actors
                && finder instanceof Intake.Accepted<AttributionFinder> accepted) {
            Readers readers = new Readers(actors.value(), accepted.value(), together ? data : List.of());
            try (Progress progress = new Progress(console, "reading", Evaluator.count(data))) {
                return Evaluator.ofReader(data, report -> readers.of(report).read(report), progress::at);
            }
        }
        List<Problem> problems = new ArrayList<>(known.problems());
        problems.addAll(finder.problems());
        return new Intake.Rejected<>(problems);
    }

    /** One reader for all reports, or one for each folder. */
    private static final class Readers {
        private final Reader alone;
        private final Map<String, Reader> taught = new HashMap<>();

        Readers(Actors actors, AttributionFinder finder, List<List<AnnotatedReport>> processes) {
            Codebook codebook = Codebooks.shipped();
            alone = new Reader(codebook, actors, finder);
            for (List<AnnotatedReport> process : processes) {
                List<Report> reports =
                        process.stream().map(AnnotatedReport::report).distinct().toList();
                Reader reader = new Reader(codebook, Introductions.of(reports, actors), finder);
                reports.forEach(report -> taught.put(report.hash(), reader));
            }
        }

        Reader of(Report report) {
            return taught.getOrDefault(report.hash(), alone);
        }
    }

    private int tell(Console console, Intake<Evaluation> measured, List<Problem> problems) {
        problems.addAll(measured.problems());
        console.problems(problems);
        return switch (measured) {
            case Intake.Rejected<Evaluation> rejected -> Exit.FAILED;
            case Intake.Accepted<Evaluation> accepted -> {
                Evaluation evaluation = accepted.value();
                boolean misses = listed != null;
                console.out()
                        .print(
                                output.json
                                        ? Json.page(EvaluationJson.of(evaluation, misses)) + "\n"
                                        : TextView.render(EvaluationDocument.of(evaluation, misses), console.width()));
                Optional<Problem> unwritten = plot(evaluation);
                console.problems(unwritten.stream().toList());
                yield problems.isEmpty() && unwritten.isEmpty() ? Exit.DONE : Exit.SOME_FAILED;
            }
        };
    }

    private Optional<Problem> plot(Evaluation evaluation) {
        if (plot == null) {
            return Optional.empty();
        }
        Optional<Calibration> calibration = evaluation.calibration();
        if (calibration.isEmpty()) {
            return Optional.of(
                    Problem.of(plot.toString(), "nothing to draw: nobody told how sure it was of anything", ""));
        }
        CalibrationPlot picture = new CalibrationPlot(calibration.get());
        return TextFile.write(plot, isSvg(plot) ? picture.svg() : picture.html());
    }
}
