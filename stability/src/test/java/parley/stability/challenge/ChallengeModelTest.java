package parley.stability.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import parley.model.challenge.Contest;
import parley.model.challenge.ContestFile;
import parley.model.yaml.Item;
import parley.model.yaml.YamlFile;
import parley.stability.Shared;

class ChallengeModelTest {
    private static final Offset<Double> NEAR = within(1e-9);

    private static double[] doubles(Random random, int size) {
        return random.doubles(size, 0.05, 1).toArray();
    }

    @Test
    void two_of_equal_will_stand_where_they_stand() {
        // P = 1/4 each, so EU = 2 (1 - 2 s (1 - P)) = -1: nobody gains by a challenge.
        List<Round> rounds = ChallengeModel.rounds(new double[] {1, 1}, new double[] {1, 1}, new double[] {0, 1}, 1);

        assertThat(rounds.get(1).positions()).containsExactly(0.0, 1.0);
        assertThat(rounds.get(1).moves()).isEmpty();
        assertThat(rounds.get(1).risks()).containsExactly(0.0, 0.0);
        assertThat(rounds.get(0).mean()).isEqualTo(0.5);
        assertThat(rounds.get(0).median()).isZero();
    }

    @Test
    void the_one_most_pressed_shrinks_from_risk() {
        // P_12 = 3/8 and P_21 = 1/8: the weak gain less by a challenge, so the strong are the less pressed.
        Round round = ChallengeModel.rounds(new double[] {3, 1}, new double[] {1, 1}, new double[] {0, 1}, 1)
                .get(1);

        assertThat(round.risks()).containsExactly(-1.0, 1.0);
        assertThat(round.exponents().get(0)).isCloseTo(2, NEAR);
        assertThat(round.exponents().get(1)).isCloseTo(0.5, NEAR);
    }

    @Test
    void what_unit_the_scale_has_and_who_comes_first_changes_nothing() {
        long seed = 161_051;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 100; run++) {
            int actors = 2 + random.nextInt(6);
            double[] capability = doubles(random, actors);
            double[] salience = doubles(random, actors);
            double[] position = doubles(random, actors);
            double[] elsewhere = position.clone();
            double[][] turned = new double[3][actors];
            for (int actor = 0; actor < actors; actor++) {
                elsewhere[actor] = 50 + 8 * position[actor];
                turned[0][actors - 1 - actor] = capability[actor];
                turned[1][actors - 1 - actor] = salience[actor];
                turned[2][actors - 1 - actor] = position[actor];
            }
            Round plain =
                    ChallengeModel.rounds(capability, salience, position, 2).get(2);
            Round scaled =
                    ChallengeModel.rounds(capability, salience, elsewhere, 2).get(2);
            Round other =
                    ChallengeModel.rounds(turned[0], turned[1], turned[2], 2).get(2);
            for (int actor = 0; actor < actors; actor++) {
                double own = plain.positions().get(actor);
                assertThat(scaled.positions().get(actor)).as("run " + run).isCloseTo(50 + 8 * own, within(1e-6));
                assertThat(other.positions().get(actors - 1 - actor))
                        .as("run " + run)
                        .isCloseTo(own, within(1e-6));
                assertThat(own).isBetween(0.05, 1.0);
            }
            assertThat(plain.exponents()).allSatisfy(r -> assertThat(r).isBetween(0.4999, 2.0001));
        }
    }

    @Test
    void a_contest_in_which_all_stand_together_is_none() {
        assertThatThrownBy(
                        () -> ChallengeModel.rounds(new double[] {1, 1}, new double[] {1, 1}, new double[] {3, 3}, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_published_rounds_come_out_as_printed() throws IOException {
        YamlFile file = Shared.file("oracles/stability/15_bdm_ec_emissions.json");
        Contest contest = ContestFile.read(file).orElseThrow();
        int actors = contest.actors().size();
        double[][] inputs = new double[3][actors];
        for (int actor = 0; actor < actors; actor++) {
            inputs[0][actor] = contest.actors().get(actor).capability().low().doubleValue();
            inputs[1][actor] = contest.actors().get(actor).salience().low().doubleValue();
            inputs[2][actor] = contest.actors().get(actor).position().low().doubleValue();
        }
        List<Round> rounds = ChallengeModel.rounds(inputs[0], inputs[1], inputs[2], 2);

        List<Item> told = list(((Item.Mapping) file.root().orElseThrow()), "rounds");
        for (int number = 0; number < 3; number++) {
            Item.Mapping expected = (Item.Mapping) told.get(number);
            Round round = rounds.get(number);
            assertThat(round.mean()).isCloseTo(number(expected.entries().get("mean")), NEAR);
            assertThat(round.median()).isCloseTo(number(expected.entries().get("weighted_median")), NEAR);
            near(round.positions(), list(expected, "positions"));
            if (number > 0) {
                near(round.risks(), list(expected, "risk_R"));
                near(round.exponents(), list(expected, "risk_exponent_r"));
                List<String> moves = new ArrayList<>();
                for (Item move : list(expected, "moves")) {
                    List<Item> parts = ((Item.Sequence) move).items();
                    moves.add(((Item.Scalar) parts.get(0)).text() + " " + ((Item.Scalar) parts.get(2)).text());
                }
                assertThat(round.moves())
                        .extracting(move -> contest.actors().get(move.actor()).name() + " "
                                + contest.actors().get(move.before()).name())
                        .containsExactlyElementsOf(moves);
            }
        }
    }

    private static List<Item> list(Item.Mapping mapping, String key) {
        return ((Item.Sequence) mapping.entries().get(key)).items();
    }

    private static double number(Item item) {
        return Double.parseDouble(((Item.Scalar) item).text());
    }

    private static void near(List<Double> values, List<Item> expected) {
        assertThat(values).hasSameSizeAs(expected);
        for (int place = 0; place < values.size(); place++) {
            assertThat(values.get(place)).isCloseTo(number(expected.get(place)), NEAR);
        }
    }
}
