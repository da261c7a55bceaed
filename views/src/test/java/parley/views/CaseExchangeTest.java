package parley.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.ledger.marking.Marking.Light;
import parley.store.CaseFolder;
import parley.views.exchange.Strait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code parley export}, {@code import} and {@code merge} as their user meets them. */
class CaseExchangeTest {
    @TempDir
    private Path root;

    private String strait;

    @BeforeEach
    void a_case() {
        strait = root.resolve("strait").toString();
        Strait.folder(Path.of(strait)).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"w3c", "brat", "csv", "jsonl", "qdpx"})
    void what_goes_out_comes_in_whatever_its_name(String format) {
        String place = root.resolve("any.name").toString();
        String other = root.resolve("other").toString();
        Run out = Run.parley("export", "-C", strait, "--format", format, "-o", place);
        assertThat(out.out()).isEqualTo("Wrote 3 reports with 4 statements to %s.%n".formatted(place));
        assertThat(out.exit()).isZero();
        assertThat(out.err()).contains("Lost: 1 statements that were rejected");
        Run.parley("init", other);

        Run in = Run.parley("import", "-C", other, "--as", "B. Analyst", place);

        assertThat(in.err()).isEmpty();
        assertThat(in.out()).startsWith("Brought in 3 reports and 4 statements that were not here, and ");
        assertThat(in.exit()).isZero();
        Run merged = Run.parley("merge", "-C", strait, other);
        assertThat(merged.out()).contains("3 reports were here already");
        assertThat(merged.out()).contains(format.equals("brat") ? "conflicts" : "0 decisions");
    }

    @Test
    void an_archive_makes_the_case_again_and_can_be_merged() {
        String zip = root.resolve("a.zip").toString();
        Run out = Run.parley("export", "-C", strait, "--format", "archive", "-o", zip, "--json");
        Run in = Run.parley("import", "-C", root.resolve("two").toString(), "--json", zip);

        assertThat(json(in).path("head")).isEqualTo(json(out).path("head"));
        Run merged = Run.parley("merge", "-C", strait, "--json", zip);
        assertThat(merged.exit()).isZero();
        assertThat(json(merged).path("statements").asInt()).isZero();
        assertThat(Run.parley("import", zip).err()).contains("--case FOLDER");
    }

    @Test
    void a_codebook_goes_out_and_becomes_anothers_own() throws Exception {
        String qdc = root.resolve("c.qdc").toString();
        String two = root.resolve("two").toString();
        Run.parley("init", two);
        assertThat(Run.parley("export", "-C", strait, "--format", "qdc", "-o", qdc)
                        .exit())
                .isZero();
        Run in = Run.parley("import", "-C", two, qdc);
        assertThat(in.out()).contains("16 issue kinds");
        String again = root.resolve("d.qdc").toString();
        Run.parley("export", "-C", two, "--format", "qdc", "-o", again);
        assertThat(Path.of(again)).hasSameTextualContentAs(Path.of(qdc));
        assertThat(Run.parley("import", "-C", two, qdc).exit()).isZero();
        Files.writeString(Path.of(two, "codebook.tsv"), "mine");
        assertThat(Run.parley("import", "-C", two, qdc).err()).contains("has a codebook of its own already");
    }

    @Test
    void nothing_that_is_there_is_written_over_unasked() throws Exception {
        Path file = Files.writeString(root.resolve("mine.jsonl"), "mine");
        Path folder = Files.createDirectory(root.resolve("tables"));
        Files.writeString(folder.resolve("mine"), "mine");

        Run one = Run.parley("export", "-C", strait, "--format", "jsonl", "-o", file.toString());
        Run two = Run.parley("export", "-C", strait, "--format", "csv", "-o", folder.toString(), "--overwrite");
        assertThat(one.exit()).isEqualTo(2);
        assertThat(one.err()).contains("is there already", "--overwrite");
        assertThat(two.exit()).isEqualTo(2);
        assertThat(file).hasContent("mine");
        assertThat(folder).isDirectoryContaining(path -> path.endsWith("mine"));

        Run three = Run.parley("export", "-C", strait, "--format", "jsonl", "-o", file.toString(), "--overwrite");
        assertThat(three.exit()).isZero();
        assertThat(file).content().startsWith("{\"kind\":\"case\"");
        assertThat(root)
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("."));
        assertThat(Run.parley("export", "-C", strait, "--format", "csv", "-o", file + "/where")
                        .err())
                .contains("cannot be written");
    }

    @Test
    void what_is_held_back_is_named_and_nothing_goes_out_until_it_is_told_for_whom() {
        try (CaseFolder folder = open()) {
            Strait.mark(folder, "south", Light.AMBER, false);
        }
        String place = root.resolve("x.jsonl").toString();

        Run refused = Run.parley("export", "-C", strait, "--format", "jsonl", "-o", place);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("south (TLP:AMBER), south#s1 (TLP:AMBER)", "--for green");
        assertThat(Path.of(place)).doesNotExist();

        Run out = Run.parley("export", "-C", strait, "--format", "jsonl", "-o", place, "--for", "green", "--redact");
        assertThat(out.exit()).isZero();
        assertThat(out.err())
                .contains("Held back: south (TLP:AMBER)", "Held back: south#s1", "read it before you pass it on");
        assertThat(Run.parley("export", "-C", strait, "--format", "archive", "-o", place + "2", "--for", "green")
                        .err())
                .contains("an archive is the whole case", "south (TLP:AMBER)");
        assertThat(Run.parley("export", "-C", strait, "--format", "archive", "-o", place + "2", "--redact")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void names_that_deceive_are_flagged_as_they_go_out() {
        try (CaseFolder folder = open()) {
            folder.store()
                    .append("Ana\u202eløS", List.of(new parley.ledger.journal.Event.StatementProposed(Strait.part(7))));
        }

        Run run = Run.parley(
                "export",
                "-C",
                strait,
                "--format",
                "csv",
                "-o",
                root.resolve("t").toString());

        assertThat(run.err()).contains("parley: Ana\\u202eløS  this name holds characters that do not show");
        assertThat(run.err()).doesNotContain("\u202e");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void what_is_no_file_of_ours_is_told_with_what_it_may_be() throws Exception {
        Path text = Files.writeString(root.resolve("report.txt"), "Orsk said no.");

        assertThat(Run.parley("import", "-C", strait, text.toString()).err()).contains("Maybe parley add " + text);
        assertThat(Run.parley("import", "-C", strait, strait).err()).contains("Maybe parley merge " + strait);
        assertThat(Run.parley("import", "-C", strait, root + "/none").err())
                .contains("there is no such file or folder");
        assertThat(Run.parley("merge", "-C", strait, strait).err()).contains("is the case itself");
        assertThat(Run.parley("merge", "-C", strait, text.toString()).exit()).isEqualTo(2);
    }

    @Test
    void a_project_is_as_the_schema_of_refi_qda_says() throws Exception {
        Optional<Path> xsd = Project.shared("schemas/REFI-QDA-Project-1.0.xsd");
        assumeTrue(xsd.isPresent(), "no shared schemas here");
        List<String> options = List.of("", "--redact");
        for (String option : options) {
            Path place = root.resolve("p" + option + ".qdpx");
            List<String> line =
                    new ArrayList<>(List.of("export", "-C", strait, "--format", "qdpx", "-o", place.toString()));
            if (!option.isEmpty()) {
                line.add(option);
            }
            assertThat(Run.parley(line.toArray(String[]::new)).exit()).isZero();
            Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(xsd.get().toFile())
                    .newValidator();
            try (ZipFile zip = new ZipFile(place.toFile());
                    InputStream in = zip.getInputStream(new ZipEntry("project.qde"))) {
                validator.validate(new StreamSource(in));
            }
        }
    }

    private CaseFolder open() {
        return switch (CaseFolder.open(Path.of(strait), Strait.CLOCK)) {
            case parley.ledger.Intake.Accepted<CaseFolder> accepted -> accepted.value();
            case parley.ledger.Intake.Rejected<CaseFolder> rejected -> throw new AssertionError(rejected.problems());
        };
    }

    private static JsonNode json(Run run) {
        return new JsonMapper().readTree(run.out());
    }
}
