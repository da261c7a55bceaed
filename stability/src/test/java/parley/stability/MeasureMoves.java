package parley.stability;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import parley.model.Basis;
import parley.model.conflict.Conflict;
import parley.model.conflict.ConflictYaml;
import parley.model.conflict.Direction;
import parley.model.conflict.Formula;
import parley.model.conflict.Option;
import parley.model.conflict.OptionForm;
import parley.model.conflict.Pattern;
import parley.model.conflict.Preference;
import parley.stability.arrays.ArrayStability;

/**
 * How long Nash, GMR, SMR, SEQ and SSEQ together take as options grow, about 80 % of the vectors feasible and a third of
 * the options one-way, preferences by two statements an option; the heap at its fullest. Arguments: the greatest number of
 * options (default 22), a folder for {@code stability-growth.svg} and, if wanted, one for the models as YAML. Compare the
 * ratios within one run; the figures themselves are the machine's. On a busy machine the processor time tells more: with two
 * free processors the clock shows between half of it and all.
 */
public final class MeasureMoves {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final long SEED = 1_979;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private MeasureMoves() {}

    private record Point(int options, double seconds) {}

    public static void main(String[] args) throws IOException {
        int most = args.length > 0 ? Integer.parseInt(args[0]) : 22;
        OUT.println(Runtime.getRuntime().availableProcessors() + " processors, Java " + Runtime.version() + ", heap of "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MB; seed " + SEED);
        for (int warming = 0; warming < 5; warming++) {
            ArrayStability.of(conflict(12, 6), () -> false);
        }
        List<Point> points = new ArrayList<>();
        report(12, 6);
        for (int options = 10; options <= most; options += 2) {
            points.add(new Point(options, report(options, options >= 22 ? 4 : 5)));
        }
        if (args.length > 1) {
            Files.createDirectories(Path.of(args[1]));
            Files.writeString(Path.of(args[1], "stability-growth.svg"), picture(points));
        }
        if (args.length > 2) {
            for (int options : new int[] {12, 20, 22}) {
                Conflict conflict = conflict(options, options == 12 ? 6 : options == 20 ? 5 : 4);
                Files.writeString(Path.of(args[2], "conflict-" + options + ".yaml"), ConflictYaml.write(conflict));
            }
        }
    }

    /** Processor seconds. */
    private static double report(int options, int makers) {
        Conflict conflict = conflict(options, makers);
        long start = System.nanoTime();
        long worked = PROCESS.getProcessCpuTime();
        ArrayStability.of(conflict, () -> false);
        double seconds = (System.nanoTime() - start) / 1e9;
        double processor = (PROCESS.getProcessCpuTime() - worked) / 1e9;
        OUT.printf(
                Locale.ROOT,
                "%2d options, %d decision makers, %,9d states: %7.3f s of processor time, %7.3f s by the clock%n",
                options,
                makers,
                conflict.states().size(),
                processor,
                seconds);
        return processor;
    }

    private static Conflict conflict(int width, int makers) {
        Random random = new Random(SEED + width);
        List<Option> options = new ArrayList<>();
        for (int option = 0; option < width; option++) {
            Direction direction = random.nextInt(3) > 0 ? Direction.BOTH : Direction.FORWARD;
            options.add(new Option("option " + (option + 1), option * makers / width, direction));
        }
        List<Pattern> infeasible = new ArrayList<>();
        for (int count = 0; count < 4; count++) {
            long bits = 0;
            while (Long.bitCount(bits) < 4) {
                bits |= 1L << random.nextInt(width);
            }
            infeasible.add(new Pattern(width, bits, bits & random.nextLong()));
        }
        List<String> names = new ArrayList<>();
        List<Preference> preferences = new ArrayList<>();
        for (int maker = 0; maker < makers; maker++) {
            names.add("Party " + (maker + 1));
            List<Formula> formulas = new ArrayList<>();
            for (int statement = 0; statement < 2 * width; statement++) {
                formulas.add(Formula.of(
                        literal(random, width) + " " + (random.nextBoolean() ? "|" : "&") + " "
                                + literal(random, width),
                        width));
            }
            preferences.add(new Preference.Prioritised(formulas, new Basis.Unstated()));
        }
        OptionForm form = OptionForm.of(options, infeasible, List.of());
        return new Conflict("by chance", names, form, preferences, OptionalInt.of(0));
    }

    private static String literal(Random random, int width) {
        return (random.nextBoolean() ? "-" : "") + (1 + random.nextInt(width));
    }

    /** Options across, seconds up by tenfolds; a plain picture that needs nothing to show it. */
    private static String picture(List<Point> points) {
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 300" font-family="sans-serif" font-size="12">
                <title>Processor seconds for Nash, GMR, SMR, SEQ and SSEQ together, by number of options</title>
                <rect width="480" height="300" fill="white"/>
                """);
        for (int tenfold = -3; tenfold <= 2; tenfold++) {
            double y = height(Math.pow(10, tenfold));
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"60\" y1=\"%.1f\" x2=\"460\" y2=\"%.1f\" stroke=\"#ccc\"/><text x=\"52\" y=\"%.1f\" text-anchor=\"end\">%s s</text>%n",
                    y,
                    y,
                    y + 4,
                    tenfold < 0 ? "0." + "0".repeat(-tenfold - 1) + "1" : "1" + "0".repeat(tenfold)));
        }
        StringBuilder line = new StringBuilder();
        int least = points.get(0).options();
        int most = points.get(points.size() - 1).options();
        for (Point point : points) {
            double x = 60 + 400.0 * (point.options() - least) / Math.max(1, most - least);
            double y = height(point.seconds());
            line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/><text x=\"%.1f\" y=\"275\" text-anchor=\"middle\">%d</text>%n",
                    x,
                    y,
                    x,
                    point.options()));
        }
        return svg.append("<polyline fill=\"none\" stroke=\"black\" points=\"")
                .append(line.toString().strip())
                .append(
                        "\"/>\n<text x=\"260\" y=\"294\" text-anchor=\"middle\">options (states: two to that power, some infeasible)</text>\n</svg>\n")
                .toString();
    }

    private static double height(double seconds) {
        return 255 - 45 * (Math.log10(Math.max(seconds, 0.001)) + 3);
    }
}
