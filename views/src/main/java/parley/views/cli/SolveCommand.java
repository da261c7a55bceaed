package parley.views.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.agreements.Solution;
import parley.agreements.SolveOptions;
import parley.agreements.Solver;
import parley.agreements.doubt.NextQuestion;
import parley.agreements.doubt.Radius;
import parley.agreements.solution.Answer;
import parley.agreements.solution.Concept;
import parley.agreements.solution.NoZone;
import parley.agreements.solution.WeightedNash;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.model.Range;
import parley.model.exchange.Translation;
import parley.model.talks.Outcome;
import parley.views.document.Document.Table;
import parley.views.document.Document.Text;
import parley.views.document.Packages;
import parley.views.document.TextView;
import parley.views.json.Json;
import parley.views.json.SolutionJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code parley solve}: which settlements are possible and fair. */
@Command(
        name = "solve",
        mixinStandardHelpOptions = true,
        header = "Shows which settlements are possible and, by several notions, fair.",
        description = "Exact when every preference is a number; otherwise shares of what nobody knows, never a point.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley solve casebook/harbour/talks.yaml",
            "  parley solve --json talks.yaml",
            "  parley solve --frontier frontier.csv talks.yaml",
            "  parley solve --genius domain.xml north.xml south.xml",
            "  parley solve --negmas FOLDER"
        })
final class SolveCommand implements Callable<Integer> {
    private static final int DIGITS = 6;
    private static final int SHOWN = 12;
    private static final int BEST_WHEN = 3;

    @ParentCommand
    private Parley program;

