package parley.simulation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * How a party decides what to offer and what to accept, knowing its own preferences and the offers so far, and nothing of
 * the other side's preferences. A strategy keeps nothing between calls, so one may sit at many tables at once.
 */
public interface Strategy {
    /** The word used on the command line: "boulware", "time-dependent 0.5". */
    String name();

    /** The package to offer in the view's period; empty to break off. It is worth the reservation value or more. */
    OptionalInt offer(View view, UniformRandomProvider chance);

    /** Whether to accept {@code offer}, made by the other side in the view's period. */
    boolean accepts(View view, int offer);

    /** The strategies that have a name: boulware, linear, conceder, tit-for-tat. */
    static List<Strategy> known() {
        return List.of(new TimeDependent(0.2), new TimeDependent(1), new TimeDependent(5), new TitForTat());
    }

    static Optional<Strategy> named(String name) {
        return known().stream().filter(strategy -> strategy.name().equals(name)).findFirst();
    }
}
