package parley.views.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Report;
import parley.ledger.journal.Event;
import parley.ledger.journal.Verification;
import parley.store.CaseFolder;
import parley.views.cases.Importing;
import parley.views.cases.Restoring;

/** Files made to hurt: none is followed out of its folder, none fills the memory, none hangs, each is told. */
class HostileTest {
    private static final int ROUNDS = Integer.getInteger("parley.rounds", 12);
    private static final String SECRET = "the guarantor's private number";

    @TempDir
    private Path root;

    static Stream<Format> all() {
        return Format.ALL.stream();
    }

    // ---- zip bombs

    @Test
    void a_project_that_grows_without_end_is_stopped_as_it_grows() throws IOException {
        Path bomb = root.resolve("bomb.qdpx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry(Qdpx.PROJECT));
            zip.write("<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\"><Description>".getBytes());
            for (int i = 0; i < 80; i++) {
                zip.write(" ".repeat(1 << 20).getBytes());
            }
            zip.closeEntry();
        }
        assertThat(Files.size(bomb)).isLessThan(200_000);

        assertThat(problems(new Qdpx(), bomb)).singleElement().asString().contains("-fold");
    }

    @Test
    void a_text_in_a_project_that_unpacks_a_thousandfold_is_not_read() throws IOException {
        Path bomb = zip("bomb.qdpx", Qdpx.PROJECT, project("internal://t.txt"), "sources/t.txt", "0".repeat(80 << 20));

        assertThat(problems(new Qdpx(), bomb)).singleElement().asString().contains("-fold");
    }

