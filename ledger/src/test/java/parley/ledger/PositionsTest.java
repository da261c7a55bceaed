package parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PositionsTest {
    private static final Set<String> PARTIES = new LinkedHashSet<>(List.of("Talvia", "Quessar"));

    private final List<Report> reports = List.of(
            Report.of("a", "The Courier", LocalDate.of(2024, 2, 20), null, "text"),
            Report.of("b", "The Standard", LocalDate.of(2024, 4, 16), null, "text"),
            Report.of("c", null, null, null, "text"));
    private final List<Statement> statements = new ArrayList<>();

    @Test
    void the_latest_position_is_the_one_published_last() {
        says("b", "Talvia", null, Act.CONCESSION, false, "territory");
        says("a", "Talvia", null, Act.DEMAND, false, "territory");

        assertThat(latest("Talvia", "territory").statement().act()).isEqualTo(Act.CONCESSION);
    }

    @Test
    void what_another_tells_of_a_party_is_that_partys_position_at_second_hand() {
        says("a", "Ebberland", "Quessar", Act.DEMAND, false, "guarantees");

        Position told = latest("Quessar", "guarantees");
        assertThat(told.firstHand()).isFalse();
        assertThat(new Positions(reports, statements).parties()).containsExactly("Quessar");
    }

    @Test
    void on_the_same_day_the_own_word_goes_before_what_others_tell() {
        says("a", "Quessar", null, Act.DEMAND, false, "guarantees");
        says("a", "Ebberland", "Quessar", Act.DEMAND, false, "guarantees");

        assertThat(latest("Quessar", "guarantees").firstHand()).isTrue();
    }

    @Test
    void a_comment_is_no_position() {
        says("a", "Talvia", null, Act.ASSESSMENT, false, "territory");

        assertThat(new Positions(reports, statements).all()).isEmpty();
    }

    @Test
    void a_report_without_a_date_has_positions_without_one() {
        says("c", "Talvia", null, Act.DEMAND, false, "territory");

        assertThat(latest("Talvia", "territory").asOf()).isNull();
    }

    @Test
    void a_sticking_point_is_named_by_a_speaker_or_shown_by_conflicting_positions() {
        says("a", "Ebberland", null, Act.ASSESSMENT, true, "guarantees");
        says("a", "Talvia", null, Act.DEMAND, false, "territory");
        says("a", "Quessar", null, Act.REFUSAL, false, "territory");
        says("a", "Quessar", null, Act.DEMAND, false, "economy");

        assertThat(points()).extracting(StickingPoint::issue).containsExactly("guarantees", "territory");
        assertThat(points().get(0).namedBy()).hasSize(1);
        assertThat(points().get(1).namedBy()).isEmpty();
    }

    @Test
    void an_acceptance_ends_a_conflict() {
        says("a", "Talvia", null, Act.DEMAND, false, "economy");
        says("a", "Quessar", null, Act.REFUSAL, false, "economy");
        says("b", "Quessar", null, Act.ACCEPTANCE, false, "economy");

        assertThat(points()).isEmpty();
    }

    @Test
    void once_the_points_left_are_named_older_conflicts_on_others_are_settled_or_shelved() {
        says("a", "Talvia", null, Act.DEMAND, false, "prisoners");
        says("a", "Quessar", null, Act.REFUSAL, false, "prisoners");
        says("b", "Ebberland", null, Act.ASSESSMENT, true, "territory");

        assertThat(points()).extracting(StickingPoint::issue).containsExactly("territory");
    }

    private List<StickingPoint> points() {
        return new Positions(reports, statements).stickingPoints(PARTIES);
    }

    private Position latest(String party, String issue) {
        return new Positions(reports, statements).latest(party, issue).orElseThrow();
    }

    private void says(String report, String party, @Nullable String about, Act act, boolean core, String issue) {
        statements.add(new Statement(
                report,
                statements.size() + 1,
                new Attribution(List.of(), List.of(), List.of(new Span(0, 4))),
                new Speaker("a spokesman", "test"),
                party,
                about,
                act,
                List.of(new Tag(issue, issue)),
                core,
                How.REPORTED,
                null,
                List.of(),
                null,
                List.of(),
                1,
                List.of()));
    }
}
