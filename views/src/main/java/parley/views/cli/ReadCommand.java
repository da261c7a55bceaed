package parley.views.cli;

import java.util.List;
import java.util.concurrent.Callable;
import parley.ledger.Intake;
import parley.ledger.Report;
import parley.views.brief.Reading;
import parley.views.brief.Reports;
import parley.views.document.Document.Table;
import parley.views.document.Statements;
import parley.views.document.TextView;
import parley.views.json.Json;
import parley.views.json.StatementJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

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
            "  parley read --published 2025-09-10 report.txt"
        })
final class ReadCommand implements Callable<Integer> {
    @ParentCommand
    private Parley program;

    @Mixin
    private ReportOptions reports;

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        Console console = program.console();
        return switch (reports.read(console)) {
            case Intake.Rejected<Reports.Result> rejected -> {
                console.problems(rejected.problems());
                yield Exit.FAILED;
            }
            case Intake.Accepted<Reports.Result> read -> {
                console.problems(read.value().problems());
                read.value().readings().forEach(reading -> print(console, reading));
                yield Exit.of(read.value().readings().size(), read.value().failed());
            }
        };
    }

    private void print(Console console, Reading reading) {
        if (output.json) {
            console.out().println(Json.line(StatementJson.report(reading.report(), reading.statements())));
            return;
        }
        Report report = reading.report();
        console.out().println(Statements.origin(report) + (report.title() == null ? "" : " - " + report.title()));
        if (reading.statements().isEmpty()) {
            console.out().println("  nothing found: no words are ascribed to anybody\n");
            return;
        }
        Table table = new Table(
                Statements.HEADERS,
                reading.statements().stream()
                        .map(statement -> Statements.row(statement, report, List.of()))
                        .toList());
        console.out().println(TextView.render(table, console.width()));
    }
}
