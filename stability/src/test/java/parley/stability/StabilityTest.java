package parley.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.model.conflict.Conflict;
import parley.model.conflict.ConflictFile;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;
import parley.stability.coalitions.Coalition;
import parley.stability.coalitions.Coalitions;
import parley.stability.concepts.GeneralMetarationality;
import parley.stability.concepts.Nash;
import parley.stability.concepts.SequentialStability;
import parley.stability.concepts.SimultaneousStability;
import parley.stability.concepts.SymmetricMetarationality;

class StabilityTest {
    /** A prisoners' dilemma of two armies that can pull back or stay. */
    private static final String ARMIES = """
            conflict: two armies
            decision-makers:
              Alm: {options: {pull back: reversible}}
              Brek: {options: {retire: reversible}}
            status-quo: YY
            preferences:
              Alm: {ranking: [NY, YY, NN, YN]}
              Brek: {ranking: [YN, YY, NN, NY]}
            """;

    private static Analysis analyse(String text) {
        return Stability.analyse(
                ConflictFile.read(new YamlFile("conflict.yaml", text)).orElseThrow());
    }

    private static List<String> equilibria(Analysis analysis, String concept) {
        return ids(
                analysis.conflict(),
                analysis.tables().stream()
                        .filter(table -> table.concept().equals(concept))
                        .findFirst()
                        .orElseThrow()
                        .equilibria());
    }

    private static List<String> ids(Conflict conflict, Collection<Integer> states) {
        return states.stream().map(state -> conflict.state(state).id()).toList();
    }

    @Test
    void two_armies_stay_apart_only_if_they_look_ahead() {
        Analysis analysis = analyse(ARMIES);

        assertThat(equilibria(analysis, "Nash")).containsExactly("NN");
        assertThat(equilibria(analysis, "GMR")).containsExactly("NN", "YY");
        assertThat(equilibria(analysis, "SEQ")).containsExactly("NN", "YY");
    }

    @Test
    void reasons_name_the_improvement_and_what_deters_it() {
        Analysis analysis = analyse(ARMIES);
        int together = 3;

        assertThat(analysis.why(new Nash(), 0, together))
                .isEqualTo("Alm would leave YY (Alm: pull back; Brek: retire): it can go to NY (Brek: retire), "
                        + "which it prefers.");
        assertThat(analysis.why(new Nash(), 0, 0))
                .isEqualTo("Alm would stay in NN (nothing taken): it can go nowhere that it prefers.");
        assertThat(analysis.why(new SequentialStability(), 0, together))
                .isEqualTo("Alm would stay in YY (Alm: pull back; Brek: retire): it prefers NY (Brek: retire), "
                        + "but Brek would then go to NN (nothing taken), no better for it.");
        assertThat(analysis.why(new SymmetricMetarationality(), 0, together)).endsWith("and without a way out.");
        assertThat(analysis.why(new SimultaneousStability(), 0, together)).contains("made at the same time");
        assertThat(analysis.why(new GeneralMetarationality(), 0, 1)).contains("nothing the others can do");
    }

    @Test
    void from_the_status_quo_the_ways_and_the_points_of_no_return_are_told() {
        Analysis analysis = analyse("""
                conflict: burnt bridge
                decision-makers:
                  Alm: {options: {burn the bridge: irreversible}}
                  Brek: {options: {sign: reversible}}
                status-quo: NN
                preferences:
                  Alm: {ranking: [NY, NN, YY, YN]}
                  Brek: {ranking: [NY, NN, YN, YY]}
                """);
        Evolution evolution = analysis.evolution().orElseThrow();

        assertThat(ids(analysis.conflict(), evolution.legal().steps().keySet()))
                .containsExactly("NN", "YN", "NY", "YY");
        assertThat(evolution.improving().steps()).containsExactly(Map.entry(0, 0), Map.entry(2, 1));
        assertThat(evolution.pointsOfNoReturn()).containsOnlyKeys(1, 3);
        assertThat(evolution.pointsOfNoReturn().get(1)).contains(2);
    }

    @Test
    void graphs_say_why_simultaneous_moves_do_not_apply() {
        Analysis analysis = analyse("""
                conflict: graph
                decision-makers: [Alm, Brek]
                states: [a, b]
                moves: {Alm: {a: [b]}, Brek: {b: [a]}}
                preferences: {Alm: {ranking: [b, a]}, Brek: {ranking: [a, b]}}
                """);

        assertThat(analysis.inapplicable()).containsOnlyKeys("SIM");
        assertThat(analysis.tables()).extracting(Table::concept).containsExactly("Nash", "GMR", "SMR", "SEQ", "SSEQ");
    }

    @Test
    void random_conflicts_agree_with_the_definitions_written_twice_more() {
        Random random = Fresh.random("concepts", 4_711);
        for (int run = 0; run < Fresh.models(200); run++) {
            Conflict conflict = run % 3 == 0
                    ? RandomConflict.graph(random)
                    : RandomConflict.options(random, run % 3 == 1 && random.nextBoolean());
            boolean plain = conflict.form().transitive();
            Definitions definitions = new Definitions(conflict);
            MatrixForm matrices = new MatrixForm(conflict);
            for (Table table : Stability.analyse(conflict).tables()) {
                for (int maker = 0; maker < conflict.decisionMakers().size(); maker++) {
                    boolean[] byMatrices =
                            table.concept().contains("SIM") ? new boolean[0] : matrices.stable(table.concept(), maker);
                    for (int state = 0; state < conflict.states().size(); state++) {
                        boolean stable = table.perMaker().get(maker).contains(state);
                        String as = "run " + run + ", " + table.concept() + ", " + maker + ", " + state;
                        String concept = table.concept();
                        if (concept.equals("SEQ_or_SIM")) {
                            continue;
                        }
                        if (!concept.equals("SIM") || plain) {
                            assertThat(stable).as(as).isEqualTo(definitions.stable(concept, maker, state));
                        }
                        if (!concept.equals("SIM")) {
                            assertThat(stable).as(as).isEqualTo(byMatrices[state]);
                        }
                        if (!concept.equals("SIM") && plain) {
                            assertThat(stable).as(as).isEqualTo(definitions.stableByFormula(concept, maker, state));
                        }
                    }
                }
            }
        }
    }

