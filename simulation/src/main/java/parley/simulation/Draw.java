package parley.simulation;

/** Both parties' preferences as drawn once, and where under them the efficient packages and the Nash point lie. */
final class Draw {
    private final Side one;
    private final Side two;
    /** Numbers of the efficient packages, one for each pair of utilities, in the first {@code efficient} places. */
    private final int[] frontier;

    private int efficient;
    /** Number of the package, or -1 when none is worth both parties' reservation values. */
    private final int nash;

    Draw(Side one, Side two) {
        this.one = one;
        this.two = two;
        this.frontier = new int[one.packages()];
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

    /** Keeps the frontier to the packages that none of those seen so far dominates or equals. */
    private void admit(int pack) {
        double worthOne = one.utility(pack);
        double worthTwo = two.utility(pack);
        for (int at = 0; at < efficient; at++) {
            int other = frontier[at];
            if (one.utility(other) >= worthOne && two.utility(other) >= worthTwo) {
                // what dominates one package often dominates the next, too
                frontier[at] = frontier[0];
                frontier[0] = other;
                return;
            }
        }
        int kept = 0;
        for (int at = 0; at < efficient; at++) {
            int other = frontier[at];
            if (one.utility(other) > worthOne || two.utility(other) > worthTwo) {
                frontier[kept++] = other;
            }
        }
        frontier[kept++] = pack;
        efficient = kept;
    }

    Side side(int party) {
        return party == 0 ? one : two;
    }

    boolean hasNash() {
        return nash >= 0;
    }

    double fromNash(int pack) {
        return Math.sqrt(distance2(pack, nash));
    }

    /** 0 exactly when the package is efficient. */
    double fromFrontier(int pack) {
        double least = Double.POSITIVE_INFINITY;
        for (int at = 0; at < efficient; at++) {
            least = Math.min(least, distance2(pack, frontier[at]));
        }
        return Math.sqrt(least);
    }

    private double distance2(int from, int to) {
        double apartOne = one.utility(from) - one.utility(to);
        double apartTwo = two.utility(from) - two.utility(to);
        return apartOne * apartOne + apartTwo * apartTwo;
    }
}