    @Test
    void an_archive_gives_no_more_than_its_limit_in_all() throws IOException {
        Path wide = root.resolve("wide.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(wide))) {
            for (int i = 0; i < 100; i++) {
                zip.putNextEntry(new ZipEntry("reports/" + i));
                zip.write(new byte[10_000]);
                zip.closeEntry();
            }
        }
        try (BoundedZip zip = BoundedZip.open(wide, 500_000, 1_000)) {
            assertThatThrownBy(() -> {
                        for (String name : zip.names()) {
                            zip.bytes(name, 1 << 20);
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("grows beyond 500,000 bytes");
        }
    }

    @Test
    void an_archive_of_too_many_entries_is_refused_by_their_number() throws IOException {
        Path many = root.resolve("many.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(many))) {
            zip.setMethod(ZipOutputStream.DEFLATED);
            for (int i = 0; i <= 1_000; i++) {
                zip.putNextEntry(new ZipEntry(Integer.toString(i, 36)));
                zip.closeEntry();
            }
        }
        assertThatThrownBy(() -> BoundedZip.open(many, 1 << 20, 1_000)).hasMessageContaining("1,001 entries");
    }

    @Test
    void two_entries_of_one_name_are_no_archive() throws IOException {
        Path twice = zip("twice.zip", "case.json", "{}", "Case.json", "{}");
        assertThatThrownBy(() -> BoundedZip.open(twice)).hasMessageContaining("twice");
    }

    // ---- XML

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Project [<!ENTITY x SYSTEM \"file://SECRET\">]>",
                "<!DOCTYPE Project SYSTEM \"file://SECRET\">",
                "<!DOCTYPE Project [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;\">]>"
            })
    void document_types_are_refused_in_projects_and_codebooks(String doctype) throws IOException {
        String declared = doctype.replace("SECRET", secret().toString());
        Path project = zip(
                "x.qdpx",
                Qdpx.PROJECT,
                "<?xml version=\"1.0\"?>" + declared
                        + "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\"><Sources><TextSource guid=\"1\" name=\"n\">"
                        + "<PlainTextContent>&x;</PlainTextContent></TextSource></Sources></Project>");
        Path codebook = Files.writeString(
                root.resolve("x.qdc"),
                declared + "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes><Code name=\"a\" isCodable=\"true\">"
                        + "<Description>&x;</Description></Code></Codes></CodeBook>");

        assertThat(problems(new Qdpx(), project))
                .singleElement()
                .asString()
                .contains("document type")
                .doesNotContain(SECRET);
        assertThatThrownBy(() -> Qdc.read(codebook))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("document type");
    }

    @Test
    void xml_that_nests_without_end_is_refused() throws IOException {
        Path deep = zip("deep.qdpx", Qdpx.PROJECT, "<Project>" + "<Code>".repeat(100_000));
        Path codebook = Files.writeString(root.resolve("deep.qdc"), "<CodeBook>" + "<Code name='a'>".repeat(100_000));

        assertThat(problems(new Qdpx(), deep)).singleElement().asString().contains("depth");
        assertThatThrownBy(() -> Qdc.read(codebook)).hasMessageContaining("depth");
    }

    // ---- ways out

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.yaml", "models/../../evil.yaml", "/evil.yaml", "..\\evil.yaml", "models\\..\\..\\evil.yaml",
                "C:\\evil.yaml", "C:evil.yaml", "models//evil.yaml", "models/./evil.yaml", "models/evil\u202elmay.exe",
                "models/.. /evil.yaml", "\\\\host\\share\\evil.yaml"
            })
    void no_entry_of_an_archive_leads_out_of_the_case(String name) throws IOException {
        Path archive = zip("evil.zip", "case.json", "{\"parley\":1,\"name\":\"x\"}", "journal.jsonl", "", name, "evil");

        Intake<Restoring.Result> restored = Restoring.restore(archive, root.resolve("in/case"), Strait.CLOCK);

        assertThat(restored).isInstanceOf(Intake.Rejected.class);
        assertThat(restored.problems()).singleElement().asString().contains("leads out of it");
        assertThat(found("evil")).isEmpty();
        assertThat(root.resolve("in/case")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "internal://../secret.txt",
                "internal:///etc/passwd",
                "internal://..\\secret.txt",
                "internal://C:\\secret.txt",
                "relative:///../secret.txt",
                "../secret.txt",
                "absolute:///SECRET",
                "file://SECRET",
                "SECRET",
                "internal://a/../../secret.txt"
            })
    void no_path_in_a_project_is_followed_out_of_it(String path) throws IOException {
        Path project =
                zip("p.qdpx", Qdpx.PROJECT, project(path.replace("SECRET", secret().toString())), "sources/t.txt", "x");

        assertThat(problems(new Qdpx(), project)).singleElement().asString().contains("outside of the project");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.txt",
                "SECRET",
                "text/../../secret.txt",
                "text/link.txt",
                "linked/secret.txt",
                "text\\..\\..\\secret.txt"
            })
    void no_text_beside_annotations_or_tables_is_read_from_elsewhere(String source) throws IOException {
        String path = source.replace("SECRET", secret().toString());
        Path folder = Files.createDirectories(root.resolve("in"));
        Files.createDirectories(folder.resolve("text"));
        Files.createSymbolicLink(folder.resolve("text/link.txt"), secret());
        Files.createSymbolicLink(folder.resolve("linked"), root);
        Files.writeString(
                folder.resolve(WebAnnotations.FILE),
                "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"items\":[{\"parley:report\":{\"id\":\"r\"},\"target\":\""
                        + path.replace("\\", "\\\\") + "\"}]}");
        Files.writeString(folder.resolve("statements.csv"), "id,report,content_at\r\n");
        Files.writeString(folder.resolve("reports.csv"), "id,file\r\nr," + path.replace("text/", "") + "\r\n");
        Files.createSymbolicLink(folder.resolve("text/linked"), root);

        assertThat(problems(new WebAnnotations(), folder))
                .singleElement()
                .asString()
                .doesNotContain(SECRET);
        assertThat(problems(new CsvTables(), folder)).singleElement().asString().doesNotContain(SECRET);
    }

    @Test
    void a_link_in_an_archive_is_no_more_than_its_words() throws IOException {
        Path archive = zip(
                "link.zip",
                "case.json",
                "{\"parley\":1,\"name\":\"x\"}",
                "journal.jsonl",
                "",
                "models/l.yaml",
                secret().toString());
        byte[] bytes = Files.readAllBytes(archive);
        markAsLinks(bytes);
        Files.write(archive, bytes);

        Intake<Restoring.Result> restored = Restoring.restore(archive, root.resolve("case"), Strait.CLOCK);

        assertThat(restored).isInstanceOf(Intake.Accepted.class);
        assertThat(Files.isSymbolicLink(root.resolve("case/models/l.yaml"))).isFalse();
        assertThat(root.resolve("case/models/l.yaml")).hasContent(secret().toString());
    }

    @Test
    void links_in_a_case_are_not_packed() throws IOException {
        try (CaseFolder folder = Strait.folder(root.resolve("one"))) {
            Files.createSymbolicLink(folder.root().resolve("models/l.yaml"), secret());
            Files.createSymbolicLink(folder.root().resolve("actors.tsv"), secret());
            Archive.write(folder, root.resolve("a.zip"), new ArrayList<>());
        }
        assertThat(Archive.names(root.resolve("a.zip"))).containsExactly("case.json", "journal.jsonl");
    }

    // ---- tables

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠x",
                "'=1",
                "''=1",
                "'plain",
                "a\"b,c;d\r\ne",
                " edge ",
                "",
                "'",
                "🕊=1"
            })
    void no_cell_is_a_formula_and_each_comes_back_as_it_was(String cell) throws IOException {
        StringWriter out = new StringWriter();
        Csv.write(out, List.of(cell, "end"));

        String first = out.toString().startsWith("\"") ? out.toString().substring(1) : out.toString();
        assertThat(first)
                .doesNotStartWith("=")
                .doesNotStartWith("+")
                .doesNotStartWith("-")
                .doesNotStartWith("@");
        assertThat(first)
                .doesNotStartWith("\t")
                .doesNotStartWith("\r")
                .doesNotStartWith("\n")
                .doesNotStartWith("＝");
        assertThat(new Csv.Rows(new StringReader(out.toString())).next()).containsExactly(cell, "end");
    }

    // ---- names

    @Test
    void characters_that_do_not_show_are_written_out() {
        assertThat(Visible.of("Ana\u202eløS")).isEqualTo("Ana\\u202eløS");
        assertThat(Visible.of("Te\u200bst\u2066\ufeff\u00ad\udb40\udc41\ud800\n"))
                .isEqualTo("Te\\u200bst\\u2066\\ufeff\\u00ad\\u{e0041}\\ud800\\u000a");
        assertThat(Visible.of("Ана Søl سامي 🕊")).isEqualTo("Ана Søl سامي 🕊");
    }

    // ---- damage

    @ParameterizedTest
    @MethodSource("all")
    void files_cut_off_or_spoilt_anywhere_are_told_and_what_comes_in_is_sound(Format format) throws IOException {
        Path good = root.resolve("good");
        try (CaseFolder folder = Strait.folder(root.resolve("one"))) {
            format.write(Strait.extract(folder, null, false), good, new ArrayList<>());
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(good)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        CaseFolder other = Strait.empty(root.resolve("other"));
        long seed = 20240316;
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Path bad = root.resolve("bad" + round);
            Path spoilt = files.get(random.nextInt(files.size()));
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                if (file.equals(spoilt)) {
                    bytes = round % 2 == 0 ? cut(bytes, random) : flipped(bytes, random);
                }
                Path to = bad.resolve(good.relativize(file).toString());
                if (to.getParent() != null) {
                    Files.createDirectories(to.getParent());
                }
                Files.write(to, bytes);
            }
            Importing.Result result = Importing.sheets(other, format, bad, "B");

            assertThat(result.problems())
                    .allSatisfy(problem -> assertThat(problem.explanation()).isNotBlank());
        }
        assertThat(other.store().verify()).as("seed %d", seed).isInstanceOf(Verification.Intact.class);
        other.close();
    }

    @Test
    void an_archive_cut_off_or_spoilt_anywhere_makes_no_case_or_the_whole_one() throws IOException {
        Path good = root.resolve("good.zip");
        String head;
        try (CaseFolder folder = Strait.folder(root.resolve("one"))) {
            Archive.write(folder, good, new ArrayList<>());
            head = folder.store().head().orElseThrow().hash();
        }
        byte[] bytes = Files.readAllBytes(good);
        long seed = 20240317;
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Path bad = root.resolve("bad.zip");
            Files.write(bad, round % 2 == 0 ? cut(bytes, random) : flipped(bytes, random));
            Path to = root.resolve("case" + round);
            switch (Restoring.restore(bad, to, Strait.CLOCK)) {
                case Intake.Rejected<Restoring.Result> rejected ->
                    assertThat(to).as("seed %d, round %d", seed, round).doesNotExist();
                case Intake.Accepted<Restoring.Result> accepted ->
                    assertThat(accepted.value().head()).isEqualTo(head);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"case\",\"parley\":2}",
                "{\"kind\":\"report\",\"id\":\"r\",\"text\":\"abc\",\"hash\":\"00\"}",
                "{\"kind\":\"report\",\"text\":\"abc\"}",
                "{\"kind\":\"report\",\"id\":\"r\",\"text\":\"abc\",\"published\":\"2024-02-31\"}",
                "{\"kind\":\"report\",\"id\":\"r\",\"text\":\"abc\",\"marking\":{\"tlp\":\"TLP:PURPLE\"}}",
                "{\"kind\":\"statement\"}",
                "[1]",
                "nonsense"
            })
    void a_line_that_is_not_what_it_says_is_told_with_its_place(String line) throws IOException {
        Path file = Files.writeString(root.resolve("x.jsonl"), line + "\n");

        assertThat(problems(new JsonLines(), file))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(1));
    }

    @Test
    void a_line_nested_without_end_is_told() throws IOException {
        Path file = Files.writeString(
                root.resolve("x.jsonl"), "[".repeat(1 << 20) + "\n" + "{\"a\":".repeat(1 << 20) + "\n");

        assertThat(problems(new JsonLines(), file)).hasSize(2);
    }

    @Test
    void a_line_longer_than_memory_bears_is_told() {
        TextLines lines = new TextLines(new EndlessInput(), 1 << 20);

        assertThatThrownBy(lines::hasNext).hasMessageContaining("longer than 1048576 bytes");
    }

    private static final class EndlessInput extends java.io.InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            java.util.Arrays.fill(into, from, from + length, (byte) 'x');
            return length;
        }
    }

    // ---- regular expressions

    @Test
    void annotations_made_to_tire_the_patterns_are_read_in_one_pass() throws IOException {
        Path folder = Files.createDirectories(root.resolve("in"));
        Files.writeString(folder.resolve("a.txt"), "Orsk said no.");
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("a.ann"))) {
            out.write("T1\tContent " + "0 4;".repeat(200_000) + "0 4\tOrsk\n");
            out.write("T2\tContent " + "0 ".repeat(200_000) + "\n");
            out.write("T3\tCue 99999999999999999999 999999999999999999999\n");
            out.write("E1\tAttribution:T1 " + "Source".repeat(100_000) + " Content" + "1".repeat(200_000)
                    + " Content:T1\n");
            out.write("A1\tAct E1 " + " ".repeat(200_000) + "\n");
            out.write("#1\tSpeaker E1\t" + "\u00a0 ".repeat(200_000) + "\n");
            out.write("#2\tQuantities E1\t" + " = ; = ".repeat(50_000) + "\n");
            out.write("#3\tIssues E1\t" + ",".repeat(200_000) + "\n");
        }

        assertThat(problems(new Brat(), folder)).isNotEmpty();
    }

    @Test
    @Tag("long")
    void a_report_of_ten_thousand_pages_goes_out_and_comes_back() throws IOException {
        String page = "Orsk said it would stay. 🕊 " + "The strait lay still. ".repeat(120) + "\n";
        Report book = Report.of("book", null, null, null, pages(page));
        try (CaseFolder folder = Strait.empty(root.resolve("one"))) {
            List<Event> events = new ArrayList<>();
            events.add(new Event.ReportAdded(book));
            int points = page.codePointCount(0, page.length());
            for (int i = 0; i < 200; i++) {
                events.add(new Event.StatementProposed(Attributions.with(
                        Strait.statement(book, i + 1, "Orsk", "said", "it would stay", "Orsk", "Orsk", "Orsk", null),
                        new parley.ledger.Attribution(
                                List.of(),
                                List.of(),
                                List.of(new parley.ledger.Span(i * 50 * points, i * 50 * points + 4))))));
            }
            folder.store().append("reader", events);
            for (Format format : Format.ALL) {
                Path place = root.resolve("out-" + format.word());
                format.write(Strait.extract(folder, null, false), place, new ArrayList<>());
                try (CaseFolder other = Strait.empty(root.resolve("in-" + format.word()))) {
                    Importing.Result result = Importing.sheets(other, format, place, "B");
                    assertThat(result.problems()).isEmpty();
                    assertThat(result.statements()).isEqualTo(200);
                    assertThat(other.store().reportOfText(book.hash())).isPresent();
                }
            }
        }
    }

    /** Each with a number, so that they are no bomb. */
    private static String pages(String page) {
        StringBuilder pages = new StringBuilder();
        for (int number = 10_000; number < 20_000; number++) {
            pages.append(page.replace("still. T", "at " + Integer.toString(number * 7919, 36) + " T"));
        }
        return pages.toString();
    }

    // ---- making them

    private List<Problem> problems(Format format, Path place) throws IOException {
        Path root1 = Files.createTempDirectory(root, "case");
        try (CaseFolder other = Strait.empty(root1.resolve("x"))) {
            Importing.Result result = Importing.sheets(other, format, place, "B. Analyst");
            assertThat(other.store().reports().stream()
                            .map(filed -> other.store()
                                    .report(filed.id())
                                    .orElseThrow()
                                    .text()
                                    .toString()))
                    .noneMatch(text -> text.contains(SECRET));
            return result.problems();
        }
    }

    private Path secret() throws IOException {
        Path secret = root.resolve("secret.txt");
        return Files.exists(secret) ? secret : Files.writeString(secret, SECRET);
    }

    private static String project(String path) {
        return "<?xml version=\"1.0\"?><Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"x\"><Sources><TextSource guid=\"1\""
                + " name=\"n\" plainTextPath=\"" + path + "\"/></Sources></Project>";
    }

    /** @param entries name, content, name, content */
    private Path zip(String name, String... entries) throws IOException {
        Path file = root.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int at = 0; at < entries.length; at += 2) {
                zip.putNextEntry(new ZipEntry(entries[at]));
                zip.write(entries[at + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    /** Sets "made on Unix" and the mode of a symbolic link in every entry of the central directory. */
    private static void markAsLinks(byte[] zip) {
        for (int at = 0; at + 46 < zip.length; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                zip[at + 5] = 3;
                zip[at + 40] = (byte) 0xff;
                zip[at + 41] = (byte) 0xa1;
            }
        }
    }

    private static byte[] cut(byte[] bytes, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, random.nextInt(bytes.length));
        return out.toByteArray();
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] spoilt = bytes.clone();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
        }
        return spoilt;
    }

    private List<Path> found(String word) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.getFileName().toString().startsWith(word)
                            && !file.toString().endsWith(".zip"))
                    .toList();
        }
    }
}
