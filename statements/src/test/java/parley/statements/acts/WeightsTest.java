package parley.statements.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.ledger.Act;

class WeightsTest {
    @Test
    void without_a_clue_a_statement_is_an_assessment() {
        assertThat(new Weights(Map.of()).best(List.of("word:rain"))).isEqualTo(Act.ASSESSMENT);
    }

    @Test
    void what_is_learned_is_told_again() {
        Maxent maxent = new Maxent();
        for (int i = 0; i < 20; i++) {
            maxent.add(List.of("always", "cue:reject"), Act.REFUSAL, 1);
            maxent.add(List.of("always", "cue:offer"), Act.OFFER, 1);
        }
        Weights weights = new Weights(maxent.fit(2));
        assertThat(weights.best(List.of("always", "cue:reject"))).isEqualTo(Act.REFUSAL);
        assertThat(weights.best(List.of("always", "cue:offer"))).isEqualTo(Act.OFFER);
        assertThat(weights.margin("cue:offer", Act.OFFER)).isPositive();
    }

    @Test
    void a_clue_met_too_seldom_has_no_weight() {
        Maxent maxent = new Maxent();
        maxent.add(List.of("word:once"), Act.THREAT, 1);
        assertThat(maxent.fit(2)).isEmpty();
    }
}
