package parley.model.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
import parley.model.conflict.Conflict;
import parley.model.conflict.ConflictFile;
import parley.model.conflict.ConflictYaml;
import parley.model.conflict.Option;
import parley.model.conflict.OptionForm;
import parley.model.conflict.Preference;
import parley.model.yaml.YamlFile;

class ConflictDrafterTest {
    private static final Report REPORT = Report.of("h1", null, null, null, "the words of an invented report on Talvia");
    private static final List<String> BOTH = List.of("Talvia", "Quessar");

    private final List<Statement> statements = new ArrayList<>();

    private ConflictDrafter.Drafted draft() {
        return new ConflictDrafter("an analyst, 2024-03-15")
                .draft("strait", BOTH, new Positions(List.of(REPORT), statements), statements)
                .orElseThrow();
    }

    private static List<String> options(Conflict conflict) {
        return ((OptionForm) conflict.form())
                .options().stream().map(Option::name).toList();
    }

    private static Preference.Prioritised preference(Conflict conflict, int party) {
        return (Preference.Prioritised) conflict.preferences().get(party);
    }

    @Test
    void each_party_can_yield_on_what_the_other_asks_and_leave_the_talks() {
        says("Talvia", Act.DEMAND, "territory");
        says("Quessar", Act.OFFER, "territory");

        Conflict conflict = draft().conflict();

        assertThat(options(conflict))
                .containsExactly("yield on territory", "leave the talks", "yield on territory", "leave the talks");
        assertThat(conflict.statusQuo()).hasValue(0);
        assertThat(conflict.states()).extracting(Object::toString).doesNotContain("YNYN", "YYNN", "NNYY");
    }

    @Test
    void every_preference_cites_a_statement_or_is_an_assumption() {
        says("Talvia", Act.DEMAND, "territory");
        says("Quessar", Act.REFUSAL, "territory");
        says("Quessar", Act.THREAT, "territory");

        Preference.Prioritised talvia = preference(draft().conflict(), 0);
        Preference.Prioritised quessar = preference(draft().conflict(), 1);

        assertThat(talvia.formulas()).extracting(Object::toString).containsExactly("-3", "2", "-1");
        assertThat(talvia.grounds().get(1)).isEqualTo(new Basis.Cited(List.of("h1#s1")));
        assertThat(quessar.grounds().get(1)).isEqualTo(new Basis.Cited(List.of("h1#s2")));
        assertThat(talvia.grounds()).noneMatch(Basis.Unstated.class::isInstance);
        assertThat(quessar.grounds()).noneMatch(Basis.Unstated.class::isInstance);
        assertThat(talvia.basis()).isInstanceOf(Basis.Assumption.class);
    }

    @Test
    void a_threat_is_an_option_and_is_meant_unless_something_is_granted() {
        says("Talvia", Act.DEMAND, "territory");
        says("Quessar", Act.DEMAND, "territory");
        says("Quessar", Act.THREAT, "territory");

        Conflict conflict = draft().conflict();

        assertThat(options(conflict)).last().isEqualTo("do what it threatened");
        assertThat(preference(conflict, 1).formulas())
                .extracting(Object::toString)
                .contains("4 IF -1");
        assertThat(preference(conflict, 1).grounds()).contains(new Basis.Cited(List.of("h1#s3")));
    }

    @Test
    void what_finds_no_room_is_told() {
        for (String issue : List.of("territory", "guarantees", "prisoners")) {
            says("Talvia", Act.DEMAND, issue);
            says("Quessar", Act.DEMAND, issue);
        }

        assertThat(draft().left()).containsExactly("prisoners");
    }

    @Test
    void the_written_draft_is_read_back_with_its_grounds() {
        says("Talvia", Act.DEMAND, "territory");
        says("Quessar", Act.DEMAND, "territory");
        says("Quessar", Act.THREAT, "territory");

        Conflict conflict = draft().conflict();
        YamlFile file = new YamlFile("conflict.yaml", ConflictYaml.write(conflict));

        assertThat(ConflictFile.read(file)).hasValue(conflict);
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void positions_that_nobody_could_yield_to_make_no_conflict() {
        says("Talvia", Act.DEMAND, "territory");

        assertThat(new ConflictDrafter("an analyst")
                        .draft("strait", BOTH, new Positions(List.of(REPORT), statements), statements))
                .isEmpty();
    }

    private void says(String party, Act act, String issue) {
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
                false,
                How.REPORTED,
                null,
                List.of(),
                null,
                List.of(),
                1,
                List.of()));
    }
}
