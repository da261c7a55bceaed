package parley.agreements;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.agreements.pareto.Frontier;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.Space;
import parley.agreements.pareto.TooLarge;
import parley.agreements.pareto.Utilities;
import parley.model.talks.Talks;

/**
 * How fast talks are solved, warm, on one thread: the frontier alone, and everything that {@code Solver.solve} does (frontier,
 * all solutions, check), in milliseconds of processor time, the least of some runs; and how that grows. Argument: the folder
 * {@code docs}, whose section on agreements and pictures are written anew. Compare ratios within one run; the figures
 * themselves are the machine's.
 */
public final class MeasureAgreements {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int LEAST_RUNS = 4;
    private static final int MOST_RUNS = 30;
    private static final double ENOUGH_MS = 1500;

    /** @param points of the frontier; -1 where there is none */
    private record Row(String name, String outcomes, int points, String packages, double frontier, double solve) {}

    private MeasureAgreements() {}

    public static void main(String[] arguments) throws IOException {
        List<Row> bars = bars();
        Path docs = Path.of(arguments.length == 0 ? "docs" : arguments[0]);
        Path pictures = Files.createDirectories(docs.resolve("benchmarks"));
        List<String> growth = new ArrayList<>();
        growth.add(plot(pictures, "agreements-issues", "issues of ten options, two parties", issues()));
        growth.add(plot(pictures, "agreements-options", "options on each of eight issues, three parties", options()));
        growth.add(plot(pictures, "agreements-parties", "parties, five issues of six options", parties()));
        growth.add(plot(pictures, "agreements-direct", "parties, eight issues of ten options, no frontier", direct()));
        growth.add(plot(pictures, "agreements-frontier", "points of the frontier", bySize(bars)));
        BenchmarkPage.write(docs.resolve("benchmarks.md"), "Agreements", text(bars, growth));
    }

    private static List<Row> bars() {
        List<Row> rows = new ArrayList<>();
        for (int issues : new int[] {6, 10, 20, 30}) {
            rows.add(row("2 parties, values 0 to 100, seed " + issues, Instances.even(issues, 2, issues)));
            rows.add(row("2 parties, uneven fractions, seed " + issues, Instances.uneven(issues, 2, issues)));
        }
        rows.add(row("2 parties, scales past 2^63, seed 30", Instances.wide(30, 2, 30)));
        rows.add(row("3 parties, values 0 to 100, seed 8", Instances.even(8, 3, 8)));
        rows.add(row("3 parties, scales past 2^63, seed 8", Instances.wide(8, 3, 8)));
        rows.add(row("3 parties, ties, seed 5", Instances.tied(5, 8, 7)));
        rows.add(row("5 parties, hundredths, seed 5", Instances.hundredths(5, 5, 10, 10, 10, 10, 6, 4)));
        rows.add(row("10 parties, uneven fractions, seed 9", Instances.uneven(9, 10, 10)));
        return rows;
    }

    private static List<Row> issues() {
        List<Row> rows = new ArrayList<>();
        for (int issues = 5; issues <= 80; issues *= 2) {
            rows.add(row("" + issues, Instances.uneven(issues, 2, issues)));
        }
        return rows;
    }

    private static List<Row> options() {
        List<Row> rows = new ArrayList<>();
        for (int options = 2; options <= 64; options *= 2) {
            int of = options;
            rows.add(row("" + options, Instances.hundredths(1, 3, of, of, of, of, of, of, of, of)));
        }
        return rows;
    }

    private static List<Row> parties() {
        List<Row> rows = new ArrayList<>();
        for (int parties = 2; parties <= 6; parties++) {
            rows.add(row("" + parties, Instances.hundredths(2, parties, 6, 6, 6, 6, 6)));
        }
        return rows;
    }

    private static List<Row> direct() {
        List<Row> rows = new ArrayList<>();
        for (int parties : new int[] {7, 9, 12, 16, 20}) {
            rows.add(row("" + parties, Instances.uneven(3, parties, 8)));
        }
        return rows;
    }

