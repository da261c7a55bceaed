package parley.statements.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.ledger.Report;

/** Invented pages built the ways that outlets build theirs; all hold the same report. */
class PageTest {
    private static final String ONE = "The envoy, Hesta Virrel, said on Monday that talks on the strait would go on.";
    private static final String TWO =
            "Karsen wants its posts to stay on the ridge, a spokesman of the harbour guard said.";
    private static final String THREE = "\u201CWe wait,\u201D said Tomas Orr, who speaks for the ferrymen of Talvia.";
    private static final String ALL = ONE + "\n" + TWO + "\n" + THREE;
    private static final String MENU = "<ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li>"
            + "<li><a href='/t'>Talks on the strait, the ridge and the ferries</a></li></ul>";

    private static String p(String... paragraphs) {
        StringBuilder out = new StringBuilder();
        for (String paragraph : paragraphs) {
            out.append("<p>").append(paragraph).append("</p>\n");
        }
        return out.toString();
    }

    private static Report read(String body) {
        return Page.read("page", "<!DOCTYPE html><html><head></head><body>" + body + "</body></html>")
                .report();
    }

    private static String text(String body) {
        return read(body).text().toString();
    }

    @Test
    void an_article_among_menus_and_teasers() {
        assertThat(text("<header>" + MENU + "</header><main><article>" + p(ONE, TWO, THREE) + "</article>"
                        + "<article><h2><a href='/x'>Fish</a></h2><p>Fish are back, people say.</p></article></main>"
                        + "<footer><p>Imprint of this paper and its address.</p></footer>"))
                .isEqualTo(ALL);
    }

    @Test
    void a_live_blog_keeps_all_of_its_posts() {
        String posts =
                "<article>" + p(ONE) + "</article><article>" + p(TWO) + "</article><article>" + p(THREE) + "</article>";

        assertThat(text(MENU + "<main><div class='live-posts'>" + posts + "</div></main>"))
                .isEqualTo(ALL);
    }

    @Test
    void a_page_without_article_but_with_sections() {
        assertThat(text("<div id='top'>" + MENU + "</div><div id='wrap'><div class='story'><section>" + p(ONE)
                        + "</section><section>" + p(TWO) + "</section><section>" + p(THREE) + "</section></div>"
                        + "<div class='right'>" + MENU + "</div></div>"))
                .isEqualTo(ALL);
    }

    @Test
    void a_page_of_the_old_kind_with_tables_and_breaks() {
        assertThat(text(
                        "<table><tr><td width=120><a href=1>Home</a><br><a href=2>Archive of the paper</a></td><td><font>"
                                + ONE + "<br><br>" + TWO + "<br><br>" + THREE + "</font></td></tr></table>"))
                .isEqualTo(ALL);
    }

    @Test
    void text_in_divisions_only() {
        assertThat(text(MENU + "<div class=c><div>" + ONE + "</div><div>" + TWO + "</div><div>" + THREE
                        + "</div></div>"))
                .isEqualTo(ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='cookie-banner'><p>We use cookies to make this paper better for all who read it.</p></div>",
                "<p>We use cookies to make this paper better. Accept them or choose.</p>",
                "<div id='cookieConsent'><p>This notice speaks of what we keep, dear reader, and why.</p></div>",
                "<div class='article__share-tools'><span>Share this story</span><a href=f>Facebook</a></div>",
                "<p>Share this article</p>",
                "<p>Share on Facebook</p>",
                "<div class='ad-slot'><p>Buy the best boats of the coast, with sails.</p></div>",
                "<p>Advertisement</p>",
                "<p>Story continues below advertisement</p>",
                "<figure><img src=a><figcaption>A ferry leaves Stavene on Sunday.</figcaption></figure>",
                "<div class='imageCaption'>A ferry leaves Stavene on Sunday.</div>",
                "<p>Photo: Lena Hask / The Merrowick Courier</p>",
                "<p>Read more: <a href=x>What the ridge is worth</a></p>",
                "<p><b>READ ALSO:</b> What the ridge is worth</p>",
                "<p><a href=x>What the ridge is worth to the people of Karsen</a></p>",
                "<div class='related-links'><h3>Related</h3><p>What the ridge is worth, and to whom it is.</p></div>",
                "<ul><li><a href=a>What the ridge is worth</a></li><li><a href=b>Ferries run again</a></li></ul>",
                "<aside><p>The strait has been closed for a long time, and twice.</p></aside>",
                "<div class='newsletter-signup'><p>Get the best of the paper in your mail each day.</p></div>",
                "<p>Sign up for our newsletter and get the best of the paper.</p>",
                "<div style='display:none'><p>Hidden words that nobody reads, the envoy said.</p></div>",
                "<p>3 min read</p>",
                "<blockquote class='pullquote'>Karsen wants its posts to stay on the ridge</blockquote>",
                "<p>The envoy, Hesta Virrel, said on Monday that talks on the strait would...</p>",
            })
    void what_is_no_part_of_the_report_is_left_out(String aside) {
        assertThat(text("<nav>" + MENU + "</nav><article class='has-sidebar'>" + p(ONE) + aside + p(TWO, THREE)
                        + "</article>"))
                .isEqualTo(ALL);
        assertThat(text("<div>" + MENU + "</div><div class='story-body'>" + p(ONE) + aside + p(TWO, THREE) + "</div>"))
                .isEqualTo(ALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<section class='comments'><h2>Comments (2)</h2><p>I say that they should all go home, now.</p></section>",
                "<h2>2 Comments</h2><p>I say that they should all go home, now.</p><p>I was there and saw it, sir.</p>",
                "<h3>Related stories</h3><p>What the ridge is worth, and to whom it is.</p>",
                "<h3>Most read</h3><p>What the ridge is worth, and to whom it is.</p>",
                "<p>\u00A9 The Merrowick Courier 2024. All rights reserved.</p>",
                "<div class='author-bio'><p>Lena Hask writes on the coast and has done so for years.</p></div>",
            })
    void what_follows_the_report_is_left_out(String tail) {
        assertThat(text("<article>" + p(ONE, TWO, THREE) + tail + "</article>")).isEqualTo(ALL);
    }

