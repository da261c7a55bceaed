package parley.statements.acts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.statements.text.Stem;

class WordingTest {
    @Test
    void contractions_are_taken_apart() {
        assertThat(Wording.of("we can't and won't").words()).containsExactly("we", "can", "not", "and", "will", "not");
    }

    @Test
    void names_are_hidden() {
        assertThat(Wording.of("the Free Cantons left").stems())
                .containsExactly("the", Wording.NAME, Wording.NAME, Stem.of("left"));
    }

    @Test
    void a_side_is_hidden_at_the_head_of_a_sentence_too() {
        assertThat(Wording.of("Veland left").stems().getFirst()).isEqualTo(Stem.of("veland"));
        assertThat(Wording.of("Veland left", "veland"::equals).stems().getFirst())
                .isEqualTo(Wording.NAME);
    }

    @Test
    void inflections_meet() {
        assertThat(Stem.of("denies")).isEqualTo(Stem.of("deny"));
        assertThat(Stem.of("dropped")).isEqualTo(Stem.of("drop"));
        assertThat(Stem.of("withdrew")).isEqualTo(Stem.of("withdraw"));
        assertThat(Stem.of("releasing")).isEqualTo(Stem.of("release"));
    }
}
