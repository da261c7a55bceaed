package parley.views.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.statements.actors.Actors;
import parley.statements.attribution.AttributionFinder;
import parley.statements.load.Sources;
import parley.views.brief.Reports;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which reports to read, and what the analyst knows about them beforehand. */
final class ReportOptions {
    @Parameters(
            arity = "0..*",
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

    @Mixin
    ModelOptions model = new ModelOptions();

    /** Reads each report by itself, with progress; rejected when the actors' file is at fault. */
    Intake<Reports.Result> read(Console console) {
        return read(console, false);
    }

    /** The same, as reports of one process: people whom one introduces are known in all. */
    Intake<Reports.Result> readTogether(Console console) {
        return read(console, true);
    }

    private Intake<Reports.Result> read(Console console, boolean together) {
        Intake<Actors> known = KnownActors.of(actors);
        Intake<AttributionFinder> finder = model.finder();
        if (known instanceof Intake.Accepted<Actors> actors
                && finder instanceof Intake.Accepted<AttributionFinder> accepted) {
            return new Intake.Accepted<>(
                    read(console, new Reports(actors.value(), accepted.value(), published), together));
        }
        List<Problem> problems = new ArrayList<>(known.problems());
        problems.addAll(finder.problems());
        return new Intake.Rejected<>(problems);
    }

    private Reports.Result read(Console console, Reports reports, boolean together) {
        Sources sources = reports.expand(inputs);
        try (Progress progress =
                new Progress(console, "reading", sources.inputs().size())) {
            return together ? reports.readTogether(sources, progress::at) : reports.read(sources, progress::at);
        }
    }
}
