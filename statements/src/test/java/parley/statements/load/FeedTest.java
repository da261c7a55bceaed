package parley.statements.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.ledger.Intake;
import parley.ledger.Problem;

class FeedTest {
    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <title>The Merrowick Courier</title><link>https://courier.example/</link>
            <item><title>Strait talks pause &amp;amp; the line stays open</title>
            <pubDate>Thu, 14 Mar 2024 23:30:00 +0900</pubDate>
            <description>The envoy said...</description>
            <content:encoded><![CDATA[<p>The envoy, Hesta Virrel, said that talks <b>go on</b>.</p>
            <figure><img src="x.jpg"><figcaption>A ferry</figcaption></figure>
            <p>&ldquo;We wait,&rdquo; she said.</p>]]></content:encoded></item>
            <item><title>Ferries run</title><source url="https://x.example">Halyard Press Agency</source>
            <description>&lt;p&gt;Ferries run again, the harbour guard said.&lt;/p&gt;&lt;p&gt;Nobody spoke of fees.&lt;/p&gt;</description></item>
            </channel></rss>
            """;

    @Test
    void every_entry_of_an_rss_feed_is_a_report() {
        List<Loaded> loaded = accepted(RSS).value();

        assertThat(loaded).extracting(one -> one.report().id()).containsExactly("feed/1", "feed/2");
        assertThat(loaded)
                .extracting(one -> one.report().title())
                .containsExactly("Strait talks pause & the line stays open", "Ferries run");
        assertThat(loaded)
                .extracting(one -> one.report().outlet())
                .containsExactly("The Merrowick Courier", "Halyard Press Agency");
        assertThat(loaded).extracting(one -> one.report().published()).containsExactly(LocalDate.of(2024, 3, 14), null);
        assertThat(loaded)
                .extracting(one -> one.report().text().toString())
                .containsExactly(
                        "Strait talks pause & the line stays open\n\nThe envoy, Hesta Virrel, said that talks go on.\n\n"
                                + "\u201CWe wait,\u201D she said.",
                        "Ferries run\n\nFerries run again, the harbour guard said.\n\nNobody spoke of fees.");
    }

    @Test
    void every_entry_of_an_atom_feed_is_a_report() {
        String atom = """
                <feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Halyard Press Agency</title>
                <entry><title type="html">Talks &lt;i&gt;pause&lt;/i&gt;</title><id>urn:1</id>
                <updated>2024-03-15T01:00:00Z</updated><published>2024-03-14T22:00:00-03:00</published>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The envoy said so.</p><p>They wait.</p></div></content></entry>
                <entry><title>Ferries</title><updated>2024-03-15T01:00:00Z</updated>
                <summary>Ferries run again.</summary></entry></feed>
                """;

        List<Loaded> loaded = accepted(atom).value();

        assertThat(loaded)
                .extracting(one -> one.report().text().toString())
                .containsExactly("Talks pause\n\nThe envoy said so.\n\nThey wait.", "Ferries\n\nFerries run again.");
        assertThat(loaded)
                .extracting(one -> one.report().published())
                .containsExactly(LocalDate.of(2024, 3, 14), LocalDate.of(2024, 3, 15));
        assertThat(loaded).allSatisfy(one -> assertThat(one.report().outlet()).isEqualTo("Halyard Press Agency"));
    }

    @ParameterizedTest
    @CsvSource({
        "'Thu, 14 Mar 2024 10:00:00 GMT', 2024-03-14",
        "'14 Mar 24 10:00 +0100', 2024-03-14",
        "'Thursday, 14 March 2024', 2024-03-14",
        "2024-03-14, 2024-03-14",
        "'Thu, 34 Mar 2024 10:00:00 GMT', ",
        "yesterday, ",
    })
    void stamps_tell_days(String stamp, LocalDate day) {
        Loaded loaded = accepted("<rss><channel><item><title>A</title><pubDate>" + stamp
                        + "</pubDate><description>The envoy said so.</description></item></channel></rss>")
                .value()
                .getFirst();

        assertThat(loaded.report().published()).isEqualTo(day);
    }

    @Test
    void entities_are_neither_fetched_nor_expanded() {
        String bomb = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY file SYSTEM 'file:///etc/passwd'>"
                + "<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY % remote SYSTEM 'http://127.0.0.1:9/x.dtd'> %remote;]>"
                + "<rss><channel><item><title>Talks</title><description>One &file; two &b; three.</description></item></channel></rss>";

        String text = accepted(bomb).value().getFirst().report().text().toString();

        assertThat(text).isEqualTo("Talks\n\nOne &file; two &b; three.");
    }

    @Test
    void a_feed_that_is_cut_off_gives_what_it_has_with_a_remark() {
        String cut = RSS.substring(0, RSS.indexOf("again, the harbour"));

        Intake.Accepted<List<Loaded>> read = accepted(cut);

        assertThat(read.value()).hasSize(2);
        assertThat(read.problems())
                .extracting(Problem::explanation)
                .containsExactly("the feed is cut off: there is no '</rss>'");
    }

    @Test
    void other_xml_and_empty_feeds_are_refused() {
        assertThat(refusal("<talks><day>1</day></talks>")).contains("the XML is no feed: its root element is 'talks'");
        assertThat(refusal("no mark-up at all")).contains("the XML is no feed: it has no elements");
        assertThat(refusal("<rss><channel><title>A</title></channel></rss>")).contains("the feed has no entries");
        assertThat(refusal("<rss><channel><title>A</title><item><link>x</link></item></channel></rss>"))
                .contains("none of the feed's entries has a text");
    }

    private static Intake.Accepted<List<Loaded>> accepted(String feed) {
        return switch (new Feed("feed.rss", "feed", feed).read()) {
            case Intake.Accepted<List<Loaded>> yes -> yes;
            case Intake.Rejected<List<Loaded>> no -> throw new AssertionError(no.problems());
        };
    }

    private static String refusal(String feed) {
        return String.valueOf(new Feed("feed.rss", "feed", feed).read().problems());
    }
}
