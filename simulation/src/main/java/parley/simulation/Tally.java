package parley.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts over draws of preferences, each played twice. Merged in the order of the draws, so that the sums, and so the
 * last bit of every result, are the same whoever counted what.
 */
final class Tally {
    /** By package: agreements on it, and the sum of their squares over draws. */
    private final TreeMap<Integer, long[]> packages = new TreeMap<>();

    private final long[] periods;
    private final int deadline;
    private final Ratio without = new Ratio();
    private final Ratio efficient = new Ratio();
    private final Ratio fromFrontier = new Ratio();
    private final Ratio fromNash = new Ratio();
    private final List<Gains> gains = List.of(new Gains(), new Gains());
    private long draws;

    Tally(int deadline) {
        this.deadline = deadline;
        this.periods = new long[deadline];
    }

    void add(Draw draw, Ending first, Ending second) {
        draws++;
        for (int party = 0; party < 2; party++) {
            gains.get(party).add(draw.side(party), first, second, deadline);
        }
        List<Ending.Agreed> agreements = new ArrayList<>(2);
        for (Ending ending : new Ending[] {first, second}) {
            if (ending instanceof Ending.Agreed agreed) {
                agreements.add(agreed);
            }
        }
        int count = agreements.size();
        without.add(2 - count, 2);
        double exact = 0;
        double offFrontier = 0;
        double offNash = 0;
        for (Ending.Agreed agreed : agreements) {
            periods[agreed.period()]++;
            double off = draw.fromFrontier(agreed.pack());
            exact += off == 0 ? 1 : 0;
            offFrontier += off;
            offNash += draw.hasNash() ? draw.fromNash(agreed.pack()) : 0;
        }
        efficient.add(exact, count);
        fromFrontier.add(offFrontier, count);
        fromNash.add(offNash, draw.hasNash() ? count : 0);
        boolean same =
                count == 2 && agreements.get(0).pack() == agreements.get(1).pack();
        for (Ending.Agreed agreed : agreements) {
            long[] sums = packages.computeIfAbsent(agreed.pack(), pack -> new long[2]);
            sums[0]++;
            sums[1] += same ? 2 : 1;
        }
    }

    void merge(Tally other) {
        draws += other.draws;
        other.packages.forEach((pack, sums) -> {
            long[] mine = packages.computeIfAbsent(pack, key -> new long[2]);
            mine[0] += sums[0];
            mine[1] += sums[1];
        });
        for (int period = 0; period < deadline; period++) {
            periods[period] += other.periods[period];
        }
        without.merge(other.without);
        efficient.merge(other.efficient);
        fromFrontier.merge(other.fromFrontier);
        fromNash.merge(other.fromNash);
        for (int party = 0; party < 2; party++) {
            gains.get(party).merge(other.gains.get(party));
        }
    }

    Outcomes outcomes(Table table) {
        List<Outcomes.Settled> settled = new ArrayList<>();
        packages.forEach((pack, sums) ->
                settled.add(new Outcomes.Settled(table.outcome(pack), sums[0], share(sums[0], sums[1]))));
        settled.sort(Comparator.comparingLong(Outcomes.Settled::runs).reversed());
        Map<String, Outcomes.Payoff> payoffs = new LinkedHashMap<>();
        for (int party = 0; party < 2; party++) {
            payoffs.put(table.party(party), gains.get(party).payoff());
        }
        return new Outcomes(
                table.setup(),
                2 * draws,
                settled,
                without.measure(),
                quantiles(),
                payoffs,
                efficient.measure(),
                fromFrontier.measure(),
                fromNash.measure(),
                !table.known(),
                table.notes());
    }

    /** A ratio whose clusters all count two plays, most of them with no agreement on the package. */
    private Measure share(long sum, long squares) {
        double share = sum / (2.0 * draws);
        double residuals = squares - 4 * share * sum + 4 * share * share * draws;
        return new Measure(share, Ratio.error(draws, residuals, 2.0 * draws));
    }

    private Outcomes.Periods quantiles() {
        return new Outcomes.Periods(
                quantile(0), quantile(10), quantile(25), quantile(50), quantile(75), quantile(90), quantile(100));
    }

    private int quantile(int percent) {
        long all = 0;
        for (long count : periods) {
            all += count;
        }
        if (all == 0) {
            return -1;
        }
        long needed = Math.max(1, Math.ceilDiv(all * percent, 100));
        int period = 0;
        for (long seen = periods[0]; seen < needed; seen += periods[period]) {
            period++;
        }
        return period;
    }
}
