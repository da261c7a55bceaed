package parley.statements.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import parley.ledger.Actor;
import parley.ledger.Intake;
import parley.ledger.Problem;
import parley.ledger.Report;
import parley.ledger.Role;
import parley.statements.Reader;
import parley.statements.coding.Codebooks;

class ActorsTest {
    private static final String HEADER = "name\tkind\tparty\trole\talso\n";

    @Test
    void shipped_actors_tell_their_source_and_states_stand_for_themselves() {
        for (Actor actor : Actors.shipped().all()) {
            assertThat(actor.source()).as(actor.name()).isNotBlank();
            if (actor.kind() == Actor.Kind.STATE) {
                assertThat(actor.party()).isEqualTo(actor.name());
            }
        }
    }

    @Test
    void office_holders_count_in_their_years_only() {
        assertThat(Actors.shipped().on(LocalDate.of(1980, 1, 1))).noneMatch(actor -> actor.kind() == Actor.Kind.PERSON);
        assertThat(Actors.shipped().on(null)).hasSameSizeAs(Actors.shipped().all());
    }

    @Test
    void a_case_adds_its_own_people() {
        Intake<Actors> read = Actors.none()
                .with(
                        "actors.tsv",
                        HEADER
                                + "Veland\tstate\tVeland\tparty\tVelandian | Velandians\nMira Tosk\tperson\tVeland\tparty\tTosk\n");
        assertThat(read.problems()).isEmpty();
        Actors actors = ((Intake.Accepted<Actors>) read).value();
        assertThat(new Reader(Codebooks.shipped(), actors)
                        .read(Report.of("r", null, null, null, "One\n\nTosk said the wells were dry.\n")))
                .extracting("party")
                .containsExactly("Veland");
    }

    @Test
    void every_bad_line_is_a_problem_with_its_place() {
        Intake<Actors> read = Actors.none()
                .with(
                        "actors.tsv",
                        HEADER + "Veland\tstatee\tVeland\t\t\nMira Tosk\tperson\tVeland\tmediatr\tTosk\n\tperson\n");
        assertThat(read).isInstanceOf(Intake.Rejected.class);
        assertThat(read.problems()).extracting(Problem::line).containsExactly(2, 3, 4);
        assertThat(read.problems().getFirst().toString()).contains("actors.tsv:2", "'statee'", "Maybe 'state'?");
        assertThat(read.problems().get(1).advice()).contains("mediator");
    }

    @Test
    void a_file_without_its_header_is_rejected() {
        assertThat(Actors.none().with("actors.tsv", "Veland\tstate\n")).isInstanceOf(Intake.Rejected.class);
    }

    @Test
    void roles_come_from_words_and_from_positions_taken() {
        Report report = Report.of(
                "r",
                null,
                null,
                null,
                "Talks go on\n\nTalks between Veland and Orsk opened on Monday.\n\nHolm, the mediator, has asked both sides to wait. Velandian Foreign Minister Mira Tosk demanded the bridge.\n\nThe foreign minister of Holm said the mediation would go on.\n");
        Actors actors = Actors.none();
        var statements = new Reader(Codebooks.shipped(), actors).read(report);
        var roles = new Roles(actors).find(report, statements);
        assertThat(roles).anyMatch(role -> role.actor().equals("Veland") && role.role() == Role.PARTY);
        assertThat(roles).anyMatch(role -> role.actor().equals("Orsk") && role.role() == Role.PARTY);
        assertThat(roles).anyMatch(role -> role.actor().equals("Holm") && role.role() == Role.MEDIATOR);
        assertThat(roles).anyMatch(role -> role.actor().equals("Mira Tosk") && "Veland".equals(role.forParty()));
    }
}
