package parley.statements.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.ledger.SourceText;
import parley.ledger.Span;

class HeadTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);
    private static final String BODY =
            "\n\nTalks on the Selwen Strait went on, the envoy said, and both sides will meet again next week in Halse.\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Strait talks pause with line still open\nThe Merrowick Courier\n14 March 2024",
                "Strait talks pause with line still open\nThe Merrowick Courier\nThursday 14 March 2024\nBy Lena Hask",
                "Strait talks pause with line still open\nBy Lena Hask and Tomas Orr\nThe Merrowick Courier\nMarch 14, 2024",
                "The Merrowick Courier\n\nStrait talks pause with line still open\n\n2024-03-14",
                "Title: Strait talks pause with line still open\nOutlet: The Merrowick Courier\nPublished: 2024-03-14",
                "Title: Strait talks pause with line still open\nSource: The Merrowick Courier\nDate: Thursday, March 14, 2024",
                "Strait talks pause with line still open | The Merrowick Courier | 14 March 2024",
                "# Strait talks pause with line still open\n\nThe Merrowick Courier\nPublished on 14 March 2024, 10:30 GMT",
                "The Merrowick Courier, Thursday edition, 14 March 2024\nStrait talks pause with line still open",
                "\uFEFFStrait talks pause with line still open\r\nMerrowick Courier\r\n14 March 2024",
            })
    void title_outlet_and_day_are_found_above_the_text(String top) {
        Head head = Head.of(new SourceText(top + BODY));

        assertThat(head.title()).isEqualTo("Strait talks pause with line still open");
        assertThat(head.outlet()).endsWith("Merrowick Courier");
        assertThat(head.published()).isEqualTo(DAY);
        assertThat(head.provenance())
                .extracting(Provenance::field)
                .containsExactlyInAnyOrder("title", "outlet", "published");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Strait talks pause | 2024\n\nSTAVENE, 14 March (Halyard Press Agency) - Talks paused, the envoy said.",
                "Strait talks pause | 2024\n\nSTAVENE, March 14 (Halyard Press Agency) \u2014 Talks paused, the envoy said.",
                "Strait talks pause\n\nPORT SELWEN, Talvia, March 14, 2024 (Halyard Press Agency) -- Talks paused, he said.",
            })
    void a_dateline_tells_agency_and_day(String text) {
        Head head = Head.of(new SourceText(text));

        assertThat(head.title()).isEqualTo("Strait talks pause");
        assertThat(head.outlet()).isEqualTo("Halyard Press Agency");
        assertThat(head.published()).isEqualTo(DAY);
        Span dateline = head.spans().getLast();
        assertThat(new SourceText(text).quote(dateline)).matches("(STAVENE|PORT SELWEN).*[-\u2014]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BELTARA, 3 June 2029 (Norrin Wire) \u2014 Talks paused, the envoy said.",
                "BELTARA, June 3, 2029 (Norrin Wire) - Talks paused, the envoy said.",
                "Talks pause\n\nBELTARA (Norrin Wire), 3 June 2029 \u2014 Talks paused, the envoy said.",
                "Talks pause\n\nBELTARA, 3 June 2029 /Norrin Wire/ -- Talks paused, the envoy said.",
                "Talks pause\n\n(Norrin Wire) BELTARA, 3 June 2029 \u2014 Talks paused, the envoy said.",
                "Talks pause\n\nBeltara, 3 June 2029 (Norrin Wire) \u2014 Talks paused, the envoy said.",
                "Talks pause\n\nBELTARA, Sunday 3 June 2029 (Norrin Wire): Talks paused, the envoy said.",
                "Talks pause\nBy Ane Lund, Norrin Wire, 3 June 2029\n\nTalks paused, the envoy said.",
                "Talks pause\nBy Ane Lund | Norrin Wire | 3 June 2029\n\nTalks paused, the envoy said.",
                "Talks pause\nBy Ane Lund for Norrin Wire, June 3, 2029\n\nTalks paused, the envoy said.",
                "Talks pause\nNorrin Wire\nPublished: 3 June 2029, 14:05 GMT\n\nTalks paused, the envoy said.",
                "Talks pause\nNorrin Wire\nPublished: Sunday, June 3, 2029 at 2:05 pm\nUpdated: 4 June 2029\n\nTalks paused, he said.",
                "Talks pause\nNorrin Wire\nPublished 3 June 2029 | Updated 4 June 2029\n\nTalks paused, he said.",
                "Talks pause\nNorrin Wire, 3 June 2029\n\nTalks paused, he said.",
                "Norrin Wire - 3 June 2029\nTalks pause\n\nTalks paused, he said.",
                "Talks pause\n3 June 2029 \u00B7 Norrin Wire\n\nTalks paused, he said.",
            })
    void outlet_and_day_are_found_in_heads_of_many_makes(String text) {
        Head head = Head.of(new SourceText(text));

        assertThat(head.outlet()).isEqualTo("Norrin Wire");
        assertThat(head.published()).isEqualTo(LocalDate.of(2029, 6, 3));
        assertThat(head.title()).isIn(null, "Talks pause");
    }

    @Test
    void a_dateline_without_any_year_tells_no_day() {
        Head head = Head.of(new SourceText("Talks pause\n\nSTAVENE, 14 March (Halyard Press Agency) - Talks paused."));

        assertThat(head.published()).isNull();
        assertThat(head.outlet()).isEqualTo("Halyard Press Agency");
    }

    @Test
    void a_masthead_goes_before_the_agency_of_the_dateline() {
        Head head = Head.of(
                new SourceText(
                        "Talks pause in Stavene | The Ambrel Standard | 2024\n\nSTAVENE, 14 March (Halyard Press Agency) - They paused."));

        assertThat(head.outlet()).isEqualTo("The Ambrel Standard");
        assertThat(head.published()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The envoy said that talks go on.",
                "The envoy said that talks go on.\nBoth sides wait.\n",
                "\u201CWe wait,\u201D the envoy said.\n\u201CWe wait.\u201D\n",
                "NATO - the alliance - said it would wait for the outcome of talks in Stavene.",
            })
    void a_text_without_a_head_has_none(String text) {
        Head head = Head.of(new SourceText(text));

        assertThat(head.title()).isNull();
        assertThat(head.outlet()).isNull();
        assertThat(head.published()).isNull();
        assertThat(head.spans()).isEmpty();
    }

    @Test
    void spans_count_code_points() {
        SourceText text = new SourceText("\uD83D\uDD4A Strait talks pause\nThe Merrowick Courier" + BODY);

        assertThat(Head.of(text).spans().stream().map(text::quote).toList())
                .containsExactly("\uD83D\uDD4A Strait talks pause", "The Merrowick Courier");
    }

    @Test
    void the_first_report_has_a_title_and_nothing_else() throws IOException {
        Path shared = Path.of("").toAbsolutePath();
        while (shared != null && !Files.exists(shared.resolve("shared/DESIGN.md"))) {
            shared = shared.getParent();
        }
        Assumptions.assumeTrue(shared != null);
        Path report = shared.resolve("shared/reports/vance-two-issues.txt");
        Assumptions.assumeTrue(Files.exists(report));

        Head head = Head.of(new SourceText(Files.readString(report)));

        assertThat(head.title()).startsWith("Vance names").endsWith("deal");
        assertThat(head.outlet()).isNull();
        assertThat(head.published()).isNull();
        assertThat(head.spans()).isEqualTo(List.of(new Span(0, head.title().length())));
    }
}
