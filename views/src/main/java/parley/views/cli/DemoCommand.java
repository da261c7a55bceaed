package parley.views.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.agreements.Solution;
import parley.agreements.SolveOptions;
import parley.agreements.Solver;
import parley.agreements.solution.Answer;
import parley.ledger.Intake;
import parley.ledger.journal.Event;
import parley.ledger.journal.Verification;
import parley.model.Range;
import parley.model.conflict.Conflict;
import parley.model.conflict.ConflictFile;
import parley.model.deal.Deal;
import parley.model.deal.DealFile;
import parley.model.talks.Party;
import parley.model.talks.Talks;
import parley.model.talks.TalksYaml;
import parley.model.yaml.YamlFile;
import parley.simulation.Outcomes;
import parley.simulation.Setup;
import parley.simulation.Simulated;
import parley.simulation.Simulation;
import parley.simulation.Strategy;
import parley.simulation.TimeDependent;
import parley.stability.Analysis;
import parley.stability.Stability;
import parley.stability.durability.Assessment;
import parley.stability.durability.Durability;
import parley.statements.actors.Actors;
import parley.statements.attribution.AttributionFinder;
import parley.statements.coding.Codebooks;
import parley.store.CaseStore;
import parley.views.brief.Brief;
import parley.views.brief.Brief.Matter;
import parley.views.brief.BriefMaker;
import parley.views.brief.Reading;
import parley.views.brief.Reports;
import parley.views.document.Packages;
import parley.views.document.TextView;
import parley.views.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.node.ObjectNode;

