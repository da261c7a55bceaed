package parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTextTest {
    @Test
    void a_quote_after_a_character_outside_the_bmp_is_the_right_one() {
        SourceText text = new SourceText("\uD83D\uDD4A peace");

        assertThat(text.length()).isEqualTo(7);
        assertThat(text.quote(new Span(2, 7))).isEqualTo("peace");
        assertThat(text.span(3, 8)).isEqualTo(new Span(2, 7));
    }

    @Test
    void a_leading_byte_order_mark_counts() {
        assertThat(new SourceText("\uFEFFpeace").quote(new Span(1, 6))).isEqualTo("peace");
    }
}
