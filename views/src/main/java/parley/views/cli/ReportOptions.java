package parley.views.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.statements.actors.Actors;
import parley.statements.load.Sources;
import parley.views.brief.Reports;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which reports to read, and what the analyst knows about them beforehand. */
final class ReportOptions {
    @Parameters(
            arity = "1..*",
            paramLabel = "REPORT",
            description = "Files of text, web pages, PDFs or feeds, or folders of them.")
    List<Path> inputs = List.of();

    @Option(
            names = "--published",
            paramLabel = "DAY",
            description = "Day of publication (2025-09-10) for reports that do not tell theirs.")
    @Nullable
    LocalDate published;

    @Option(
            names = "--actors",
            paramLabel = "FILE",
            description = "Actors of this case: tab-separated name, kind, party, role, also.")
    @Nullable
    Path actors;

    /** Reads each report by itself, with progress; rejected when the actors' file is at fault. */
    Intake<Reports.Result> read(Console console) {
        return read(console, false);
    }

    /** The same, as reports of one process: people whom one introduces are known in all. */
    Intake<Reports.Result> readTogether(Console console) {
        return read(console, true);
    }

    private Intake<Reports.Result> read(Console console, boolean together) {
        return switch (KnownActors.of(actors)) {
            case Intake.Rejected<Actors> bad -> new Intake.Rejected<>(bad.problems());
            case Intake.Accepted<Actors> known -> new Intake.Accepted<>(read(console, known.value(), together));
        };
    }

    private Reports.Result read(Console console, Actors known, boolean together) {
        Reports reports = new Reports(known, published);
        Sources sources = reports.expand(inputs);
        try (Progress progress =
                new Progress(console, "reading", sources.inputs().size())) {
            return together ? reports.readTogether(sources, progress::at) : reports.read(sources, progress::at);
        }
    }
}
