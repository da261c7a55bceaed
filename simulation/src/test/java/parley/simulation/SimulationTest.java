package parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final Strategy LINEAR = new TimeDependent(1);

    @Test
    void the_same_seed_gives_the_same_result_to_the_last_bit_whatever_the_number_of_threads() {
        Setup setup = Strait.setup(3001, 10, LINEAR, new TimeDependent(0.2));
        Simulated one = Simulation.run(Strait.read(Strait.UNCERTAIN), setup, 1, Progress.none());

        for (int threads : new int[] {2, 3, 8}) {
            Simulated many = Simulation.run(Strait.read(Strait.UNCERTAIN), setup, threads, Progress.none());
            assertThat(many).isEqualTo(one);
            assertThat(many.toString()).isEqualTo(one.toString());
        }
        assertThat(Strait.outcomes(one).runs()).isEqualTo(3002);
    }

    @Test
    void another_seed_gives_another_result_within_the_standard_errors() {
        Outcomes one = Strait.run(Strait.UNCERTAIN, Setup.of(4000, 1, 10, Map.of("Veland", LINEAR, "Orsk", LINEAR)));
        Outcomes two = Strait.run(Strait.UNCERTAIN, Setup.of(4000, 2, 10, Map.of("Veland", LINEAR, "Orsk", LINEAR)));

        Measure first = one.payoffs().get("Veland").received();
        Measure second = two.payoffs().get("Veland").received();
        assertThat(first.mean()).isNotEqualTo(second.mean());
        assertThat(Math.abs(first.mean() - second.mean()))
                .isLessThan(4 * Math.hypot(first.standardError(), second.standardError()));
    }

    @Test
    void measures_and_their_errors_are_what_counting_by_hand_gives() {
        Setup setup = Strait.setup(400, 6, new TimeDependent(0.2), new TitForTat());
        Outcomes outcomes = Strait.run(Strait.UNCERTAIN, setup);

        List<Double> pairs = new ArrayList<>();
        double without = 0;
        for (long run = 0; run < 400; run += 2) {
            Story one = story(setup, run);
            Story two = story(setup, run + 1);
            assertThat(one.reservations()).isEqualTo(two.reservations());
            pairs.add((one.received().get("Orsk") + two.received().get("Orsk")) / 2);
            without += (one.agreement() == null ? 1 : 0) + (two.agreement() == null ? 1 : 0);
        }
        double mean = pairs.stream().mapToDouble(pair -> pair).average().orElseThrow();
        double squares = pairs.stream()
                .mapToDouble(pair -> (pair - mean) * (pair - mean))
                .sum();

        Measure received = outcomes.payoffs().get("Orsk").received();
        assertThat(received.mean()).isCloseTo(mean, within(1e-12));
        assertThat(received.standardError()).isCloseTo(Math.sqrt(squares / 199 / 200), within(1e-9));
        assertThat(outcomes.noAgreement().mean()).isEqualTo(without / 400);
        double shares = outcomes.settled().stream()
                .mapToDouble(settled -> settled.share().mean())
                .sum();
        assertThat(shares + outcomes.noAgreement().mean()).isCloseTo(1, within(1e-12));
    }

    @Test
    void waiting_costs_what_the_talks_say_it_costs() {
        Story story = story(Strait.setup(1, 6, new TitForTat(), new TitForTat()), 0);

        assertThat(story.agreement()).isNull();
        assertThat(story.received().get("Veland")).isCloseTo(0.35 - 6 * 0.01, within(1e-12));
    }

    @Test
    void where_everything_is_known_the_spread_is_chance_at_the_table() {
        Outcomes known = Strait.run(Strait.CAKE, Strait.setup(2000, 9, LINEAR, LINEAR));
        Outcomes unknown = Strait.run(Strait.UNCERTAIN, Strait.setup(2000, 9, LINEAR, LINEAR));

        assertThat(known.drawn()).isFalse();
        assertThat(known.payoffs().get("Orsk").fromNotKnowing()).isLessThan(0.1);
        assertThat(unknown.drawn()).isTrue();
        assertThat(unknown.payoffs().get("Orsk").fromNotKnowing()).isBetween(0.1, 1.0);
    }

    @Test
    void who_holds_out_longer_gets_more_and_agreement_comes_later() {
        Outcomes even = Strait.run(Strait.CAKE, Strait.setup(2000, 20, LINEAR, LINEAR));
        Outcomes hard = Strait.run(Strait.CAKE, Strait.setup(2000, 20, new TimeDependent(0.2), LINEAR));

        assertThat(hard.payoffs().get("Veland").received().mean())
                .isGreaterThan(even.payoffs().get("Veland").received().mean() + 0.1);
        assertThat(hard.periods().median()).isGreaterThan(even.periods().median());
        assertThat(even.fromFrontier().mean()).isZero();
    }

    @Test
    void a_cancelled_simulation_gives_what_it_has() {
        AtomicLong seen = new AtomicLong();
        Progress impatient = new Progress() {
            @Override
            public void done(long runs, long of) {
                seen.set(runs);
            }

            @Override
            public boolean cancelled() {
                return seen.get() >= 1000;
            }
        };
        Simulated stopped = Simulation.run(
                Strait.read(Strait.UNCERTAIN), Strait.setup(1_000_000_000, 9, LINEAR, LINEAR), 2, impatient);

        assertThat(stopped)
                .isInstanceOfSatisfying(
                        Simulated.Stopped.class,
                        result -> assertThat(result.outcomes().runs()).isEqualTo(seen.get()));
    }

    @Test
    void everything_that_stands_in_the_way_is_told_at_once() {
        String big = Strait.UNCERTAIN
                .replace("to: 40, step: 5", "to: 40000, step: 1")
                .replace("40:", "40000:");
        Setup setup = new Setup(
                10,
                1,
                new AlternatingOffers(),
                5,
                1,
                Map.of("Veland", LINEAR, "Orks", LINEAR),
                Map.of(),
                Optional.of("Nobody"));

        assertThat(why(big, setup))
                .containsExactly(
                        "no strategy is set for Orsk",
                        "a strategy is set for 'Orks', who is no party to the talks: Veland, Orsk",
                        "the first offer is set for 'Nobody', who is no party to the talks: Veland, Orsk",
                        "there are 360009 combinations of options; up to 100000 can be simulated, since a strategy"
                                + " looks at every package. Take fewer options or a wider step.");
    }

    @Test
    void comparisons_that_no_preferences_meet_are_told() {
        String contrary = Strait.UNCERTAIN.replace("{line: median} > {zone: 10}", "{zone: 0} > {line: median}");

        assertThat(why(contrary, Strait.setup(10, 5, LINEAR, LINEAR)))
                .singleElement()
                .asString()
                .startsWith("no preferences agree with the stated comparisons");
    }

    @Test
    void constraints_that_leave_nothing_are_told() {
        String nothing = Strait.UNCERTAIN.replace("not (zone: 0 and observers: none)", "zone > 40");

        assertThat(why(nothing, Strait.setup(10, 5, LINEAR, LINEAR)))
                .containsExactly("no combination of options meets the constraints");
    }

    @Test
    void a_continuous_issue_is_offered_in_steps_and_the_result_says_so() {
        String tolls =
                Strait.CAKE.replace("kind: integer, from: 0, to: 1000, step: 1", "kind: real, from: 0, to: 1000");
        Outcomes outcomes = Strait.run(tolls, Strait.setup(1000, 9, LINEAR, LINEAR));

        assertThat(outcomes.notes()).anyMatch(note -> note.startsWith("Offers on slices are made in 10 even steps"));
        assertThat(outcomes.settled())
                .extracting(settled -> settled.outcome().on("slices"))
                .isSubsetOf("0", "100", "200", "300", "400", "500", "600", "700", "800", "900", "1000");
    }

    private static Story story(Setup setup, long run) {
        return Simulation.story(Strait.read(Strait.UNCERTAIN), setup, run).orElseThrow();
    }

    private static List<String> why(String yaml, Setup setup) {
        Simulated simulated = Simulation.run(Strait.read(yaml), setup, 2, Progress.none());
        assertThat(simulated).isInstanceOf(Simulated.Refused.class);
        return ((Simulated.Refused) simulated).why();
    }
}
