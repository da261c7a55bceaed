package parley.agreements.solution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.model.talks.Outcome;

/**
 * The asymmetric Nash solution of two parties, argmax (u_1 - r_1)^a (u_2 - r_2)^(1 - a), for every bargaining power a of the
 * first party between 0 and 1 (Kalai, International Journal of Game Theory 6 (1977) 129-133). In the logarithms of gains
 * it is a weighted sum, so that its winners are the corners of an upper hull, each over one stretch of a. Points at which a
 * party gains nothing win for no such a while another point exists. Logarithms are in doubles, so that the ends of a stretch
 * are right to about 12 digits. Cost: sorting the zone.
 */
public final class WeightedNash {
    private WeightedNash() {}

    /**
     * One winner.
     *
     * @param low the least power of the first party with which it wins, 0 to 1
     * @param high the greatest; there it ties with the next
     * @param utilities by party
     */
    public record Stretch(double low, double high, List<BigFraction> utilities, Outcome outcome) {}

    private record Corner(Bargain.Point point, double first, double second) {}

    /** All winners, the first party's power rising; empty unless there are two parties and a point where both gain. */
    public static List<Stretch> of(Bargain bargain) {
        List<Corner> hull = new ArrayList<>();
        if (bargain.parties() == 2) {
            bargain.zone().stream()
                    .filter(point -> bargain.gain(point, 0).signum() > 0
                            && bargain.gain(point, 1).signum() > 0)
                    .map(point -> new Corner(point, log(bargain.gain(point, 0)), log(bargain.gain(point, 1))))
                    .sorted(Comparator.comparing(
                            (Corner corner) -> corner.point().number(0)))
                    .forEach(corner -> add(hull, corner));
        }
        List<Stretch> stretches = new ArrayList<>();
        double low = 0;
        for (int k = 0; k < hull.size(); k++) {
            double high = k + 1 == hull.size() ? 1 : tie(hull.get(k), hull.get(k + 1));
            Bargain.Point point = hull.get(k).point();
            stretches.add(new Stretch(low, high, bargain.utilities(point), bargain.outcome(point)));
            low = high;
        }
        return stretches;
    }

    private static void add(List<Corner> hull, Corner corner) {
        while (hull.size() > 1 && tie(hull.get(hull.size() - 2), hull.getLast()) >= tie(hull.getLast(), corner)) {
            hull.removeLast();
        }
        hull.add(corner);
    }

    /** The power at which two points tie: a (x' - x) = (1 - a) (y - y'). */
    private static double tie(Corner one, Corner next) {
        double up = next.first() - one.first();
        double down = one.second() - next.second();
        return down / (up + down);
    }

    private static double log(BigInteger gain) {
        BigDecimal number = new BigDecimal(gain).round(MathContext.DECIMAL64);
        return Math.log(number.unscaledValue().doubleValue()) - number.scale() * Math.log(10);
    }
}
