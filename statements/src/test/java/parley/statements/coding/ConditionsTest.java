package parley.statements.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.ledger.SourceText;
import parley.ledger.Span;

class ConditionsTest {
    private static @Nullable String condition(String content) {
        SourceText text = new SourceText(content);
        Span found = Conditions.in(text, text.span(0, content.length()));
        return found == null ? null : text.quote(found);
    }

    @Test
    void a_condition_behind_runs_to_the_end_of_its_sentence() {
        assertThat(condition("it would sign provided that the wells stay open. It is late."))
                .isEqualTo("provided that the wells stay open");
    }

    @Test
    void a_condition_in_front_ends_at_the_comma() {
        assertThat(condition("Unless the dam is opened, nobody will come")).isEqualTo("Unless the dam is opened");
    }

    @Test
    void what_is_to_be_done_first_is_a_condition() {
        assertThat(condition("no talks before the last gun has gone")).isEqualTo("before the last gun has gone");
    }

    @Test
    void when_is_a_condition_only_of_what_is_to_come() {
        assertThat(condition("it will pay when the toll has been dropped")).isEqualTo("when the toll has been dropped");
        assertThat(condition("it paid when the toll was dropped")).isNull();
    }

    @Test
    void a_time_is_no_condition() {
        assertThat(condition("the truce holds until Friday")).isNull();
        assertThat(condition("it left once more")).isNull();
    }

    @Test
    void until_somebody_does_something_is_a_condition_whatever_his_name() {
        assertThat(condition("no one will sit down until Marrick names the unit"))
                .isEqualTo("until Marrick names the unit");
        assertThat(condition("no one will sit down until Monday")).isNull();
    }

    @Test
    void a_clause_turned_round_is_a_condition() {
        assertThat(condition("to take the matter to court should the gates stay shut"))
                .isEqualTo("should the gates stay shut");
        assertThat(condition("the gates should stay shut")).isNull();
        assertThat(condition("it would pay, were the embargo to be lifted")).isEqualTo("were the embargo to be lifted");
    }

    @Test
    void without_something_ends_where_the_main_clause_begins() {
        assertThat(condition("Without the money there will be no exchange")).isEqualTo("Without the money");
    }

    @Test
    void the_real_condition_goes_before_what_is_given_in_return() {
        assertThat(condition("In return it would open the road, provided that the mast goes"))
                .isEqualTo("provided that the mast goes");
    }
}
