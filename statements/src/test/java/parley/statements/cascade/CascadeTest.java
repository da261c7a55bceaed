package parley.statements.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import parley.ledger.Intake;
import parley.ledger.Report;
import parley.statements.annotated.AnnotatedFolder;
import parley.statements.annotated.AnnotatedReport;
import parley.statements.attribution.AttributionFinder;
import parley.statements.attribution.Found;
import parley.statements.text.Document;

/** A cascade that learns from some reports of the annotated set. */
class CascadeTest {
    private static final int LESSONS = 12;

    @Test
    void the_same_reports_give_the_same_model_and_it_reads_what_it_learned() throws IOException {
        List<AnnotatedReport> lessons = lessons();
        AtomicLong steps = new AtomicLong();
        byte[] model = written(new CascadeTrainer(steps::set).train(lessons, AttributionFinder.rules()::hints));
        byte[] again = written(new CascadeTrainer(step -> {}).train(lessons, AttributionFinder.rules()::hints));
        assertThat(again).isEqualTo(model);
        assertThat(steps).hasValue(CascadeTrainer.STEPS);

        Cascade cascade = CascadeFile.read(new ByteArrayInputStream(model));
        assertThat(written(cascade)).as("read and written again").isEqualTo(model);
        Report report = Report.of(
                "ridge",
                null,
                null,
                null,
                "The Orsk delegation has accepted the pass road as a line. Envoy Mira Tamm said on Monday that the"
                        + " guns would leave the ridge within ten days.");
        List<Found> found = AttributionFinder.trained(cascade).find(Document.of(report.text()));
        assertThat(found).extracting(Found::cueText).contains("said");
        assertThat(found).allSatisfy(each -> assertThat(each.confidence()).isBetween(0.0, 1.0));
    }

    @Test
    void a_file_that_is_no_model_is_refused_with_a_reason() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write("The talks went on.".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThatThrownBy(() -> CascadeFile.read(new ByteArrayInputStream(text.toByteArray())))
                .isInstanceOf(IOException.class);
        Path file = Files.createTempFile("talks", ".model");
        Files.writeString(file, "The talks went on.");
        assertThat(CascadeFile.read(file)).isInstanceOf(Intake.Rejected.class);
        Files.delete(file);
        assertThat(CascadeFile.read(file).problems().getFirst().explanation()).contains("no such file");
    }

    private static byte[] written(Cascade cascade) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CascadeFile.write(cascade, bytes);
        return bytes.toByteArray();
    }

    private static List<AnnotatedReport> lessons() {
        Path corpus = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(corpus.resolve("corpus/train"))) {
            corpus = corpus.getParent();
        }
        Intake<List<AnnotatedReport>> read = AnnotatedFolder.read(corpus.resolve("corpus/train"));
        return AnnotatedFolder.standard(((Intake.Accepted<List<AnnotatedReport>>) read).value())
                .subList(0, LESSONS);
    }
}
