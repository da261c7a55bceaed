package parley.agreements.doubt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Which unknowns set some draws apart from all of them. Cost: unknowns x draws once, then unknowns x draws asked about. */
final class Centres {
    private static final int TOLD = 3;
    private static final double SURE = 4;

    private final Draws draws;
    private final double[] mean;
    private final double[] deviation;

    Centres(Draws draws) {
        this.draws = draws;
        this.mean = new double[draws.unknowns().size()];
        this.deviation = new double[mean.length];
        for (int u = 0; u < mean.length; u++) {
            double square = 0;
            for (int s = 0; s < draws.size(); s++) {
                mean[u] += draws.value(s, u) / draws.size();
                square += draws.value(s, u) * draws.value(s, u) / draws.size();
            }
            deviation[u] = Math.sqrt(Math.max(0, square - mean[u] * mean[u]));
        }
    }

    /** The unknowns whose mean over {@code some} draws is surely another than over all, the furthest off first. */
    List<Centre> of(BitSet some) {
        record Apart(Centre centre, double by) {}
        List<Apart> apart = new ArrayList<>();
        int n = some.cardinality();
        for (int u = 0; u < mean.length; u++) {
            double sum = 0;
            double square = 0;
            for (int s = some.nextSetBit(0); s >= 0; s = some.nextSetBit(s + 1)) {
                sum += draws.value(s, u);
                square += draws.value(s, u) * draws.value(s, u);
            }
            double at = sum / n;
            double error = Math.sqrt(Math.max(0, square / n - at * at) / n);
            double off = Math.abs(at - mean[u]);
            if (deviation[u] > 0 && off > SURE * error) {
                apart.add(new Apart(new Centre(draws.unknowns().get(u), at, error, mean[u]), off / deviation[u]));
            }
        }
        apart.sort(Comparator.comparingDouble(one -> -one.by()));
        return apart.stream().limit(TOLD).map(Apart::centre).toList();
    }
}
