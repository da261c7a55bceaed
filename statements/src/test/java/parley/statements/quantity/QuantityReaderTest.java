package parley.statements.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.ledger.Quantity;
import parley.ledger.SourceText;
import parley.ledger.Span;

class QuantityReaderTest {
    private final QuantityReader reader = new QuantityReader();

    /** In the table an amount is "words = value, low..high, ~, unit"; what is absent is left out. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "amounts.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = true)
    void the_amounts_of_a_sentence_are_these(String sentence, String expected) {
        assertThat(String.join(
                        "; ",
                        find(sentence).stream().map(QuantityReaderTest::told).toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One issue is the harbour, and one of them said so.",
                "No one came, and the two sides ignored one another.",
                "They left on 14 March and came back on March 20, 2024.",
                "It closed on 3 and 5 May, and from 7 to 9 June.",
                "It happened in 2022, and the 2023 elections followed since 2024.",
                "Resolution 242 and Article 5 apply in phase two, says No. 7.",
                "Call +41 22 555 1234 or 555-0199-12 at 10:30, or by 5 pm.",
                "The third round, the 20th, ended two weeks ago.",
                "Ilka Menroth, 54, flew in an F-16 24/7.",
                "The 1990s were hard; a third winter came.",
                "1. The line",
                "They will be back in a few months or a few years.",
                "The two governments named three points in two papers.",
                "Talks narrowed to two major sticking points and a couple of core issues.",
                "A two-state plan was a zero-sum game.",
            })
    void these_tell_no_amount(String sentence) {
        assertThat(find(sentence)).isEmpty();
    }

    @Test
    void only_amounts_inside_the_span_are_told_and_spans_count_code_points() {
        SourceText text = new SourceText("\uD83D\uDD4A 300 ships and 400 boats");

        List<Quantity> found = reader.find(text, new Span(2, 11));

        assertThat(found).singleElement().satisfies(quantity -> {
            assertThat(quantity.span()).isEqualTo(new Span(2, 11));
            assertThat(quantity.text()).isEqualTo("300 ships");
        });
    }

    private List<Quantity> find(String sentence) {
        SourceText text = new SourceText(sentence);
        return reader.find(text, new Span(0, text.length()));
    }

    private static String told(Quantity quantity) {
        StringBuilder out = new StringBuilder(quantity.text()).append(" =");
        if (quantity.value() != null) {
            out.append(' ').append(quantity.value().toPlainString());
        }
        if (quantity.low() != null || quantity.high() != null) {
            out.append(' ').append(quantity.low() == null ? "" : quantity.low().toPlainString());
            out.append("..")
                    .append(quantity.high() == null ? "" : quantity.high().toPlainString());
        }
        return out.append(quantity.approximate() ? " ~" : "")
                .append(quantity.unit() == null ? "" : " " + quantity.unit())
                .toString();
    }
}