    @Test
    void sentences_that_only_begin_like_an_invitation_are_kept() {
        String share = "Share this burden or leave the table, the envoy said to both sides on Monday.";
        String follow = "Comments by the Karsen delegation were not read out at the end of talks.";
        String related = "Related talks on fish, the envoy said, will begin in spring.";

        assertThat(text("<article>" + p(ONE, share, follow, related, THREE) + "</article>"))
                .isEqualTo(String.join("\n", ONE, share, follow, related, THREE));
    }

    @Test
    void a_frame_with_an_unlucky_name_keeps_its_text() {
        assertThat(text("<div class='main-menu-page with-comments sponsored'><div id='share'>" + p(ONE, TWO, THREE)
                        + "</div></div>"))
                .isEqualTo(ALL);
    }

    @Test
    void links_inside_sentences_do_not_make_a_list() {
        String linked = ONE.replace("Hesta Virrel", "<a href=x>Hesta Virrel</a>");

        assertThat(text("<article>" + p(linked, TWO, THREE) + "</article>")).isEqualTo(ALL);
    }

    @Test
    void the_same_text_twice_on_a_page_is_read_once() {
        assertThat(text("<article>" + p(ONE, TWO, THREE) + p(ONE.toUpperCase(java.util.Locale.ROOT), TWO)
                        + "</article>"))
                .isEqualTo(ALL);
    }

    @Test
    void words_that_differ_by_a_name_are_no_repetition() {
        String other = TWO.replace("Karsen", "Talvia");

        assertThat(text("<article>" + p(ONE, TWO, other) + "</article>")).isEqualTo(String.join("\n", ONE, TWO, other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta property='og:title' content='Talks pause'><meta property='og:site_name' content='The Argosy'>"
                        + "<meta property='article:published_time' content='2024-03-14T23:00:00+09:00'>",
                "<meta name='DC.title' content='Talks pause'><meta name='DC.publisher' content='The Argosy'>"
                        + "<meta name='DC.date.issued' content='2024-03-14'>",
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Talks \\u0070ause\","
                        + "\"datePublished\":\"2024-03-14T01:00:00Z\",\"publisher\":{\"@type\":\"Organization\","
                        + "\"name\":\"The Argosy\"}}</script>",
                "<title>Talks pause - The Argosy</title><meta name='pubdate' content='14 March 2024'>",
            })
    void mark_up_tells_title_outlet_and_day(String head) {
        Report report = Page.read("page", "<html><head>" + head + "</head><body>" + p(ONE, TWO) + "</body></html>")
                .report();

        assertThat(report.title()).isEqualTo("Talks pause");
        assertThat(report.outlet()).isEqualTo("The Argosy");
        assertThat(report.published()).isEqualTo(LocalDate.of(2024, 3, 14));
    }

    @Test
    void the_day_of_a_teaser_is_not_that_of_the_report() {
        assertThat(read("<div class='top'><time datetime='2024-04-01'>1 April</time></div><article><h1>Talks</h1>"
                                + "<time datetime='2024-03-14'>14 March</time>" + p(ONE, TWO, THREE) + "</article>")
                        .published())
                .isEqualTo(LocalDate.of(2024, 3, 14));
    }

    @Test
    void a_page_nested_ten_thousand_deep_is_read() {
        String text = text("<div>".repeat(10_000) + p(ONE, TWO, THREE));

        assertThat(text).isEqualTo(ALL);
    }
}
