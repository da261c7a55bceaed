package parley.views.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Report;
import parley.ledger.journal.Event;
import parley.ledger.journal.Verification;
import parley.store.CaseFolder;
import parley.views.cases.Restoring;

class ArchiveTest {
    @TempDir
    private Path root;

    @Test
    void a_case_made_from_an_archive_has_the_same_hashes_files_and_standings() throws IOException {
        Path zip = root.resolve("strait.zip");
        try (CaseFolder folder = Strait.folder(root.resolve("one"))) {
            String sha256 = folder.originals().keep("%PDF".getBytes(), ".pdf");
            Report page = Report.of("page", null, null, null, "A page \ud800.");
            folder.store().append("A", List.of(new Event.ReportAdded(page, new Event.Original("page.pdf", sha256, 1))));
            Files.createDirectories(folder.root().resolve("models/old"));
            Files.writeString(folder.root().resolve("models/old/talks.yaml"), "talks: strait\n");
            Files.writeString(folder.root().resolve("actors.tsv"), "name\n");
            List<Problem> problems = new ArrayList<>();
            Archive.write(folder, zip, problems);
            assertThat(problems).isEmpty();

            Restoring.Result result = restored(zip, root.resolve("two"));

            assertThat(result.problems()).isEmpty();
            assertThat(result.name()).isEqualTo("Karsk Strait");
            assertThat(result.head())
                    .isEqualTo(folder.store().head().orElseThrow().hash());
            try (CaseFolder other = open(root.resolve("two"))) {
                assertThat(Strait.standing(other)).isEqualTo(Strait.standing(folder));
                List<Object> entries = new ArrayList<>();
                List<Object> before = new ArrayList<>();
                other.store().replay(1, entries::add);
                folder.store().replay(1, before::add);
                assertThat(entries).usingRecursiveComparison().isEqualTo(before);
                assertThat(other.store().verify()).isInstanceOf(Verification.Intact.class);
                assertThat(other.originals().intact(sha256)).isTrue();
                assertThat(other.root().resolve("models/old/talks.yaml")).hasContent("talks: strait");
                assertThat(other.root().resolve("actors.tsv")).exists();
                Archive.write(other, root.resolve("again.zip"), problems);
            }
        }
        assertThat(Archive.names(root.resolve("again.zip"))).isEqualTo(Archive.names(zip));
    }

    @Test
    void an_entry_that_was_changed_makes_no_case() throws IOException {
        Path zip = root.resolve("strait.zip");
        Path bad = root.resolve("bad.zip");
        try (CaseFolder folder = Strait.folder(root.resolve("one"))) {
            Archive.write(folder, zip, new ArrayList<>());
        }
        try (BoundedZip in = BoundedZip.open(zip);
                java.util.zip.ZipOutputStream out = new java.util.zip.ZipOutputStream(Files.newOutputStream(bad))) {
            for (String name : in.names()) {
                out.putNextEntry(new java.util.zip.ZipEntry(name));
                String words =
                        new String(in.bytes(name, 1 << 24).orElseThrow(), java.nio.charset.StandardCharsets.UTF_8);
                out.write(words.replace("heard it", "heard of it").getBytes(java.nio.charset.StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }

        Intake<Restoring.Result> refused = Restoring.restore(bad, root.resolve("two"), Strait.CLOCK);

        assertThat(refused.problems()).singleElement().asString().contains("journal.jsonl:9", "was changed");
        assertThat(root.resolve("two")).doesNotExist();
    }

    @Test
    void an_archive_goes_into_a_case_without_entries_and_into_no_other() throws IOException {
        Path zip = root.resolve("strait.zip");
        try (CaseFolder folder = Strait.folder(root.resolve("one"))) {
            Archive.write(folder, zip, new ArrayList<>());
        }
        Strait.empty(root.resolve("empty")).close();

        assertThat(restored(zip, root.resolve("empty")).reports()).isEqualTo(3);
        assertThat(Restoring.restore(zip, root.resolve("one"), Strait.CLOCK).problems())
                .singleElement()
                .asString()
                .contains("has entries already", "parley merge");
    }

    @Test
    void a_lost_file_is_named_and_the_rest_is_packed() throws IOException {
        try (CaseFolder folder = Strait.folder(root.resolve("one"))) {
            Report page = Report.of("page", null, null, null, "A page.");
            folder.store()
                    .append("A", List.of(new Event.ReportAdded(page, new Event.Original("p.pdf", "0".repeat(64), 1))));
            List<Problem> problems = new ArrayList<>();
            Archive.write(folder, root.resolve("a.zip"), problems);

            assertThat(problems).singleElement().asString().contains("page", "p.pdf", "lost");
        }
    }

    private static Restoring.Result restored(Path zip, Path to) {
        if (Restoring.restore(zip, to, Strait.CLOCK) instanceof Intake.Accepted<Restoring.Result> accepted) {
            return accepted.value();
        }
        throw new AssertionError(Restoring.restore(zip, to, Strait.CLOCK).problems());
    }

    private static CaseFolder open(Path at) {
        if (CaseFolder.open(at, Strait.CLOCK) instanceof Intake.Accepted<CaseFolder> accepted) {
            return accepted.value();
        }
        throw new AssertionError(at);
    }
}
