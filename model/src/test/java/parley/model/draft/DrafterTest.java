package parley.model.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.ledger.Act;
import parley.ledger.Attribution;
import parley.ledger.How;
import parley.ledger.Positions;
import parley.ledger.Report;
import parley.ledger.Span;
import parley.ledger.Speaker;
import parley.ledger.Statement;
import parley.ledger.Tag;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.talks.Preferences;
import parley.model.talks.TalksYaml;
import parley.model.talks.Weights;

class DrafterTest {
    private static final Report REPORT = Report.of("h1", null, null, null, "the words of an invented report on Talvia");

    private final List<Statement> statements = new ArrayList<>();

    @Test
    void a_lone_demand_gets_the_option_that_it_is_not_granted() {
        says("Talvia", Act.DEMAND, "territory");

        Draft draft = draft();

        assertThat(draft.talks().issues())
                .singleElement()
                .satisfies(issue -> assertThat(draft.talks().options(issue))
                        .containsExactly("Talvia's demand", Drafter.NOT_GRANTED));
        assertThat(value(draft, "Talvia", 0).basis()).isEqualTo(new Basis.Cited(List.of("h1#s1")));
        assertThat(value(draft, "Quessar", 0))
                .hasToString(value(draft, "Talvia", 1).range() + " ("
                        + value(draft, "Quessar", 0).basis() + ")");
        assertThat(value(draft, "Quessar", 0).basis()).isInstanceOf(Basis.Assumption.class);
    }

    @Test
    void a_refusal_is_the_demand_not_granted_and_is_cited() {
        says("Talvia", Act.DEMAND, "territory");
        says("Quessar", Act.REFUSAL, "territory");

        assertThat(value(draft(), "Quessar", 1)).hasToString("1 (h1#s2)");
    }

    @Test
    void what_an_offer_costs_its_maker_is_unknown() {
        says("Talvia", Act.OFFER, "prisoners");

        Draft draft = draft();

        assertThat(value(draft, "Talvia", 0).range()).hasToString("0 to 1");
        assertThat(value(draft, "Quessar", 0).range()).hasToString("1");
        assertThat(value(draft, "Quessar", 1).range()).hasToString("0");
    }

    @Test
    void an_accepted_issue_is_settled_and_left_out() {
        says("Talvia", Act.DEMAND, "prisoners");
        says("Quessar", Act.ACCEPTANCE, "prisoners");
        says("Talvia", Act.DEMAND, "territory");

        assertThat(draft().talks().issues()).extracting("name").containsExactly("territory");
    }

    @Test
    void weights_and_reservation_values_are_unknown_and_nothing_stands_without_a_basis() {
        says("Talvia", Act.DEMAND, "territory");
        says("Quessar", Act.DEMAND, "guarantees");

        Draft draft = draft();

        assertThat(draft.talks().parties())
                .allSatisfy(party ->
                        assertThat(party.reservation().stated().range()).hasToString("0 to 1"));
        assertThat(draft.talks().preferences().values())
                .extracting(Preferences::weights)
                .containsOnly(new Weights.Unknown());
        assertThat(TalksYaml.write(draft.talks())).doesNotContain("no basis");
    }

    @Test
    void a_core_issue_of_a_party_counts_for_no_less_than_the_others_on_its_word() {
        says("Talvia", Act.DEMAND, "territory");
        says("Talvia", Act.DEMAND, "prisoners");
        says("Quessar", Act.DEMAND, "guarantees");
        says("Talvia", Act.ASSESSMENT, "territory", true);

        Draft draft = draft();

        assertThat(draft.talks().preferences().get("Talvia").weights())
                .isEqualTo(new Weights.Partial(
                        List.of(
                                new Weights.Heavier("territory", "prisoners"),
                                new Weights.Heavier("territory", "guarantees")),
                        Map.of(),
                        new Basis.Cited(List.of("h1#s4"))));
        assertThat(draft.talks().preferences().get("Quessar").weights()).isEqualTo(new Weights.Unknown());
    }

    @Test
    void one_party_alone_makes_no_talks() {
        says("Talvia", Act.DEMAND, "territory");

        assertThat(drafter().draft("strait", List.of("Talvia"), positions())).isEmpty();
    }

    private Draft draft() {
        return drafter()
                .draft("strait", List.of("Talvia", "Quessar"), positions())
                .orElseThrow();
    }

    private static Drafter drafter() {
        return new Drafter("an analyst, 2024-03-15");
    }

    private Positions positions() {
        return new Positions(List.of(REPORT), statements);
    }

    private static Estimate value(Draft draft, String party, int option) {
        String issue = draft.talks().issues().get(0).name();
        return draft.talks()
                .preferences()
                .get(party)
                .values()
                .get(issue)
                .at(draft.options().get(option).label());
    }

    private void says(@Nullable String party, Act act, String issue) {
        says(party, act, issue, false);
    }

    private void says(@Nullable String party, Act act, String issue, boolean core) {
        Attribution words = new Attribution(
                List.of(), List.of(), List.of(new Span(0, REPORT.text().length())));
        statements.add(new Statement(
                "h1",
                statements.size() + 1,
                words,
                new Speaker("a spokesman", "test"),
                party,
                null,
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
