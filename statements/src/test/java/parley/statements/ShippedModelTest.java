package parley.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.ledger.Report;
import parley.ledger.Statement;

/** The model that ships: small, told of beside it, and better than none. */
class ShippedModelTest {
    private static final int LARGEST = 10_000_000;

    @Test
    void the_note_beside_the_model_tells_its_hash_and_size() throws IOException, NoSuchAlgorithmException {
        byte[] model = bytes("reader.model");
        String note = new String(bytes("reader.model.txt"), StandardCharsets.UTF_8);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model));
        assertThat(note).contains(hash).contains(model.length + " bytes").contains("corpus/train");
        assertThat(model.length).isLessThan(LARGEST);
    }

    @Test
    void it_reads_cues_that_no_lexicon_lists_and_tells_how_sure_it_is() {
        Report report = Report.of(
                "pass",
                null,
                null,
                null,
                "Pass talks go on\n\nVeland and Ardia met again in Tarn on Monday.\n\n"
                        + "Velandian Foreign Minister Mira Tosk poured cold water on the proposal. The minister made no"
                        + " secret of her doubts about the Ardian offer.\n\n"
                        + "“We will not leave the ridge,” Tosk told reporters.\n");
        List<Statement> read = Reader.shipped().read(report);
        assertThat(read)
                .extracting(statement ->
                        report.text().quote(statement.attribution().cue().getFirst()))
                .contains("poured cold water on", "told");
        assertThat(read)
                .allSatisfy(statement -> assertThat(statement.confidence()).isBetween(0.3, 1.0));
    }

    @Test
    void what_one_tells_of_another_is_no_statement_of_its_own() {
        Report report = Report.of(
                "pass",
                null,
                null,
                null,
                "Pass talks go on\n\nVelandian envoy Mira Tosk said the Ardians insisted that the road must open.\n");
        assertThat(Reader.shipped().read(report)).hasSize(1);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = ShippedModelTest.class.getResourceAsStream("/parley/statements/" + name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }
}
