package parley.ledger.marking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.ledger.marking.Marking.Light;

class MarkingTest {
    @Test
    void the_stricter_of_two_lights_counts_and_the_rule_binds_if_either_has_it() {
        Marking report = new Marking(Light.AMBER, false);
        Marking statement = new Marking(Light.GREEN, true);

        assertThat(report.and(statement)).isEqualTo(new Marking(Light.AMBER, true));
        assertThat(statement.and(report)).isEqualTo(new Marking(Light.AMBER, true));
        assertThat(Marking.NONE.and(null)).isEqualTo(Marking.NONE);
        assertThat(report.and(statement)).hasToString("TLP:AMBER, Chatham House Rule");
    }

    @Test
    void a_mark_holds_back_what_is_stricter_than_the_reader_may_have() {
        assertThat(new Marking(Light.AMBER, false).within(Light.GREEN)).isFalse();
        assertThat(new Marking(Light.GREEN, false).within(Light.GREEN)).isTrue();
        assertThat(Marking.NONE.within(Light.CLEAR)).isTrue();
    }

    @Test
    void lights_are_read_with_or_without_their_prefix() {
        assertThat(Light.parse("tlp:amber+strict")).contains(Light.AMBER_STRICT);
        assertThat(Light.parse("red")).contains(Light.RED);
        assertThat(Light.parse("purple")).isEmpty();
    }

    @Test
    void a_grade_is_a_letter_and_a_digit_apart() {
        assertThat(Grade.parse("C")).contains(new Grade(Grade.Reliability.C, null));
        assertThat(Grade.parse("6").orElseThrow()).hasToString("-6");
        assertThat(Grade.parse("2B")).isEmpty();
        assertThat(Grade.parse("")).isEmpty();
        assertThat(Grade.parse("G7")).isEmpty();
    }
}
