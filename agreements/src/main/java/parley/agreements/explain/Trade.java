package parley.agreements.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import parley.model.Range;

/**
 * A log-roll (Raiffa 1982): one party gives way on one issue and another on another, each to the other's gain.
 *
 * @param first gives {@code given} and gets {@code got}
 * @param firstRate what it gets for what it gives, more than 0; more than 1 if it gains; its upper end null when what it
 *     gives may be worth nothing to it
 * @param secondRate the same for the other
 */
public record Trade(String first, String second, Step given, Step got, Rate firstRate, Rate secondRate) {
    /** Gain over loss, at least and at most. */
    public record Rate(BigFraction low, @Nullable BigFraction high) {
        static Rate of(Range gain, Range loss) {
            BigFraction least = loss.high().negate();
            return new Rate(
                    gain.low().divide(loss.low().negate()),
                    least.signum() == 0 ? null : gain.high().divide(least));
        }
    }

    /**
     * All trades among some steps, those first that create most (the product of both least rates).
     *
     * @param parties by name
     */
    public static List<Trade> among(List<String> parties, List<Step> steps) {
        List<Trade> trades = new ArrayList<>();
        for (int p = 0; p < parties.size(); p++) {
            for (int q = p + 1; q < parties.size(); q++) {
                String first = parties.get(p);
                String second = parties.get(q);
                for (Step given : steps) {
                    for (Step got : steps) {
                        if (!given.issue().equals(got.issue())
                                && gives(first, second, given)
                                && gives(second, first, got)) {
                            trades.add(new Trade(
                                    first,
                                    second,
                                    given,
                                    got,
                                    Rate.of(got.to(first), given.to(first)),
                                    Rate.of(given.to(second), got.to(second))));
                        }
                    }
                }
            }
        }
        trades.sort(Comparator.comparing(
                trade -> trade.firstRate().low().multiply(trade.secondRate().low()), (a, b) -> Range.compare(b, a)));
        return trades;
    }

    /** Surely no gain to {@code from} and a loss under some preferences; surely no loss to {@code to}, and perhaps a gain. */
    private static boolean gives(String from, String to, Step step) {
        Range lost = step.to(from);
        Range gained = step.to(to);
        return lost.high().signum() <= 0
                && lost.low().signum() < 0
                && gained.low().signum() >= 0
                && gained.high().signum() > 0;
    }
}
