package parley.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Statement;

/** No text is too odd to be read. */
class RobustnessTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void empty_and_blank_texts_say_nothing() {
        assertThat(Reading.of("")).isEmpty();
        assertThat(Reading.of(" \n\n\t\n")).isEmpty();
        assertThat(Reading.of("\uFEFF")).isEmpty();
    }

    @Test
    void an_unclosed_quotation_ends_with_its_sentence() {
        assertThat(Reading.spans("One\n\nMira Tosk said: “We will wait. Rain fell on the pass all night."))
                .containsExactly("Mira Tosk | said | “We will wait.");
    }

    @Test
    void nested_quotations_are_one() {
        assertThat(Reading.spans("One\n\n“They call it ‘the gate’ up there,” Mira Tosk said.\n\nEnd of it."))
                .containsExactly("Mira Tosk | said | “They call it ‘the gate’ up there,”");
    }

    @Test
    void direction_marks_and_astral_characters_shift_no_offset() {
        assertThat(
                        Reading.spans(
                                "One\n\n\u200F\uD83D\uDD4A Mira Tosk\u200E said that the \uD835\uDC00 line was fixed.\n\nEnd of it."))
                .containsExactly("Mira Tosk | said | that the \uD835\uDC00 line was fixed");
    }

    @Test
    void a_million_quotation_marks_are_read_in_linear_time() {
        for (String mark : new String[] {"\"", "“", "”", "'", "‘", "\" ", "“a” ", "' a"}) {
            String text = "One\n\n" + mark.repeat(1_000_000 / mark.length());
            assertThat(Assertions.assertTimeoutPreemptively(PATIENCE, () -> Reading.of(text)))
                    .hasSizeLessThan(2);
        }
    }

    @Test
    void shuffled_words_and_marks_give_spans_inside_the_text() {
        long seed = 20261124;
        Random random = new Random(seed);
        String[] pieces = {
            "Veland", "Velandian", "said", "has", "called for", "“", "”", "\"", ",", ".", ":", "that", "and", "but",
                    "Tosk", "the",
            "minister", "according to", "\n", "\n\n", "warned", "adding", "(", ")", "it", "both sides", "5", "‘", "’s",
                    "who", "—", "\uD83D\uDD4A"
        };
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(6) == 0 ? "" : " ");
            }
            Report report = Report.of("r", null, null, null, text.toString());
            for (Statement statement : Reading.of(report)) {
                for (Span span : statement.attribution().content()) {
                    assertThat(span.end())
                            .as("seed %d round %d", seed, round)
                            .isLessThanOrEqualTo(report.text().length());
                    assertThat(span.length())
                            .as("seed %d round %d", seed, round)
                            .isPositive();
                }
            }
        }
    }
}
