package parley.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.ledger.Ground;
import parley.ledger.Statement;

class TopicsTest {
    private static List<String> primary(List<Statement> statements) {
        return statements.stream()
                .map(one ->
                        one.issues().isEmpty() ? "" : one.issues().getFirst().issue())
                .toList();
    }

    @Test
    void an_acceptance_is_about_what_was_offered() {
        List<Statement> read =
                Reading.of("Talks go on\n\nVeland offered Orsk an exchange of prisoners. Orsk accepted the offer.\n");
        assertThat(primary(read)).containsExactly("prisoners", "prisoners");
        assertThat(read.getLast().why())
                .extracting(Ground::rule)
                .anyMatch(rule -> rule.endsWith("carried from the statement before"));
    }

    @Test
    void a_figure_without_words_is_about_what_was_last_spoken_of() {
        List<Statement> read =
                Reading.of("Talks go on\n\nOrsk offered to free two prisoners.\n\nVeland demanded a toll of 9 percent "
                        + "on every cargo. Veland insisted that 5 was too little.\n");
        assertThat(primary(read)).containsExactly("prisoners", "economy", "economy");
    }

    @Test
    void a_speaker_s_quotation_goes_on_with_what_the_speaker_spoke_of_before() {
        List<Statement> read =
                Reading.of("Talks go on\n\nMira Tosk, the president of Veland, demanded an amnesty.\n\n“I will not "
                        + "ask twice,” Tosk said.\n");
        assertThat(primary(read)).containsExactly("justice", "justice");
    }

    @Test
    void what_tells_nothing_in_a_report_that_tells_nothing_has_no_issue() {
        List<Statement> read =
                Reading.of("Snow in Lund\n\nOle Brant, a fisherman from Lund, said the " + "snow had come early.\n");
        assertThat(read.getLast().issues()).isEmpty();
    }
}
