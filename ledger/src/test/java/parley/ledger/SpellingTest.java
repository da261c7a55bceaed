package parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final List<String> DIRECTIONS = List.of("reversible", "irreversible", "irreversible-back");

    @Test
    void of_two_words_equally_near_the_one_that_begins_alike_is_meant() {
        assertThat(Spelling.nearest("ireversible", DIRECTIONS)).contains("irreversible");
        assertThat(Spelling.nearest("eversible", DIRECTIONS)).contains("reversible");
    }

    @Test
    void two_letters_that_changed_places_are_one_slip() {
        assertThat(Spelling.nearest("Nroth", List.of("South", "North"))).contains("North");
    }

    @Test
    void a_word_far_from_all_is_answered_with_all() {
        assertThat(Spelling.advice("tolls", List.of("line", "zone"))).isEqualTo("Known: line, zone.");
    }
}
