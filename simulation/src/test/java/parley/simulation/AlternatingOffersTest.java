package parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class AlternatingOffersTest extends ProtocolContract {
    @Override
    Protocol protocol() {
        return new AlternatingOffers();
    }

    @Test
    void parties_who_look_ahead_share_a_cake_at_once_as_backward_induction_has_it() {
        double discount = 0.9;
        int deadline = 10;
        Setup setup = new Setup(
                2,
                1,
                protocol(),
                deadline,
                1,
                Map.of("Veland", new LooksAhead(discount), "Orsk", new LooksAhead(discount)),
                Map.of("Veland", discount, "Orsk", discount),
                Optional.of("Orsk"));

        Outcomes outcomes = Strait.run(Strait.CAKE, setup);
        assertThat(outcomes.periods().most()).isZero();
        assertThat(outcomes.payoffs().get("Orsk").received().mean())
                .isCloseTo(LooksAhead.share(discount, deadline), within(0.002));
        assertThat(outcomes.efficient().mean()).isEqualTo(1);
    }

    /** The equilibrium with a deadline (Stahl 1972): the last to offer takes all, everyone else leaves what waiting is worth. */
    private record LooksAhead(double discount) implements Strategy {
        static double share(double discount, int left) {
            return left == 0 ? 0 : 1 - discount * share(discount, left - 1);
        }

        @Override
        public String name() {
            return "looks ahead";
        }

        @Override
        public OptionalInt offer(View view, UniformRandomProvider chance) {
            double wanted = share(discount, view.deadline() - view.period());
            return OptionalInt.of(view.own().pick(Math.floor(wanted * 1000) / 1000 - 1e-9, 1e-6, chance));
        }

        @Override
        public boolean accepts(View view, int offer) {
            double next = share(discount, view.deadline() - view.period() - 1);
            return view.own().utility(offer) >= discount * next - 1e-9;
        }
    }
}
