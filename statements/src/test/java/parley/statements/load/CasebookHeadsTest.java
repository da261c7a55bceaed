package parley.statements.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import parley.ledger.Intake;
import parley.ledger.Report;

/** The invented reports of the casebook are named after number, outlet and matter. */
class CasebookHeadsTest {
    @Test
    void every_report_of_the_casebook_tells_its_title_and_outlet_and_all_but_one_their_day() throws IOException {
        Path casebook = Path.of("..", "casebook").toAbsolutePath();
        Assumptions.assumeTrue(Files.isDirectory(casebook));
        ReportLoader loader = new ReportLoader();

        for (Input input : loader.expand(List.of(casebook)).inputs()) {
            if (!input.path().getParent().endsWith("reports")) {
                continue;
            }
            Report report = ((Intake.Accepted<List<Loaded>>) loader.load(input))
                    .value()
                    .getFirst()
                    .report();
            assertThat(report.title()).as(input.id()).isNotNull().doesNotContain("|", "Title:");
            assertThat(report.outlet()).as(input.id()).isNotNull();
            if (!input.path().endsWith("ridge-line.txt")) {
                String slug = report.outlet()
                        .toLowerCase(Locale.ROOT)
                        .replace("the ", "")
                        .replace(' ', '-');
                assertThat(input.path().getFileName().toString()).contains(slug);
                assertThat(report.published()).as(input.id()).isNotNull();
            }
        }
    }
}
