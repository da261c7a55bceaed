package parley.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.ledger.How;
import parley.ledger.Link;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.ledger.Tag;

/** Who is behind a statement, whose stand it tells, what it does and about what. */
class StandsTest {
    private static final String HEAD = "Talks go on\n\nVeland and Orsk are talking again.\n\n";

    private static void reads(String text, String... lines) {
        assertThat(Reading.stands(HEAD + text)).containsExactly(lines);
    }

    @Test
    void an_adjective_before_an_office_gives_the_party() {
        reads(
                "Velandian Foreign Minister Mira Tosk said the wells were dry.",
                "Mira Tosk / Veland / null / assessment");
    }

    @Test
    void an_office_in_an_apposition_gives_the_party_and_the_surname_keeps_it() {
        reads(
                "Mira Tosk, the Velandian minister, said the wells were dry. Tosk rejected the line. She added that rain would come.",
                "Mira Tosk / Veland / null / assessment",
                "Mira Tosk / Veland / null / refusal",
                "Mira Tosk / Veland / null / assessment");
    }

    @Test
    void what_another_side_wants_is_about_that_side() {
        List<Statement> read = Reading.of(
                HEAD + "The Velandians sat down. Orskan President Ilya Brand said the Velandians want 40 wells.");
        assertThat(read).hasSize(1);
        assertThat(read.getFirst().party()).isEqualTo("Orsk");
        assertThat(read.getFirst().about()).isEqualTo("Veland");
        assertThat(read.getFirst().act().word()).isEqualTo("demand");
        assertThat(read.getFirst().chain())
                .extracting(Link::kind)
                .containsExactly(Link.Kind.OUTLET, Link.Kind.SPEAKER, Link.Kind.ABOUT);
    }

    @Test
    void a_capital_stands_for_its_government() {
        reads(
                "The Velandian capital, Karsk, was calm. Karsk called for a truce. It insists that Orsk must leave the pass.",
                "Veland / Veland / null / call",
                "Veland / Veland / null / demand");
    }

    @Test
    void a_group_has_a_short_name_and_letters() {
        assertThat(
                        Reading.stands(
                                "Round opens\n\nThe government met the Northern Liberation Front (NLF) on Monday.\n\nThe Front rejected the plan. The NLF demanded seats."))
                .containsExactly(
                        "Northern Liberation Front / Northern Liberation Front / null / refusal",
                        "Northern Liberation Front / Northern Liberation Front / null / demand");
    }

    @Test
    void unnamed_officials_have_a_party_and_no_name() {
        reads(
                "A Velandian official, who asked not to be named, said the line had moved.",
                "Veland (anonymous) / Veland / null / assessment");
    }

    @Test
    void both_sides_are_a_set_and_nobody_known_stays_unresolved() {
        reads(
                "Both sides described the day as useful. The old ferryman said the river was high.",
                "both sides / null / null / assessment",
                "old ferryman / null / null / assessment");
    }

    @Test
    void an_envoy_speaks_for_the_body_that_sent_him() {
        reads(
                "The envoy of the regional union, Hesta Moor, said the talks had come down to two sticking points.",
                "Hesta Moor / regional union / null / assessment");
        assertThat(Reading.of(
                                HEAD
                                        + "The envoy of the regional union, Hesta Moor, said the talks had come down to two sticking points.")
                        .getFirst()
                        .core())
                .isTrue();
    }

    @Test
    void acts_follow_cue_modality_and_condition() {
        String who = "Velandian Foreign Minister Mira Tosk ";
        reads(who + "accused Orsk of shelling the bridge.", "Mira Tosk / Veland / null / accusation");
        reads(
                who + "said Veland would free the crews provided that Orsk left the pass.",
                "Mira Tosk / Veland / null / offer");
        reads(who + "said Veland will not leave the pass.", "Mira Tosk / Veland / null / refusal");
        reads(
                who + "said her government would not leave the pass unless Orsk did.",
                "Mira Tosk / Veland / null / demand");
        reads(who + "warned that Veland will attack the bridge.", "Mira Tosk / Veland / null / threat");
        reads(who + "promised to open the road.", "Mira Tosk / Veland / null / commitment");
        reads(who + "stressed Veland has no intention of taking the bridge.", "Mira Tosk / Veland / null / denial");
        reads(who + "accepted the plan.", "Mira Tosk / Veland / null / acceptance");
        reads(who + "reiterated this when the snow came.", "Mira Tosk / Veland / null / assessment");
    }

    @Test
    void the_condition_is_kept_in_its_words() {
        Report report = Report.of(
                "r",
                null,
                null,
                null,
                HEAD
                        + "Mira Tosk, the Velandian minister, said Veland would free the crews provided that Orsk left the pass.");
        Statement read = Reader.shipped().read(report).getFirst();
        assertThat(read.condition()).isNotNull();
        assertThat(report.text().quote(java.util.Objects.requireNonNull(read.condition())))
                .isEqualTo("provided that Orsk left the pass");
    }

    @Test
    void tags_show_the_words_that_fired() {
        Statement read = Reading.of(
                        HEAD
                                + "Mira Tosk, the Velandian minister, said the talks turned on security guarantees and prisoners.")
                .getFirst();
        assertThat(read.issues())
                .containsExactlyInAnyOrder(
                        new Tag("guarantees", "security guarantees"),
                        new Tag("prisoners", "prisoners"),
                        new Tag("process", "the talks"));
    }

    @Test
    void quotation_marks_tell_how_it_was_told() {
        assertThat(Reading.of(HEAD + "“We will wait,” Mira Tosk said.")
                        .getFirst()
                        .how())
                .isEqualTo(How.VERBATIM);
        assertThat(Reading.of(HEAD + "Mira Tosk said it was “a good day” for all.")
                        .getFirst()
                        .how())
                .isEqualTo(How.MIXED);
        assertThat(Reading.of(HEAD + "Mira Tosk said it was a good day.")
                        .getFirst()
                        .how())
                .isEqualTo(How.REPORTED);
        assertThat(Reading.of(HEAD + "Veland wants the bridge.").getFirst().how())
                .isEqualTo(How.SUMMARISED);
    }

    @Test
    void the_day_beside_the_cue_is_when_it_was_said() {
        Statement read = Reading.of(HEAD + "The wells are dry, Mira Tosk said on Tuesday.")
                .getFirst();
        assertThat(java.util.Objects.requireNonNull(read.when()).text()).isEqualTo("on Tuesday");
        assertThat(Reading.of(HEAD + "Mira Tosk said the wells dried on Tuesday.")
                        .getFirst()
                        .when())
                .isNull();
    }

    @Test
    void every_statement_tells_its_grounds() {
        for (Statement read :
                Reading.of(HEAD + "Velandian Foreign Minister Mira Tosk said the wells were dry. Both sides agreed.")) {
            assertThat(read.why()).extracting("field").contains("speaker", "party", "act", "how");
            assertThat(read.why()).extracting("rule").doesNotContain("");
        }
    }
}
