package parley.model.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parley.model.Basis;
import parley.model.yaml.Item;

class FormulaTest {
    @Test
    void if_is_true_when_its_condition_is_false() {
        Formula formula = Formula.of("3 IF 2", 3);

        assertThat(formula.holds(0b000)).isTrue();
        assertThat(formula.holds(0b010)).isFalse();
        assertThat(formula.holds(0b110)).isTrue();
    }

    @Test
    void not_binds_tighter_than_and_and_that_tighter_than_or() {
        assertThat(Formula.of("-1 & 2 | 3", 3)).hasToString("(-1 & 2) | 3");
        assertThat(Formula.of("-(1 | 2) iff 3", 3)).hasToString("-(1 | 2) IFF 3");
    }

    @Test
    void what_is_no_statement_is_told() {
        assertThatThrownBy(() -> Formula.of("1 & 4", 3)).hasMessageContaining("no option 4");
        assertThatThrownBy(() -> Formula.of("(1", 3)).hasMessageContaining("not closed");
        assertThatThrownBy(() -> Formula.of("1 2", 3)).hasMessageContaining("cannot stand here");
        assertThatThrownBy(() -> Formula.of("", 3)).hasMessageContaining("missing at the end");
    }

    @Test
    void a_written_formula_is_read_back() {
        long seed = 20_261;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 300; run++) {
            Formula formula = random(random, 4);
            assertThat(Formula.of(formula.toString(), 5)).isEqualTo(formula);
        }
    }

    private static Formula random(Random random, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(6);
        return switch (kind) {
            case 1 -> new Formula.Not(random(random, depth - 1));
            case 2 -> new Formula.And(random(random, depth - 1), random(random, depth - 1));
            case 3 -> new Formula.Or(random(random, depth - 1), random(random, depth - 1));
            case 4 -> new Formula.If(random(random, depth - 1), random(random, depth - 1));
            case 5 -> new Formula.Iff(random(random, depth - 1), random(random, depth - 1));
            default -> new Formula.Taken(1 + random.nextInt(5));
        };
    }

    @Test
    void seventy_statements_rank_as_exactly_as_seven() {
        List<Formula> formulas = new ArrayList<>();
        for (int place = 0; place < 70; place++) {
            formulas.add(new Formula.Taken(1));
        }
        formulas.add(new Formula.Taken(2));
        List<State> states = List.of(state(0), state(1), state(2), state(3));

        assertThat(new Preference.Prioritised(formulas, new Basis.Unstated()).payoffs(states))
                .containsExactly(0, 2, 1, 3);
    }

    private static State state(long vector) {
        return new State(Long.toString(vector), true, List.of(vector), "");
    }

    @Test
    void published_rankings_come_out_of_their_statements() throws IOException {
        Item.Mapping root = (Item.Mapping) Shared.file("oracles/stability/12_option_prioritisation.json")
                .root()
                .orElseThrow();
        for (Item item : ((Item.Sequence) root.entries().get("cases")).items()) {
            Item.Mapping entry = (Item.Mapping) item;
            int width = Integer.parseInt(text(entry.entries().get("n_options")));
            List<State> states = texts(entry, "feasible_decimal").stream()
                    .map(decimal -> state(Long.parseLong(decimal)))
                    .toList();
            List<Formula> formulas = texts(entry, "statements_most_important_first").stream()
                    .map(text -> Formula.of(text, width))
                    .toList();

            assertThat(ranking(states, new Preference.Prioritised(formulas, new Basis.Unstated()).payoffs(states)))
                    .as(text(entry.entries().get("conflict")) + ", "
                            + text(entry.entries().get("dm")))
                    .isEqualTo(expected((Item.Sequence) entry.entries().get("expected_ranking_decimal")));
        }
    }

    private static List<TreeSet<Long>> ranking(List<State> states, int[] payoffs) {
        TreeMap<Integer, TreeSet<Long>> tiers = new TreeMap<>();
        for (int state = 0; state < payoffs.length; state++) {
            tiers.computeIfAbsent(-payoffs[state], fresh -> new TreeSet<>())
                    .add(states.get(state).vectors().get(0));
        }
        return List.copyOf(tiers.values());
    }

    private static List<TreeSet<Long>> expected(Item.Sequence ranking) {
        List<TreeSet<Long>> tiers = new ArrayList<>();
        for (Item item : ranking.items()) {
            List<Item> tied = item instanceof Item.Sequence tie ? tie.items() : List.of(item);
            TreeSet<Long> tier = new TreeSet<>();
            tied.forEach(one -> tier.add(Long.parseLong(text(one))));
            tiers.add(tier);
        }
        return tiers;
    }

    private static List<String> texts(Item.Mapping mapping, String key) {
        return ((Item.Sequence) mapping.entries().get(key))
                .items().stream().map(FormulaTest::text).toList();
    }

    private static String text(Item item) {
        return ((Item.Scalar) item).text();
    }
}
