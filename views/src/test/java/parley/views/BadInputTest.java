package parley.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people really hand in, through the command line. */
class BadInputTest {
    private static final String GOOD = """
            Veland wants the strait open

            STAVENE, 12 March 2024 (The Morning Post) - Veland said on Tuesday it wanted the strait opened to its boats. "We will
            not wait another winter," Foreign Minister Ilse Brandt told reporters.
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"read", "brief"})
    void an_empty_file_is_named(String command) throws IOException {
        Path empty = write("empty.txt", "");

        refused(Run.parley(command, empty.toString()), empty, "empty");
    }

    @Test
    void a_file_of_nothing_but_blanks_is_no_mistake_of_ours() throws IOException {
        Run run = Run.parley("brief", write("blank.txt", " \n\n\t\n").toString());

        assertThat(run.err()).doesNotContain("our mistake");
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "brief", "solve", "stability", "durability", "lens", "simulate"})
    void a_binary_file_is_named(String command) throws IOException {
        Path binary = folder.resolve("photo.txt");
        byte[] bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37 + i / 7);
        }
        Files.write(binary, bytes);

        refused(Run.parley(command, binary.toString()), binary, "");
    }

    @Test
    void windows_1252_is_read_with_a_remark() throws IOException {
        Path old = folder.resolve("old.txt");
        Files.write(old, GOOD.replace("Veland", "Vélande").getBytes(Charset.forName("windows-1252")));

        Run run = Run.parley("read", old.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("old.txt:1:2  not UTF-8; read as windows-1252");
        assertThat(run.out()).contains("Vélande");
    }

    @Test
    void fifty_megabytes_are_refused_by_name_unread() throws IOException {
        Path huge = folder.resolve("huge.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(50L << 20);
        }

        refused(Run.parley("read", huge.toString()), huge, "52,428,800 bytes");
        refused(Run.parley("solve", huge.toString()), huge, "larger than 16 MB");
    }

    @Test
    void one_bad_file_in_a_folder_is_named_and_the_rest_is_done() throws IOException {
        write("good.txt", GOOD);
        Path dangling = Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("nowhere.txt"));

        Run run = Run.parley("read", "--json", folder.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).startsWith("parley: " + dangling + "  ");
        assertThat(ids(run)).containsExactly("good");
    }

    @Test
    void every_bad_file_is_named_at_once() throws IOException {
        Path good = write("good.txt", GOOD);
        Path empty = write("empty.txt", "");
        Path page = write("communique.pdf", "%PDF-1.7");

        Run run = Run.parley("brief", good.toString(), empty.toString(), page.toString(), folder + "/missing.txt");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("empty.txt", "communique.pdf", "missing.txt");
        assertThat(run.out()).contains("Veland").contains("Note on the inputs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "brief"})
    void nothing_is_done_when_every_input_is_bad(String command) throws IOException {
        Run run = Run.parley(command, write("empty.txt", "").toString(), folder + "/missing.txt");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_folder_without_files_is_named() throws IOException {
        Path none = Files.createDirectory(folder.resolve("none"));

        refused(Run.parley("brief", none.toString()), none, "no files");
    }

    @Test
    void a_report_without_a_single_statement_is_an_answer_too() throws IOException {
        Path quiet = write("quiet.txt", "The harbour was empty. Snow lay on the boats.\n");

        Run words = Run.parley("read", quiet.toString());
        assertThat(words.exit()).isZero();
        assertThat(words.out()).contains("nothing found");
        assertThat(words.err()).isEmpty();

        Run json = Run.parley("read", "--json", quiet.toString());
        assertThat(json.exit()).isZero();
        assertThat(new JsonMapper().readTree(json.out()).path("attributions")).isEmpty();

        Run brief = Run.parley("brief", quiet.toString());
        assertThat(brief.exit()).isZero();
        assertThat(brief.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--html", "--markdown"})
    void a_place_that_cannot_be_written_is_named_and_the_rest_done(String option) throws IOException {
        Path good = write("good.txt", GOOD);
        Path target = folder.resolve("nowhere").resolve("brief.out");

        Run run = Run.parley("brief", option, target.toString(), good.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        "parley: " + target + "  cannot be written: there is no such folder. Choose another place.");
    }

    @Test
    void a_frontier_that_cannot_be_written_is_named_and_the_answer_given() throws IOException {
        Path talks = write("talks.yaml", exactTalks());
        Path target = folder.resolve("nowhere").resolve("frontier.csv");

        Run run = Run.parley("solve", "--frontier", target.toString(), talks.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).startsWith("parley: " + target + "  cannot be written");
        assertThat(run.out()).contains("Pareto frontier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"solve", "stability", "durability", "lens", "simulate"})
    void a_folder_given_as_a_model_is_named(String command) {
        refused(Run.parley(command, folder.toString()), folder, "is a folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"solve", "stability", "durability", "lens", "simulate"})
    void a_model_that_is_not_there_empty_or_a_list_is_named(String command) throws IOException {
        Path nowhere = folder.resolve("nowhere.yaml");
        refused(Run.parley(command, nowhere.toString()), nowhere, "no such file");
        for (String text : List.of("", "- 1\n- 2\n", "just words", "{}", "a: [1, 2", "\t", "---\n---\n", "null")) {
            Path file = write("model.yaml", text);
            refused(Run.parley(command, file.toString()), file, "");
        }
    }

    @Test
    void files_of_the_same_name_in_two_folders_are_told_apart() throws IOException {
        Files.createDirectories(folder.resolve("reports/north"));
        Files.createDirectories(folder.resolve("reports/south"));
        write("reports/north/talks.txt", GOOD);
        write("reports/south/talks.txt", GOOD.replace("Veland", "Orsk"));

        Run run = Run.parley("read", "--json", folder.resolve("reports").toString());

        assertThat(run.exit()).isZero();
        assertThat(ids(run)).containsExactlyInAnyOrder("north/talks", "south/talks");
    }

    @Test
    void a_play_that_was_not_made_cannot_be_told() throws IOException {
        Path talks = write("talks.yaml", exactTalks());

        for (String play : List.of("-1", "10")) {
            Run run = Run.parley("simulate", "--runs", "10", "--story", play, talks.toString());
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("--story  there is no play " + play);
        }
    }

    private static String exactTalks() {
        return """
                talks: ferry
                parties:
                  North: {reservation: 0.1, basis: "assumption, A. Analyst, 2024-03-15"}
                  South: {reservation: 0.1, basis: "assumption, A. Analyst, 2024-03-15"}
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
                """;
    }

    private static void refused(Run run, Path file, String why) {
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("parley: " + file).contains(why).doesNotContain("our mistake");
        assertThat(run.out()).isEmpty();
    }

    private static List<String> ids(Run run) {
        return run.out()
                .lines()
                .map(line -> new JsonMapper().readTree(line))
                .map(report -> report.path("id"))
                .map(JsonNode::stringValue)
                .toList();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
