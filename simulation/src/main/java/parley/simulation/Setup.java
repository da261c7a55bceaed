package parley.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is simulated, besides the talks themselves. What waiting costs by the month comes from the talks.
 *
 * @param runs how often the talks are played; 1 or more. Preferences that are not known are drawn anew for every two
 *     plays, so that chance at the table can be told from not knowing; an odd number is rounded up
 * @param deadline how many periods there are, one offer in each; 1 or more
 * @param monthsPerPeriod how long a period is; 0 or more
 * @param strategies by party
 * @param discounts by party, what is left of a utility after one period of waiting, in 0..1; a party not named is patient
 * @param first the party that offers first; when empty a coin decides in every play
 */
public record Setup(
        long runs,
        long seed,
        Protocol protocol,
        int deadline,
        double monthsPerPeriod,
        Map<String, Strategy> strategies,
        Map<String, Double> discounts,
        Optional<String> first) {
    public Setup {
        strategies = Collections.unmodifiableMap(new LinkedHashMap<>(strategies));
        discounts = Collections.unmodifiableMap(new LinkedHashMap<>(discounts));
        if (runs < 1 || deadline < 1 || !(monthsPerPeriod >= 0) || Double.isInfinite(monthsPerPeriod)) {
            throw new IllegalArgumentException(
                    runs + " runs, " + deadline + " periods of " + monthsPerPeriod + " months");
        }
        for (double discount : discounts.values()) {
            if (!(discount >= 0 && discount <= 1)) {
                throw new IllegalArgumentException("a discount lies in 0..1, not at " + discount);
            }
        }
    }

    /** Alternating offers, a period a month, nobody impatient, a coin deciding who begins. */
    public static Setup of(long runs, long seed, int deadline, Map<String, Strategy> strategies) {
        return new Setup(runs, seed, new AlternatingOffers(), deadline, 1, strategies, Map.of(), Optional.empty());
    }
}
