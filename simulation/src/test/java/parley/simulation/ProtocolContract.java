package parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.model.talks.Talks;

/** What every protocol keeps to, whatever the strategies. */
abstract class ProtocolContract {
    private static final long SEED = 7;

    abstract Protocol protocol();

    @Test
    void no_agreement_is_worth_less_to_a_party_than_its_reservation_value() {
        for (Story story : stories()) {
            if (story.agreement() != null) {
                story.turns()
                        .getLast()
                        .utilities()
                        .forEach((party, utility) -> assertThat(utility)
                                .as(story.toString())
                                .isGreaterThanOrEqualTo(story.reservations().get(party)));
            }
        }
    }

    @Test
    void nothing_is_offered_or_agreed_after_the_deadline_and_the_agreement_is_the_last_offer() {
        for (int deadline : new int[] {1, 2, 3, 12}) {
            for (Story story : stories(deadline)) {
                assertThat(story.turns().size()).isBetween(1, deadline);
                if (story.agreement() != null) {
                    assertThat(story.turns().getLast().offer()).isEqualTo(story.agreement());
                } else {
                    assertThat(story.turns()).hasSize(deadline);
                }
            }
        }
    }

    @Test
    void every_offer_is_a_package_that_meets_the_constraints() {
        Talks talks = Strait.read(Strait.UNCERTAIN);
        for (Story story : stories()) {
            assertThat(story.turns()).allMatch(turn -> talks.allows(turn.offer()));
        }
    }

    @Test
    void swapping_the_parties_names_swaps_the_result_and_changes_nothing_else() {
        for (Strategy one : Strategy.known()) {
            for (Strategy two : Strategy.known()) {
                Outcomes straight = run(Strait.UNCERTAIN, Map.of("Veland", one, "Orsk", two), "Orsk");
                Outcomes swapped = run(swapped(Strait.UNCERTAIN), Map.of("Orsk", one, "Veland", two), "Veland");

                assertThat(swapped.settled()).isEqualTo(straight.settled());
                assertThat(swapped.periods()).isEqualTo(straight.periods());
                assertThat(swapped.noAgreement()).isEqualTo(straight.noAgreement());
                assertThat(swapped.payoffs().get("Orsk"))
                        .isEqualTo(straight.payoffs().get("Veland"));
                assertThat(swapped.payoffs().get("Veland"))
                        .isEqualTo(straight.payoffs().get("Orsk"));
            }
        }
    }

    @Test
    void a_story_is_the_play_that_was_counted() {
        Talks talks = Strait.read(Strait.UNCERTAIN);
        Setup setup = setup(200, 8, Map.of("Veland", new TimeDependent(1), "Orsk", new TimeDependent(0.2)));
        Map<Object, Long> told = new HashMap<>();
        for (long run = 0; run < setup.runs(); run++) {
            Story story = Simulation.story(talks, setup, run).orElseThrow();
            if (story.agreement() != null) {
                told.merge(story.agreement(), 1L, Long::sum);
            }
        }
        Map<Object, Long> counted = new HashMap<>();
        for (Outcomes.Settled settled : Strait.outcomes(Simulation.run(talks, setup, 2, Progress.none()))
                .settled()) {
            counted.put(settled.outcome(), settled.runs());
        }
        assertThat(counted).isEqualTo(told);
    }

    private Outcomes run(String yaml, Map<String, Strategy> strategies, String impatient) {
        return Strait.run(yaml, setup(300, 10, strategies, impatient));
    }

    private Setup setup(long runs, int deadline, Map<String, Strategy> strategies) {
        return setup(runs, deadline, strategies, "Orsk");
    }

    private Setup setup(long runs, int deadline, Map<String, Strategy> strategies, String impatient) {
        return new Setup(runs, SEED, protocol(), deadline, 1, strategies, Map.of(impatient, 0.98), Optional.empty());
    }

    private List<Story> stories() {
        return stories(9);
    }

    private List<Story> stories(int deadline) {
        Talks talks = Strait.read(Strait.UNCERTAIN);
        List<Story> stories = new ArrayList<>();
        for (Strategy one : Strategy.known()) {
            for (Strategy two : Strategy.known()) {
                Setup setup = setup(1, deadline, Map.of("Veland", one, "Orsk", two));
                for (long run = 0; run < 20; run++) {
                    stories.add(Simulation.story(talks, setup, run).orElseThrow());
                }
            }
        }
        return stories;
    }

    private static String swapped(String yaml) {
        return yaml.replace("Veland", "?").replace("Orsk", "Veland").replace("?", "Orsk");
    }
}
