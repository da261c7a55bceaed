package parley.ledger.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.ledger.Act;
import parley.ledger.Claims;
import parley.ledger.Position;
import parley.ledger.origin.Origins;

class CourseTest {
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

    @Test
    void the_first_telling_of_a_stand_is_a_movement_from_nothing() {
        Movement first = course(Claims.position("Veland", null, Act.DEMAND, MARCH))
                .movements()
                .getFirst();

        assertThat(first.from()).isNull();
        assertThat(first.changes()).containsExactly(new Change.FirstMention());
    }

    @Test
    void saying_the_same_again_is_no_movement() {
        assertThat(course(
                                Claims.position("Veland", null, Act.DEMAND, MARCH),
                                Claims.position("Veland", null, Act.DEMAND, APRIL))
                        .movements())
                .hasSize(1);
    }

    @Test
    void a_lower_figure_is_a_movement_by_the_difference() {
        assertThat(course(
                                Claims.miles("Veland", Act.DEMAND, MARCH, "28"),
                                Claims.miles("Veland", Act.DEMAND, APRIL, "24"))
                        .movements()
                        .getLast()
                        .changes())
                .containsExactly(new Change.Amount(
                        new BigDecimal("28"), new BigDecimal("24"), new BigDecimal("-4"), "nautical miles"));
    }

    @Test
    void an_offer_taken_back_is_a_reversal() {
        Movement turned = course(
                        Claims.position("Orsk", null, Act.OFFER, MARCH),
                        Claims.position("Orsk", null, Act.REFUSAL, APRIL))
                .movements()
                .getLast();

        assertThat(turned.reverses()).isTrue();
        assertThat(turned.changes()).containsExactly(new Change.Reversal(Act.OFFER, Act.REFUSAL));
    }

    @Test
    void a_condition_that_comes_and_goes_is_told_in_the_words_of_the_report() {
        List<Movement> movements = course(
                        Claims.position("Orsk", null, Act.OFFER, MARCH),
                        Claims.conditional("Orsk", Act.OFFER, APRIL),
                        Claims.position("Orsk", null, Act.OFFER, MAY))
                .movements();

        assertThat(movements.get(1).changes()).containsExactly(new Change.ConditionAdded("provided that"));
        assertThat(movements.get(2).changes()).containsExactly(new Change.ConditionDropped("provided that"));
    }

    @Test
    void what_others_tell_is_a_course_of_its_own() {
        List<Movement> movements = course(
                        Claims.position("Orsk", null, Act.OFFER, MARCH),
                        Claims.position("Veland", "Orsk", Act.REFUSAL, APRIL))
                .movements();

        assertThat(movements).hasSize(2);
        assertThat(movements.get(1).from()).isNull();
    }

    @Test
    void the_own_word_against_what_others_tell_about_the_same_time_is_a_contradiction() {
        Position told = Claims.position("Veland", "Orsk", Act.ACCEPTANCE, MARCH);
        Position own = Claims.position("Orsk", null, Act.REFUSAL, MARCH.plusDays(3));

        assertThat(course(told, own).contradictions())
                .containsExactly(new Contradiction(Contradiction.Kind.OWN_WORD_DIFFERS, told, own));
        assertThat(course(told, Claims.position("Orsk", null, Act.REFUSAL, MAY)).contradictions())
                .isEmpty();
    }

    @Test
    void a_denial_of_what_others_told_is_a_contradiction_and_of_the_own_word_a_retraction() {
        Position told = Claims.position("Veland", "Orsk", Act.ACCEPTANCE, MARCH);
        Position own = Claims.position("Orsk", null, Act.OFFER, MARCH);
        Position denial = Claims.position("Orsk", null, Act.DENIAL, APRIL);

        assertThat(course(told, denial).contradictions())
                .containsExactly(new Contradiction(Contradiction.Kind.DENIED, told, denial));
        assertThat(course(own, denial).contradictions())
                .containsExactly(new Contradiction(Contradiction.Kind.RETRACTED, own, denial));
        assertThat(course(own, denial).movements()).hasSize(1);
    }

    @Test
    void a_party_is_silent_when_its_last_word_is_older_than_the_days_asked_for() {
        Position last = Claims.position("Orsk", null, Act.OFFER, MARCH);

        assertThat(course(last).silentSince(APRIL, 30)).contains(last);
        assertThat(course(last).silentSince(APRIL, 31)).isEmpty();
        assertThat(course(Claims.position("Orsk", null, Act.OFFER, null)).silentSince(APRIL, 30))
                .isEmpty();
    }

    @Test
    void one_speaker_on_one_day_is_one_origin_however_many_report_it() {
        Origins origins = new Origins(report -> report.equals("copy") ? "wire" : report);
        List<Position> thin = List.of(told("wire", null), told("copy", null), told("wire", null));
        List<Position> sound = List.of(told("wire", null), told("other", null));
        List<Position> speech = List.of(told("wire", MARCH), told("other", MARCH));

        assertThat(Footing.of(thin, origins)).isEqualTo(new Footing(0, 1));
        assertThat(Footing.of(thin, origins).thin()).isTrue();
        assertThat(Footing.of(sound, origins).thin()).isFalse();
        assertThat(Footing.of(speech, origins)).isEqualTo(new Footing(0, 1));
    }

    private static Position told(String report, LocalDate said) {
        return new Position(
                "Orsk",
                "territory",
                Claims.claim(report, 1, "Veland", "Orsk", Act.OFFER, "territory", said, null, false),
                MARCH,
                false);
    }

    private static Course course(Position... positions) {
        return new Course(List.of(positions), statement -> "provided that");
    }
}
