package parley.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Swapping two sides' names in a text swaps them in the result and changes nothing else. */
class NeutralityTest {
    private static final String TEXT = """
            Talks go on

            Talks between Arland and Borland have narrowed to two sticking points, the border and security guarantees, Arlandian Foreign Minister Mira Tosk said on Tuesday.

            Arland has called for an early truce but warned it will hold the bridge. It insists that a settlement must include neutrality.

            “The Borlandians want 40 wells,” Tosk said. “We will not give them one.”

            Ilya Brand, the Borlandian president, denied that his troops had crossed the river and offered to free 30 prisoners if Arland opened the road. A Borlandian official said the Arlandians wanted the pass.

            Both sides described the day as useful.
            """;

    @Test
    void swapped_names_swap_the_result() {
        List<String> stands = Reading.stands(TEXT);
        List<String> swapped = Reading.stands(swap(TEXT));
        assertThat(stands).hasSizeGreaterThan(6);
        assertThat(swapped).isEqualTo(stands.stream().map(NeutralityTest::swap).toList());
        assertThat(Reading.spans(swap(TEXT)))
                .isEqualTo(
                        Reading.spans(TEXT).stream().map(NeutralityTest::swap).toList());
    }

    private static String swap(String text) {
        return text.replace("Arland", "#").replace("Borland", "Arland").replace("#", "Borland");
    }
}
