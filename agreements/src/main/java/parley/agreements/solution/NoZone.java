package parley.agreements.solution;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.agreements.pareto.Layout;
import parley.model.talks.Outcome;

/**
 * No package gives every party its reservation value: the one that comes nearest, where the greatest shortfall is the
 * smallest possible (then the next greatest, and so on).
 *
 * @param nearest the first such package
 * @param utilities by party
 * @param shortfalls by party that falls short: reservation - utility, more than 0. A party whose reservation value sank by
 *     that much would sign
 */
public record NoZone(Outcome nearest, Map<String, BigFraction> utilities, Map<String, BigFraction> shortfalls) {
    /** In words, why there is nothing to choose from. */
    public static final String REASON = "no package gives every party its reservation value";

    /** The diagnosis of a bargaining problem; empty when it has a zone. Cost: one pass over the frontier. */
    public static Optional<NoZone> of(Bargain bargain) {
        if (!bargain.zone().isEmpty()) {
            return Optional.empty();
        }
        Bargain.Point best = bargain.point(0);
        for (int i = 1; i < bargain.frontier().size(); i++) {
            Bargain.Point point = bargain.point(i);
            if (Arrays.compare(gains(bargain, point), gains(bargain, best)) > 0) {
                best = point;
            }
        }
        List<BigFraction> reservations = new ArrayList<>();
        for (int p = 0; p < bargain.parties(); p++) {
            reservations.add(bargain.utility(bargain.reservation(p)));
        }
        return Optional.of(
                at(bargain.frontier().layout(), bargain.outcome(best), bargain.utilities(best), reservations));
    }

    /** The diagnosis that goes with the package that comes nearest. */
    public static NoZone at(
            Layout layout, Outcome nearest, List<BigFraction> utilities, List<BigFraction> reservations) {
        Map<String, BigFraction> by = new LinkedHashMap<>();
        Map<String, BigFraction> shortfalls = new LinkedHashMap<>();
        for (int p = 0; p < utilities.size(); p++) {
            String party = layout.talks().parties().get(p).name();
            by.put(party, utilities.get(p));
            BigFraction short_ = reservations.get(p).subtract(utilities.get(p));
            if (short_.signum() > 0) {
                shortfalls.put(party, short_);
            }
        }
        return new NoZone(nearest, by, shortfalls);
    }

    private static BigInteger[] gains(Bargain bargain, Bargain.Point point) {
        BigInteger[] gains = new BigInteger[bargain.parties()];
        for (int p = 0; p < gains.length; p++) {
            gains[p] = bargain.gain(point, p);
        }
        Arrays.sort(gains);
        return gains;
    }
}
