package parley.views.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.statements.annotated.AnnotatedFolder;
import parley.statements.annotated.AnnotatedReport;
import parley.statements.attribution.AttributionFinder;
import parley.statements.cascade.Cascade;
import parley.statements.cascade.CascadeFile;
import parley.statements.cascade.CascadeTrainer;
import parley.statements.cascade.Provenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley train}: from annotated reports to a model of the reader, the same bytes every time. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        header = "Trains the reader on annotated reports.",
        description =
                "Reads folders of annotated reports (brat standoff, docs/annotation.md) and writes a model: hashes and"
                        + " numbers, no words. The same folders in the same order give the same file. What it was made of is"
                        + " written beside it. A folder named twice counts twice. Use the model with --reader-model.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley train corpus/train -o own.model",
            "  parley evaluate --reader-model own.model corpus/dev",
        })
final class TrainCommand implements Callable<Integer> {
    @ParentCommand
    private Parley program;

    @Parameters(arity = "1..*", paramLabel = "DATA", description = "Folders of annotated reports.")
    private List<Path> folders = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "MODEL",
            description = "The file to write.")
    private Path output = Path.of("");

    @Override
    public Integer call() {
        Console console = program.console();
        List<Problem> problems = new ArrayList<>();
        List<AnnotatedReport> reports = new ArrayList<>();
        boolean missing = false;
        Provenance provenance = new Provenance();
        for (Path folder : folders) {
            Intake<List<AnnotatedReport>> read = AnnotatedFolder.read(folder);
            problems.addAll(read.problems());
            if (read instanceof Intake.Accepted<List<AnnotatedReport>> accepted) {
                List<AnnotatedReport> lessons = AnnotatedFolder.standard(accepted.value());
                reports.addAll(lessons);
                provenance.add(folder.toString(), lessons);
            } else {
                missing = true;
            }
        }
        console.problems(problems);
        if (missing) {
            console.err().println("Nothing was written: a model is made of all its data or not at all.");
            return Exit.FAILED;
        }
        Cascade cascade;
        try (Progress progress = new Progress(console, "training", CascadeTrainer.STEPS)) {
            cascade = new CascadeTrainer(progress::at).train(reports, AttributionFinder.rules()::hints);
        }
        Optional<Problem> unwritten = write(cascade, provenance);
        console.problems(unwritten.stream().toList());
        if (unwritten.isPresent()) {
            return Exit.FAILED;
        }
        console.out().println(output + ": " + provenance.summary());
        return problems.isEmpty() ? Exit.DONE : Exit.SOME_FAILED;
    }

    private Optional<Problem> write(Cascade cascade, Provenance provenance) {
        Path draft = output.resolveSibling(output.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                CascadeFile.write(cascade, out);
            }
            String told = provenance.text(output.getFileName().toString(), Files.readAllBytes(draft));
            Files.move(draft, output, StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(output.resolveSibling(output.getFileName() + ".txt"), told);
            return Optional.empty();
        } catch (IOException e) {
            discard(draft);
            return Optional.of(
                    Problem.of(output.toString(), "cannot be written: " + e.getMessage(), "Name another place."));
        }
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            draft.toFile().deleteOnExit();
        }
    }
}
