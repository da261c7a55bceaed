package parley.agreements.solution;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A concept that picks packages: those of the zone with the greatest worth. Ties all stand; among them the order of the
 * worst-off party's level, then the next worst, and so on, marks the preferred. That order looks at no names, so that two
 * packages that mirror each other are both marked. Cost: one pass over the zone.
 */
abstract class PackageConcept implements Concept {
    /** What is equalised or summed: a level for each party that counts, in any scale common to all points. */
    BigInteger[] levels(Bargain bargain, Bargain.Point point) {
        BigInteger[] levels = new BigInteger[bargain.parties()];
        for (int p = 0; p < levels.length; p++) {
            levels[p] = bargain.gain(point, p);
        }
        return levels;
    }

    /** What is to be as great as possible. */
    abstract BigInteger worth(BigInteger[] levels);

    /** What has to be said of a best worth; null when nothing. */
    @Nullable
    String note(BigInteger best) {
        return null;
    }

    @Override
    public final Answer solve(Bargain bargain) {
        BigInteger best = null;
        List<Bargain.Point> tied = new ArrayList<>();
        for (Bargain.Point point : bargain.zone()) {
            BigInteger worth = worth(levels(bargain, point));
            int sign = best == null ? 1 : worth.compareTo(best);
            if (sign > 0) {
                best = worth;
                tied.clear();
            }
            if (sign >= 0) {
                tied.add(point);
            }
        }
        return best == null
                ? new Answer.Silent(Lotteries.NO_ZONE)
                : new Answer.Packages(chosen(bargain, tied), note(best));
    }

    private List<Answer.Chosen> chosen(Bargain bargain, List<Bargain.Point> tied) {
        Comparator<BigInteger[]> order = Arrays::compare;
        List<BigInteger[]> sorted = new ArrayList<>();
        for (Bargain.Point point : tied) {
            BigInteger[] levels = levels(bargain, point);
            Arrays.sort(levels);
            sorted.add(levels);
        }
        BigInteger[] first = sorted.stream().max(order).orElseThrow();
        List<Answer.Chosen> chosen = new ArrayList<>();
        for (int i = 0; i < tied.size(); i++) {
            Bargain.Point point = tied.get(i);
            chosen.add(new Answer.Chosen(
                    point.index(),
                    bargain.utilities(point),
                    bargain.outcome(point),
                    bargain.frontier().attaining(point.index()).orElse(null),
                    Arrays.equals(sorted.get(i), first)));
        }
        return chosen;
    }

    static BigInteger least(BigInteger[] levels) {
        BigInteger least = levels.length == 0 ? BigInteger.ZERO : levels[0];
        for (BigInteger level : levels) {
            least = least.min(level);
        }
        return least;
    }
}
