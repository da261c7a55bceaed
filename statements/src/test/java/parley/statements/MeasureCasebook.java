package parley.statements;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.ledger.Intake;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Statement;
import parley.ledger.Tag;
import parley.statements.actors.Actors;
import parley.statements.actors.Introductions;
import parley.statements.coding.Codebooks;
import parley.statements.load.Input;
import parley.statements.load.Loaded;
import parley.statements.load.ReportLoader;

/**
 * Prints how the reader does on the annotated reports of the casebook: per case, over all annotated attributions, how
 * many were found, and how many of all have speaker, party, side spoken about, act and primary issue right; then the
 * confusions of acts. Arguments: the casebook's folder; {@code -v} prints every miss; {@code -listed} lets the reader know
 * each case's {@code actors.tsv}; {@code -introduced} what the reports of a case introduce.
 */
public final class MeasureCasebook {
    private static final int FOUND = 0;
    private static final int SPEAKER = 1;
    private static final int PARTY = 2;
    private static final int ABOUT = 3;
    private static final int ACT = 4;
    private static final int PRIMARY = 5;
    private static final int SHARED = 6;
    private static final int ALL = 7;
    private static final int WANTED = 8;
    private static final int TAGS = 9;
    private static final int RIGHT = 10;
    private static final int SUMS = 11;
    private static final double SAME = 0.5;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** A line of a gold file and the characters of its content. */
    private record Gold(String[] cells, Set<Integer> content) {}

    private final Map<String, Integer> confusions = new TreeMap<>();
    private final boolean wordy;

    private MeasureCasebook(boolean wordy) {
        this.wordy = wordy;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> options = List.of(arguments);
        Path casebook = Path.of(arguments[0]);
        MeasureCasebook measure = new MeasureCasebook(options.contains("-v"));
        OUT.println("case      gold found speaker party about act primary issue-shared tags: gold read right");
        int[] all = new int[SUMS];
        for (String name : List.of("harbour", "valley", "ridge")) {
            int[] sums = measure.measure(
                    casebook.resolve(name), options.contains("-listed"), options.contains("-introduced"));
            print(name, sums);
            for (int i = 0; i < SUMS; i++) {
                all[i] += sums[i];
            }
        }
        print("all", all);
        measure.confusions.forEach((pair, times) -> OUT.println(times + "\t" + pair));
    }

    /** A country's government talks for the country: both names mean one side. */
    private static String country(String party) {
        return party.startsWith("Government of ") ? party.substring("Government of ".length()) : party;
    }

    private static void print(String name, int[] sums) {
        OUT.printf(
                "%-9s %4d %5d %7d %5d %5d %3d %7d %12d %10d %4d %5d%n",
                name,
                sums[ALL],
                sums[FOUND],
                sums[SPEAKER],
                sums[PARTY],
                sums[ABOUT],
                sums[ACT],
                sums[PRIMARY],
                sums[SHARED],
                sums[WANTED],
                sums[TAGS],
                sums[RIGHT]);
    }

    private int[] measure(Path folder, boolean listed, boolean introduced) throws IOException {
        Actors actors = Actors.shipped();
        if (listed) {
            Intake<Actors> more = actors.with("actors.tsv", Files.readString(folder.resolve("actors.tsv")));
            actors = ((Intake.Accepted<Actors>) more).value();
        }
        ReportLoader loader = new ReportLoader();
        List<Report> reports = new ArrayList<>();
        for (Input input : loader.expand(List.of(folder.resolve("reports"))).inputs()) {
            reports.add(((Intake.Accepted<Loaded>) loader.load(input)).value().report());
        }
        if (introduced) {
            actors = Introductions.of(reports, actors);
        }
        Reader reader = new Reader(Codebooks.shipped(), actors);
        int[] sums = new int[SUMS];
        for (Report report : reports) {
            String name = report.id().substring(report.id().lastIndexOf('/') + 1);
            List<Gold> golds = gold(report, Files.readAllLines(folder.resolve("gold/" + name + ".tsv")));
            List<Statement> statements = new ArrayList<>(reader.read(report));
            for (Gold gold : golds) {
                compare(report, gold, take(gold, statements), sums);
            }
        }
        return sums;
    }

