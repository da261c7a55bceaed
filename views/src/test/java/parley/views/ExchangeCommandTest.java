package parley.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks of other programs as a user solves and converts them. */
class ExchangeCommandTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> KEYS = List.of(
            "outcomes",
            "pareto_points",
            "pareto_outcomes",
            "pareto_rational",
            "opposition",
            "ideal",
            "nash",
            "egalitarian",
            "utilitarian",
            "kalai_smorodinsky",
            "equal_loss");

    private static final String FERRY = """
            talks: ferry
            parties:
              North: {reservation: 0.2}
              South: {reservation: 0.1}
            issues:
              line: {options: [median, eastern, western]}
              days: {kind: integer, from: 0, to: 7}
            preferences:
              North:
                weights: {line: 0.75, days: 0.25}
                values: {line: {median: 0.5, eastern: 1, western: 0}, days: {linear: {0: 0, 7: 1}}}
              South:
                weights: {line: 0.6, days: 0.4}
                values: {line: {median: 0.7, eastern: 0, western: 1}, days: {linear: {0: 1, 7: 0}}}
            """;

    /** Every public case with its known answers. */
    @TestFactory
    Stream<DynamicTest> public_cases_are_met_by_the_command() throws IOException {
        Optional<Path> folder = Project.shared("oracles/agreements");
        assumeTrue(folder.isPresent(), "no public cases here");
        List<String> lines = Files.readAllLines(folder.get().resolve("expected.csv"));
        List<String> head = fields(lines.getFirst());
        return lines.stream()
                .skip(1)
                .map(ExchangeCommandTest::fields)
                .map(row -> DynamicTest.dynamicTest(
                        row.getFirst(), () -> met(folder.get().resolve("domains"), head, row)));
    }

    private static void met(Path domains, List<String> head, List<String> row) throws IOException {
        Path folder = domains.resolve(row.getFirst().replaceAll("#\\d+$", ""));
        List<String> command = new ArrayList<>(List.of("solve", "--json", "--genius"));
        command.add(template(folder));
        for (String profile : row.get(head.indexOf("profiles")).split("\\|")) {
            command.add(folder.resolve(profile).toString());
        }
        Run run = Run.parley(command.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isZero();
        JsonNode json = JSON.readTree(run.out());

        for (String count : List.of("outcomes", "pareto_points", "pareto_outcomes", "pareto_rational")) {
            assertThat(json.path(count).asString()).as(count).isEqualTo(row.get(head.indexOf(count)));
        }
        assertThat(json.path("issues")).hasSize(Integer.parseInt(row.get(head.indexOf("issues"))));
        assertThat(json.path("opposition").asDouble())
                .isCloseTo(Double.parseDouble(row.get(head.indexOf("opposition"))), within(1e-6));
        near(List.of(point(json.path("ideal"))), points("[" + row.get(head.indexOf("ideal")) + "]"));
        String[][] concepts = {
            {"nash", "nash"}, {"egal", "egalitarian"}, {"util", "utilitarian"}, {"ks", "kalai_smorodinsky"}
        };
        for (String[] concept : concepts) {
            List<double[]> found = new ArrayList<>();
            json.path(concept[1]).forEach(each -> found.add(point(each.path("utilities"))));
            near(found, points(row.get(head.indexOf(concept[0]))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"other/S-1NIKFRT-1", "anac/y2014/10issues"})
    void the_published_frontiers_of_domains_of_boxes_are_met_by_the_command(String domain, @TempDir Path folder)
            throws IOException {
        Optional<Path> found = Project.shared("oracles/agreements/domains/" + domain);
        assumeTrue(found.isPresent(), "no public cases here");
        Path frontier = folder.resolve("frontier.csv");
        List<String> command =
                new ArrayList<>(List.of("solve", "--json", "--frontier", frontier.toString(), "--genius"));
        command.add(template(found.get()));
        command.add(found.get().resolve("profile-1.xml").toString());
        command.add(found.get().resolve("profile-2.xml").toString());

        JsonNode json = solved(command.toArray(String[]::new));

        List<double[]> expected = Files.readAllLines(found.get().resolve("pareto.xml")).stream()
                .filter(line -> line.contains(","))
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        List<double[]> written = Files.readAllLines(frontier).stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(","))
                        .limit(2)
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        near(written, expected);
        assertThat(json.path("pareto_points").asInt()).isEqualTo(expected.size());
        assertThat(json.path("guarantee").asString()).isEqualTo("exact");
    }

    @Test
    void talks_written_for_another_program_and_read_again_have_the_same_solutions(@TempDir Path folder)
            throws IOException {
        Path talks = Files.writeString(folder.resolve("ferry.yaml"), FERRY);
        JsonNode ours = solved("solve", "--json", talks.toString());
        for (String format : List.of("genius", "negmas")) {
            Path there = folder.resolve(format);

            assertThat(Run.parley("convert", talks.toString(), "--to", format, "-o", there.toString())
                            .exit())
                    .isZero();

            JsonNode theirs = solved("solve", "--json", "--negmas", there.toString());
            for (String key : KEYS) {
                assertThat(theirs.path(key)).as(format + " " + key).isEqualTo(ours.path(key));
            }
        }
    }

    @Test
    void foreign_talks_turned_into_ours_have_the_same_solutions() throws IOException {
        Optional<Path> domain = Project.shared("oracles/agreements/domains/anac/y2013/SmartPhone");
        assumeTrue(domain.isPresent(), "no public cases here");
        Path ours = Files.createTempFile("talks", ".yaml");
        try {
            Run converted =
                    Run.parley("convert", "--negmas", domain.get().toString(), "-o", ours.toString(), "--overwrite");
            assertThat(converted.exit()).as(converted.err()).isZero();

            JsonNode after = solved("solve", "--json", ours.toString());
            JsonNode before = solved("solve", "--json", "--negmas", domain.get().toString());

            for (String key : KEYS) {
                assertThat(after.path(key)).as(key).isEqualTo(before.path(key));
            }
        } finally {
            Files.delete(ours);
        }
    }

    @Test
    void what_is_lost_is_named(@TempDir Path folder) throws IOException {
        Path talks = Files.writeString(
                folder.resolve("ferry.yaml"), FERRY + "constraints: [\"if line: eastern then days > 2\"]\n");

        Run run = Run.parley("convert", "--json", "--to", "geniusweb", talks.toString());

        assertThat(run.exit()).isZero();
        assertThat(JSON.readTree(run.out()).path("notes").valueStream().map(JsonNode::stringValue))
                .anySatisfy(note -> assertThat(note).contains("if (line: eastern) then (days > 2)"))
                .anySatisfy(note -> assertThat(note).contains("the reservation value of North"));
    }

    @Test
    void nothing_is_written_over_unasked(@TempDir Path folder) throws IOException {
        Path talks = Files.writeString(folder.resolve("ferry.yaml"), FERRY);
        Path there = Files.writeString(folder.resolve("other.yaml"), "mine");

        assertThat(Run.parley("convert", talks.toString(), "-o", there.toString())
                        .exit())
                .isEqualTo(2);
        assertThat(there).hasContent("mine");
        assertThat(Run.parley("convert", talks.toString(), "-o", there.toString(), "--overwrite")
                        .exit())
                .isZero();
        assertThat(there).content().startsWith("talks: ferry");
    }

    @Test
    void translation_notes_stand_in_what_is_printed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("_info.yaml"), "x: 1");
        Files.writeString(folder.resolve("ferry.yml"), "type: OutcomeSpace\nissues: [{name: line, values: [a, b]}]\n");
        Files.writeString(
                folder.resolve("north.yml"), "type: LinearAdditiveUtilityFunction\nvalues: [{a: 1, b: 0.25}]\n");
        Files.writeString(folder.resolve("south.yml"), "type: LinearAdditiveUtilityFunction\nvalues: [{a: 0, b: 1}]\n");

        Run run = Run.parley("solve", "--negmas", folder.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("Translation: '_info.yaml' is not read").contains("minus infinity");
    }

    private static JsonNode solved(String... command) {
        Run run = Run.parley(command);
        assertThat(run.exit()).as(run.err()).isZero();
        return JSON.readTree(run.out());
    }

    private static String template(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> holds(file, "<negotiation_template"))
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }

    private static boolean holds(Path file, String words) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words);
        } catch (IOException e) {
            return false;
        }
    }

    private static double[] point(JsonNode utilities) {
        return utilities.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    private static void near(List<double[]> found, List<double[]> expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (double[] point : expected) {
            assertThat(found).anySatisfy(other -> {
                for (int p = 0; p < point.length; p++) {
                    assertThat(other[p]).isCloseTo(point[p], within(1e-6));
                }
            });
        }
    }

    private static List<double[]> points(String text) {
        List<double[]> points = new ArrayList<>();
        Matcher matcher = Pattern.compile("\\[([^\\[\\]]+)]").matcher(text);
        while (matcher.find()) {
            points.add(Arrays.stream(matcher.group(1).split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray());
        }
        return points;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        Matcher matcher = Pattern.compile("\"([^\"]*)\"|([^,]+)|(?<=,)(?=,|$)").matcher(line);
        while (matcher.find()) {
            fields.add(matcher.group(1) != null ? matcher.group(1) : matcher.group());
        }
        return fields;
    }
}
