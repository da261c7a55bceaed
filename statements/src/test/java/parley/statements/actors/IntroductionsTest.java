package parley.statements.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.ledger.Report;
import parley.ledger.Statement;
import parley.statements.Reader;
import parley.statements.coding.Codebooks;

class IntroductionsTest {
    private static final Report FIRST =
            Report.of("a", null, null, null, "Norrian Foreign Minister Ada Lind said the talks would go on.");
    private static final Report SECOND =
            Report.of("b", null, null, null, "The ferry is late. Ada Lind said her government wanted the island back.");

    @Test
    void whom_one_report_introduces_the_others_know() {
        assertThat(read(SECOND, Actors.none()).getFirst().party()).isNull();

        Actors taught = Introductions.of(read(FIRST, Actors.none()), Actors.none());

        assertThat(read(SECOND, taught).getFirst().party())
                .isEqualTo(read(FIRST, Actors.none()).getFirst().party())
                .isNotNull();
    }

    @Test
    void a_person_whom_two_reports_place_on_different_sides_is_left_alone() {
        Report other =
                Report.of("c", null, null, null, "Sorvian Foreign Minister Ada Lind said the talks would go on.");
        List<Statement> both = new ArrayList<>(read(FIRST, Actors.none()));
        both.addAll(read(other, Actors.none()));

        assertThat(Introductions.of(both, Actors.none()).all()).isEmpty();
    }

    private static List<Statement> read(Report report, Actors actors) {
        return new Reader(Codebooks.shipped(), actors).read(report);
    }
}
