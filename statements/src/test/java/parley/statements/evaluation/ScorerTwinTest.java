package parley.statements.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Intake;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Statement;
import parley.statements.Reader;
import parley.statements.annotated.AnnotatedFolder;
import parley.statements.annotated.AnnotatedReport;

/** Our figures are those of the scorer that the corpus is measured with elsewhere; skipped where it is not at hand. */
class ScorerTwinTest {
    private static final Pattern FIT = Pattern.compile("\"([a-z/-]+)\": \\{\\s+\"P\": ([0-9.]+),\\s+\"R\": ([0-9.]+),"
            + "\\s+\"F1\": ([0-9.]+),\\s+\"gold\": ([0-9.]+),\\s+\"pred\": ([0-9.]+)");
    private static final Pattern RECALL =
            Pattern.compile("\"(recall-[a-z]+)\": \\{\\s+\"R\": ([0-9.]+),\\s+\"gold\": ([0-9.]+)");

    @TempDir
    private Path scratch;

    @Test
    void span_figures_are_those_of_the_scorer_written_in_python() throws Exception {
        Path shared = shared();
        assumeTrue(shared != null, "no shared folder");
        Path scorer = shared.resolve("tools/score_polnear.py");
        Path dev = shared.resolve("corpora/polnear/dev");
        assumeTrue(Files.exists(scorer) && Files.isDirectory(dev), "no corpus");
        assumeTrue(python("--version", scratch.resolve("version")), "no Python");

        Reader reader = Reader.shipped();
        Map<String, String> lines = new LinkedHashMap<>();
        List<AnnotatedReport> gold = accepted(AnnotatedFolder.read(dev));
        Evaluation evaluation = accepted(Evaluator.ofReader(
                List.of(gold),
                report -> {
                    List<Statement> statements = reader.read(report);
                    lines.put(report.id(), line(report, statements));
                    return statements;
                },
                done -> {}));
        Path predictions = Files.write(scratch.resolve("predictions.jsonl"), lines.values());
        Path told = scratch.resolve("told.json");
        assertThat(python(scorer + " --gold " + dev + " --pred " + predictions + " --json", told))
                .isTrue();

        Map<String, Fit> ours = ours(evaluation.spans());
        int compared = 0;
        Matcher fit = FIT.matcher(Files.readString(told));
        while (fit.find()) {
            Fit our = ours.get(fit.group(1));
            if (our != null) {
                compared++;
                assertThat(our.gold()).as(fit.group(1)).isEqualTo((long) number(fit, 5));
                assertThat(our.read()).as(fit.group(1)).isEqualTo((long) number(fit, 6));
                assertThat(100 * our.precision()).as(fit.group(1)).isCloseTo(number(fit, 2), within(1e-9));
                assertThat(100 * our.recall()).as(fit.group(1)).isCloseTo(number(fit, 3), within(1e-9));
                assertThat(100 * our.f1()).as(fit.group(1)).isCloseTo(number(fit, 4), within(1e-9));
            }
        }
        assertThat(compared).isEqualTo(ours.size());
        Matcher recall = RECALL.matcher(Files.readString(told));
        for (int i = 0; i < Quoting.values().length; i++) {
            assertThat(recall.find()).isTrue();
            Quoting quoting = Quoting.valueOf(
                    recall.group(1).substring("recall-".length()).toUpperCase(Locale.ROOT));
            Share our = evaluation.spans().recall().get(quoting);
            assertThat(our.of()).isEqualTo((long) number(recall, 3));
            assertThat(100 * our.value()).isCloseTo(number(recall, 2), within(1e-9));
        }
        Interval headline = evaluation.spans().links().get(Link.ALL).interval();
        assertThat(headline.low())
                .isLessThan(evaluation.spans().links().get(Link.ALL).f1());
        assertThat(headline.high())
                .isGreaterThan(evaluation.spans().links().get(Link.ALL).f1());
    }

    private static Map<String, Fit> ours(Spans spans) {
        Map<String, Fit> ours = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            ours.put("tokens/" + role.word(), spans.tokens().get(role));
            ours.put("frag-exact/" + role.word(), spans.exact().get(role));
            ours.put("frag-trim/" + role.word(), spans.trimmed().get(role));
        }
        for (Link link : Link.values()) {
            ours.put("link-" + link.word(), spans.links().get(link));
        }
        return ours;
    }

    private static double number(Matcher matcher, int group) {
        return Double.parseDouble(matcher.group(group));
    }

    private static String line(Report report, List<Statement> statements) {
        StringJoiner all = new StringJoiner(",", "{\"id\":\"" + report.id() + "\",\"attributions\":[", "]}");
        for (Statement statement : statements) {
            if (!statement.attribution().cue().isEmpty()) {
                StringJoiner parts = new StringJoiner(",", "{", "}");
                for (Role role : Role.values()) {
                    parts.add("\"" + role.word() + "\":" + spans(role.of(statement.attribution())));
                }
                all.add(parts.toString());
            }
        }
        return all.toString();
    }

    private static List<String> spans(List<Span> spans) {
        List<String> shown = new ArrayList<>();
        spans.forEach(span -> shown.add("[" + span.start() + "," + span.end() + "]"));
        return shown;
    }

    private boolean python(String arguments, Path out) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments.split(" ")));
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(out.toFile())
                            .redirectError(scratch.resolve("errors").toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static <T> T accepted(Intake<T> intake) {
        assertThat(intake).isInstanceOf(Intake.Accepted.class);
        return ((Intake.Accepted<T>) intake).value();
    }

    /** The sibling folder "shared" of the project or of one of its parents. */
    private static @Nullable Path shared() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path shared = at.resolveSibling("shared");
            if (Files.exists(shared.resolve("DESIGN.md"))) {
                return shared;
            }
        }
        return null;
    }
}
