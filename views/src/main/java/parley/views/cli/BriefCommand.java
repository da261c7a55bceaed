package parley.views.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.ledger.Codebook;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.review.Status;
import parley.model.conflict.ConflictYaml;
import parley.model.deal.DealYaml;
import parley.model.draft.ConflictDrafter;
import parley.model.draft.Draft;
import parley.model.talks.TalksYaml;
import parley.statements.coding.Codebooks;
import parley.store.CaseFolder;
import parley.views.brief.Brief;
import parley.views.brief.BriefDocument;
import parley.views.brief.BriefMaker;
import parley.views.brief.Reading;
import parley.views.brief.Reports;
import parley.views.cases.CaseReadings;
import parley.views.cases.Facts;
import parley.views.document.Document;
import parley.views.document.HtmlView;
import parley.views.document.MarkdownView;
import parley.views.document.TextView;
import parley.views.json.BriefJson;
import parley.views.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley brief}: the main job, from reports to a footnoted brief. */
@Command(
        name = "brief",
        mixinStandardHelpOptions = true,
        header = "Makes a footnoted brief from reports.",
        description =
                "From reports, or from what stands in a case. Who is at the table, what is on it, who said what, where each party stands, a draft model and the"
                        + " packages that survive what nobody knows, what to ask next, whether it would last, and what the reports"
                        + " do not tell. Every line quotes its source.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley brief casebook/harbour/reports/*.txt",
            "  parley brief --published 2025-09-10 report.txt",
            "  parley brief --case strait",
            "  parley brief --html brief.html --model talks.yaml reports/"
        })
final class BriefCommand implements Callable<Integer> {
    @ParentCommand
    private Parley program;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOptions reports;

    @Mixin
    private CaseOption place;

