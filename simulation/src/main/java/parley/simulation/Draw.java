package parley.simulation;

import java.util.ArrayList;
import java.util.List;

/** Both parties' preferences as drawn once, and where under them the efficient packages and the Nash point lie. */
final class Draw {
    private final Side one;
    private final Side two;
    private final List<Integer> frontier = new ArrayList<>();
    /** Number of the package, or -1 when none is worth both parties' reservation values. */
    private final int nash;

    Draw(Side one, Side two) {
        this.one = one;
        this.two = two;
        int best = -1;
        double product = -1;
        for (int pack = 0; pack < one.packages(); pack++) {
            admit(pack);
            double gainOne = one.utility(pack) - one.reservation();
            double gainTwo = two.utility(pack) - two.reservation();
            if (gainOne >= 0 && gainTwo >= 0 && gainOne * gainTwo > product) {
                product = gainOne * gainTwo;
                best = pack;
            }
        }
        this.nash = best;
    }

    /** Keeps the list to the packages that none of those seen so far dominates or equals. */
    private void admit(int pack) {
        for (int other : frontier) {
            if (one.utility(other) >= one.utility(pack) && two.utility(other) >= two.utility(pack)) {
                return;
            }
        }
        frontier.removeIf(other -> one.utility(pack) >= one.utility(other) && two.utility(pack) >= two.utility(other));
        frontier.add(pack);
    }

    Side side(int party) {
        return party == 0 ? one : two;
    }

    boolean hasNash() {
        return nash >= 0;
    }

    double fromNash(int pack) {
        return distance(pack, nash);
    }

    /** 0 exactly when the package is efficient. */
    double fromFrontier(int pack) {
        double least = Double.POSITIVE_INFINITY;
        for (int efficient : frontier) {
            least = Math.min(least, distance(pack, efficient));
        }
        return least;
    }

    private double distance(int from, int to) {
        return Math.hypot(one.utility(from) - one.utility(to), two.utility(from) - two.utility(to));
    }
}
