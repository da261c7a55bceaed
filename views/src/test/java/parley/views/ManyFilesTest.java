package parley.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder in which some files cannot be read: the others are added, those are named. */
class ManyFilesTest {
    @TempDir
    private Path folder;

    @Test
    void of_forty_files_seven_bad_ones_are_named_and_the_rest_is_added() throws IOException {
        added(40);
    }

    @Test
    @Tag("long")
    void of_a_thousand_files_seven_bad_ones_are_named_and_the_rest_is_added() throws IOException {
        added(1_000);
    }

    private void added(int files) throws IOException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Map<String, String> bad = bad(reports);
        for (int i = bad.size(); i < files; i++) {
            Files.writeString(
                    reports.resolve("report-%04d.txt".formatted(i)),
                    "Talks, day " + i + "\n\nVeland wants line " + i
                            + " in the strait, its envoy Ana Holt said on Monday." + " Orsk "
                            + Integer.toString(i * 7919, 36) + " refuses.\n");
        }
        String strait = folder.resolve("strait").toString();
        Run.parley("init", strait);

        Run run = Run.parley("add", "--no-model", "-C", strait, reports.toString());

        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("Added " + (files - bad.size()) + " reports")
                .contains("; 7 could not be read");
        bad.forEach((name, why) -> assertThat(run.err())
                .containsOnlyOnce(reports.resolve(name).toString())
                .contains(why));
    }

    private static Map<String, String> bad(Path reports) throws IOException {
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("empty.txt", "the file is empty");
        bad.put("binary.txt", "it is a binary file");
        bad.put("table.xlsx", "'.xlsx' files are not read");
        bad.put("torn.pdf", "torn.pdf");
        bad.put("other.xml", "the XML is no feed");
        bad.put("note.eml", "the file is no mail");
        bad.put("settings.json", "the JSON is no news item");
        Files.writeString(reports.resolve("empty.txt"), "");
        Files.write(reports.resolve("binary.txt"), new byte[] {1, 0, 2, 0, 3});
        Files.writeString(reports.resolve("table.xlsx"), "PK");
        Files.writeString(reports.resolve("torn.pdf"), "%PDF-1.7\n1 0 obj");
        Files.writeString(reports.resolve("other.xml"), "<talks/>");
        Files.writeString(reports.resolve("note.eml"), "Veland waits.");
        Files.writeString(reports.resolve("settings.json"), "{\"theme\": \"dark\"}");
        return bad;
    }
}