    private static List<Row> bySize(List<Row> bars) {
        return bars.stream()
                .filter(row -> row.points() > 0)
                .map(row -> new Row(
                        "" + row.points(), row.outcomes(), row.points(), row.packages(), row.frontier(), row.solve()))
                .sorted((a, b) -> a.points() - b.points())
                .toList();
    }

    private static Row row(String name, Talks talks) {
        Layout layout = ((Layout.Open) Layout.of(talks)).layout();
        double frontier = Double.POSITIVE_INFINITY;
        double solve = Double.POSITIVE_INFINITY;
        Optional<Frontier> found = Optional.empty();
        double spent = 0;
        for (int run = 0; run < MOST_RUNS && (run < LEAST_RUNS || spent < ENOUGH_MS) && spent < 4 * ENOUGH_MS; run++) {
            double start = milliseconds();
            found = frontier(layout);
            double between = milliseconds();
            Solver.solve(talks, new SolveOptions(1, 1, () -> false));
            double end = milliseconds();
            frontier = Math.min(frontier, between - start);
            solve = Math.min(solve, end - between);
            spent += end - start;
        }
        Row row = new Row(
                name,
                power(layout),
                found.map(Frontier::size).orElse(-1),
                found.flatMap(Frontier::attaining)
                        .map(outcomes -> String.format(Locale.ROOT, "%,d", outcomes))
                        .orElse("not built"),
                frontier,
                solve);
        OUT.println(row);
        return row;
    }

    private static Optional<Frontier> frontier(Layout layout) {
        try {
            return Optional.of(
                    new Frontier(new Space(layout, Utilities.known(layout).orElseThrow()), () -> false));
        } catch (TooLarge e) {
            return Optional.empty();
        }
    }

    private static String power(Layout layout) {
        String digits = layout.outcomes().toString();
        return digits.length() > 7 && digits.matches("10*")
                ? "10^" + (digits.length() - 1)
                : String.format(Locale.ROOT, "%,d", layout.outcomes());
    }

    private static double milliseconds() {
        return THREADS.getCurrentThreadCpuTime() / 1e6;
    }

    private static String plot(Path folder, String name, String of, List<Row> rows) throws IOException {
        LogPlot plot = new LogPlot(of, "ms");
        rows.forEach(row -> {
            double at = Double.parseDouble(row.name());
            if (row.points() >= 0) {
                plot.add("frontier", at, row.frontier());
            }
            plot.add("frontier, solutions, check", at, row.solve());
        });
        Files.writeString(folder.resolve(name + ".svg"), plot.svg());
        return "![" + of + "](benchmarks/" + name + ".svg)";
    }

    private static String text(List<Row> rows, List<String> pictures) {
        StringBuilder text = new StringBuilder();
        text.append(
                "Milliseconds of processor time on one thread, warm, the least of several runs. *Solve* is everything: the\n"
                        + "frontier, all solution points, and the check of both by separate code. Java "
                        + Runtime.version().feature() + ", " + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors, heap at most "
                        + Runtime.getRuntime().maxMemory() / (1 << 20)
                        + " MB. Made by `MeasureAgreements` (see CONTRIBUTING.md).\n\n");
        text.append("| talks | outcomes | points | Pareto outcomes | frontier | solve |\n|---|---|---|---|---|---|\n");
        for (Row row : rows) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %.1f | %.1f |%n",
                    row.name(),
                    row.outcomes(),
                    row.points() < 0 ? "-" : String.format(Locale.ROOT, "%,d", row.points()),
                    row.packages(),
                    row.frontier(),
                    row.solve()));
        }
        text.append(
                "\nWhere the frontier was not built, its time is that of finding out, and each concept was searched for by\n"
                        + "itself. How time grows:\n\n");
        pictures.forEach(picture -> text.append(picture).append('\n'));
        return text.toString();
    }
}
