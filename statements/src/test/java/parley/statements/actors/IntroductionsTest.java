package parley.statements.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.ledger.Actor;
import parley.ledger.Report;
import parley.statements.Reader;
import parley.statements.coding.Codebooks;

class IntroductionsTest {
    private static final Report FIRST = report("a", """
            Talks between Veland and Orsk opened on Monday.

            Velandian Foreign Minister Mira Tosk said the wells were dry.

            The mediator, Ilse Bron of Holm, said it would rain. Bron, the foreign minister of Holm, was tired.
            """);
    private static final Report SECOND = report("b", """
            Foreign Minister Mira Tosk said the bridge was closed.

            Tosk demanded the ferry. The mediator called on both sides to wait.
            """);

    private static Report report(String id, String body) {
        return Report.of(id, null, null, null, "Talks go on\n\n" + body);
    }

    /** {@code speaker / party} of each statement of {@code report}, read with what all of them introduce. */
    private static List<String> speakers(Report report, List<Report> all) {
        Actors actors = Introductions.of(all, Actors.none());
        return new Reader(Codebooks.shipped(), actors)
                .read(report).stream()
                        .map(one -> one.speaker().fullName() + " / " + one.party())
                        .toList();
    }

    @Test
    void one_report_tells_the_others_for_whom_somebody_speaks() {
        assertThat(speakers(SECOND, List.of(SECOND))).contains("Mira Tosk / null");
        assertThat(speakers(SECOND, List.of(SECOND, FIRST)))
                .containsExactly("Mira Tosk / Veland", "Mira Tosk / Veland", "Ilse Bron / Holm");
    }

    @Test
    void the_order_of_the_reports_is_of_no_matter() {
        assertThat(Introductions.of(List.of(FIRST, SECOND), Actors.none()).all())
                .isEqualTo(
                        Introductions.of(List.of(SECOND, FIRST), Actors.none()).all());
    }

    @Test
    void every_actor_tells_the_report_and_the_words_that_introduce_it() {
        assertThat(Introductions.of(List.of(FIRST, SECOND), Actors.none()).all())
                .filteredOn(actor -> actor.name().equals("Mira Tosk"))
                .extracting(Actor::source)
                .singleElement()
                .asString()
                .startsWith("introduced in report a: 'Velandian Foreign Minister Mira Tosk'");
    }

    @Test
    void introductions_that_contradict_each_other_are_left_out() {
        Report other =
                report("c", "Veland and Orsk talk.\n\nThe foreign minister of Orsk, Mira Tosk, said it was cold.\n");
        assertThat(speakers(SECOND, List.of(SECOND, FIRST, other))).contains("Mira Tosk / null");
    }

    @Test
    void a_report_s_own_words_win_over_another_report_s() {
        Report own = report(
                "d", "The Dunmark delegation met.\n\nThe foreign minister of Dunmark, Mira Tosk, said it was cold.\n");
        Actors elsewhere = Introductions.of(List.of(FIRST), Actors.none());
        assertThat(new Reader(Codebooks.shipped(), elsewhere).read(own))
                .extracting("party")
                .containsExactly("Dunmark");
    }

    @Test
    void a_government_that_one_report_names_is_meant_by_the_government_of_another() {
        Report named = report(
                "e",
                "The government of Sarn and the Hill Front met on Monday.\n\nThe Hill Front wants the bridge. "
                        + "The government of Sarn has offered the ford.\n");
        Report plain = report(
                "f",
                "The Hill Front wants the mill, too.\n\nThe government has refused. “We are tired,” President "
                        + "Edda Brun said.\n");
        assertThat(speakers(plain, List.of(plain, named))).contains("Edda Brun / Sarn");
        assertThat(speakers(plain, List.of(plain))).contains("Edda Brun / Government");
    }

    @Test
    void whoever_says_we_right_after_the_side_itself_spoke_speaks_for_it() {
        Report report = report(
                "g",
                "Veland and the Velandian navy denied nothing. Veland denied that it had closed the ford.\n\n“We "
                        + "were asleep,” government spokesman Pel Andor said.\n");
        assertThat(speakers(report, List.of(report))).contains("Pel Andor / Veland");
    }
}
