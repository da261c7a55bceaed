package parley.views.brief;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Statement;
import parley.statements.Reader;
import parley.statements.actors.Actors;
import parley.statements.actors.Introductions;
import parley.statements.actors.Roles;
import parley.statements.attribution.AttributionFinder;
import parley.statements.coding.Codebooks;
import parley.statements.load.Input;
import parley.statements.load.Loaded;
import parley.statements.load.ReportLoader;
import parley.statements.load.Sources;
import parley.statements.time.TimeReader;

/** Files and folders to readings: what can be read is, what cannot is named. */
public final class Reports {
    private final Actors actors;
    private final AttributionFinder finder;
    private final Reader reader;
    private final Roles roles;
    private final TimeReader times = new TimeReader();
    private final ReportLoader loader = new ReportLoader();
    private final @Nullable LocalDate published;

    /**
     * @param actors those known beforehand
     * @param finder by rules alone or by a trained model
     * @param published day of publication for reports that do not tell theirs; null to leave it open
     */
    public Reports(Actors actors, AttributionFinder finder, @Nullable LocalDate published) {
        this.actors = actors;
        this.finder = finder;
        this.reader = new Reader(Codebooks.shipped(), actors, finder);
        this.roles = new Roles(actors);
        this.published = published;
    }

    /**
     * What came of the inputs.
     *
     * @param failed how many inputs could not be read
     * @param problems remarks and reasons, in the order of the inputs
     */
    public record Result(List<Reading> readings, int failed, List<Problem> problems) {}

    public Sources expand(List<Path> inputs) {
        return loader.expand(inputs);
    }

    /** Reads every input by itself; {@code progress} is told after each how many are done. */
    public Result read(Sources sources, LongConsumer progress) {
        return read(sources, progress, false);
    }

    /** The same, as reports of one process: each is read with what the others introduce. */
    public Result readTogether(Sources sources, LongConsumer progress) {
        return read(sources, progress, true);
    }

    private Result read(Sources sources, LongConsumer progress, boolean together) {
        List<Report> reports = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(sources.problems());
        int failed = sources.problems().size();
        for (Input input : sources.inputs()) {
            switch (loader.load(input)) {
                case Intake.Accepted<List<Loaded>> accepted -> {
                    problems.addAll(accepted.problems());
                    for (Loaded loaded : accepted.value()) {
                        reports.add(dated(loaded.report()));
                    }
                }
                case Intake.Rejected<List<Loaded>> rejected -> {
                    problems.addAll(rejected.problems());
                    failed++;
                }
            }
        }
        Reports taught = together && reports.size() > 1
                ? new Reports(Introductions.of(reports, actors), finder, published)
                : this;
        List<Reading> readings = new ArrayList<>();
        long done = 0;
        for (Report report : reports) {
            try {
                readings.add(taught.reading(report));
            } catch (OutOfMemoryError e) {
                // What the one report took is free again, and the others are not to suffer for it.
                problems.add(Problem.of(
                        report.id(),
                        "the memory does not suffice for a report of "
                                + report.text().length() + " characters",
                        "Split it, or give the program more memory (PARLEY_JAVA_OPTIONS=-Xmx8g)."));
                failed++;
            }
            progress.accept(++done);
        }
        return new Result(readings, failed, problems);
    }

    private Report dated(Report loaded) {
        return loaded.published() == null && published != null ? loaded.publishedOn(published) : loaded;
    }

    private Reading reading(Report report) {
        Span whole = new Span(0, report.text().length());
        List<Statement> statements = reader.read(report);
        return new Reading(
                report,
                statements,
                roles.find(report, statements),
                times.find(report.text(), whole, report.published()));
    }
}
