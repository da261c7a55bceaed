package parley.simulation;

import java.util.OptionalInt;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A strategy that sets itself a target utility for each period. It offers one of the packages that are worth the target
 * or a little more (a twentieth of the way from its reservation value to its best package), each with the same chance:
 * the field's usual tie-break where nothing is known of the other side. It accepts what is worth no less than its own
 * next target (Faratin, Sierra and Jennings 1998, section 4). Cost of an offer: two passes over the packages.
 */
interface Concession extends Strategy {
    double BAND = 0.05;

    /** The utility to go for in {@code period}, between the reservation value and the best package's. */
    double target(View view, int period);

    @Override
    default OptionalInt offer(View view, UniformRandomProvider chance) {
        Side own = view.own();
        if (own.best() < own.reservation()) {
            return OptionalInt.empty();
        }
        double target = target(view, view.period());
        return OptionalInt.of(own.pick(target, BAND * (own.best() - own.reservation()), chance));
    }

    @Override
    default boolean accepts(View view, int offer) {
        double worth = view.own().utility(offer);
        return worth >= view.own().reservation() && worth >= target(view, view.period() + 1);
    }
}
