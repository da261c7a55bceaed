package parley.model.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.model.Basis;
import parley.model.yaml.YamlFile;

class ContestFileTest {
    private static final String LINE = """
            contest: the fishing line
            basis: "assumption, desk, 2026-11-01"
            actors:
              North: {capability: 1, salience: [0.5, 0.7], position: 12}
              South: {capability: 2, salience: 0.9, position: 30, basis: [r1#s2]}
            """;

    private static List<String> problems(String text) {
        YamlFile file = new YamlFile("contest.yaml", text);
        assertThat(ContestFile.read(file)).isEmpty();
        return file.problems().stream()
                .map(problem ->
                        problem.line() + ":" + problem.column() + " " + problem.explanation() + ". " + problem.advice())
                .toList();
    }

    @Test
    void every_number_may_be_a_range_and_has_a_basis() {
        Contest contest = ContestFile.read(new YamlFile("contest.yaml", LINE)).orElseThrow();

        assertThat(contest.name()).isEqualTo("the fishing line");
        assertThat(contest.actors().get(0).salience()).hasToString("0.5 to 0.7");
        assertThat(contest.actors().get(0).basis()).hasToString("assumption, desk, 2026-11-01");
        assertThat(contest.actors().get(1).basis()).isEqualTo(new Basis.Cited(List.of("r1#s2")));
    }

    @Test
    void actors_may_be_a_list_as_the_published_data_have_them() {
        String json = """
                {"name": "line", "source": "somebody", "rounds": [], "actors": [
                  {"name": "North", "capability": 0.5, "salience": 1, "position": 4},
                  {"name": "South", "capability": 0.5, "salience": 1, "position": 10}]}
                """;

        assertThat(ContestFile.read(new YamlFile("line.json", json))
                        .orElseThrow()
                        .actors())
                .extracting(Contest.Actor::name)
                .containsExactly("North", "South");
    }

    @Test
    void all_problems_are_told_at_once() {
        assertThat(problems(LINE.replace("salience: 0.9", "salience: 1.9")
                        .replace("capability: 1", "capability: -1")
                        .replace("position: 12", "postion: 12")))
                .containsExactly(
                        "4:49 unknown key 'postion' in the actor 'North'. Maybe 'position'?",
                        "4:23 North's capability is -1. It must be from 0 to a billion.",
                        "4:10 the actor 'North' lacks 'position'. ",
                        "5:36 South's salience is 1.9. It must be from 0 to 1.");
    }

    @Test
    void a_contest_needs_somebody_to_stand_elsewhere() {
        assertThat(problems(LINE.replace("position: 30", "position: 12")))
                .containsExactly("4:3 everybody stands at 12, so there is nothing to contest. ");
        assertThat(problems(LINE.substring(0, LINE.indexOf("  South"))))
                .containsExactly("4:3 a contest has two actors or more. ");
        assertThat(problems(LINE.replace("capability: 1", "capability: 0").replace("capability: 2", "capability: 0")))
                .containsExactly("4:3 nobody has both capability and salience. Nobody would pull.");
    }
}
