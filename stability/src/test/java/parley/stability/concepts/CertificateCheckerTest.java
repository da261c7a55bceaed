package parley.stability.concepts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.model.conflict.Conflict;
import parley.stability.RandomConflict;
import parley.stability.moves.MoveGraph;

class CertificateCheckerTest {
    @Test
    void a_turned_verdict_is_always_found_out() {
        long seed = 99;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int turned = 0;
        for (int run = 0; run < 60; run++) {
            Conflict conflict = run % 2 == 0 ? RandomConflict.graph(random) : RandomConflict.options(random, false);
            MoveGraph graph = new MoveGraph(conflict);
            CertificateChecker checker = new CertificateChecker(conflict);
            for (StabilityConcept concept : StabilityConcept.all()) {
                if (concept.inapplicable(conflict).isPresent()) {
                    continue;
                }
                for (int maker = 0; maker < graph.makers(); maker++) {
                    for (int state = 0; state < graph.states(); state++) {
                        Verdict verdict = concept.judge(graph, maker, state);
                        assertThat(checker.fault(concept, maker, state, verdict))
                                .isEmpty();
                        assertThat(checker.fault(concept, maker, state, turned(graph, maker, state, verdict)))
                                .isPresent();
                        turned++;
                    }
                }
            }
        }
        assertThat(turned).isPositive();
    }

    /** Claims the opposite: an improvement that is answered, or that no answer is needed. */
    private static Verdict turned(MoveGraph graph, int maker, int state, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Unstable unstable -> new Verdict.Stable(List.of());
            case Verdict.Stable stable ->
                new Verdict.Unstable(
                        stable.answered().isEmpty()
                                ? state
                                : stable.answered().get(0).improvement());
        };
    }

    @Test
    void an_answer_that_the_others_cannot_give_is_found_out() {
        Random random = new Random(7);
        Conflict conflict = RandomConflict.options(random, false);
        MoveGraph graph = new MoveGraph(conflict);
        CertificateChecker checker = new CertificateChecker(conflict);
        for (int maker = 0; maker < graph.makers(); maker++) {
            for (int state = 0; state < graph.states(); state++) {
                for (int to : graph.improvements(maker, state)) {
                    Verdict claimed = new Verdict.Stable(List.of(new Verdict.Answered(to, to)));
                    assertThat(checker.fault(new GeneralMetarationality(), maker, state, claimed))
                            .isPresent();
                }
            }
        }
    }
}