    @Mixin
    private JsonOption output;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the brief as one self-contained web page.")
    private @Nullable Path html;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Write the brief as Markdown.")
    private @Nullable Path markdown;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "Write the draft talks, for `parley solve` and `simulate`.")
    private @Nullable Path model;

    @Option(
            names = "--conflict",
            paramLabel = "FILE",
            description = "Write the draft conflict, for `parley stability`.")
    private @Nullable Path conflict;

    @Option(names = "--deal", paramLabel = "FILE", description = "Write the draft deal, for `parley durability`.")
    private @Nullable Path deal;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of all chance; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--samples",
            defaultValue = "2000",
            description = "Draws of what nobody knows; default ${DEFAULT-VALUE}.")
    private int samples;

    @Option(
            names = "--today",
            paramLabel = "DAY",
            description = "The day the draft's assumptions are dated; default: today.")
    private @Nullable LocalDate today;

    @Override
    public Integer call() {
        Console console = program.console();
        if (samples < 1) {
            console.problems(List.of(Problem.of("--samples", "must be 1 or more, not " + samples, "")));
            return Exit.FAILED;
        }
        if (reports.inputs.isEmpty()) {
            if (!place.found()) {
                throw Misuse.missing(spec.commandLine());
            }
            return place.with(console, folder -> CaseFacts.with(console, folder, facts -> brief(folder, facts)));
        }
        if (place.folder != null) {
            console.problems(List.of(Problem.of(
                    "command line", "reports and a case are named at once", "Add the reports to the case first.")));
            return Exit.FAILED;
        }
        return switch (reports.readTogether(console)) {
            case Intake.Rejected<Reports.Result> rejected -> {
                console.problems(rejected.problems());
                yield Exit.FAILED;
            }
            case Intake.Accepted<Reports.Result> read ->
                brief(
                        console,
                        read.value(),
                        Codebooks.shipped(),
                        "The reader's proposals have not been reviewed by a person.");
        };
    }

    /** What stands in a case, as people have reviewed it so far; nothing is read anew. */
    private int brief(CaseFolder folder, Facts facts) {
        Map<Status, Long> tally = folder.store().tally();
        String counts = Arrays.stream(Status.values())
                .filter(status -> status.stands() && tally.getOrDefault(status, 0L) > 0)
                .map(status -> "%,d %s".formatted(tally.get(status), status.word()))
                .collect(Collectors.joining(", "));
        long fallen = tally.getOrDefault(Status.REJECTED, 0L) + tally.getOrDefault(Status.REPLACED, 0L);
        String reviewed = "Statements as they stand in the case '" + folder.name() + "': "
                + (counts.isEmpty() ? "none yet" : counts)
                + (fallen == 0 ? "." : "; %,d rejected or replaced ones are left out.".formatted(fallen));
        List<Reading> readings = CaseReadings.of(folder.store(), facts.actors());
        if (readings.isEmpty()) {
            program.console()
                    .problems(List.of(Problem.of(
                            folder.root().toString(), "the case has no reports yet", "Add some with `parley add`.")));
        }
        return brief(program.console(), new Reports.Result(readings, 0, List.of()), facts.codebook(), reviewed);
    }

    private int brief(Console console, Reports.Result read, Codebook codebook, String reviewed) {
        console.problems(read.problems());
        if (read.readings().isEmpty()) {
            return Exit.FAILED;
        }
        LocalDate day = today == null ? LocalDate.now(ZoneId.systemDefault()) : today;
        Brief brief = new BriefMaker(codebook, seed, samples, day, () -> false).make(read.readings());
        List<String> left = read.problems().stream().map(Problem::toString).toList();
        Document document = BriefDocument.of(brief, reviewed, lead(left));
        if (output.json) {
            console.out().println(Json.page(BriefJson.of(brief, left)));
        } else if (html == null && markdown == null) {
            console.out().print(TextView.render(document, console.width()));
        }
        List<Problem> unwritten = new ArrayList<>();
        write(console, html, HtmlView.render(document), unwritten);
        write(console, markdown, MarkdownView.render(document), unwritten);
        models(console, brief, unwritten);
        console.problems(unwritten);
        return Exit.of(read.readings().size(), read.failed() + unwritten.size());
    }

    private List<String> lead(List<String> left) {
        List<String> lead = new ArrayList<>();
        lead.add("Made by " + Parley.Version.number() + ", seed " + seed + ", " + samples + " draws.");
        left.forEach(problem -> lead.add("Note on the inputs: " + problem));
        return lead;
    }

    private void models(Console console, Brief brief, List<Problem> unwritten) {
        Optional<Draft> draft = brief.settlement().draft();
        write(
                console,
                model,
                draft.map(drafted -> TalksYaml.write(drafted.talks())),
                "the positions are too thin for a model",
                unwritten);
        write(
                console,
                conflict,
                brief.outlook().conflict().map(BriefCommand::conflict),
                "the positions are too thin for a conflict",
                unwritten);
        write(
                console,
                deal,
                brief.outlook().durability().map(assessment -> DealYaml.write(assessment.deal())),
                "a deal takes exactly two parties",
                unwritten);
    }

    private static String conflict(ConflictDrafter.Drafted drafted) {
        return "# A first conflict drafted from the positions, to be corrected: options and their order are the draft's own.\n"
                + (drafted.left().isEmpty()
                        ? ""
                        : "# Sticking points left out for want of room: " + String.join(", ", drafted.left()) + ".\n")
                + ConflictYaml.write(drafted.conflict());
    }

    private static void write(
            Console console, @Nullable Path file, Optional<String> words, String whyNot, List<Problem> unwritten) {
        if (words.isPresent()) {
            write(console, file, words.get(), unwritten);
        } else if (file != null) {
            unwritten.add(Problem.of(file.toString(), "not written: " + whyNot, ""));
        }
    }

    private static void write(Console console, @Nullable Path file, String words, List<Problem> unwritten) {
        if (file == null) {
            return;
        }
        TextFile.write(file, words)
                .ifPresentOrElse(unwritten::add, () -> console.err().println("parley: wrote " + file));
    }
}
