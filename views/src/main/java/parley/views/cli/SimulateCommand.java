package parley.views.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Spelling;
import parley.model.talks.Party;
import parley.model.talks.Talks;
import parley.model.talks.TalksYaml;
import parley.simulation.Measure;
import parley.simulation.Outcomes;
import parley.simulation.Setup;
import parley.simulation.Simulated;
import parley.simulation.Simulation;
import parley.simulation.Story;
import parley.simulation.Strategy;
import parley.simulation.TimeDependent;
import parley.views.document.Document.Table;
import parley.views.document.Document.Text;
import parley.views.document.Packages;
import parley.views.document.TextView;
import parley.views.json.Json;
import parley.views.json.SimulationJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code parley simulate}: plays talks out many times and counts how they end. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        header = "Plays talks out many times and counts how they end.",
        description = "Two parties make alternating offers until a deadline. What nobody knows of their preferences is"
                + " drawn anew. It shows what follows from the talks as modelled, not what will happen.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley simulate casebook/harbour/talks.yaml",
            "  parley simulate --runs 100000 --seed 7 --strategy Talvia=conceder talks.yaml",
            "  parley simulate --story 3 talks.yaml"
        })
final class SimulateCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    @ParentCommand
    private Parley program;

    @Parameters(paramLabel = "TALKS", description = "The talks, YAML or JSON.")
    private Path file;

    @Option(names = "--runs", defaultValue = "10000", description = "Plays; default ${DEFAULT-VALUE}.")
    private long runs;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of all chance; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--deadline",
            defaultValue = "20",
            description = "Periods, one offer in each; default ${DEFAULT-VALUE}.")
    private int deadline;

    @Option(
            names = "--strategy",
            paramLabel = "PARTY=NAME",
            description = "How a party concedes: boulware (late), linear (default), conceder (early), tit-for-tat.")
    private Map<String, String> chosen = Map.of();

    @Option(names = "--story", paramLabel = "RUN", description = "Also tell one play, offer by offer (from 0).")
    private @Nullable Long told;

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        Console console = program.console();
        Intake<Talks> talks = Inputs.yaml(file, TalksYaml::read);
        if (talks instanceof Intake.Accepted<Talks> read) {
            List<Problem> problems = new ArrayList<>(read.problems());
            Optional<Setup> setup = setup(read.value(), problems);
            console.problems(problems);
            return setup.isEmpty() ? Exit.FAILED : simulate(console, read.value(), setup.get());
        }
        console.problems(talks.problems());
        return Exit.FAILED;
    }

    private Optional<Setup> setup(Talks talks, List<Problem> problems) {
        Map<String, Strategy> strategies = new LinkedHashMap<>();
        talks.parties().forEach(party -> strategies.put(party.name(), new TimeDependent(1)));
        boolean sound = true;
        for (Map.Entry<String, String> choice : chosen.entrySet()) {
            Optional<Strategy> strategy = Strategy.named(choice.getValue());
            List<String> parties = talks.parties().stream().map(Party::name).toList();
            if (!parties.contains(choice.getKey())) {
                problems.add(unknown("party", choice.getKey(), parties));
                sound = false;
            } else if (strategy.isEmpty()) {
                problems.add(unknown(
                        "strategy",
                        choice.getValue(),
                        Strategy.known().stream().map(Strategy::name).toList()));
                sound = false;
            } else {
                strategies.put(choice.getKey(), strategy.get());
            }
        }
        sound &= positive("--runs", runs, problems);
        sound &= positive("--deadline", deadline, problems);
        if (told != null && (told < 0 || told >= runs)) {
            problems.add(Problem.of(
                    "--story", "there is no play " + told, "They are numbered from 0 to " + (runs - 1) + "."));
            sound = false;
        }
        return sound ? Optional.of(Setup.of(runs, seed, deadline, strategies)) : Optional.empty();
    }

    private static boolean positive(String option, long value, List<Problem> problems) {
        if (value < 1) {
            problems.add(Problem.of(option, "must be 1 or more, not " + value, ""));
        }
        return value >= 1;
    }

    private static Problem unknown(String what, String word, List<String> known) {
        return Problem.of("--strategy", "unknown " + what + " '" + word + "'", Spelling.advice(word, known));
    }

    private int simulate(Console console, Talks talks, Setup setup) {
        try (Watched progress = new Watched(console, "playing", setup.runs())) {
            int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
            return switch (Simulation.run(talks, setup, threads, progress)) {
                case Simulated.Done done -> print(console, talks, done.outcomes(), false);
                case Simulated.Stopped stopped -> print(console, talks, stopped.outcomes(), true);
                case Simulated.Refused refused -> {
                    refused.why().forEach(why -> console.problems(List.of(Problem.of(file.toString(), why, ""))));
                    yield Exit.FAILED;
                }
            };
        }
    }

    private int print(Console console, Talks talks, Outcomes outcomes, boolean stopped) {
        Story story = told == null
                ? null
                : Simulation.story(talks, outcomes.setup(), told).orElse(null);
        if (output.json) {
            console.out().println(Json.page(SimulationJson.of(outcomes, stopped, story)));
        } else {
            console.out().print(text(console, talks, outcomes, stopped));
            if (story != null) {
                console.out().print(text(console, story));
            }
        }
        return Exit.DONE;
    }

    private static String text(Console console, Talks talks, Outcomes outcomes, boolean stopped) {
        StringBuilder out = new StringBuilder();
        out.append("%s, %,d plays%s, %s, seed %d%n%n"
                .formatted(
                        talks.name(),
                        outcomes.runs(),
                        stopped ? " (stopped)" : "",
                        outcomes.setup().protocol().name(),
                        outcomes.setup().seed()));
        List<List<Text>> rows = new ArrayList<>();
        outcomes.settled().stream()
                .limit(SHOWN)
                .forEach(settled -> rows.add(
                        List.of(Text.of(percent(settled.share())), Text.of(Packages.words(settled.outcome())))));
        rows.add(List.of(Text.of(percent(outcomes.noAgreement())), Text.of("no agreement")));
        if (outcomes.settled().size() > SHOWN) {
            rows.add(List.of(Text.of("the rest"), Text.of((outcomes.settled().size() - SHOWN) + " other packages")));
        }
        out.append(TextView.render(new Table(List.of("share of plays", "package"), rows), console.width()));
        out.append("%nAgreement after %d periods in the median (80%% of them within %d to %d).%n%n"
                .formatted(
                        outcomes.periods().median(),
                        outcomes.periods().tenth(),
                        outcomes.periods().ninth()));
        List<List<Text>> payoffs = new ArrayList<>();
        outcomes.payoffs()
                .forEach((party, payoff) -> payoffs.add(List.of(
                        Text.of(party),
                        Text.of(plain(payoff.atAgreement())),
                        Text.of(plain(payoff.received())),
                        Text.of(plain(payoff.delayCost())),
                        Text.of(
                                Double.isNaN(payoff.fromNotKnowing())
                                        ? "-"
                                        : "%.0f %%".formatted(100 * payoff.fromNotKnowing())))));
        out.append(TextView.render(
                new Table(
                        List.of("party", "utility agreed", "received", "lost by waiting", "of the spread: not knowing"),
                        payoffs),
                console.width()));
        out.append(
                "%nNo other package would have been better for one and no worse for the other in %s of the agreements.%n"
                        .formatted(percent(outcomes.efficient())));
        outcomes.notes().forEach(note -> out.append("Note: ").append(note).append('\n'));
        return out.toString();
    }

    private static String text(Console console, Story story) {
        List<List<Text>> rows = new ArrayList<>();
        story.turns()
                .forEach(turn -> rows.add(List.of(
                        Text.of(Integer.toString(turn.period())),
                        Text.of(turn.by()),
                        Text.of(Packages.words(turn.offer())))));
        return "\nPlay " + story.run() + ": " + story.ending() + "\n"
                + TextView.render(new Table(List.of("period", "offered by", "package"), rows), console.width());
    }

    private static String percent(Measure share) {
        return Double.isNaN(share.mean())
                ? "-"
                : String.format(Locale.ROOT, "%.1f %% \u00b1 %.1f", 100 * share.mean(), 100 * share.standardError());
    }

    private static String plain(Measure measure) {
        return Double.isNaN(measure.mean())
                ? "-"
                : String.format(Locale.ROOT, "%.3f \u00b1 %.3f", measure.mean(), measure.standardError());
    }

    /** The bar, fed by the simulation; a hang-up of the terminal ends the program, so nothing is ever cancelled here. */
    private static final class Watched implements parley.simulation.Progress, AutoCloseable {
        private final Progress bar;

        Watched(Console console, String what, long of) {
            this.bar = new Progress(console, what, of);
        }

        @Override
        public void done(long done, long of) {
            bar.at(done);
        }

        @Override
        public boolean cancelled() {
            return Thread.currentThread().isInterrupted();
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
