package parley.views.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.views.brief.Reading;
import parley.views.brief.Reports;
import parley.views.document.Document.Table;
import parley.views.document.Document.Text;
import parley.views.document.ReportPage;
import parley.views.document.Statements;
import parley.views.document.TextView;
import parley.views.document.Trail;
import parley.views.json.StatementJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley read}: the statements of reports, one report a line with {@code --json}. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        header = "Finds who said what in reports.",
        description = "A report in which nothing is found is an empty list, not an error.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley read report.txt",
            "  parley read --json reports/ > statements.jsonl",
            "  parley read --published 2025-09-10 report.txt",
            "  parley read --min-confidence 0.8 --html marked.html reports/",
            "  parley read --why 4 report.txt"
        })
final class ReadCommand implements Callable<Integer> {
    /** The column of the words, before which the confidence goes. */
    private static final int WORDS = 3;

    @ParentCommand
    private Parley program;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReportOptions reports;

    @Option(names = "--why", paramLabel = "N", description = "Tell why statement N of a report was read as it was.")
    private @Nullable Integer why;

    @Option(
            names = "--min-confidence",
            paramLabel = "X",
            description = "Leave out statements less sure than X, between 0 and 1.")
    private double least;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the reports, statements marked, as a web page.")
    private @Nullable Path html;

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        Console console = program.console();
        if (reports.inputs.isEmpty()) {
            throw Misuse.missing(spec.commandLine());
        }
        if (!(least >= 0 && least <= 1)) {
            console.problems(List.of(Problem.of("--min-confidence", "must lie between 0 and 1, not " + least, "")));
            return Exit.FAILED;
        }
        return switch (reports.read(console)) {
            case Intake.Rejected<Reports.Result> rejected -> {
                console.problems(rejected.problems());
                yield Exit.FAILED;
            }
            case Intake.Accepted<Reports.Result> read -> {
                console.problems(read.value().problems());
                yield why == null ? tell(console, read.value()) : why(console, read.value(), why);
            }
        };
    }

    private int tell(Console console, Reports.Result read) {
        ReportPage page = new ReportPage();
        int leftOut = 0;
        for (Reading reading : read.readings()) {
            List<Statement> sure = reading.statements().stream()
                    .filter(statement -> statement.confidence() >= least)
                    .toList();
            leftOut += reading.statements().size() - sure.size();
            if (output.json || html == null) {
                print(console, reading.report(), sure);
            }
            if (html != null) {
                page.add(reading.report(), sure);
            }
        }
        if (least > 0) {
            console.err().println("parley: left out " + leftOut + " statements less sure than " + least);
        }
        List<Problem> unwritten = html == null
                ? List.of()
                : TextFile.write(html, page.html()).stream().toList();
        console.problems(unwritten);
        return Exit.of(read.readings().size(), read.failed() + unwritten.size());
    }

    /** The trail of one statement of the one report. */
    private int why(Console console, Reports.Result read, int number) {
        if (read.readings().size() != 1) {
            console.problems(
                    read.readings().isEmpty()
                            ? List.of()
                            : List.of(Problem.of(
                                    "--why",
                                    "needs one report, not " + read.readings().size(),
                                    "Name one.")));
            return Exit.FAILED;
        }
        Reading reading = read.readings().getFirst();
        Report report = reading.report();
        List<Statement> asked = reading.statements().stream()
                .filter(statement -> statement.number() == number)
                .toList();
        if (asked.isEmpty()) {
            console.problems(List.of(Problem.of(
                    "--why",
                    report.id() + " has no statement " + number,
                    "It has " + reading.statements().size() + ".")));
            return Exit.FAILED;
        }
        if (output.json) {
            StatementJson.print(report, asked, console.out());
        } else {
            console.out().print(TextView.render(Trail.of(report, asked.getFirst()), console.width()));
        }
        return Exit.of(1, read.failed());
    }

    private void print(Console console, Report report, List<Statement> statements) {
        if (output.json) {
            StatementJson.print(report, statements, console.out());
            return;
        }
        console.out().println(Statements.origin(report) + (report.title() == null ? "" : " - " + report.title()));
        if (statements.isEmpty()) {
            console.out()
                    .println(
                            least > 0
                                    ? "  nothing found that sure\n"
                                    : "  nothing found: no words are ascribed to anybody\n");
            return;
        }
        List<String> headers = new ArrayList<>(Statements.HEADERS);
        headers.add(WORDS, "confidence");
        List<List<Text>> rows = new ArrayList<>();
        for (Statement statement : statements) {
            List<Text> row = new ArrayList<>(Statements.row(statement, report, List.of()));
            row.add(WORDS, Text.of(Statements.confidence(statement)));
            rows.add(row);
        }
        console.out().println(TextView.render(new Table(headers, rows), console.width()));
    }
}
