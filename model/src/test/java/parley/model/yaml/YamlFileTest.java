package parley.model.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.ledger.Problem;

class YamlFileTest {
    @Test
    void a_mistyped_key_is_reported_at_its_line_and_column_with_the_nearest_known_one() {
        YamlFile file = new YamlFile("talks.yaml", "talks: x\nisues: {}\n");
        file.onlyKeys((Item.Mapping) file.root().orElseThrow(), "the file", List.of("talks", "issues"));

        assertThat(file.problems())
                .extracting(Problem::toString)
                .containsExactly("talks.yaml:2:1  unknown key 'isues' in the file. Maybe 'issues'?"
                        + System.lineSeparator() + "    isues: {}");
    }

    @Test
    void a_key_that_stands_twice_is_reported() {
        assertThat(new YamlFile("talks.yaml", "a: 1\na: 2\n").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(2));
    }

    @Test
    void json_is_read_like_yaml() {
        YamlFile file = new YamlFile("x.json", "{\"a\": [1, \"2\"]}");

        Item.Mapping root = (Item.Mapping) file.root().orElseThrow();
        assertThat(file.range(root.entries().get("a"), "a").orElseThrow()).hasToString("1 to 2");
    }

    @Test
    void what_is_not_yaml_is_told_with_the_place_where_it_breaks() {
        assertThat(new YamlFile("talks.yaml", "a: [1, 2\nb: 3\n").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(2));
    }
}
