package parley.agreements.pareto;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.model.talks.Outcome;

/**
 * Checks a frontier without the code that made it, group by group. Shown for each group in turn, and hence for all
 * together: (1) every sum of a vector before and a choice is covered by a vector after, so nothing better was lost;
 * (2) every vector after is such a sum, with as many packages as the sums that equal it, so nothing was made up; (3) no
 * vector after covers another. And (4) the packages named attain their points by the utilities themselves, and the talks
 * allow them.
 */
public final class FrontierCheck {
    private final Frontier frontier;
    private final List<String> faults = new ArrayList<>();

    private FrontierCheck(Frontier frontier) {
        this.frontier = frontier;
    }

    /** How many times the check holds one vector against another, about a microsecond each. */
    public static long cost(Frontier frontier) {
        long cost = 0;
        List<Layout.Group> groups = frontier.space().layout().groups();
        for (int g = 0; g < groups.size(); g++) {
            long sums = (long) frontier.stageCounts(g).size() * groups.get(g).size();
            cost += frontier.space().parties() == 2
                    ? sums
                    : sums * frontier.stageCounts(g + 1).size();
        }
        return cost;
    }

    /** What is wrong with it; empty when nothing is. */
    public static List<String> faults(Frontier frontier) {
        FrontierCheck check = new FrontierCheck(frontier);
        for (int g = 0; g < frontier.space().layout().groups().size(); g++) {
            check.group(g);
        }
        check.packages();
        return List.copyOf(check.faults);
    }

    private void group(int g) {
        List<BigInteger[]> after = frontier.stage(g + 1);
        Staircase cover = new Staircase(after);
        boolean falling = cover.falling();
        for (int i = 0; i < after.size(); i++) {
            if (!falling || !cover.covering(after.get(i)).equals(Optional.of(i))) {
                faults.add("group " + g + ": point " + i + " is covered by another");
            }
        }
        BigInteger[] ways = new BigInteger[after.size()];
        Arrays.fill(ways, BigInteger.ZERO);
        List<BigInteger[]> before = frontier.stage(g);
        for (int b = 0; b < before.size(); b++) {
            for (int c = 0; c < frontier.space().layout().groups().get(g).size(); c++) {
                BigInteger[] sum = before.get(b).clone();
                for (int p = 0; p < sum.length; p++) {
                    sum[p] = sum[p].add(frontier.space().number(g, c, p));
                }
                Optional<Integer> covering = cover.covering(sum);
                if (covering.isEmpty()) {
                    faults.add("group " + g + ": sum of point " + b + " and choice " + c + " is covered by none");
                } else if (Arrays.equals(sum, after.get(covering.get()))) {
                    ways[covering.get()] =
                            ways[covering.get()].add(frontier.stageCounts(g).get(b));
                }
            }
        }
        for (int i = 0; i < ways.length; i++) {
            if (ways[i].signum() == 0
                    || !ways[i].equals(frontier.stageCounts(g + 1).get(i))) {
                faults.add("group " + g + ": point " + i + " is attained by " + ways[i] + " packages");
            }
        }
    }

    private void packages() {
        Space space = frontier.space();
        for (int point = 0; point < frontier.size(); point++) {
            for (int[] choices : frontier.packages(point, 1)) {
                Outcome outcome = space.layout().outcome(choices);
                if (!space.layout().talks().allows(outcome)) {
                    faults.add("point " + point + ": a constraint forbids " + outcome);
                }
                for (int p = 0; p < space.parties(); p++) {
                    if (!space.utilities().of(space.layout(), p, outcome).equals(frontier.utility(point, p))) {
                        faults.add("point " + point + ": " + outcome + " does not attain it");
                    }
                }
            }
        }
    }

    /** Finds a vector that covers another; for two parties by bisection, else one by one. */
    private static final class Staircase {
        private final List<BigInteger[]> vectors;
        private final TreeMap<BigInteger, Integer> byFirst = new TreeMap<>();

        Staircase(List<BigInteger[]> vectors) {
            this.vectors = vectors;
            for (int i = 0; i < vectors.size(); i++) {
                byFirst.put(vectors.get(i)[0], i);
            }
        }

        /** With two parties: whether the second number falls as the first rises, as bisection needs it. */
        boolean falling() {
            BigInteger before = null;
            for (int i : byFirst.values()) {
                BigInteger second = vectors.get(i)[1];
                if (vectors.get(i).length == 2 && before != null && before.compareTo(second) <= 0) {
                    return false;
                }
                before = second;
            }
            return true;
        }

        /** The first vector of the list that covers; its only one if the list is a frontier and has {@code vector}. */
        Optional<Integer> covering(BigInteger[] vector) {
            if (vector.length == 2) {
                return Optional.ofNullable(byFirst.ceilingEntry(vector[0]))
                        .map(Map.Entry::getValue)
                        .filter(i -> vectors.get(i)[1].compareTo(vector[1]) >= 0);
            }
            Optional<Integer> other = Optional.empty();
            for (int i = 0; i < vectors.size(); i++) {
                if (covers(vectors.get(i), vector)) {
                    if (!Arrays.equals(vectors.get(i), vector)) {
                        return Optional.of(i);
                    }
                    other = Optional.of(i);
                }
            }
            return other;
        }

        private static boolean covers(BigInteger[] a, BigInteger[] b) {
            for (int p = 0; p < a.length; p++) {
                if (a[p].compareTo(b[p]) < 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
