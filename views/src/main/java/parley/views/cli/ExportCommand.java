package parley.views.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.ledger.Codebook;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Spelling;
import parley.ledger.journal.Entry;
import parley.statements.actors.Actors;
import parley.statements.coding.Codebooks;
import parley.store.CaseFolder;
import parley.views.cases.Exporting;
import parley.views.exchange.Archive;
import parley.views.exchange.Audience;
import parley.views.exchange.Extract;
import parley.views.exchange.Format;
import parley.views.exchange.Qdc;
import parley.views.exchange.Visible;
import parley.views.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.node.ObjectNode;

/** {@code parley export}: a case in the files of other programs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        header = "Takes a case out into the files of other programs, without what its marks keep from their readers.",
        description = {
            "Formats: w3c (Web Annotation, JSON-LD), brat (standoff), qdpx (REFI-QDA project), qdc (REFI-QDA codebook),",
            "csv (tables), jsonl (JSON Lines), archive (the whole case, journal and all).",
            "A case with marks is taken out only for somebody: --for. What they may not have is left out and named; its",
            "words are blocked out of the text. Offsets count code points in every format."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley export --format csv -o tables/",
            "  parley export --format qdpx -o strait.qdpx --for green --redact",
            "  parley export --format archive -o strait.zip --for self"
        })
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    private Parley program;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "w3c, brat, qdpx, qdc, csv, jsonl or archive.")
    private String format = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "PLACE",
            description = "Write there: a folder that is new for w3c, brat and csv, else a file.")
    private Path place = Path.of("");

    @Option(
            names = "--for",
            paramLabel = "READERS",
            description =
                    "Who will have it: self, or the light they may have at most: clear, green, amber, amber+strict,"
                            + " red.")
    private @Nullable String readers;

    @Option(
            names = "--redact",
            description =
                    "Take out names, outlets, headlines, days of publication, and all words no statement rests on.")
    private boolean redact;

    @Option(names = "--overwrite", description = "Write over a file that is there.")
    private boolean overwrite;

    @Mixin
    private CaseOption folder;

    @Mixin
    private JsonOption output;

    private static List<String> formats() {
        List<String> words =
                new ArrayList<>(Format.ALL.stream().map(Format::word).toList());
        words.add(Qdc.WORD);
        words.add(Archive.WORD);
        return words;
    }

    @Override
    public Integer call() {
        List<Problem> problems = new ArrayList<>();
        if (!formats().contains(format)) {
            problems.add(Problem.of("--format", "unknown format '" + format + "'", Spelling.advice(format, formats())));
        }
        Optional<Audience> audience = readers == null ? Optional.empty() : Audience.parse(readers);
        if (readers != null && audience.isEmpty()) {
            problems.add(Problem.of(
                    "--for",
                    "unknown readers '" + readers + "'",
                    Spelling.advice(readers, List.of("self", "clear", "green", "amber", "amber+strict", "red"))));
        }
        if (redact && format.equals(Archive.WORD)) {
            problems.add(Problem.of(
                    "--redact",
                    "an archive is the whole case; nothing can be taken out of it",
                    "Choose another format."));
        }
        if (!problems.isEmpty()) {
            program.console().problems(problems);
            return Exit.FAILED;
        }
        return folder.with(program.console(), opened -> export(opened, audience.orElse(null)));
    }

    private int export(CaseFolder opened, @Nullable Audience audience) {
        Console console = program.console();
        if (format.equals(Archive.WORD)) {
            Optional<Problem> forbidden = Archive.forbidden(opened, audience);
            if (forbidden.isPresent()) {
                console.problems(List.of(forbidden.get()));
                return Exit.FAILED;
            }
            return told(Exporting.archive(opened, place, overwrite), null, opened);
        }
        Path own = opened.root().resolve("actors.tsv");
        Intake<Codebook> codebook = codebook(opened);
        Intake<Actors> actors = KnownActors.of(Files.exists(own) ? own : null);
        if (!(codebook instanceof Intake.Accepted<Codebook> kinds)
                || !(actors instanceof Intake.Accepted<Actors> people)) {
            console.problems(codebook.problems());
            console.problems(actors.problems());
            return Exit.FAILED;
        }
        return switch (Extract.of(
                opened, kinds.value(), audience, redact, people.value().all())) {
            case Intake.Rejected<Extract> rejected -> {
                console.problems(rejected.problems());
                yield Exit.FAILED;
            }
            case Intake.Accepted<Extract> extract ->
                told(
                        format.equals(Qdc.WORD)
                                ? Exporting.codebook(extract.value(), place, overwrite)
                                : Exporting.sheets(
                                        extract.value(), Format.of(format).orElseThrow(), place, overwrite),
                        extract.value(),
                        opened);
        };
    }

    /** The case's own where it has one. */
    private static Intake<Codebook> codebook(CaseFolder opened) {
        Path own = opened.root().resolve("codebook.tsv");
        if (!Files.exists(own)) {
            return new Intake.Accepted<>(Codebooks.shipped());
        }
        return switch (TextFile.read(own)) {
            case Intake.Rejected<String> rejected -> new Intake.Rejected<>(rejected.problems());
            case Intake.Accepted<String> text -> Codebooks.read(own.toString(), text.value());
        };
    }

    private int told(Intake<Exporting.Result> done, @Nullable Extract extract, CaseFolder opened) {
        Console console = program.console();
        return switch (done) {
            case Intake.Rejected<Exporting.Result> rejected -> {
                console.problems(rejected.problems());
                yield Exit.FAILED;
            }
            case Intake.Accepted<Exporting.Result> accepted -> {
                console.problems(accepted.problems());
                Exporting.Result result = accepted.value();
                String head =
                        extract == null ? opened.store().head().map(Entry::hash).orElse("") : null;
                if (output.json) {
                    console.out().println(Json.page(json(result, extract, head, accepted.problems())));
                } else {
                    words(result, extract, head);
                }
                yield accepted.problems().isEmpty() ? Exit.DONE : Exit.SOME_FAILED;
            }
        };
    }

    private void words(Exporting.Result result, @Nullable Extract extract, @Nullable String head) {
        Console console = program.console();
        console.out()
                .println(
                        format.equals(Qdc.WORD)
                                ? "Wrote the codebook to " + place + "."
                                : "Wrote %,d reports with %,d statements to %s."
                                        .formatted(result.reports(), result.statements(), place));
        if (head != null && !head.isEmpty()) {
            console.out().println("The last entry's hash is " + head + ".");
        }
        if (extract != null) {
            extract.held()
                    .forEach((id, marking) ->
                            console.err().println("Held back: " + Visible.of(id) + " (" + marking + ")"));
            if (extract.redacted()) {
                console.err()
                        .println(
                                "Note: names of people who neither speak nor are known to the case may be left in what was"
                                        + " said; read it before you pass it on");
            }
        }
        result.lost().forEach(lost -> console.err().println("Lost: " + lost));
    }

    private ObjectNode json(
            Exporting.Result result, @Nullable Extract extract, @Nullable String head, List<Problem> problems) {
        ObjectNode json = Json.object();
        json.put("format", format);
        json.put("place", place.toString());
        json.put("reports", result.reports());
        json.put("statements", result.statements());
        json.set("head", Json.text(head == null || head.isEmpty() ? null : head));
        json.set("held", Json.array(extract == null ? List.of() : extract.held().entrySet(), held -> {
            ObjectNode one = Json.object();
            one.put("id", held.getKey());
            one.put("marking", held.getValue().toString());
            return one;
        }));
        json.set("lost", Json.words(result.lost()));
        json.set("problems", Json.words(problems.stream().map(Problem::toString).toList()));
        return json;
    }
}
