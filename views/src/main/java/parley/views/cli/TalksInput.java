package parley.views.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.model.exchange.SourceFile;
import parley.model.exchange.Translation;
import parley.model.exchange.genius.Genius;
import parley.model.exchange.geniusweb.GeniusWeb;
import parley.model.exchange.negmas.Negmas;
import parley.model.talks.Talks;
import parley.model.talks.TalksYaml;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where talks come from: a file of ours, or the files of another program. */
final class TalksInput {
    private static final long LIMIT = 64L << 20;
    private static final int MOST_FILES = 1000;

    @Parameters(paramLabel = "TALKS", arity = "0..1", description = "The talks, YAML or JSON.")
    private @Nullable Path file;

    @Option(
            names = "--genius",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Instead: GENIUS files, the domain and then a profile for each party.")
    private List<Path> genius = List.of();

    @Option(
            names = "--geniusweb",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Instead: GeniusWeb files, the domain and then a profile for each party.")
    private List<Path> geniusweb = List.of();

    @Option(names = "--negmas", paramLabel = "FOLDER", description = "Instead: a NegMAS folder.")
    private @Nullable Path negmas;

    /** What to call the input when something is wrong with it as a whole. */
    String name() {
        if (file != null) {
            return file.toString();
        }
        if (negmas != null) {
            return negmas.toString();
        }
        return genius.isEmpty()
                ? geniusweb.isEmpty() ? "command line" : geniusweb.getFirst().toString()
                : genius.getFirst().toString();
    }

    /** The talks with what was lost on the way, or every problem of their files. */
    Intake<Translation> read() {
        int given = (file == null ? 0 : 1)
                + (genius.isEmpty() ? 0 : 1)
                + (geniusweb.isEmpty() ? 0 : 1)
                + (negmas == null ? 0 : 1);
        if (given == 0) {
            return rejected("command line", "TALKS is missing", "It is: the talks, YAML or JSON.");
        }
        if (given > 1) {
            return rejected(
                    "command line", "takes one kind of talks at a time", "Name TALKS, or the files of one format.");
        }
        if (file != null) {
            return ours(file);
        }
        if (negmas != null) {
            return folder(negmas);
        }
        return genius.isEmpty() ? files(geniusweb, false) : files(genius, true);
    }

    private static Intake<Translation> ours(Path path) {
        return switch (Inputs.yaml(path, TalksYaml::read)) {
            case Intake.Rejected<Talks> rejected -> new Intake.Rejected<>(rejected.problems());
            case Intake.Accepted<Talks> read ->
                new Intake.Accepted<>(new Translation(read.value(), List.of()), read.problems());
        };
    }

    private static Intake<Translation> files(List<Path> paths, boolean genius) {
        List<SourceFile> read = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path path : paths) {
            take(path, read, problems);
        }
        if (!problems.isEmpty()) {
            return new Intake.Rejected<>(problems);
        }
        List<SourceFile> profiles = read.subList(1, read.size());
        return genius ? Genius.read(read.getFirst(), profiles) : GeniusWeb.read(read.getFirst(), profiles);
    }

    private static Intake<Translation> folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            boolean there = Files.exists(folder);
            return rejected(
                    folder.toString(),
                    there ? "is no folder" : "there is no such folder",
                    "Name the folder of the files.");
        }
        List<SourceFile> read = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> paths = files.filter(Files::isRegularFile)
                    .filter(path -> path.toString().matches("(?i).*\\.(ya?ml|json|xml)"))
                    .sorted()
                    .limit(MOST_FILES + 1)
                    .toList();
            if (paths.size() > MOST_FILES) {
                return rejected(folder.toString(), "holds more than " + MOST_FILES + " files of talks", "");
            }
            paths.forEach(path -> take(path, read, problems));
        } catch (IOException e) {
            return rejected(folder.toString(), "cannot be read: " + TextFile.reason(e), "");
        }
        return problems.isEmpty() ? Negmas.read(folder.toString(), read) : new Intake.Rejected<>(problems);
    }

    private static void take(Path path, List<SourceFile> read, List<Problem> problems) {
        try {
            if (Files.isDirectory(path)) {
                problems.add(Problem.of(path.toString(), "is a folder", "Name a file."));
            } else if (Files.exists(path) && Files.size(path) > LIMIT) {
                problems.add(Problem.of(path.toString(), "is larger than 64 MB", "Leave out what is not needed."));
            } else if (!Files.exists(path)) {
                problems.add(Problem.of(path.toString(), "there is no such file", ""));
            } else {
                read.add(new SourceFile(path.toString(), Files.readAllBytes(path)));
            }
        } catch (IOException e) {
            problems.add(Problem.of(path.toString(), "cannot be read: " + TextFile.reason(e), ""));
        }
    }

    private static Intake<Translation> rejected(String where, String why, String advice) {
        return new Intake.Rejected<>(List.of(Problem.of(where, why, advice)));
    }
}
