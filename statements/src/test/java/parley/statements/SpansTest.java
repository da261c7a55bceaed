package parley.statements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where source, cue and content begin and end. */
class SpansTest {
    private static final String HEAD = "Talks go on\n\nVeland and Orsk are talking. The Velandian team came late.\n\n";

    private static void reads(String text, String... lines) {
        assertThat(Reading.spans(HEAD + text)).containsExactly(lines);
    }

    @Test
    void that_belongs_to_the_content_and_the_final_mark_does_not() {
        reads("Mira Tosk said that the line was fixed.", "Mira Tosk | said | that the line was fixed");
    }

    @Test
    void a_cue_may_end_its_sentence_with_a_day_behind_it() {
        reads(
                "The line has been fixed for good, Velandian Foreign Minister Mira Tosk said on Tuesday.",
                "Velandian Foreign Minister Mira Tosk | said | The line has been fixed for good");
    }

    @Test
    void a_quotation_keeps_its_marks_and_goes_on_after_the_cue() {
        reads(
                "“We want the pass,” Mira Tosk said. “All of it.\" Rain fell.".replace('"', '”'),
                "Mira Tosk | said | “We want the pass,” [...] “All of it.”");
    }

    @Test
    void straight_marks_and_guillemets_are_quotation_marks_too() {
        reads("\"We want the pass,\" Mira Tosk said.", "Mira Tosk | said | \"We want the pass,\"");
        reads("«We want the pass», said Mira Tosk.", "Mira Tosk | said | «We want the pass»");
        reads("„We want the pass“, said Mira Tosk.", "Mira Tosk | said | „We want the pass“");
    }

    @Test
    void a_second_verb_shares_the_source_of_the_first() {
        reads(
                "Orsk has called for an early truce but warned it will hold the bridge.",
                "Orsk | has called for | an early truce",
                "Orsk | warned | it will hold the bridge");
    }

    @Test
    void adding_borrows_the_subject_of_the_main_cue() {
        reads(
                "“The first matter is water,” Tosk stated, adding: “The Orskans want 40 wells. All of them.”",
                "Tosk | stated | “The first matter is water,”",
                "Tosk | adding | “The Orskans want 40 wells. All of them.”");
    }

    @Test
    void a_cue_inside_its_content_splits_it() {
        reads(
                "Veland would open the pass, Mira Tosk said, provided that Orsk left the bridge.",
                "Mira Tosk | said | Veland would open the pass [...] provided that Orsk left the bridge");
        reads(
                "“We will wait,” she said, “and we will count.”",
                "she | said | “We will wait,” [...] “and we will count.”");
    }

    @Test
    void according_to_reads_from_either_end() {
        reads(
                "According to Orskan officials, the Velandians want the pass.",
                "Orskan officials | According to | the Velandians want the pass");
        reads("The wells are dry, according to Mira Tosk.", "Mira Tosk | according to | The wells are dry");
    }

    @Test
    void appositions_belong_to_the_source() {
        reads(
                "Mira Tosk, the Velandian minister, who leads the team, urged both sides to wait.",
                "Mira Tosk, the Velandian minister, who leads the team | urged | both sides to wait");
        reads(
                "The wells are dry, said Mira Tosk, of the water office.",
                "Mira Tosk, of the water office | said | The wells are dry");
    }

    @Test
    void a_quoted_paragraph_without_a_cue_goes_on() {
        reads(
                "“We will wait,” Mira Tosk said.\n\n“And we will count. Day by day.”",
                "Mira Tosk | said | “We will wait,”",
                " |  | “And we will count. Day by day.”");
    }

    @Test
    void a_quotation_opened_again_needs_no_closing_mark_before() {
        reads(
                "“We will wait,” Mira Tosk said. “And we will count.\n“Day by day, well by well.”",
                "Mira Tosk | said | “We will wait,” [...] “And we will count.",
                " |  | “Day by day, well by well.”");
    }

    @Test
    void the_cue_is_the_whole_verb_group() {
        reads("Orsk has long insisted that the wells are hers.", "Orsk | has long insisted | that the wells are hers");
    }

    @Test
    void a_cue_inside_a_told_content_is_second_hand_and_no_cue_of_its_own() {
        reads(
                "Mira Tosk said Orsk, for its part, is pressing for guarantees.",
                "Mira Tosk | said | Orsk, for its part, is pressing for guarantees");
    }

    @Test
    void a_dateline_is_no_part_of_the_source() {
        reads(
                "KARSK, 7 May (Strait Press) - Orsk denied that shots were fired.",
                "Orsk | denied | that shots were fired");
    }

    @Test
    void a_headline_that_the_body_repeats_yields_nothing() {
        assertThat(Reading.spans(
                        "Tosk says the wells are dry\n\nThe wells in the pass are dry, Mira Tosk said on Monday."))
                .containsExactly("Mira Tosk | said | The wells in the pass are dry");
    }

    @Test
    void nouns_passives_and_silence_are_no_cues() {
        reads(
                "The demands of Orsk were long. The proposed line was drawn by hand. Tosk declined to comment. Orsk has not said who will lead its team.");
    }

    @Test
    void a_transcript_gives_every_turn_to_its_label() {
        assertThat(Reading.spans("Briefing in Karsk\n\nMINISTER TOSK: We will sign.\nSPOKESMAN REED: We will not."))
                .containsExactly("MINISTER TOSK | : | We will sign.", "SPOKESMAN REED | : | We will not.");
    }
}
