package parley.agreements.solution;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
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
        Map<String, BigFraction> utilities = new LinkedHashMap<>();
        Map<String, BigFraction> shortfalls = new LinkedHashMap<>();
        for (int p = 0; p < bargain.parties(); p++) {
            String party = bargain.frontier().layout().talks().parties().get(p).name();
            utilities.put(party, bargain.utility(best.number(p)));
            if (bargain.gain(best, p).signum() < 0) {
                shortfalls.put(party, bargain.utility(bargain.gain(best, p).negate()));
            }
        }
        return Optional.of(new NoZone(bargain.outcome(best), utilities, shortfalls));
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
