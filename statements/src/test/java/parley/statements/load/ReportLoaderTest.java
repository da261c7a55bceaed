package parley.statements.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Report;
import parley.ledger.Span;

class ReportLoaderTest {
    private static final String TEXT = "Both sides wait\n\nThe envoy said on Tuesday that talks go on.\n";

    @TempDir
    private Path folder;

    private final ReportLoader loader = new ReportLoader();

    @Test
    void a_text_is_kept_as_it_was_decoded() throws IOException {
        Report report = accepted(write("talks.txt", TEXT)).report();

        assertThat(report.id()).isEqualTo("talks");
        assertThat(report.text().toString()).isEqualTo(TEXT);
        assertThat(report.title()).isEqualTo("Both sides wait");
        assertThat(report.outlet()).isNull();
        assertThat(report.published()).isNull();
    }

    @Test
    void what_told_a_field_stands_beside_the_report() throws IOException {
        Loaded loaded = accepted(write("talks.txt", TEXT));

        assertThat(loaded.provenance())
                .containsExactly(new Provenance("title", "first line, a headline", new Span(0, 15)));
    }

    @Test
    void line_ends_blanks_and_a_byte_order_mark_count() throws IOException {
        String text = "\uFEFF  Both sides wait\r\n\r\nThe envoy said so. \u2028\n";

        Report report = accepted(write("talks.md", text)).report();

        assertThat(report.text().toString()).isEqualTo(text);
        assertThat(report.title()).isEqualTo("Both sides wait");
    }

    @Test
    void utf_16_with_a_byte_order_mark_is_read() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = ("\uFEFF" + TEXT).getBytes(charset);

