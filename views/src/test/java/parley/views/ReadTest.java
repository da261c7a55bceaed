package parley.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.ledger.Act;
import parley.ledger.Attribution;
import parley.ledger.Ground;
import parley.ledger.How;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Speaker;
import parley.ledger.Statement;
import parley.views.document.ReportPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadTest {
    private static final String RIDGE =
            Project.file("casebook/ridge/reports/ridge-line.txt").toString();

    @TempDir
    private Path folder;

    @Test
    void the_trail_of_a_statement_marks_its_sentence_and_names_its_rules() {
        Run run = Run.parley("read", "--why", "1", RIDGE);

        assertThat(run.exit()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "ridge-line#s1", "[content: Talks between", "[cue: said]", "Hesta Virrel]", "field value rule");
    }

    @Test
    void the_trail_as_json_is_that_statement_alone() {
        JsonNode json = new JsonMapper()
                .readTree(Run.parley("read", "--json", "--why", "2", RIDGE).out());

        assertThat(json.path("attributions")).hasSize(1);
        assertThat(json.at("/attributions/0/id").stringValue()).isEqualTo("ridge-line#s2");
    }

    @Test
    void less_sure_statements_are_left_out_and_counted() {
        Run all = Run.parley("read", "--json", RIDGE);
        Run sure = Run.parley("read", "--json", "--min-confidence", "0.75", RIDGE);

        JsonNode every = new JsonMapper().readTree(all.out()).path("attributions");
        JsonNode some = new JsonMapper().readTree(sure.out()).path("attributions");
        assertThat(some)
                .allSatisfy(each ->
                        assertThat(each.path("confidence").doubleValue()).isGreaterThanOrEqualTo(0.75));
        assertThat(sure.err())
                .isEqualTo("parley: left out " + (every.size() - some.size()) + " statements less sure than 0.75\n");
        assertThat(sure.exit()).isZero();
    }

    @Test
    void the_table_tells_how_sure_the_reader_is() {
        assertThat(Run.parley("read", RIDGE).out())
                .containsPattern("who +what +confidence +words")
                .containsPattern(" [01]\\.\\d\\d ");
    }

    @Test
    void every_mark_on_the_page_leads_to_its_statement_and_back() throws IOException {
        Path page = folder.resolve("page.html");

        Run run = Run.parley("read", "--html", page.toString(), RIDGE);

        String html = Files.readString(page);
        assertThat(run.out()).isEmpty();
        assertThat(html).doesNotContain("<script", "http:", "https:");
        Set<String> ids = found("id=\"([^\"]+)\"", html);
        assertThat(found("href=\"#([^\"]+)\"", html)).isNotEmpty().isSubsetOf(ids);
        assertThat(ids).contains("r1s1", "r1t1");
    }

    @Test
    void a_report_cannot_write_markup_and_other_scripts_stand() {
        Report report = Report.of("r<1>", "A & B", null, "<b>\u05e9\u05dc\u05d5\u05dd</b>", """
                <script>alert(1)</script> said \u201cno\u201d & left\u0001.
                \u0634\u0631\u0637 \ud83d\ude80 said so.
                """);
        ReportPage page = new ReportPage();
        page.add(report, List.of(statement(1, span(0, 25), span(26, 30), span(31, 35), How.MIXED)));

        assertThat(page.html())
                .doesNotContain("<script", "<b>\u05e9", "\u0001")
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt;</span>",
                        "dir=\"auto\"",
                        "\u0634\u0631\u0637 \ud83d\ude80")
                .contains("class=\"quote\"");
    }

    @Test
    void overlapping_statements_keep_every_word_once() {
        String text = "Ana said Bo said that \u201cit\u201d ends";
        Report report = Report.of("r", null, null, null, text);
        ReportPage page = new ReportPage();
        page.add(
                report,
                List.of(
                        statement(1, span(0, 3), span(4, 8), span(9, 31), How.MIXED),
                        statement(2, span(9, 11), span(12, 16), span(17, 31), How.MIXED)));

        String shown = page.html();
        String paragraph = shown.substring(shown.indexOf("<p dir"), shown.indexOf("</p>", shown.indexOf("<p dir")));
        assertThat(paragraph.replaceAll("<a [^>]*>\\d+</a>", "").replaceAll("<[^>]+>", ""))
                .isEqualTo(text);
        assertThat(paragraph).contains("class=\"para source shared\"", "class=\"quote shared\"");
    }

    private static Set<String> found(String pattern, String html) {
        Set<String> found = new HashSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Span span(int from, int to) {
        return new Span(from, to);
    }

    private static Statement statement(int number, Span source, Span cue, Span content, How how) {
        return new Statement(
                "r",
                number,
                new Attribution(List.of(source), List.of(cue), List.of(content)),
                new Speaker("<i>Ana</i>", "as told"),
                null,
                null,
                Act.ASSESSMENT,
                List.of(),
                false,
                how,
                null,
                List.of(),
                null,
                List.of(),
                0.5,
                List.of(new Ground("act", "<u>")));
    }
}
