package parley.statements.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import parley.ledger.SourceText;
import parley.ledger.Span;
import parley.ledger.When;

class TimeReaderTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2025, 9, 10);

    /** In the table a time is "words = first day..last day granularity", "?" when the anchor is unknown. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "times.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = true)
    void the_times_of_a_sentence_are_these(String sentence, @Nullable LocalDate published, @Nullable String expected) {
        List<String> told =
                find(sentence, published).stream().map(TimeReaderTest::told).toList();

        assertThat(String.join("; ", told)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void a_time_says_what_it_was_resolved_against_and_how() {
        When tuesday = find("He said so on Tuesday.", WEDNESDAY).getFirst();
        When unknown = find("He said so on Tuesday.", null).getFirst();
        When stated = find("He said so on 14 March 2024.", null).getFirst();
        When planned = find("They will meet on Tuesday.", WEDNESDAY).getFirst();

        assertThat(tuesday.anchor()).isEqualTo("published 2025-09-10");
        assertThat(tuesday.rule()).isEqualTo("weekday, nearest past");
        assertThat(unknown.anchor()).isEqualTo("publication date unknown");
        assertThat(unknown.rule()).isEqualTo("weekday, nearest past");
        assertThat(stated.anchor()).isEqualTo("stated");
        assertThat(planned.rule()).isEqualTo("weekday, nearest future");
    }

    @Test
    void a_trigger_outside_the_stretch_still_governs_its_clause() {
        SourceText text = new SourceText("\uD83D\uDD4A They will meet again in Halse on Friday.");
        int at = text.toString().indexOf("on Friday") - 1;

        List<When> found = new TimeReader().find(text, new Span(at, at + 9), WEDNESDAY);

        assertThat(found).singleElement().satisfies(when -> {
            assertThat(when.text()).isEqualTo("on Friday");
            assertThat(when.span()).isEqualTo(new Span(at, at + 9));
            assertThat(when.from()).isEqualTo(LocalDate.of(2025, 9, 12));
        });
    }

    private static List<When> find(String sentence, @Nullable LocalDate published) {
        SourceText text = new SourceText(sentence);
        return new TimeReader().find(text, new Span(0, text.length()), published);
    }

    private static String told(When when) {
        StringBuilder out = new StringBuilder(when.text()).append(" = ");
        if (when.from() == null && when.to() == null) {
            out.append('?');
        } else if (when.from() != null && when.from().equals(when.to())) {
            out.append(when.from());
        } else {
            out.append(when.from() == null ? "" : when.from()).append("..").append(when.to() == null ? "" : when.to());
        }
        return out.append(' ').append(when.granularity().word()).toString();
    }
}
