package parley.stability.coalitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.model.conflict.Conflict;
import parley.model.conflict.ConflictFile;
import parley.model.yaml.YamlFile;
import parley.stability.Analysis;
import parley.stability.Fresh;
import parley.stability.RandomConflict;
import parley.stability.Stability;
import parley.stability.moves.MoveGraph;

class CoalitionsTest {
    @Test
    void random_coalitions_stay_where_the_definitions_say() {
        Random random = Fresh.random("coalitions", 2_001);
        for (int run = 0; run < Fresh.models(40); run++) {
            Conflict conflict = run % 3 == 0
                    ? RandomConflict.graph(random)
                    : RandomConflict.options(random, run % 3 == 1 && random.nextBoolean());
            CoalitionDefinitions definitions = new CoalitionDefinitions(conflict);
            Coalitions coalitions = Coalitions.of(new MoveGraph(conflict), List.of(), Map.of(), () -> false);
            assertThat(coalitions.stable())
                    .hasSize((1 << conflict.decisionMakers().size()) - 1);
            coalitions
                    .stable()
                    .forEach((coalition, own) -> own.forEach((concept, stable) -> {
                        int bits = coalition.members().stream()
                                .mapToInt(member -> 1 << member)
                                .sum();
                        for (int state = 0; state < conflict.states().size(); state++) {
                            assertThat(stable.contains(state))
                                    .as("%s, %s, %s in %s", conflict, coalition, concept, state)
                                    .isEqualTo(definitions.stable(concept, bits, state));
                        }
                    }));
        }
    }

    @Test
    void two_armies_that_pull_back_together_jump_out_of_their_trap() {
        Analysis analysis = Stability.analyse(
                ConflictFile.read(new YamlFile("conflict.yaml", """
                conflict: two armies
                decision-makers:
                  Alm: {options: {pull back: reversible}}
                  Brek: {options: {retire: reversible}}
                preferences:
                  Alm: {ranking: [YY, NN, NY, YN]}
                  Brek: {ranking: [YY, NN, YN, NY]}
                """)).orElseThrow());
        Coalitions coalitions = analysis.coalitions().orElseThrow();

        assertThat(coalitions.jumps())
                .containsExactly(new Jump(
                        0, 3, new Coalition(List.of(0, 1)), List.of("Nash", "GMR", "SMR", "SEQ", "SSEQ", "SIM")));
        assertThat(coalitions.equilibria().get(CoalitionConcept.NASH)).containsExactly(3);
        assertThat(coalitions.complete()).isTrue();
    }

    @Test
    void among_nine_only_singles_pairs_and_all_are_looked_at_unless_others_are_asked_for() {
        assertThat(Coalition.all(3))
                .extracting(Coalition::toString)
                .containsExactly("0", "1", "2", "0+1", "0+2", "1+2", "0+1+2");
        assertThat(Coalition.singlesPairsAndAll(9)).hasSize(9 + 36 + 1);
    }
}
