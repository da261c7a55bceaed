package parley.statements.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static final Phrases CUES = Phrases.of("act-cues.tsv");

    private static List<String> kinds(String text) {
        return CUES.at(Wording.of(text).stems(), 0).stream()
                .map(Phrases.Match::kind)
                .toList();
    }

    @Test
    void a_phrase_meets_its_inflections() {
        assertThat(kinds("turned down")).contains("reject");
        assertThat(kinds("ruling out")).contains("reject");
    }

    @Test
    void a_phrase_cut_short_is_none() {
        assertThat(kinds("turned")).isEmpty();
    }
}
