package parley.statements.annotated;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Report;
import parley.statements.load.Input;
import parley.statements.load.Loaded;
import parley.statements.load.ReportLoader;

/**
 * A folder of annotated reports: {@code text/NAME.txt} with {@code attributions/NAME_PASS.ann} for each reading of it (the
 * layout of PolNeAR; in a case, {@code reports/NAME.txt}), or {@code NAME.txt} and {@code NAME.ann} side by side (brat's own). Files are taken in the order of
 * their names.
 */
public final class AnnotatedFolder {
    private static final Pattern PASS = Pattern.compile("(.+)_([0-9a-z]{4})\\.ann");

    /** The pass to learn from and to measure by, where a folder has several. */
    public static final String GOLD = "gold";

    private AnnotatedFolder() {}

    /** Of a folder with a pass {@value #GOLD} the readings of that pass, of another all. */
    public static List<AnnotatedReport> standard(List<AnnotatedReport> folder) {
        List<AnnotatedReport> gold =
                folder.stream().filter(each -> each.pass().equals(GOLD)).toList();
        return gold.isEmpty() ? folder : gold;
    }

    /** Every reading of every report in a folder. */
    public static Intake<List<AnnotatedReport>> read(Path folder) {
        List<Problem> problems = new ArrayList<>();
        List<AnnotatedReport> reports = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            String why = Files.exists(folder) ? "is no folder" : "there is no such folder";
            return new Intake.Rejected<>(
                    List.of(Problem.of(folder.toString(), why, "Name a folder of annotated reports.")));
        }
        boolean parted = Files.isDirectory(folder.resolve("attributions"));
        Path texts = parted ? texts(folder) : folder;
        Path annotations = parted ? folder.resolve("attributions") : folder;
        try (Stream<Path> files = Files.list(annotations)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".ann"))
                    .sorted()
                    .toList()) {
                one(texts, file, reports, problems);
            }
        } catch (IOException e) {
            return new Intake.Rejected<>(List.of(
                    Problem.of(annotations.toString(), "cannot be listed: " + e.getMessage(), "Name a folder.")));
        }
        if (reports.isEmpty()) {
            problems.add(Problem.of(
                    folder.toString(),
                    "no annotated reports",
                    "Expected text/NAME.txt with attributions/NAME_PASS.ann, or NAME.txt beside NAME.ann."));
            return new Intake.Rejected<>(problems);
        }
        return new Intake.Accepted<>(reports, problems);
    }

    /** A case keeps its texts as the reports that they are. */
    private static Path texts(Path folder) {
        Path reports = folder.resolve("reports");
        return Files.isDirectory(reports) ? reports : folder.resolve("text");
    }

    private static void one(Path texts, Path file, List<AnnotatedReport> reports, List<Problem> problems)
            throws IOException {
        Matcher pass = PASS.matcher(file.getFileName().toString());
        String name =
                pass.matches() ? pass.group(1) : file.getFileName().toString().replaceFirst("\\.ann$", "");
        Path text = texts.resolve(name + ".txt");
        switch (new ReportLoader().load(new Input(text, name))) {
            case Intake.Rejected<List<Loaded>> rejected -> problems.addAll(rejected.problems());
            case Intake.Accepted<List<Loaded>> loaded -> {
                Report report = loaded.value().getFirst().report();
                String content = Files.readString(file, StandardCharsets.UTF_8);
                reports.add(new AnnotatedReport(
                        report,
                        pass.matches() ? pass.group(2) : "",
                        BratFile.read(file.toString(), content, report.text(), problems)));
            }
        }
    }
}