    @Test
    void who_looks_further_stays_more_often() {
        Random random = Fresh.random("inclusions", 815);
        for (int run = 0; run < Fresh.models(100); run++) {
            Conflict conflict =
                    run % 2 == 0 ? RandomConflict.graph(random) : RandomConflict.options(random, run % 4 == 1);
            Map<String, Table> tables = new TreeMap<>();
            Stability.analyse(conflict).tables().forEach(table -> tables.put(table.concept(), table));
            for (int maker = 0; maker < conflict.decisionMakers().size(); maker++) {
                contains(tables, "SMR", "Nash", maker);
                contains(tables, "GMR", "SMR", maker);
                contains(tables, "SEQ", "Nash", maker);
                contains(tables, "GMR", "SEQ", maker);
                contains(tables, "SEQ", "SSEQ", maker);
                contains(tables, "SMR", "SSEQ", maker);
                if (tables.containsKey("SIM")) {
                    contains(tables, "SIM", "Nash", maker);
                }
            }
        }
    }

    private static void contains(Map<String, Table> tables, String larger, String smaller, int maker) {
        assertThat(tables.get(larger).perMaker().get(maker))
                .containsAll(tables.get(smaller).perMaker().get(maker));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01_prisoners_dilemma",
                "02_chicken",
                "03_sustainable_development",
                "04_cuban_missile_crisis",
                "05_elmira_12state",
                "05a_elmira_9state",
                "08a_original_north_korea",
                "08d_deterrence_north_korea"
            })
    void published_conflicts_come_out_as_published(String name) throws IOException {
        YamlFile file = Shared.file("oracles/stability/" + name + ".json");
        Analysis analysis = Stability.analyse(ConflictFile.read(file).orElseThrow());
        Item.Mapping expected = mapping(((Item.Mapping) file.root().orElseThrow()), "expected");
        for (Table table : analysis.tables()) {
            Item.Mapping concept = mapping(expected, table.concept());
            if (concept.entries().containsKey("per_dm")) {
                List<List<String>> perMaker = new ArrayList<>();
                ((Item.Sequence) concept.entries().get("per_dm")).items().forEach(own -> perMaker.add(texts(own)));
                assertThat(table.perMaker().stream().map(own -> ids(analysis.conflict(), own)))
                        .as(table.concept())
                        .isEqualTo(perMaker);
            }
            assertThat(ids(analysis.conflict(), table.equilibria()))
                    .as(table.concept())
                    .isEqualTo(texts(concept.entries().get("equilibria")));
        }
        Coalitions coalitions = analysis.coalitions().orElseThrow();
        Item.Mapping together = mapping(expected, "coalitions");
        assertThat(coalitions.stable().keySet().stream()
                        .filter(coalition -> coalition.size() > 1)
                        .map(Coalition::toString))
                .containsExactlyInAnyOrderElementsOf(together.entries().keySet());
        coalitions
                .stable()
                .forEach((coalition, own) -> own.forEach((concept, states) -> {
                    if (coalition.size() > 1) {
                        assertThat(ids(analysis.conflict(), states))
                                .as(coalition + " " + concept)
                                .isEqualTo(texts(mapping(together, coalition.toString())
                                        .entries()
                                        .get(concept.word())));
                    }
                }));
        Item.Mapping everybody = mapping(expected, "coalition_equilibria_all_nonempty_coalitions");
        coalitions
                .equilibria()
                .forEach((concept, states) -> assertThat(ids(analysis.conflict(), states))
                        .as(concept.word())
                        .isEqualTo(texts(everybody.entries().get(concept.word()))));
        Item.Mapping reached = mapping(expected, "status_quo_first_reached");
        Evolution evolution = analysis.evolution().orElseThrow();
        assertThat(steps(analysis, evolution.legal().steps())).isEqualTo(steps(mapping(reached, "unilateral_moves")));
        assertThat(steps(analysis, evolution.improving().steps()))
                .isEqualTo(steps(mapping(reached, "unilateral_improvements")));
    }

    private static Map<String, String> steps(Analysis analysis, SortedMap<Integer, Integer> steps) {
        Map<String, String> told = new TreeMap<>();
        steps.forEach(
                (state, count) -> told.put(analysis.conflict().state(state).id(), count.toString()));
        return told;
    }

    private static Map<String, String> steps(Item.Mapping steps) {
        Map<String, String> told = new TreeMap<>();
        steps.entries().forEach((state, count) -> told.put(state, ((Item.Scalar) count).text()));
        return told;
    }

    private static Item.Mapping mapping(Item.Mapping mapping, String key) {
        return (Item.Mapping) mapping.entries().get(key);
    }

    private static List<String> texts(Item list) {
        return ((Item.Sequence) list)
                .items().stream().map(item -> ((Item.Scalar) item).text()).toList();
    }
}
