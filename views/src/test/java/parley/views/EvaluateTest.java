package parley.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateTest {
    private static final String RIDGE = Project.file("casebook/ridge").toString();

    @TempDir
    private Path folder;

    @Test
    void tables_tell_spans_surety_and_fields() {
        Run run = Run.parley("evaluate", RIDGE);

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("link all", "Surety", "surest half", "primary issue", "kappa", "by party");
    }

    @Test
    void what_a_folder_does_not_annotate_is_not_counted_as_empty() throws IOException {
        Path data = annotated("twin", "");

        Run run = Run.parley("evaluate", data.toString());

        assertThat(run.out()).containsPattern("said +not annotated").containsPattern("quantities +not annotated");
    }

    @Test
    void misses_are_listed_with_what_was_read_instead() throws IOException {
        Path data = annotated("gold", "#3\tParty E1\tNobody's Land\n");

        Run run = Run.parley("evaluate", "--list", "misses", "--json", data.toString());

        assertThat(new JsonMapper().readTree(run.out()).at("/misses/0/faults").toString())
                .contains("party: Nobody's Land <> ");
        assertThat(Run.parley("evaluate", "--list", "misses", data.toString()).out())
                .contains("Misses");
    }

    @Test
    void the_plot_is_sound_xml_and_tells_its_figures_in_words() throws Exception {
        Path svg = folder.resolve("plot.svg");
        Path html = folder.resolve("plot.html");

        assertThat(Run.parley("evaluate", "--plot", svg.toString(), RIDGE).exit())
                .isZero();
        assertThat(Run.parley("evaluate", "--plot", html.toString(), RIDGE).exit())
                .isZero();

        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(svg.toFile())
                        .getElementsByTagName("title")
                        .item(0)
                        .getTextContent())
                .contains("confidence");
        assertThat(Files.readString(svg)).contains("<desc", "right").doesNotContain("<script");
        assertThat(Files.readString(html)).contains("<svg", "<table>", "share right");
    }

    @Test
    void two_passes_are_measured_by_each_other() throws IOException {
        annotated("gold", "");
        Path data = annotated("twin", "");

        Run run = Run.parley("evaluate", "--json", "--passes", "gold,twin", data.toString());

        JsonNode json = new JsonMapper().readTree(run.out());
        assertThat(run.exit()).isZero();
        assertThat(json.path("calibration").isNull()).isTrue();
        assertThat(json.at("/spans/links/exact/f1").doubleValue()).isEqualTo(1);
        assertThat(json.at("/fields/acts/same").intValue()).isEqualTo(1);
    }

    private Path annotated(String pass, String notes) throws IOException {
        Path texts = Files.createDirectories(folder.resolve("data/text"));
        Path annotations = Files.createDirectories(folder.resolve("data/attributions"));
        Files.writeString(texts.resolve("report.txt"), "Veland said on Tuesday that it wanted the strait open.\n");
        Files.writeString(annotations.resolve("report_" + pass + ".ann"), """
                T1\tSource 0 6\tVeland
                T2\tCue 7 11\tsaid
                T3\tContent 23 53\tthat it wanted the strait open
                E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3
                A1\tAct E1 demand
                A2\tHow E1 reported
                #1\tSpeaker E1\tVeland
                """ + notes);
        return folder.resolve("data");
    }
}
