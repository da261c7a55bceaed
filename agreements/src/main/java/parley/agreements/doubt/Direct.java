package parley.agreements.doubt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.Space;
import parley.model.Range;

/**
 * The Nash and the egalitarian packages of one draw without its frontier, for many parties, whose frontiers hold nearly
 * everything: branch and bound group by group, where what the groups left can still give each party bounds what a partial
 * package may come to. Searched in doubles, with a margin far above their error; what comes within the margin of the best
 * is then compared exactly. Cost: up to {@code steps} partial packages.
 */
final class Direct {
    private static final double MARGIN = 1e-9;

    private final Space space;
    private final int parties;
    private final int groups;
    private final double[][][] numbers;
    private final double[][] rest;
    private int steps;
    private boolean zoned;
    private double bestProduct = -1;
    private double bestLeast = Double.NEGATIVE_INFINITY;
    private final List<int[]> candidates = new ArrayList<>();
    private int kept;

    /**
     * @param steps partial packages to look at, at most
     */
    Direct(Space space, int steps) {
        this.space = space;
        this.steps = steps;
        this.parties = space.parties();
        this.groups = space.layout().groups().size();
        this.numbers = new double[groups][][];
        this.rest = new double[groups + 1][parties];
        for (int g = groups - 1; g >= 0; g--) {
            Layout.Group group = space.layout().groups().get(g);
            numbers[g] = new double[group.size()][parties];
            double[] most = new double[parties];
            Arrays.fill(most, Double.NEGATIVE_INFINITY);
            for (int c = 0; c < group.size(); c++) {
                for (int p = 0; p < parties; p++) {
                    numbers[g][c][p] = BigFraction.of(space.number(g, c, p), space.scale(p))
                            .doubleValue();
                    most[p] = Math.max(most[p], numbers[g][c][p]);
                }
            }
            for (int p = 0; p < parties; p++) {
                rest[g][p] = rest[g + 1][p] + most[p];
            }
        }
    }

    /** What one draw comes to. */
    sealed interface Found {}

    /** Some package suits all; those of the best Nash product and of the best least gain among such. */
    record Zone(List<int[]> nash, List<int[]> egalitarian) implements Found {}

    /** None does; by party that falls short in the package whose greatest shortfall is least, by how much. */
    record NoZone(List<Integer> nearest, List<BigFraction> shortfalls) implements Found {}

    /** The steps ran out. */
    record Undecided() implements Found {}

    Found solve() {
        double[] at = new double[parties];
        for (int p = 0; p < parties; p++) {
            at[p] = -BigFraction.of(space.reservation(p), space.scale(p)).doubleValue();
        }
        zoned = true;
        search(0, new int[groups], at);
        List<int[]> zone = candidates.stream().filter(this::acceptable).toList();
        if (steps > 0 && zone.isEmpty()) {
            zoned = false;
            candidates.clear();
            kept = 0;
            bestLeast = Double.NEGATIVE_INFINITY;
            search(0, new int[groups], at);
            if (steps > 0) {
                int[] nearest = best(candidates, false).getFirst();
                return new NoZone(
                        Arrays.stream(nearest).boxed().toList(),
                        gains(nearest).stream().map(BigFraction::negate).toList());
            }
        }
        return steps <= 0 ? new Undecided() : new Zone(best(zone, true), best(zone, false));
    }

    private void search(int g, int[] choices, double[] at) {
        if (steps <= 0) {
            return;
        }
        steps--;
        double product = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int p = 0; p < parties; p++) {
            double most = at[p] + rest[g][p];
            least = Math.min(least, most);
            product *= Math.max(0, most);
        }
        if (zoned) {
            boolean mayBe = product >= bestProduct * (1 - MARGIN) - MARGIN * MARGIN || least >= bestLeast - MARGIN;
            if (least < -MARGIN || !mayBe) {
                return;
            }
        } else if (least < bestLeast - MARGIN) {
            return;
        }
        if (g == groups) {
            keep(choices, product, least);
            return;
        }
        for (int c = 0; c < numbers[g].length; c++) {
            choices[g] = c;
            double[] next = at.clone();
            for (int p = 0; p < parties; p++) {
                next[p] += numbers[g][c][p];
            }
            search(g + 1, choices, next);
        }
    }

    private void keep(int[] choices, double product, double least) {
        boolean acceptable = !zoned || least > MARGIN || acceptable(choices);
        if (!acceptable) {
            return;
        }
        bestProduct = Math.max(bestProduct, product);
        bestLeast = Math.max(bestLeast, least);
        candidates.add(choices.clone());
        if (candidates.size() > 2 * kept + 1000) {
            candidates.removeIf(this::behind);
            kept = candidates.size();
        }
    }

    private boolean behind(int[] choices) {
        double product = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int p = 0; p < parties; p++) {
            double gain = -BigFraction.of(space.reservation(p), space.scale(p)).doubleValue();
            for (int g = 0; g < groups; g++) {
                gain += numbers[g][choices[g]][p];
            }
            least = Math.min(least, gain);
            product *= Math.max(0, gain);
        }
        return least < bestLeast - MARGIN && (!zoned || product < bestProduct * (1 - MARGIN) - MARGIN * MARGIN);
    }

    private boolean acceptable(int[] choices) {
        for (int p = 0; p < parties; p++) {
            if (space.utility(choices, p).compareTo(space.reservation(p)) < 0) {
                return false;
            }
        }
        return true;
    }

    private List<int[]> best(List<int[]> among, boolean product) {
        List<int[]> best = new ArrayList<>();
        BigFraction most = BigFraction.ZERO;
        for (int[] choices : among) {
            if (behind(choices)) {
                continue;
            }
            BigFraction worth = worth(gains(choices), product);
            int sign = best.isEmpty() ? 1 : Range.compare(worth, most);
            if (sign > 0) {
                best.clear();
                most = worth;
            }
            if (sign >= 0) {
                best.add(choices);
            }
        }
        return best;
    }

    private static BigFraction worth(List<BigFraction> gains, boolean product) {
        BigFraction worth = gains.getFirst();
        for (BigFraction gain : gains.subList(1, gains.size())) {
            worth = product ? worth.multiply(gain) : Range.compare(gain, worth) < 0 ? gain : worth;
        }
        return worth;
    }

    private List<BigFraction> gains(int[] choices) {
        List<BigFraction> gains = new ArrayList<>();
        for (int p = 0; p < parties; p++) {
            gains.add(BigFraction.of(space.utility(choices, p).subtract(space.reservation(p)), space.scale(p)));
        }
        return gains;
    }
}