            assertThat(accepted(write("wide-" + charset, bytes)).report().text().toString())
                    .isEqualTo("\uFEFF" + TEXT);
        }
    }

    @Test
    void broken_utf_16_is_refused() throws IOException {
        assertThat(refusal(write("wide.txt", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'})))
                .contains("not UTF-16LE, although its byte order mark says so");
    }

    @Test
    void what_is_not_utf_8_is_read_as_windows_1252_with_a_remark_that_says_where() throws IOException {
        byte[] bytes = "One\nIt is \u201Ccaf\u00E9\u201D\n".getBytes(Charset.forName("windows-1252"));
        byte[] mixed = "\u00E9t\u00E9\nIt \u00E9t".getBytes(StandardCharsets.UTF_8);
        mixed[mixed.length - 2] = 'x';

        Intake.Accepted<List<Loaded>> read = (Intake.Accepted<List<Loaded>>) load(write("old.txt", bytes));
        Problem second = load(write("mixed.txt", mixed)).problems().getFirst();

        assertThat(read.value().getFirst().report().text().toString()).isEqualTo("One\nIt is \u201Ccaf\u00E9\u201D\n");
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(7);
            assertThat(problem.explanation())
                    .isEqualTo("not UTF-8; read as windows-1252 (the first bytes at fault: 93)");
            assertThat(problem.excerpt()).isEqualTo("It is \u201Ccaf\u00E9\u201D");
        });
        assertThat(second.line()).isEqualTo(2);
        assertThat(second.column()).isEqualTo(4);
    }

    @Test
    void bytes_at_fault_among_utf_8_spoil_only_themselves() throws IOException {
        byte[] bytes = "\u201CWe wait,\u201D the envoy said at the caf?.".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xE9;

        Intake.Accepted<List<Loaded>> read = (Intake.Accepted<List<Loaded>>) load(write("mixed.txt", bytes));

        assertThat(read.value().getFirst().report().text().toString())
                .isEqualTo("\u201CWe wait,\u201D the envoy said at the caf\u00E9.");
        assertThat(read.problems())
                .extracting(Problem::explanation)
                .containsExactly("not UTF-8 throughout; 1 places read as windows-1252 (the first bytes at fault: E9)");
    }

    @Test
    void fifty_megabytes_in_one_line_are_loaded_or_refused() throws IOException {
        byte[] bytes = new byte[50_000_000];
        java.util.Arrays.fill(bytes, (byte) 'x');
        Path path = write("line.txt", bytes);

        assertThat(String.valueOf(
                        new ReportLoader(8L << 20).load(new Input(path, "line")).problems()))
                .contains("the file has 50,000,000 bytes");
        assertThat(new ReportLoader(64L << 20).load(new Input(path, "line")).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t \r\n", "\uFEFF", "\uFEFF\u00A0\n"})
    void a_file_without_words_is_refused(String text) throws IOException {
        assertThat(refusal(write("empty.txt", text))).contains("empty.txt  the file is empty");
    }

    @Test
    void binary_files_are_refused_whatever_their_name() throws IOException {
        byte[] controls = new byte[1000];
        java.util.Arrays.fill(controls, (byte) 'a');
        for (int i = 0; i < 30; i++) {
            controls[i * 20] = 7;
        }

        assertThat(refusal(write("nul.txt", "a\0b"))).contains("it is a binary file");
        assertThat(refusal(write("bell", controls))).contains("it is a binary file");
        assertThat(refusal(write("paper.txt", "%PDF-1.7 and more"))).contains("it is a PDF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"talks.DOCX", "talks.jpg", "talks.xlsx"})
    void other_kinds_of_file_are_refused_by_name(String name) throws IOException {
        assertThat(refusal(write(name, TEXT))).contains(name).contains("files are not read");
    }

    @Test
    void a_dot_in_a_name_makes_no_extension_of_a_number() throws IOException {
        assertThat(accepted(write("talks 14.03", TEXT)).report().id()).isEqualTo("talks 14.03");
    }

    @Test
    void a_file_above_the_limit_is_refused_with_its_size() throws IOException {
        Path path = folder.resolve("huge.txt");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(65L * 1024 * 1024);
        }

        assertThat(refusal(path)).contains("huge.txt  the file has 68,157,440 bytes; at most ");
        assertThat(String.valueOf(
                        new ReportLoader(8L << 20).load(new Input(path, "huge")).problems()))
                .contains("huge.txt  the file has 68,157,440 bytes; at most 8,388,608 are read as one report")
                .contains(
                        "Split it into one file for each report, or give the program more memory (PARLEY_JAVA_OPTIONS=-Xmx8g).");
    }

    @Test
    void what_is_no_file_is_refused_with_the_reason() throws IOException {
        Path named = Files.createDirectory(folder.resolve("report.txt"));
        Path dangling = Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("gone.txt"));
        Path circle = folder.resolve("circle.txt");
        Files.createSymbolicLink(circle, circle);

        assertThat(refusal(named)).contains("is a folder, not a file");
        assertThat(refusal(dangling)).contains("is a link that leads to no file");
        assertThat(refusal(circle)).contains("circle.txt");
        assertThat(refusal(folder.resolve("gone.txt"))).contains("there is no such file or folder");
        assertThat(refusal(Path.of("/proc/self/mem").resolve("x"))).contains("there is no such file");
    }

    @Test
    void a_web_page_gives_its_article_and_its_mark_up_the_rest() throws IOException {
        String page = """
                <!DOCTYPE html><html><head><title>Site | Talks</title>
                <meta property="og:title" content="Two points left">
                <meta property="og:site_name" content="The Lakeside Examiner">
                <meta property="article:published_time" content="2024-07-09T08:00:00Z"></head>
                <body><nav><p>Home</p></nav><article><h1>Two points left</h1>
                <p>The envoy, Hesta   Virrel, said <b>on Monday</b> that
                talks go on.</p><p>&ldquo;We wait,&rdquo; she said.</p><aside>Read on</aside></article>
                <footer>Imprint</footer></body></html>""";

        Loaded loaded = accepted(write("page.html", page));

        assertThat(loaded.report().text().toString())
                .isEqualTo("Two points left\nThe envoy, Hesta Virrel, said on Monday that talks go on.\n"
                        + "\u201CWe wait,\u201D she said.");
        assertThat(loaded.report().title()).isEqualTo("Two points left");
        assertThat(loaded.report().outlet()).isEqualTo("The Lakeside Examiner");
        assertThat(loaded.report().published()).isEqualTo(LocalDate.of(2024, 7, 9));
        assertThat(loaded.provenance()).extracting(Provenance::field).containsExactly("title", "outlet", "published");
        assertThat(Head.of(loaded.report().text()).spans()).containsExactly(new Span(0, 15));
    }

    @Test
    void a_web_page_without_article_gives_its_densest_part() throws IOException {
        String page = "<html><head><title>Talks</title><script type='application/ld+json'>"
                + "{\"datePublished\": \"2024-03-14T10:00\"}</script></head><body>"
                + "<div><p><a href='/'>A long list of links to other pages of this site</a></p></div>"
                + "<div id=x><p>The envoy said that talks go on.</p><p>They wait.</p></div></body></html>";

        Report report = accepted(write("page", page)).report();

        assertThat(report.text().toString()).isEqualTo("The envoy said that talks go on.\nThey wait.");
        assertThat(report.title()).isEqualTo("Talks");
        assertThat(report.published()).isEqualTo(LocalDate.of(2024, 3, 14));
    }

    @Test
    void a_web_page_may_declare_its_encoding() throws IOException {
        String page =
                "<html><head><meta charset='iso-8859-2'></head><body><p>Pan \u0141ask rzek\u0142.</p></body></html>";

        Loaded loaded = accepted(write("page.htm", page.getBytes(Charset.forName("iso-8859-2"))));

        assertThat(loaded.report().text().toString()).isEqualTo("Pan \u0141ask rzek\u0142.");
    }

    @Test
    void a_web_page_without_text_is_refused() throws IOException {
        assertThat(refusal(write("page.html", "<html><body><script>run()</script></body></html>")))
                .contains("the page has no text");
    }

    @Test
    void folders_are_walked_in_order_without_what_is_hidden() throws IOException {
        write("b/two.txt", TEXT);
        write("a.txt", TEXT);
        write(".hidden.txt", TEXT);
        write(".git/x.txt", TEXT);

        assertThat(loader.expand(List.of(folder)).inputs())
                .extracting(Input::id)
                .containsExactly("a", "two");
    }

    @Test
    void files_that_share_a_name_get_their_path_as_id() throws IOException {
        write("x/day.txt", TEXT);
        write("y/day.txt", TEXT);
        write("y/day.md", TEXT);
        write("y/night.txt", TEXT);

        assertThat(loader.expand(List.of(folder)).inputs())
                .extracting(Input::id)
                .containsExactly("x/day", "y/day.md", "y/day.txt", "night");
    }

    @Test
    void circles_of_links_end_and_nothing_is_read_twice() throws IOException {
        Path file = write("in/one.txt", TEXT);
        Files.createSymbolicLink(folder.resolve("in/back"), folder);
        Files.createSymbolicLink(folder.resolve("same"), folder.resolve("in"));

        Sources sources = loader.expand(List.of(folder, file, folder));

        assertThat(sources.problems()).isEmpty();
        assertThat(sources.inputs()).extracting(Input::id).containsExactly("one");
    }

    @Test
    void what_cannot_be_tried_is_told_and_the_rest_is_kept() throws IOException {
        Path good = write("good.txt", TEXT);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path links = Files.createDirectory(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("gone"), links.resolve("nowhere"));

        Sources sources = loader.expand(List.of(folder.resolve("missing.txt"), empty, links, good));

        assertThat(sources.inputs()).extracting(Input::id).containsExactly("good");
        assertThat(sources.problems())
                .extracting(Problem::explanation)
                .containsExactly(
                        "there is no such file or folder",
                        "the folder has no files",
                        "is a link that leads to no file");
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, bytes);
    }

    private Intake<List<Loaded>> load(Path path) {
        return loader.load(new Input(
                path,
                loader.expand(List.of(path)).inputs().stream()
                        .map(Input::id)
                        .findFirst()
                        .orElse("none")));
    }

    private Loaded accepted(Path path) {
        return switch (load(path)) {
            case Intake.Accepted<List<Loaded>> yes -> yes.value().getFirst();
            case Intake.Rejected<List<Loaded>> no -> throw new AssertionError(no.problems());
        };
    }

    private String refusal(Path path) {
        return switch (load(path)) {
            case Intake.Accepted<List<Loaded>> yes -> throw new AssertionError("read " + yes.value());
            case Intake.Rejected<List<Loaded>> no -> String.valueOf(no.problems());
        };
    }
}