    @Mixin
    private TalksInput input;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of all chance; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--samples",
            defaultValue = "10000",
            description = "Draws of what is not known; default ${DEFAULT-VALUE}.")
    private int samples;

    @Option(names = "--frontier", paramLabel = "FILE", description = "Also write the Pareto frontier as CSV.")
    private @Nullable Path frontier;

    @Mixin
    private JsonOption output;

    @Override
    public Integer call() {
        Console console = program.console();
        if (samples < 1) {
            console.problems(List.of(Problem.of("--samples", "must be 1 or more, not " + samples, "")));
            return Exit.FAILED;
        }
        return switch (input.read()) {
            case Intake.Rejected<Translation> rejected -> {
                console.problems(rejected.problems());
                yield Exit.FAILED;
            }
            case Intake.Accepted<Translation> read -> {
                console.problems(read.problems());
                Translation translation = read.value();
                try (Interruptible work = new Interruptible(console, "solving")) {
                    SolveOptions options = new SolveOptions(seed, samples, work::cancelled);
                    Solution solution = Solver.solve(translation.talks(), options);
                    work.quiet();
                    yield print(console, solution, translation.notes());
                }
            }
        };
    }

    private int print(Console console, Solution solution, List<String> translated) {
        return switch (solution) {
            case Solution.Refused refused -> {
                refused.problems().forEach(problem -> console.problems(List.of(inFile(problem))));
                yield Exit.FAILED;
            }
            case Solution.Stopped stopped -> {
                console.problems(List.of(Problem.of(input.name(), "stopped during " + stopped.during(), "")));
                yield Exit.FAILED;
            }
            case Solution.Solved solved -> {
                console.out()
                        .print(
                                output.json
                                        ? Json.page(SolutionJson.of(solved, translated)) + "\n"
                                        : text(console, solved, translated));
                console.out().flush();
                boolean cut = solved instanceof Solution.Direct direct
                        && !direct.stopped().isEmpty();
                int exit = frontier == null ? Exit.DONE : write(console, solved, frontier);
                yield cut ? Exit.SOME_FAILED : exit;
            }
        };
    }

    /** The solver knows the talks by their name only. */
    private Problem inFile(Problem problem) {
        return new Problem(
                input.name(),
                problem.line(),
                problem.column(),
                problem.explanation(),
                problem.excerpt(),
                problem.advice());
    }

    private static int write(Console console, Solution.Solved solved, Path frontier) {
        if (solved instanceof Solution.Continuous continuous) {
            Optional<Problem> unwritten = TextFile.write(frontier, FrontierCsv.of(continuous));
            console.problems(unwritten.stream().toList());
            return unwritten.isEmpty() ? Exit.DONE : Exit.SOME_FAILED;
        }
        if (!(solved instanceof Solution.Exact exact)) {
            boolean known = solved instanceof Solution.Direct;
            console.problems(List.of(Problem.of(
                    frontier.toString(),
                    known
                            ? "the frontier is too large to be had; the solutions were searched for one by one"
                            : "there is no one frontier while preferences are known in part",
                    known
                            ? "Take larger steps, fewer options or fewer parties."
                            : "Give every weight, value and reservation as a number.")));
            return Exit.SOME_FAILED;
        }
        Optional<Problem> unwritten = TextFile.write(frontier, FrontierCsv.of(exact));
        console.problems(unwritten.stream().toList());
        return unwritten.isEmpty() ? Exit.DONE : Exit.SOME_FAILED;
    }

    private static String text(Console console, Solution.Solved solved, List<String> translated) {
        StringBuilder out = new StringBuilder();
        out.append(solved.talks().name())
                .append(": ")
                .append(String.join(", ", solved.parties()))
                .append("; ")
                .append(String.format(Locale.ROOT, "%,d", solved.outcomes()))
                .append(" outcomes\n\n");
        switch (solved) {
            case Solution.Exact exact -> exact(console, exact, out);
            case Solution.Continuous continuous -> continuous(console, continuous, out);
            case Solution.Direct direct -> direct(console, direct, out);
            case Solution.Shares shares -> shares(console, shares, out);
        }
        out.append("\nMethod: ").append(solved.method()).append('\n');
        out.append("Guarantee: ").append(solved.guarantee()).append('\n');
        translated.forEach(note -> out.append("Translation: ").append(note).append('\n'));
        solved.notes().forEach(note -> out.append("Note: ").append(note).append('\n'));
        return out.toString();
    }

    private static void exact(Console console, Solution.Exact exact, StringBuilder out) {
        out.append("Pareto frontier: %,d points, %s outcomes; %,d acceptable to all.%n"
                .formatted(
                        exact.paretoPoints(),
                        exact.paretoOutcomes()
                                .map(count -> String.format(Locale.ROOT, "%,d", count))
                                .orElse("uncounted"),
                        exact.paretoRational()));
        exact.zoneSize()
                .filter(size -> size.low().signum() > 0)
                .ifPresent(size -> out.append(
                        size.exact()
                                ? "Zone of agreement: %,d outcomes.%n".formatted(size.low())
                                : "Zone of agreement: between %.3g and %.3g outcomes.%n"
                                        .formatted(new BigDecimal(size.low()), new BigDecimal(size.high()))));
        noZone(exact.noZone(), out);
        concepts(console, exact.answers(), out);
        weightedNash(exact, out);
        stability(exact, out);
    }

    private static void stability(Solution.Exact exact, StringBuilder out) {
        List<Radius.Stable> stable = exact.stability();
        if (!stable.isEmpty()) {
            out.append(
                    "\nHow far the weights of one party may move, none more than told, before another package is no worse\n");
        }
        for (Radius.Stable one : stable) {
            Outcome rival = one.rival();
            out.append("  %-12s %s: %s%n"
                    .formatted(
                            one.concept(),
                            one.party(),
                            one.radius()
                                    .map(radius -> plain(radius) + "; then "
                                            + (rival == null ? "it would not sign" : Packages.words(rival)))
                                    .orElse("as far as they can")));
        }
    }

    private static void continuous(Console console, Solution.Continuous continuous, StringBuilder out) {
        out.append("Pareto frontier: %,d straight stretches and %,d points by themselves.%n"
                .formatted(
                        continuous.frontier().stretches(), continuous.frontier().points()));
        noZone(continuous.noZone(), out);
        concepts(console, continuous.answers(), out);
    }

    private static void weightedNash(Solution.Exact exact, StringBuilder out) {
        List<WeightedNash.Stretch> stretches = exact.weightedNash();
        if (stretches.size() > 1) {
            out.append("\nNash by bargaining power (share of ")
                    .append(exact.parties().getFirst())
                    .append(")\n");
        }
        for (WeightedNash.Stretch stretch : stretches.size() > SHOWN ? List.<WeightedNash.Stretch>of() : stretches) {
            if (stretches.size() > 1) {
                out.append("  %5.1f - %5.1f %%  %s  %s%n"
                        .formatted(
                                100 * stretch.low(),
                                100 * stretch.high(),
                                plain(stretch.utilities()),
                                Packages.words(stretch.outcome())));
            }
        }
        if (stretches.size() > SHOWN) {
            out.append("  ").append(stretches.size()).append(" points win in turn; --json lists them\n");
        }
    }

    private static void direct(Console console, Solution.Direct direct, StringBuilder out) {
        out.append("Each concept was searched for by itself; ")
                .append(direct.reasons().get("pareto_points"))
                .append(".\n");
        noZone(direct.noZone(), out);
        direct.stopped()
                .forEach((key, stop) -> out.append("Stopped, ")
                        .append(key.replace('_', ' '))
                        .append(
                                stop.outcome() == null
                                        ? ": nothing found so far"
                                        : ": best so far %s, worth %.6f: %s"
                                                .formatted(
                                                        plain(stop.utilities()),
                                                        stop.worth(),
                                                        Packages.words(stop.outcome())))
                        .append("; nothing is worth more than %.6f%n".formatted(stop.bound())));
        concepts(console, direct.answers(), out);
    }

    private static void noZone(@Nullable NoZone noZone, StringBuilder out) {
        if (noZone != null) {
            out.append("No zone of agreement. Nearest: ")
                    .append(Packages.words(noZone.nearest()))
                    .append("; ");
            noZone.shortfalls()
                    .forEach((party, short_) -> out.append(party)
                            .append(" falls short by ")
                            .append(plain(short_))
                            .append(". "));
            out.append('\n');
        }
    }

    private static void concepts(Console console, Map<String, Answer> answers, StringBuilder out) {
        out.append('\n');
        List<List<Text>> rows = new ArrayList<>();
        for (Concept concept : Concept.all()) {
            Answer answer = answers.get(concept.key());
            if (answer != null) {
                rows(concept, answer, rows);
            }
        }
        out.append(TextView.render(new Table(List.of("concept", "utilities", "package"), rows), console.width()));
        out.append("\nDefinitions (u: utility, r: reservation value, M: best in the zone)\n");
        for (Concept concept : Concept.all()) {
            out.append(TextView.paragraph(
                    concept.key().replace('_', ' ') + ": " + concept.formula() + ". " + concept.source() + ".",
                    console.width()));
        }
    }

    private static void rows(Concept concept, Answer answer, List<List<Text>> rows) {
        Text name = Text.of(concept.key().replace('_', ' '));
        switch (answer) {
            case Answer.Packages packages -> {
                if (packages.chosen().isEmpty()) {
                    rows.add(List.of(name, Text.of("-"), Text.of(String.valueOf(packages.note()))));
                }
                for (Answer.Chosen chosen : packages.chosen()) {
                    rows.add(List.of(
                            name, Text.of(plain(chosen.utilities())), Text.of(Packages.words(chosen.outcome()))));
                }
            }
            case Answer.Mixed mixed ->
                rows.add(List.of(
                        name,
                        Text.of(plain(mixed.utilities())),
                        Text.of("lottery over " + mixed.lottery().size() + "; nearest: "
                                + Packages.words(mixed.nearest()))));
            case Answer.Divided divided ->
                rows.add(
                        List.of(name, Text.of(plain(divided.utilities())), Text.of(Packages.words(divided.outcome()))));
            case Answer.Silent silent -> rows.add(List.of(name, Text.of("-"), Text.of(silent.reason())));
        }
    }

    private static void shares(Console console, Solution.Shares shares, StringBuilder out) {
        out.append("Preferences are known in part. In %s of %,d draws of what is not known some package suits all.%n%n"
                .formatted(Packages.percent(shares.zone()), shares.draws()));
        out.append(TextView.render(Packages.table(shares, SHOWN, Packages::words), console.width()));
        out.append(TextView.paragraph(Packages.CERTAIN, console.width()));
        shares.packages().stream()
                .limit(SHOWN)
                .filter(each -> !each.bestWhen().isEmpty())
                .limit(BEST_WHEN)
                .forEach(each -> out.append(TextView.paragraph(
                        "\n" + Packages.words(each.outcome()) + " is the Nash solution where " + Packages.bestWhen(each)
                                + ".",
                        console.width())));
        if (!shares.questions().isEmpty()) {
            out.append("\nWhat to find out next, the most telling first\n");
        }
        for (NextQuestion question : shares.questions()) {
            out.append("  %s (would take away %.0f %% of the doubt)%n"
                    .formatted(question.unknown(), 100 * question.explained()));
        }
    }

    private static String plain(List<BigFraction> utilities) {
        return String.join(", ", utilities.stream().map(SolveCommand::plain).toList());
    }

    private static String plain(BigFraction value) {
        return Range.decimal(value, DIGITS).toPlainString();
    }
}