/** {@code parley demo}: one invented process through every room of the house, computed afresh each time. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        header = "Walks through the whole flow on an invented process.",
        description =
                "Fourteen reports on talks over a strait: read, entered in a journal, modelled, solved, judged for"
                        + " stability and durability, and played out. Nothing is canned: each step is computed now.",
        footerHeading = "%nExamples:%n",
        footer = {"  parley demo", "  parley demo --json"})
final class DemoCommand implements Callable<Integer> {
    private static final String CASE = "/casebook/harbour";
    private static final LocalDate DAY = LocalDate.of(2024, 9, 20);
    private static final long SEED = 1;

    @ParentCommand
    private Parley program;

    @Mixin
    private JsonOption output;

    /**
     * What one room has to say.
     *
     * @param command the command that says more; empty where there is none yet
     */
    private record Step(String room, String command, String said) {}

    @Override
    public Integer call() {
        Console console = program.console();
        List<Step> steps = new ArrayList<>();
        List<Reading> readings = readings();
        steps.add(read(readings));
        steps.add(journal(readings));
        steps.add(brief(readings));
        steps.add(agreements());
        steps.add(stability());
        steps.add(durability());
        steps.add(simulation());
        console.out().print(output.json ? Json.page(json(steps)) + "\n" : text(console, steps));
        return Exit.DONE;
    }

    private static ObjectNode json(List<Step> steps) {
        ObjectNode json = Json.object();
        json.put("case", "harbour");
        json.put("seed", SEED);
        json.set("steps", Json.array(steps, step -> {
            ObjectNode each = Json.object();
            each.put("room", step.room());
            each.put("command", step.command());
            each.put("said", step.said());
            return each;
        }));
        return json;
    }

    private static String text(Console console, List<Step> steps) {
        StringBuilder out = new StringBuilder("An invented process: two states, a strait, a harbour with two names.\n");
        for (Step step : steps) {
            out.append('\n').append(step.room()).append('\n');
            out.append(TextView.paragraph(step.said(), console.width()));
            out.append(step.command().isEmpty() ? "" : "  $ " + step.command() + "\n");
        }
        return out.toString();
    }

    private static List<Reading> readings() {
        URL folder = DemoCommand.class.getResource(CASE + "/reports");
        if (folder == null) {
            throw new IllegalStateException("the program was built without the casebook");
        }
        try {
            URI place = folder.toURI();
            if (!place.getScheme().equals("jar")) {
                return readings(Path.of(place));
            }
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                return readings(jar.getPath(CASE + "/reports"));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Reading> readings(Path folder) {
        Reports reports = new Reports(Actors.shipped(), AttributionFinder.shipped(), null);
        return reports.readTogether(reports.expand(List.of(folder)), done -> {}).readings();
    }

    private static Step read(List<Reading> readings) {
        long statements = readings.stream()
                .mapToLong(reading -> reading.statements().size())
                .sum();
        long told = readings.stream()
                .flatMap(reading -> reading.statements().stream())
                .filter(statement -> !statement.firstHand())
                .count();
        return new Step(
                "Reading",
                "parley read casebook/harbour/reports",
                "%d reports hold %d statements; %d of them tell one party's stand by another's mouth."
                        .formatted(readings.size(), statements, told));
    }

    private static Step journal(List<Reading> readings) {
        try (CaseStore journal = CaseStore.inMemory(Clock.systemUTC())) {
            List<Event> events = new ArrayList<>();
            for (Reading reading : readings) {
                events.add(new Event.ReportAdded(reading.report()));
                reading.statements().forEach(statement -> events.add(new Event.StatementProposed(statement)));
            }
            journal.append("demo", events);
            String chain = switch (journal.verify()) {
                case Verification.Intact intact ->
                    "%d entries, each chained to the one before by its hash; the chain is intact"
                            .formatted(intact.entries());
                case Verification.Broken broken ->
                    "the chain is broken at entry " + broken.number() + ": " + broken.why();
            };
            return new Step(
                    "Ledger",
                    "",
                    "%s. Looking for 'guarantee' finds %d statements."
                            .formatted(chain, journal.search("guarantee", 1).total()));
        }
    }

    private static Step brief(List<Reading> readings) {
        Brief brief = new BriefMaker(Codebooks.shipped(), SEED, 500, DAY, () -> false).make(readings);
        String sticking = brief.matters().stream()
                .filter(Matter::sticking)
                .map(matter -> brief.codebook().label(matter.issue())
                        + matter.standing().stream()
                                .map(position -> position.party() + " "
                                        + position.statement().id())
                                .collect(Collectors.joining(", ", " (", ")")))
                .collect(Collectors.joining("; "));
        return new Step(
                "Positions",
                "parley brief casebook/harbour/reports",
                "What still divides the parties, with the latest word of each: " + sticking + ".");
    }

    private static Step agreements() {
        Talks talks = model("talks.yaml", TalksYaml::read);
        String said = switch (Solver.solve(talks, new SolveOptions(SEED, 2000, () -> false))) {
            case Solution.Exact exact ->
                "%,d outcomes, %d efficient, %d of these acceptable to both. %s"
                        .formatted(exact.outcomes(), exact.paretoPoints(), exact.paretoRational(), nash(exact));
            case Solution.Continuous continuous -> "%,d outcomes.".formatted(continuous.outcomes());
            case Solution.Direct direct -> "%,d outcomes.".formatted(direct.outcomes());
            case Solution.Shares shares ->
                "Some package suits all in %s of what is not known.".formatted(Packages.percent(shares.zone()));
            case Solution.Refused refused -> refused.problems().toString();
            case Solution.Stopped stopped -> "stopped during " + stopped.during();
        };
        return new Step(
                "Agreements",
                "parley solve casebook/harbour/talks.yaml",
                "An analyst's numbers, an assumption each: " + said);
    }

    private static String nash(Solution.Exact exact) {
        return exact.answers().get("nash") instanceof Answer.Packages packages
                ? packages.chosen().stream()
                                .map(chosen ->
                                        "Nash (one notion of several): " + Packages.words(chosen.outcome()) + ", worth "
                                                + chosen.utilities().stream()
                                                        .map(utility -> Range.decimal(utility, 3)
                                                                .toPlainString())
                                                        .collect(Collectors.joining(" and ")))
                                .collect(Collectors.joining("; "))
                        + "."
                : "";
    }

    private static Step stability() {
        Conflict conflict = model("conflict.yaml", ConflictFile::read);
        Analysis analysis = Stability.analyse(conflict);
        String equilibria = analysis.tables().stream()
                .filter(table ->
                        table.concept().equals("Nash") || table.concept().equals("SEQ"))
                .map(table -> table.concept() + ": "
                        + (table.equilibria().isEmpty()
                                ? "none"
                                : table.equilibria().stream()
                                        .map(conflict::words)
                                        .collect(Collectors.joining("; "))))
                .collect(Collectors.joining(". "));
        return new Step(
                "Stability",
                "parley stability casebook/harbour/conflict.yaml",
                "Where both would stay - " + equilibria + ".");
    }

    private static Step durability() {
        Deal deal = model("deal.yaml", DealFile::read);
        Assessment assessment = Durability.analyse(deal, SEED);
        return new Step("Durability", "parley durability casebook/harbour/deal.yaml", assessment.paragraph());
    }

    private static Step simulation() {
        Talks talks = model("talks.yaml", TalksYaml::read);
        Map<String, Strategy> strategies = new LinkedHashMap<>();
        talks.parties().stream().map(Party::name).forEach(party -> strategies.put(party, new TimeDependent(1)));
        String said = switch (Simulation.run(
                talks, Setup.of(2000, SEED, 20, strategies), 2, parley.simulation.Progress.none())) {
            case Simulated.Done done -> played(done.outcomes());
            case Simulated.Stopped stopped -> played(stopped.outcomes());
            case Simulated.Refused refused -> String.join("; ", refused.why());
        };
        return new Step("Simulation", "parley simulate casebook/harbour/talks.yaml", said);
    }

    private static String played(Outcomes outcomes) {
        return "In %,d plays of alternating offers %.0f %% end in agreement, after %d of %d periods in the median; %.0f %% of the agreements are efficient."
                .formatted(
                        outcomes.runs(),
                        100 * (1 - outcomes.noAgreement().mean()),
                        outcomes.periods().median(),
                        outcomes.setup().deadline(),
                        100 * outcomes.efficient().mean());
    }

    private static <T> T model(String name, Function<YamlFile, Optional<T>> understand) {
        try (InputStream file = DemoCommand.class.getResourceAsStream(CASE + "/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the program was built without " + name);
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return switch (YamlFile.read(name, text, understand)) {
                case Intake.Accepted<T> sound -> sound.value();
                case Intake.Rejected<T> faulty ->
                    throw new IllegalStateException(faulty.problems().toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
