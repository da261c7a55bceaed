package parley.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<Arguments> commands() {
        String ridge = Project.file("casebook/ridge/reports/ridge-line.txt").toString();
        String harbour = Project.file("casebook/harbour").toString();
        return Stream.of(
                Arguments.of("read", List.of("read", "--json", ridge)),
                Arguments.of("brief", List.of("brief", "--json", ridge)),
                Arguments.of("brief", List.of("brief", "--json", "--published", "2024-09-12", ridge)),
                Arguments.of("brief", List.of("brief", "--json", harbour + "/reports")),
                Arguments.of("solve", List.of("solve", "--json", harbour + "/talks.yaml")),
                Arguments.of("stability", List.of("stability", "--json", harbour + "/conflict.yaml")),
                Arguments.of("durability", List.of("durability", "--json", harbour + "/deal.yaml")),
                Arguments.of("simulate", List.of("simulate", "--json", "--runs", "200", harbour + "/talks.yaml")),
                Arguments.of("demo", List.of("demo", "--json")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void what_json_a_command_prints_is_what_its_schema_says(String schema, List<String> command) throws IOException {
        Run run = Run.parley(command.toArray(String[]::new));

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).isNotEmpty();
        assertThat(errors(schema, run.out())).isEmpty();
    }

    private static List<Error> errors(String name, String json) throws IOException {
        Schema schema = REGISTRY.getSchema(Files.readString(Project.file("docs/schema/" + name + ".schema.json")));
        return schema.validate(json, InputFormat.JSON);
    }
}
