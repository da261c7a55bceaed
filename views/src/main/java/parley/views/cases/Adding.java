package parley.views.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.ledger.journal.Event;
import parley.ledger.origin.Copies;
import parley.ledger.origin.Fingerprint;
import parley.ledger.origin.Shingles;
import parley.statements.Reader;
import parley.statements.actors.Actors;
import parley.statements.actors.Introductions;
import parley.statements.attribution.AttributionFinder;
import parley.statements.load.Input;
import parley.statements.load.Loaded;
import parley.statements.load.ReportLoader;
import parley.statements.load.Sources;
import parley.store.CaseFolder;
import parley.store.CaseStore;

/**
 * Brings reports into a case: each is kept as it came, read, and entered with its statements in one append, so that
 * whatever stops the work leaves whole reports only, and adding the same again goes on where it stopped. What changed in the
 * case's own facts is entered first, so that the journal tells by what each report was read.
 */
public final class Adding {
    /** People whom one report of so many introduces are known in the others of them. */
    private static final int TOGETHER = 200;

    private final CaseFolder folder;
    private final CaseStore store;
    private final Facts facts;
    private final AttributionFinder finder;
    private final @Nullable LocalDate published;
    private final String by;
    private final ReportLoader loader = new ReportLoader();
    private final Copies copies = new Copies();
    private final List<Problem> problems = new ArrayList<>();
    private int added;
    private int known;
    private int copied;
    private int statements;
    private int failed;

    /**
     * @param published day of publication for reports that do not tell theirs; null to leave it open
     * @param by who adds them
     */
    public Adding(CaseFolder folder, Facts facts, AttributionFinder finder, @Nullable LocalDate published, String by) {
        this.folder = folder;
        this.store = folder.store();
        this.facts = facts;
        this.finder = finder;
        this.published = published;
        this.by = by;
        store.fingerprints().forEach(copies::add);
    }

    /**
     * What came of it.
     *
     * @param added reports
     * @param known reports whose very text was there already
     * @param copied those added that carry the story of another
     * @param statements proposed
     * @param failed inputs that could not be read
     * @param stopped whether it was called off before the end
     */
    public record Result(
            int added, int known, int copied, int statements, int failed, boolean stopped, List<Problem> problems) {}

    /** @param progress told after each input how many are done */
    public Result add(Sources sources, LongConsumer progress, BooleanSupplier cancelled) {
        List<Event> news = facts.news(store);
        if (!news.isEmpty()) {
            store.append(by, news);
        }
        problems.addAll(sources.problems());
        failed += sources.problems().size();
        List<Input> inputs = sources.inputs();
        int done = 0;
        while (done < inputs.size() && !cancelled.getAsBoolean()) {
            List<Input> some = inputs.subList(done, Math.min(inputs.size(), done + TOGETHER));
            done += add(some, done, progress, cancelled);
        }
        return new Result(added, known, copied, statements, failed, done < inputs.size(), List.copyOf(problems));
    }

    /** A report on its way in. */
    private record Arrival(Input input, Report report, int part) {}

    private int add(List<Input> inputs, int before, LongConsumer progress, BooleanSupplier cancelled) {
        Map<Input, List<Arrival>> arrivals = new HashMap<>();
        List<Report> fresh = new ArrayList<>();
        for (Input input : inputs) {
            List<Arrival> come = arrivals(input);
            arrivals.put(input, come);
            come.forEach(arrival -> fresh.add(arrival.report()));
        }
        Actors actors = fresh.size() > 1 ? Introductions.of(fresh, facts.actors()) : facts.actors();
        Reader reader = new Reader(facts.codebook(), actors, finder);
        int done = 0;
        for (Input input : inputs) {
            if (cancelled.getAsBoolean()) {
                return done;
            }
            for (Arrival arrival : arrivals.getOrDefault(input, List.of())) {
                enter(arrival, reader);
            }
            progress.accept(before + ++done);
        }
        return done;
    }

    /** The reports of an input that the case does not have yet. */
    private List<Arrival> arrivals(Input input) {
        List<Arrival> arrivals = new ArrayList<>();
        switch (loader.load(input)) {
            case Intake.Rejected<List<Loaded>> rejected -> {
                problems.addAll(rejected.problems());
                failed++;
            }
            case Intake.Accepted<List<Loaded>> accepted -> {
                problems.addAll(accepted.problems());
                int part = 0;
                for (Loaded loaded : accepted.value()) {
                    part++;
                    if (store.reportOfText(loaded.report().hash()).isPresent()) {
                        known++;
                    } else {
                        arrivals.add(new Arrival(input, dated(loaded.report()), part));
                    }
                }
            }
        }
        return arrivals;
    }

    private Report dated(Report report) {
        return report.published() == null && published != null ? report.publishedOn(published) : report;
    }

    private void enter(Arrival arrival, Reader reader) {
        try {
            Report report = named(arrival.report());
            if (store.reportOfText(report.hash()).isPresent()) {
                known++;
                return;
            }
            Shingles shingles = Shingles.of(report.text().toString());
            Optional<Copies.Copy> copy = copies.of(shingles, this::shingles);
            List<Event> events = new ArrayList<>();
            events.add(new Event.ReportAdded(report, original(arrival)));
            // a copy of a copy is a copy of the first
            copy.ifPresent(
                    found -> events.add(new Event.CopyFound(report.id(), store.story(found.of()), found.share())));
            List<Statement> read = reader.read(report);
            read.forEach(statement -> events.add(new Event.StatementProposed(statement)));
            store.append(by, events);
            copies.add(report.id(), Fingerprint.of(shingles));
            added++;
            copied += copy.isPresent() ? 1 : 0;
            statements += read.size();
        } catch (IOException | UncheckedIOException e) {
            failed++;
            problems.add(
                    Problem.of(arrival.input().path().toString(), "was not added: " + e.getMessage(), "Add it again."));
        } catch (OutOfMemoryError e) {
            failed++;
            problems.add(Problem.of(
                    arrival.input().path().toString(),
                    "the memory does not suffice for a report of "
                            + arrival.report().text().length() + " characters",
                    "Split it, or give the program more memory (PARLEY_JAVA_OPTIONS=-Xmx8g)."));
        }
    }

    private Event.Original original(Arrival arrival) throws IOException {
        String file = String.valueOf(arrival.input().path().getFileName());
        int dot = file.lastIndexOf('.');
        byte[] bytes = Files.readAllBytes(arrival.input().path());
        return new Event.Original(
                file, folder.originals().keep(bytes, dot < 0 ? "" : file.substring(dot)), arrival.part());
    }

    /** The report under an id that no other text has: {@code wire}, {@code wire-2} and so on. */
    private Report named(Report report) {
        String id = report.id();
        for (int number = 2; store.report(id).isPresent(); number++) {
            id = report.id() + "-" + number;
        }
        return new Report(id, report.outlet(), report.published(), report.title(), report.text(), report.hash());
    }

    private Shingles shingles(String report) {
        return Shingles.of(store.report(report).orElseThrow().text().toString());
    }
}
