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
 * packages that mirror each other are both marked. No zone, no packages. Cost: one pass over the zone.
 */
public abstract class PackageConcept implements Concept {
    PackageConcept() {}

    /** The five of them, in the order in which they are shown. */
    public static List<PackageConcept> packages() {
        return List.of(new Nash(), new Egalitarian(), new Utilitarian(), new KalaiSmorodinsky(), new EqualLoss());
    }

    /** What is multiplied, summed or equalised: gains, unless the concept says otherwise. */
    public Levels levels(Stakes stakes) {
        BigInteger[] factor = new BigInteger[stakes.parties()];
        Arrays.fill(factor, BigInteger.ONE);
        return new Levels(stakes.reservation(), factor);
    }

    /** What is to be as great as possible. */
    public abstract Merit merit();

    /** What has to be said of a best merit; null when nothing. */
    public @Nullable String note(BigInteger best) {
        return null;
    }

    @Override
    public final Answer solve(Bargain bargain) {
        Levels levels = levels(bargain.stakes());
        BigInteger best = null;
        List<Bargain.Point> tied = new ArrayList<>();
        for (Bargain.Point point : bargain.zone()) {
            BigInteger merit = merit().of(levels.of(point.numbers()));
            int sign = best == null ? 1 : merit.compareTo(best);
            if (sign > 0) {
                best = merit;
                tied.clear();
            }
            if (sign >= 0) {
                tied.add(point);
            }
        }
        return best == null
                ? new Answer.Packages(List.of(), NoZone.REASON)
                : new Answer.Packages(chosen(bargain, levels, tied), note(best));
    }

    private static List<Answer.Chosen> chosen(Bargain bargain, Levels levels, List<Bargain.Point> tied) {
        boolean[] preferred =
                preferred(levels, tied.stream().map(Bargain.Point::numbers).toList());
        List<Answer.Chosen> chosen = new ArrayList<>();
        for (int i = 0; i < preferred.length; i++) {
            Bargain.Point point = tied.get(i);
            chosen.add(new Answer.Chosen(
                    point.index(),
                    bargain.utilities(point),
                    bargain.outcome(point),
                    bargain.frontier().attaining(point.index()).orElse(null),
                    preferred[i]));
        }
        return chosen;
    }

    /** Which of the tied come first by the worst-off party's level, then the next worst, and so on. */
    public static boolean[] preferred(Levels levels, List<BigInteger[]> tied) {
        Comparator<BigInteger[]> order = Arrays::compare;
        List<BigInteger[]> sorted = new ArrayList<>();
        for (BigInteger[] numbers : tied) {
            BigInteger[] of = levels.of(numbers);
            Arrays.sort(of);
            sorted.add(of);
        }
        BigInteger[] first = sorted.stream().max(order).orElseThrow();
        boolean[] preferred = new boolean[tied.size()];
        for (int i = 0; i < preferred.length; i++) {
            preferred[i] = Arrays.equals(sorted.get(i), first);
        }
        return preferred;
    }
}
