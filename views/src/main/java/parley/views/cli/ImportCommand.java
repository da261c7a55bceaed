package parley.views.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.store.CaseFolder;
import parley.views.cases.Importing;
import parley.views.cases.Restoring;
import parley.views.exchange.Archive;
import parley.views.exchange.Format;
import parley.views.exchange.Qdc;
import parley.views.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.node.ObjectNode;

/** {@code parley import}: the files of other programs into a case. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        header = "Brings a file or folder that parley export or another program wrote into a case.",
        description = {
            "What it is is told by its content. Reports whose text is there already are not added again; what both sides",
            "decided differently is listed and changes nothing. An archive makes a whole case: name a new folder with"
                    + " --case."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  parley import --case strait tables/", "  parley import --case restored strait.zip"})
final class ImportCommand implements Callable<Integer> {
    @ParentCommand
    private Parley program;

    @Parameters(paramLabel = "PLACE", description = "A file or folder: w3c, brat, qdpx, qdc, csv, jsonl or archive.")
    private Path input;

    @Mixin
    private CaseOption place;

    @Mixin
    private AuthorOption author;

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        Console console = program.console();
        try {
            if (!Files.exists(input)) {
                return failed(Problem.of(input.toString(), "there is no such file or folder", ""));
            }
            if (Archive.recognises(input)) {
                return archive();
            }
            if (Qdc.recognises(input)) {
                return place.with(console, this::codebook);
            }
            Optional<Format> format = Optional.empty();
            for (Format each : Format.ALL) {
                if (format.isEmpty() && each.recognises(input)) {
                    format = Optional.of(each);
                }
            }
            if (format.isPresent()) {
                Format known = format.get();
                return place.with(console, folder -> sheets(folder, known));
            }
            return failed(Problem.of(input.toString(), "is nothing that can be brought in", advice()));
        } catch (IOException e) {
            String why = e instanceof FileSystemException ? TextFile.reason(e) : String.valueOf(e.getMessage());
            return failed(Problem.of(input.toString(), why, "Get it again from where it was made."));
        }
    }

    private String advice() {
        if (Files.isRegularFile(input.resolve("case.json"))) {
            return "It is a case. Maybe parley merge " + input + "?";
        }
        return Files.isDirectory(input)
                ? "It has no annotations.jsonld, no statements.csv with reports.csv, and no .ann files. Maybe parley add "
                        + input + "?"
                : "Known are REFI-QDA (.qdpx, .qdc), our JSON Lines and archives. Maybe parley add " + input + "?";
    }

    private int failed(Problem problem) {
        program.console().problems(List.of(problem));
        return Exit.FAILED;
    }

    private int archive() {
        Console console = program.console();
        if (place.folder == null) {
            return failed(
                    Problem.of(input.toString(), "this is a whole case", "Name a new folder for it: --case FOLDER."));
        }
        return switch (Restoring.restore(input, place.folder, Clock.systemUTC())) {
            case Intake.Rejected<Restoring.Result> rejected -> {
                console.problems(rejected.problems());
                yield Exit.FAILED;
            }
            case Intake.Accepted<Restoring.Result> accepted -> {
                Restoring.Result result = accepted.value();
                console.problems(result.problems());
                if (output.json) {
                    ObjectNode json = JoinedJson.of(Archive.WORD, input);
                    json.put("reports", result.reports());
                    json.put("head", result.head());
                    json.set("problems", JoinedJson.problems(result.problems()));
                    console.out().println(Json.page(json));
                } else {
                    console.out()
                            .println("Made the case '%s' with %,d reports in %s. The last entry's hash is %s."
                                    .formatted(result.name(), result.reports(), place.folder, result.head()));
                }
                yield result.problems().isEmpty() ? Exit.DONE : Exit.SOME_FAILED;
            }
        };
    }

    private int codebook(CaseFolder folder) {
        Console console = program.console();
        try {
            int kinds = Importing.codebook(folder, input, author.name);
            if (output.json) {
                ObjectNode json = JoinedJson.of(Qdc.WORD, input);
                json.put("kinds", kinds);
                console.out().println(Json.page(json));
            } else {
                console.out().println("The case has a codebook of its own now, with %,d issue kinds.".formatted(kinds));
            }
            return Exit.DONE;
        } catch (IOException e) {
            return failed(Problem.of(input.toString(), String.valueOf(e.getMessage()), ""));
        }
    }

    private int sheets(CaseFolder folder, Format format) {
        Console console = program.console();
        Importing.Result result = Importing.sheets(folder, format, input, author.name);
        console.problems(result.problems());
        if (output.json) {
            ObjectNode json = JoinedJson.of(format.word(), input);
            JoinedJson.counts(
                    json,
                    result.reports(),
                    result.known(),
                    result.statements(),
                    result.decisions(),
                    result.readings(),
                    result.conflicts());
            json.set("problems", JoinedJson.problems(result.problems()));
            console.out().println(Json.page(json));
        } else {
            console.out()
                    .println(JoinedJson.words(
                            "Brought in",
                            result.reports(),
                            result.known(),
                            result.statements(),
                            result.decisions(),
                            result.readings()));
            JoinedJson.print(console, result.conflicts());
        }
        boolean nothing = result.reports() + result.known() == 0;
        return nothing && !result.problems().isEmpty()
                ? Exit.FAILED
                : result.problems().isEmpty() && result.conflicts().isEmpty() ? Exit.DONE : Exit.SOME_FAILED;
    }
}