    private static List<Gold> gold(Report report, List<String> lines) {
        String text = report.text().toString();
        List<Gold> golds = new ArrayList<>();
        int cursor = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Set<Integer> content = new HashSet<>();
            int first = -1;
            for (String part : cells[2].split(" \\[\\.\\.\\.] ")) {
                int at = text.indexOf(part, cursor);
                at = at < 0 ? text.indexOf(part) : at;
                first = first < 0 ? at : first;
                int from = text.codePointCount(0, at);
                for (int i = 0; i < part.codePointCount(0, part.length()); i++) {
                    content.add(from + i);
                }
            }
            cursor = Math.max(0, first);
            golds.add(new Gold(cells, content));
        }
        return golds;
    }

    /** The statement that shares most of the content, taken out of the list; null when none shares half. */
    private static @Nullable Statement take(Gold gold, List<Statement> statements) {
        Statement best = null;
        double most = SAME;
        for (Statement statement : statements) {
            int size = 0;
            int shared = 0;
            for (Span span : statement.attribution().content()) {
                for (int i = span.start(); i < span.end(); i++) {
                    size++;
                    shared += gold.content().contains(i) ? 1 : 0;
                }
            }
            double dice = 2.0 * shared / (size + gold.content().size());
            if (dice >= most) {
                best = statement;
                most = dice + 1e-9;
            }
        }
        statements.remove(best);
        return best;
    }

    private void compare(Report report, Gold gold, @Nullable Statement got, int[] sums) {
        String[] cells = gold.cells();
        sums[ALL]++;
        sums[WANTED] += cells[7].split(",").length;
        if (got == null) {
            if (wordy) {
                OUT.println(report.id() + "\tMISSED\t" + String.join(" | ", cells));
            }
            return;
        }
        List<String> wanted = List.of(cells[7].split(","));
        List<String> issues = got.issues().stream().map(Tag::issue).toList();
        boolean[] right = new boolean[ALL];
        right[FOUND] = true;
        right[SPEAKER] = cells[3].equals(got.speaker().fullName());
        right[PARTY] = country(cells[4]).equals(country(Objects.requireNonNullElse(got.party(), "")));
        right[ABOUT] = cells[5].equals(Objects.requireNonNullElse(got.about(), ""));
        right[ACT] = cells[6].equals(got.act().word());
        right[PRIMARY] = wanted.getFirst().equals(issues.isEmpty() ? "" : issues.getFirst());
        sums[TAGS] += issues.size();
        for (String issue : issues) {
            sums[RIGHT] += wanted.contains(issue) ? 1 : 0;
        }
        right[SHARED] = issues.stream().anyMatch(wanted::contains);
        for (int i = 0; i < ALL; i++) {
            sums[i] += right[i] ? 1 : 0;
        }
        if (!right[ACT]) {
            confusions.merge(cells[6] + " read as " + got.act().word(), 1, Integer::sum);
        }
        if (wordy) {
            String place = report.id() + "\t";
            String words = "\t" + cells[0] + " | " + cells[1] + " | " + cells[2];
            if (!right[PARTY]) {
                OUT.println(place + "PARTY " + cells[4] + " <> " + got.party() + " ("
                        + got.speaker().fullName() + ": " + got.speaker().rule() + "; "
                        + got.why().get(1).rule() + ")" + words);
            } else if (!right[SPEAKER]) {
                OUT.println(
                        place + "SPEAKER " + cells[3] + " <> " + got.speaker().fullName() + words);
            }
            if (!right[ABOUT]) {
                OUT.println(place + "ABOUT " + cells[5] + " <> " + got.about() + words);
            }
            if (!right[ACT]) {
                OUT.println(place + "ACT " + cells[6] + " <> " + got.act().word() + " " + rule(got, "act") + words);
            }
            if (!right[PRIMARY]) {
                OUT.println(place + "ISSUE " + cells[7] + " <> " + got.issues() + words);
            }
        }
    }

    private static String rule(Statement statement, String field) {
        return statement.why().stream()
                .filter(ground -> ground.field().equals(field))
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
