package parley.views.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Spelling;
import parley.model.exchange.Export;
import parley.model.exchange.Translation;
import parley.model.exchange.genius.Genius;
import parley.model.exchange.geniusweb.GeniusWeb;
import parley.model.exchange.negmas.Negmas;
import parley.model.talks.Talks;
import parley.model.talks.TalksYaml;
import parley.views.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.node.ObjectNode;

/** {@code parley convert}: talks out of and into the files of other programs. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        header = "Turns talks of other programs into ours and back.",
        description = "Numbers are carried over exactly; what the other format cannot say is named.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley convert --genius domain.xml buyer.xml seller.xml > talks.yaml",
            "  parley convert --negmas FOLDER -o talks.yaml",
            "  parley convert --to geniusweb -o FOLDER talks.yaml"
        })
final class ConvertCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("yaml", "genius", "geniusweb", "negmas");

    @ParentCommand
    private Parley program;

    @Mixin
    private TalksInput input;

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            defaultValue = "yaml",
            description = "yaml, genius, geniusweb or negmas; default ${DEFAULT-VALUE}.")
    private String format = "yaml";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PLACE",
            description = "Write there: a file for yaml, else a folder. Without it the files are printed.")
    private @Nullable Path place;

    @Option(names = "--overwrite", description = "Write over files that are there.")
    private boolean overwrite;

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        Console console = program.console();
        if (!FORMATS.contains(format)) {
            return failed(
                    console,
                    List.of(Problem.of("--to", "unknown format '" + format + "'", Spelling.advice(format, FORMATS))));
        }
        return switch (input.read()) {
            case Intake.Rejected<Translation> rejected -> failed(console, rejected.problems());
            case Intake.Accepted<Translation> read -> {
                console.problems(read.problems());
                yield converted(console, read.value());
            }
        };
    }

    private int converted(Console console, Translation translation) {
        Export export = switch (format) {
            case "genius" -> Genius.write(translation.talks());
            case "geniusweb" -> GeniusWeb.write(translation.talks());
            case "negmas" -> Negmas.write(translation.talks());
            default -> yaml(translation);
        };
        return switch (export) {
            case Export.Impossible impossible -> failed(console, impossible.problems());
            case Export.Written written -> {
                List<String> notes = new ArrayList<>(translation.notes());
                notes.addAll(written.lost());
                yield print(console, written.files(), notes);
            }
        };
    }

    /** With the notes as comments, so that they stay with the talks. */
    private Export yaml(Translation translation) {
        Talks talks = translation.talks();
        StringBuilder text = new StringBuilder();
        translation
                .notes()
                .forEach(note ->
                        text.append("# ").append(note.replaceAll("\\R", " ")).append('\n'));
        text.append(TalksYaml.write(talks));
        Path to = place;
        Path name = to == null ? null : to.getFileName();
        return new Export.Written(Map.of(name == null ? "talks.yaml" : name.toString(), text.toString()), List.of());
    }

    private int print(Console console, Map<String, String> files, List<String> notes) {
        if (place != null) {
            Map<Path, String> targets = new LinkedHashMap<>();
            Path to = place;
            files.forEach((name, text) -> targets.put(format.equals("yaml") ? to : to.resolve(name), text));
            List<Problem> problems = write(targets);
            if (!problems.isEmpty()) {
                return failed(console, problems);
            }
            if (!output.json) {
                targets.keySet().forEach(path -> console.out().println(path));
            }
        } else if (!output.json) {
            boolean several = files.size() > 1;
            files.forEach((name, text) -> console.out().print(several ? "== %s ==%n%s".formatted(name, text) : text));
        }
        if (output.json) {
            ObjectNode json = Json.object();
            json.put("format", format.toLowerCase(Locale.ROOT));
            ObjectNode texts = json.putObject("files");
            files.forEach(texts::put);
            json.set("notes", Json.words(notes));
            console.out().print(Json.page(json) + "\n");
        } else {
            notes.forEach(note -> console.err().println("Note: " + note));
        }
        return Exit.DONE;
    }

    private List<Problem> write(Map<Path, String> targets) {
        List<Problem> problems = new ArrayList<>();
        for (Path path : targets.keySet()) {
            if (Files.exists(path) && !overwrite) {
                problems.add(
                        Problem.of(path.toString(), "is there already", "Choose another place, or say --overwrite."));
            }
        }
        if (!problems.isEmpty()) {
            return problems;
        }
        targets.forEach((path, text) -> {
            Path folder = path.getParent();
            try {
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                Optional<Problem> unwritten = TextFile.write(path, text);
                unwritten.ifPresent(problems::add);
            } catch (IOException e) {
                problems.add(Problem.of(
                        path.toString(), "cannot be written: " + TextFile.reason(e), "Choose another place."));
            }
        });
        return problems;
    }

    private static int failed(Console console, List<Problem> problems) {
        console.problems(problems);
        return Exit.FAILED;
    }
}
