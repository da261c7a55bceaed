package parley.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import parley.ledger.marking.Marking.Light;
import parley.store.CaseFolder;
import parley.views.exchange.Strait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaTest {
    private static final String PLACE = "https://parley.example/schema/";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(all()));
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Arguments> commands() {
        String ridge = Project.file("casebook/ridge/reports/ridge-line.txt").toString();
        String valley = Project.file("casebook/valley").toString();
        String harbour = Project.file("casebook/harbour").toString();
        return Stream.of(
                Arguments.of("read", List.of("read", "--json", ridge)),
                Arguments.of("evaluate", List.of("evaluate", "--json", harbour, valley)),
                Arguments.of("evaluate", List.of("evaluate", "--json", "--list", "misses", "--together", valley)),
                Arguments.of("brief", List.of("brief", "--json", ridge)),
                Arguments.of("brief", List.of("brief", "--json", "--published", "2024-09-12", ridge)),
                Arguments.of("brief", List.of("brief", "--json", harbour + "/reports")),
                Arguments.of("brief", List.of("brief", "--json", valley + "/reports")),
                Arguments.of("solve", List.of("solve", "--json", harbour + "/talks.yaml")),
                Arguments.of("explain", List.of("explain", "--json", harbour + "/talks.yaml", "line: 23")),
                Arguments.of(
                        "explain",
                        List.of(
                                "explain",
                                "--json",
                                harbour + "/talks.yaml",
                                "{line: 23, joint administration: ten years, foreign ships: none}")),
                Arguments.of(
                        "explain",
                        List.of(
                                "explain",
                                "--json",
                                "--samples",
                                "200",
                                Project.file("casebook/ridge/draft.yaml").toString(),
                                "guarantees: not granted")),
                Arguments.of("convert", List.of("convert", "--json", harbour + "/talks.yaml")),
                Arguments.of("stability", List.of("stability", "--json", harbour + "/conflict.yaml")),
                Arguments.of("durability", List.of("durability", "--json", harbour + "/deal.yaml")),
                Arguments.of("durability", List.of("durability", "--json", valley + "/deal.yaml")),
                Arguments.of("durability", bridge(harbour)),
                Arguments.of("lens", List.of("lens", "--json", harbour + "/contest.yaml")),
                Arguments.of("simulate", List.of("simulate", "--json", "--runs", "200", harbour + "/talks.yaml")),
                Arguments.of(
                        "simulate",
                        List.of("simulate", "--json", "--runs", "50", "--story", "3", harbour + "/talks.yaml")),
                Arguments.of("demo", List.of("demo", "--json")));
    }

    private static List<String> bridge(String harbour) {
        return List.of(
                "durability",
                "--json",
                "--conflict",
                harbour + "/conflict.yaml",
                "--settlement",
                "YNYN",
                harbour + "/deal.yaml");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void what_json_a_command_prints_is_what_its_schema_says(String schema, List<String> command) {
        Run run = Run.parley(command.toArray(String[]::new));

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).isNotEmpty();
        assertThat(errors(schema, run.out())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "read, reports/vance-two-issues.txt",
        "brief, reports/vance-two-issues.txt",
        "solve, examples/talks.yaml",
        "simulate, examples/talks.yaml",
        "stability, examples/conflict.yaml",
        "stability, examples/conflict.json",
        "durability, examples/deal.yaml"
    })
    void the_worked_examples_give_json_as_their_schemas_say(String command, String example) {
        Optional<Path> file = Project.shared(example);
        assumeTrue(file.isPresent(), "no shared examples here");

        Run run = Run.parley(command, "--json", file.get().toString());

        assertThat(run.exit()).isZero();
        assertThat(errors(command, run.out())).isEmpty();
    }

    @Test
    void the_lines_of_the_worked_reading_are_as_the_schema_of_read_says() throws IOException {
        Optional<Path> lines = Project.shared("examples/read-vance-two-issues.jsonl");
        assumeTrue(lines.isPresent(), "no shared examples here");

        for (String line : Files.readAllLines(lines.get())) {
            assertThat(errors("read", line)).isEmpty();
        }
    }

    @Test
    void exact_answers_no_zone_and_a_deal_without_a_guarantor_are_as_their_schemas_say(@TempDir Path folder)
            throws IOException {
        Path talks = Files.writeString(folder.resolve("talks.yaml"), """
                talks: ferry
                parties:
                  North: {reservation: 0.6, basis: "assumption, A. Analyst, 2024-03-15"}
                  South: {reservation: RESERVED, basis: "assumption, A. Analyst, 2024-03-15"}
                issues:
                  days: {kind: integer, from: 0, to: 7}
                  fare: {options: [low, high]}
                preferences:
                  North:
                    weights: {days: 0.7, fare: 0.3}
                    values: {days: {linear: {0: 0, 7: 1}}, fare: {low: 0, high: 1}}
                  South:
                    weights: {days: 0.6, fare: 0.4}
                    values: {days: {linear: {0: 1, 7: 0}}, fare: {low: 1, high: 0}}
                """);
        Path deal = Files.writeString(folder.resolve("deal.yaml"), """
                deal: ferry
                discount: 0.9
                war: {end-probability: 0.25, destroyed: 0.1}
                parties:
                  North: {share: 0.5, win: 0.5, fighting: {flow: 0.5, cost: 0.1}, renege: {flow: 0.7, first-strike: 0.1}}
                  South: {share: 0.5, win: 0.5, fighting: {flow: 0.5, cost: 0.1}, renege: {flow: 0.7, first-strike: 0.1}}
                """);
        String none = Files.readString(talks).replace("RESERVED", "0.9");
        String some = Files.readString(talks).replace("RESERVED", "0.1");
        Files.writeString(talks, some);

        JsonNode exact = sound("solve", talks);
        assertThat(exact.path("outcomes").isIntegralNumber()).isTrue();
        assertThat(exact.path("nash").get(0).path("utilities")).hasSize(2);

        Files.writeString(talks, none);
        assertThat(sound("solve", talks).has("no_zone")).isTrue();

        JsonNode durable = sound("durability", deal);
        assertThat(durable.path("W").get(0).isNumber()).isTrue();
        assertThat(durable.has("q_star")).isFalse();
    }

    @Test
    void what_json_a_case_prints_is_what_its_schemas_say(@TempDir Path folder) {
        String strait = folder.resolve("strait").toString();
        String harbour = Project.file("casebook/harbour/reports").toString();
        String first = harbour + "/01-merrowick-courier-opening.txt";
        String demand = "01-merrowick-courier-opening#s2";

        sound("init", "init", strait);
        sound("add", "add", "--case", strait, first);
        sound("review", "review", "--case", strait, "--edit", demand, "act=call");
        sound("review", "review", "--case", strait);
        assertThat(errors(
                        "review",
                        Run.parley("review", "--json", "--case", strait, "--seen", "1", "--reject", demand)
                                .out()))
                .isEmpty();
        sound("add", "add", "--case", strait, harbour);
        sound("status", "status", "--case", strait);
        sound("positions", "positions", "--case", strait);
        sound("search", "search", "--case", strait, "harbour");
        sound("history", "history", "--case", strait, demand);
        sound("verify", "verify", "--case", strait);
        sound("changes", "changes", "--case", strait, "--since-entry", "13");
        sound("changes", "changes", "--case", strait, "--since", "2024-01-01");
        sound("changes", "changes", "--case", strait, "--since-entry", "9999");
    }

    private static void sound(String schema, String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        words.add(1, "--json");
        Run run = Run.parley(words.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).as(String.join(" ", words)).isZero();
        assertThat(errors(schema, run.out())).as(String.join(" ", words)).isEmpty();
    }

    @Test
    void what_a_case_exports_imports_and_merges_is_as_the_schemas_say(@TempDir Path folder) throws IOException {
        String strait = folder.resolve("strait").toString();
        try (CaseFolder opened = Strait.folder(Path.of(strait))) {
            Strait.mark(opened, Strait.NORTH.id(), Light.AMBER, true);
        }
        for (String format : List.of("w3c", "brat", "qdpx", "qdc", "csv", "jsonl", "archive")) {
            String place = folder.resolve(format).toString();
            String other = folder.resolve("into-" + format).toString();
            Run out = Run.parley("export", "--json", "-C", strait, "--format", format, "-o", place, "--for", "self");
            assertThat(errors("export", out.out())).isEmpty();
            if (!format.equals("archive")) {
                Run.parley("init", other);
            }
            assertThat(errors(
                            "import",
                            Run.parley("import", "--json", "-C", other, place).out()))
                    .isEmpty();
            assertThat(errors(
                            "import",
                            Run.parley("merge", "--json", "-C", strait, other).out()))
                    .isEmpty();
        }
        assertThat(Files.readAllLines(folder.resolve("jsonl")))
                .hasSize(8)
                .allSatisfy(line -> assertThat(errors("case-lines", line)).isEmpty());
    }

    /** The keys that other tools rely on, whatever the input; those of a block that may be absent stand in its schema. */
    @ParameterizedTest
    @CsvSource({
        "read, id published outlet title attributions",
        "solve, parties issues outcomes pareto_points pareto_outcomes pareto_rational opposition ideal nash egalitarian"
                + " perles_maschler adjusted_winner reasons method guarantee notes",
        "stability, concepts evolution why",
        "durability, W w range C D binding self_enforcing_range tornado"
    })
    void keys_that_are_fixed_are_required(String schema, String keys) throws IOException {
        JsonNode document = JSON.readTree(Files.readString(file(schema)));
        JsonNode shape = document.has("$ref")
                ? document.at(document.path("$ref").stringValue().substring(1))
                : document;

        assertThat(shape.path("required").valueStream().map(JsonNode::stringValue))
                .contains(keys.split(" "));
    }

    private static JsonNode sound(String command, Path file) {
        Run run = Run.parley(command, "--json", file.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(errors(command, run.out())).isEmpty();
        return JSON.readTree(run.out());
    }

    private static List<Error> errors(String name, String json) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of(PLACE + name + ".schema.json"));
        return schema.validate(json, InputFormat.JSON);
    }

    private static Map<String, String> all() {
        Map<String, String> schemas = new HashMap<>();
        try {
            for (String name : List.of(
                    "read",
                    "evaluate",
                    "brief",
                    "solve",
                    "explain",
                    "convert",
                    "stability",
                    "durability",
                    "lens",
                    "simulate",
                    "demo",
                    "init",
                    "add",
                    "status",
                    "positions",
                    "search",
                    "changes",
                    "review",
                    "history",
                    "verify",
                    "export",
                    "import",
                    "case-lines")) {
                schemas.put(PLACE + name + ".schema.json", Files.readString(file(name)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return schemas;
    }

    private static Path file(String name) {
        return Project.file("docs/schema/" + name + ".schema.json");
    }
}
