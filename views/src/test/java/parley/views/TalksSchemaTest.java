package parley.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** docs/schema/talks.schema.json, by which editors check and complete a talks file. */
class TalksSchemaTest {
    private static final String PLACE = "https://parley.example/schema/talks.schema.json";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final String FERRY = """
            talks: ferry
            parties:
              North: {reservation: 0.3, discount: 0.9, basis: "assumption, A. Analyst, 2024-03-15"}
              South: {reservation: {package: {line: median, days: 3}}, basis: [h1#s4]}
            issues:
              line: {options: [median, 12], months: [0, 12]}
              days: {kind: integer, from: 0, to: 7, unit: days}
            preferences:
              North:
                weights: {order: [line, days]}
                values: {line: {median: [0, 0.5], 12: 1}, days: {linear: {0: 0, 7: 1}}}
                compare: ["{line: 12} > {days: 7}"]
              South:
                weights: {line: 1/3, days: 2/3}
                values: {line: {median: {value: 1, basis: guess}, 12: 0}, days: {points: {0: 1, 7/2: 0.5, 7: 0}}}
                interactions:
                  - {when: "line: median and days > 3", adds: -0.1}
                at-most: 1
            constraints: ["not (line: median and days: 0)"]
            no-deal: {cost-per-month: {North: 0.01}, deaths-per-month: {claimed: [8, 80], by: h1#s13}}
            """;

    static Stream<Path> files() {
        try (Stream<Path> files = Files.walk(Project.file("casebook"))) {
            return files
                    .filter(file -> file.getFileName().toString().matches("(talks|draft)\\.yaml"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_talks_file_of_the_casebook_is_as_the_schema_says(Path file) throws IOException {
        assertThat(errors(Files.readString(file))).isEmpty();
    }

    @Test
    void the_worked_example_is_as_the_schema_says() throws IOException {
        Optional<Path> file = Project.shared("examples/talks.yaml");
        assumeTrue(file.isPresent(), "no shared examples here");

        assertThat(errors(Files.readString(file.get()))).isEmpty();
    }

    @Test
    void all_that_a_talks_file_can_say_is_in_the_schema() {
        assertThat(errors(FERRY)).isEmpty();
    }

    @Test
    void what_the_program_writes_is_as_the_schema_says() throws IOException {
        Path file = Files.createTempFile("talks", ".yaml");
        Files.writeString(file, FERRY);
        try {
            Run run = Run.parley("convert", file.toString());
            assertThat(run.exit()).isZero();
            assertThat(errors(run.out())).isEmpty();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void what_is_made_of_public_domains_is_as_the_schema_says() throws IOException {
        Optional<Path> domains = Project.shared("oracles/agreements/domains");
        assumeTrue(domains.isPresent(), "no public domains here");

        for (String domain : List.of("anac/y2013/Ultimatum", "other/IntegerDomain", "other/S-1NIKFRT-1")) {
            Run run = Run.parley(
                    "convert", "--negmas", domains.get().resolve(domain).toString());
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(errors(run.out())).as(domain).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[line, days]]", "[line, [days]]"})
    void weights_known_by_their_order_alone_may_have_ties_and_ranges(String order) {
        String key = order.startsWith("[[") ? "heavier: " : "order: ";

        assertThat(errors(FERRY.replace("order: [line, days]", key + order + ", days: [0.1, 0.4]")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "reservation: 0.3, reservaton: 0.3",
        "discount: 0.9, discount: much",
        "'options: [median, 12]', 'options: []'",
        "kind: integer, kind: intger",
        "'to: 7', 'too: 7'",
        "'linear: {0: 0, 7: 1}', 'linear: {0: 0}'",
        "'line: 1/3', 'line: 1/0'",
        "'order: [line, days]', 'order: line'",
        "'order: [line, days]', 'heavier: [line, days]'",
        "at-most, at-least",
        "'[0, 0.5]', '[0, 0.5, 1]'"
    })
    void what_is_wrong_is_told(String right, String wrong) {
        assertThat(FERRY).contains(right);

        assertThat(errors(FERRY.replace(right, wrong))).isNotEmpty();
    }

    private static List<com.networknt.schema.Error> errors(String yaml) {
        YamlFile file = new YamlFile("talks.yaml", yaml);
        assertThat(file.problems()).isEmpty();
        return schema().validate(json(file.root().orElseThrow()).toString(), InputFormat.JSON);
    }

    private static Schema schema() {
        try {
            Map<String, String> own = Map.of(PLACE, Files.readString(Project.file("docs/schema/talks.schema.json")));
            return SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(own))
                    .getSchema(SchemaLocation.of(PLACE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As an editor understands YAML: bare words that are numbers, truth values or nothing are such. */
    private static JsonNode json(Item item) {
        return switch (item) {
            case Item.Mapping mapping -> {
                ObjectNode object = JSON.objectNode();
                mapping.entries().forEach((key, value) -> object.set(key, json(value)));
                yield object;
            }
            case Item.Sequence list -> {
                ArrayNode array = JSON.arrayNode();
                list.items().forEach(each -> array.add(json(each)));
                yield array;
            }
            case Item.Scalar scalar -> json(scalar);
        };
    }

    private static JsonNode json(Item.Scalar scalar) {
        if (scalar.empty()) {
            return JSON.nullNode();
        }
        if (!scalar.quoted() && scalar.text().matches("true|false")) {
            return JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
        }
        if (!scalar.quoted() && scalar.text().matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
            return JSON.numberNode(new BigDecimal(scalar.text()));
        }
        return JSON.stringNode(scalar.text());
    }
}
