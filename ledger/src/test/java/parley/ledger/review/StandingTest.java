package parley.ledger.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.ledger.Act;
import parley.ledger.Claims;
import parley.ledger.Statement;
import parley.ledger.journal.Entry;
import parley.ledger.journal.Event;
import parley.ledger.journal.Event.Decision;
import parley.ledger.marking.Grade;

class StandingTest {
    private static final Statement FIRST = statement(1, Act.DEMAND);
    private static final Statement SECOND = statement(2, Act.OFFER);
    private static final Statement OTHER = statement(1, Act.CALL);

    private final List<Entry> entries = new ArrayList<>();

    @Test
    void a_proposal_waits_for_a_person() {
        enter(new Event.StatementProposed(FIRST));

        assertThat(standing().status()).isEqualTo(Status.PROPOSED);
        assertThat(standing().statement()).isEqualTo(FIRST);
    }

    @Test
    void what_a_person_accepted_stays_when_the_reader_proposes_something_else() {
        enter(new Event.StatementProposed(FIRST));
        enter(new Event.Reviewed(FIRST.id(), Decision.ACCEPTED, ""));
        enter(new Event.StatementProposed(OTHER));

        assertThat(standing().statement()).isEqualTo(FIRST);
        assertThat(standing().status()).isEqualTo(Status.ACCEPTED);
        assertThat(standing().rival()).isEqualTo(OTHER);
    }

    @Test
    void an_edited_version_takes_the_place_of_the_proposed_one_and_undoing_brings_that_back() {
        enter(new Event.StatementProposed(FIRST));
        enter(new Event.Edited(FIRST, OTHER, "a call, not a demand"));
        assertThat(standing().statement()).isEqualTo(OTHER);
        assertThat(standing().status()).isEqualTo(Status.EDITED);

        enter(new Event.Undone(2, List.of(FIRST.id()), ""));
        assertThat(standing().statement()).isEqualTo(FIRST);
        assertThat(standing().status()).isEqualTo(Status.PROPOSED);
        assertThat(standing().entry()).isEqualTo(3);

        enter(new Event.Undone(3, List.of(FIRST.id()), "it was right"));
        assertThat(standing().statement()).isEqualTo(OTHER);
    }

    @Test
    void accepting_an_edited_version_keeps_it_edited() {
        enter(new Event.StatementProposed(FIRST));
        enter(new Event.Edited(FIRST, OTHER, ""));
        enter(new Event.Reviewed(FIRST.id(), Decision.ACCEPTED, ""));

        assertThat(standing().status()).isEqualTo(Status.EDITED);
    }

    @Test
    void what_is_split_gives_way_to_its_parts_unless_it_is_one_of_them() {
        Statement third = statement(3, Act.THREAT);
        enter(new Event.StatementProposed(SECOND));
        enter(new Event.Split(SECOND, List.of(SECOND, third), "two promises"));

        assertThat(Standing.replay(SECOND.id(), entries).orElseThrow().status()).isEqualTo(Status.EDITED);
        assertThat(Standing.replay(third.id(), entries.subList(1, 2))
                        .orElseThrow()
                        .statement())
                .isEqualTo(third);
    }

    @Test
    void what_is_merged_gives_way_to_the_whole() {
        Statement whole = statement(1, Act.CONCESSION);
        enter(new Event.StatementProposed(FIRST));
        enter(new Event.StatementProposed(SECOND));
        enter(new Event.Merged(List.of(FIRST, SECOND), whole, "one sentence"));

        assertThat(Standing.replay(FIRST.id(), List.of(entries.get(0), entries.get(2)))
                        .orElseThrow()
                        .statement())
                .isEqualTo(whole);
        Standing second = Standing.replay(SECOND.id(), List.of(entries.get(1), entries.get(2)))
                .orElseThrow();
        assertThat(second.status()).isEqualTo(Status.REPLACED);
        assertThat(second.status().stands()).isFalse();
    }

    @Test
    void nothing_stands_when_the_proposal_itself_was_undone() {
        enter(new Event.StatementProposed(FIRST));
        enter(new Event.Undone(1, List.of(FIRST.id()), "entered by mistake"));

        assertThat(Standing.replay(FIRST.id(), entries)).isEmpty();
    }

    @Test
    void a_grade_stays_with_the_statement_through_later_decisions() {
        Grade grade = Grade.parse("b2").orElseThrow();
        enter(new Event.StatementProposed(FIRST));
        enter(new Event.Graded(FIRST.id(), grade, ""));
        enter(new Event.Edited(FIRST, OTHER, ""));

        assertThat(standing().grade()).isEqualTo(grade);
        assertThat(grade).hasToString("B2");
    }

    private void enter(Event event) {
        entries.add(new Entry(entries.size() + 1L, Instant.EPOCH, "A. Analyst", event, "", ""));
    }

    private Standing standing() {
        return Standing.replay(FIRST.id(), entries).orElseThrow();
    }

    private static Statement statement(int number, Act act) {
        return Claims.claim("h1", number, "Veland", null, act, "territory", null, null, false);
    }
}
