package parley.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {
    @Test
    void the_program_tells_its_commands_and_where_to_start() {
        Run run = Run.parley();

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains(
                        "brief", "read", "solve", "stability", "durability", "lens", "simulate", "demo", "Exit codes:");
        assertThat(run.out()).isEqualTo(Run.parley("--help").out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brief",
                "read",
                "evaluate",
                "solve",
                "stability",
                "durability",
                "lens",
                "simulate",
                "demo",
                "init",
                "add",
                "review",
                "status",
                "positions",
                "changes",
                "search",
                "history",
                "verify",
                "export",
                "import",
                "merge"
            })
    void every_command_shows_examples_of_itself(String command) {
        Run run = Run.parley(command, "--help");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Usage: parley " + command)
                .containsPattern("Examples:\\R  parley " + command)
                .contains("--json");
        assertThat(Run.parley("help", command).out()).isEqualTo(run.out());
    }

    @Test
    void the_version_is_told_in_one_line() {
        Run run = Run.parley("--version");

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).singleElement().asString().startsWith("parley ");
    }

    @Test
    void the_completion_script_is_sound_bash(@TempDir Path folder) throws Exception {
        Run run = Run.parley("generate-completion");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("brief", "--published");

        Path bash = Path.of("/bin/bash");
        assumeTrue(Files.isExecutable(bash), "no bash here");
        Path script = Files.writeString(folder.resolve("completion"), run.out());
        Process check = new ProcessBuilder(bash.toString(), "-n", script.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(check.getInputStream().readAllBytes())).isEmpty();
        assertThat(check.waitFor()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read casebook/ridge/reports",
                "evaluate casebook/ridge",
                "brief casebook/ridge/reports",
                "solve casebook/harbour/talks.yaml",
                "stability casebook/harbour/conflict.yaml",
                "durability casebook/harbour/deal.yaml",
                "lens casebook/harbour/contest.yaml",
                "simulate --runs 100 casebook/harbour/talks.yaml",
                "demo"
            })
    void with_json_nothing_else_is_printed(String command) {
        String[] words = (command + " --json")
                .replace("casebook/", Project.file("casebook") + "/")
                .split(" ");
        Run run = Run.parley(words);

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(new JsonMapper().readTree(run.out()).isObject()).isTrue();
    }

    @Test
    void reports_read_as_json_are_one_a_line() throws IOException {
        Run run = Run.parley(
                "read", "--json", Project.file("casebook/harbour/reports").toString());

        assertThat(run.out().lines())
                .hasSize(14)
                .allSatisfy(line -> assertThat(new JsonMapper()
                                .readTree(line)
                                .path("attributions")
                                .isArray())
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "solve --sede 7 talks.yaml, command line  unknown option '--sede'. Maybe '--seed'?",
        "brief --htlm=b.html r.txt, command line  unknown option '--htlm'. Maybe '--html'?",
        "sovle talks.yaml, command line  unknown command 'sovle'. Maybe 'solve'?",
        "solve, 'command line  TALKS is missing. It is: the talks, YAML or JSON.'",
        "simulate --runs many t.yaml, command line  invalid value for option '--runs': 'many' is no whole number",
        "simulate --runs 99999999999999999999 t.yaml, command line  invalid value for option '--runs':"
                + " '99999999999999999999' is too large",
        "solve a.yaml b.yaml, command line  did not expect 'b.yaml' here",
        "read --why four r.txt, command line  invalid value for option '--why': 'four' is no whole number",
        "read --min-confidence much r.txt, command line  invalid value for option '--min-confidence': 'much' is no number."
                + " Write it like 0.8",
        "solve --seed, command line  option '--seed' needs a value",
        "brief --today tomorrow r.txt, 'command line  invalid value for option ''--today'': ''tomorrow'' is no day. Write"
                + " it like 2025-09-10'"
    })
    void a_mistyped_command_line_is_told_with_what_was_probably_meant(String command, String told) {
        Run run = Run.parley(command.split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().findFirst()).hasValue("parley: " + told);
        assertThat(run.err().lines()).hasSizeBetween(1, 2);
    }
}
