package parley.agreements.direct;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.agreements.solution.Levels;
import parley.agreements.solution.Merit;

/**
 * The outcomes of most merit, by branch and bound over the groups (Land and Doig 1960) with the bounds of {@link Weights}.
 * Bounds are in doubles, and what they cannot tell apart is looked at; merits are whole numbers, so that the best and all
 * its ties are exact. Cost: exponential in the number of groups that pull the parties apart; each partial outcome takes a
 * few passes over the choices left.
 */
final class BranchAndBound {
    /** Bounds that lie above the best by less than this, in utilities, do not rule out a tie. */
    private static final double MARGIN = 1e-10;

    private static final int ROOT_STEPS = 400;
    private static final int STEPS = 4;
    private static final int MOST_TIES = 2_000;
    private static final int MOST_LEAVES = 500_000;

    private final Scaled space;
    private final Merit merit;
    private final Levels aim;
    private final boolean rational;
    private final long mostNodes;
    private final BooleanSupplier cancelled;
    private final int n;
    private final int[] order;
    /** By place in the order, choice and party, roughly. */
    private final double[][][] adds;
    /** Level of a party = factor x gain + constant; NaN constants where a party does not count. */
    private final double[] factor;

    private final double[] constant;

    private final BigInteger[] reservation;
    private final int[] choices;
    private final int[] top;
    private final Weights[] at;
    private final List<Proof.Leaf> leaves = new ArrayList<>();
    private final Map<List<BigInteger>, Search.Tied> tied = new LinkedHashMap<>();
    private @Nullable BigInteger best;
    private double value = Double.NEGATIVE_INFINITY;
    private boolean all = true;
    private boolean provable = true;
    private long nodes;
    private boolean stopped;
    private double open = Double.NEGATIVE_INFINITY;

    /**
     * @param rational whether only outcomes count that give every party {@code reservation}
     * @param reservation by party, on the common scale
     */
    BranchAndBound(
            Scaled space,
            Merit merit,
            Levels aim,
            boolean rational,
            BigInteger[] reservation,
            long mostNodes,
            BooleanSupplier cancelled) {
        this.space = space;
        this.merit = merit;
        this.aim = aim;
        this.rational = rational;
        this.reservation = reservation;
        this.mostNodes = mostNodes;
        this.cancelled = cancelled;
        this.n = space.parties();
        int groups = space.groups();
        this.order = IntStream.range(0, groups).toArray();
        this.adds = new double[groups][][];
        for (int g = 0; g < groups; g++) {
            adds[g] = new double[space.choices(g)][n];
            for (int c = 0; c < adds[g].length; c++) {
                for (int p = 0; p < n; p++) {
                    adds[g][c][p] = space.rough(space.number(g, c, p));
                }
            }
        }
        BigInteger most = Arrays.stream(aim.factor()).reduce(BigInteger.ONE, BigInteger::max);
        this.factor = new double[n];
        this.constant = new double[n];
        for (int p = 0; p < n; p++) {
            factor[p] = Scaled.ratio(aim.factor()[p], most);
            constant[p] = factor[p] == 0 ? Double.NaN : factor[p] * space.rough(reservation[p].subtract(aim.base()[p]));
        }
        this.choices = new int[groups];
        this.top = new int[groups];
        this.at = new Weights[groups + 1];
        Arrays.setAll(at, d -> new Weights(n));
    }

    /** @param starts outcomes to begin with, one choice for each group of the layout */
    Search search(List<int[]> starts) {
        at[0].even(merit, factor);
        double[] start = new double[n];
        for (int p = 0; p < n; p++) {
            start[p] = -space.rough(reservation[p]);
        }
        starts.forEach(this::climb);
        double bound = improve(0, start, at[0], ROOT_STEPS);
        climb(top);
        if (bound >= floor()) {
            reorder(at[0]);
            branch(0, start, at[0]);
        } else {
            leaf(0, at[0]);
        }
        return found();
    }

    private Search found() {
        if (stopped) {
            Search.Tied first = tied.isEmpty() ? null : tied.values().iterator().next();
            return new Search.Stopped(first, value, Math.max(open, value), nodes);
        }
        Proof proof = provable ? new Proof(order.clone(), List.copyOf(leaves)) : null;
        return best == null
                ? new Search.NoDeal(proof, nodes)
                : new Search.Best(best, List.copyOf(tied.values()), all, proof, nodes);
    }

    private void branch(int depth, double[] partial, Weights from) {
        if (((nodes++ & 0xff) == 0 && cancelled.getAsBoolean()) || nodes > mostNodes) {
            stopped = true;
        }
        if (depth == order.length) {
            offer();
            leaf(depth, null);
            return;
        }
        Weights own = at[depth];
        if (depth > 0) {
            own.set(from);
        }
        double bound = improve(depth, partial, own, depth == 0 ? 1 : STEPS);
        if (bound < floor()) {
            leaf(depth, own);
            return;
        }
        double[][] of = adds[depth];
        double[] worth = new double[of.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < of.length; c++) {
            worth[c] = dot(own, of[c]);
            most = Math.max(most, worth[c]);
        }
        double rest = sum(depth, partial, own) - most;
        Integer[] falling = new Integer[of.length];
        Arrays.setAll(falling, c -> c);
        Arrays.sort(falling, Comparator.comparingDouble((Integer c) -> -worth[c]));
        double[] next = new double[n];
        for (int c : falling) {
            choices[depth] = c;
            double upTo = own.bound(merit, rest + worth[c]);
            if (upTo < floor()) {
                leaf(depth + 1, own);
            } else if (stopped) {
                open = Math.max(open, upTo);
            } else {
                for (int p = 0; p < n; p++) {
                    next[p] = partial[p] + of[c][p];
                }
                branch(depth + 1, next, own);
                if (stopped) {
                    open = Math.max(open, upTo);
                }
            }
        }
    }

    /** What a bound must reach to be looked into. */
    private double floor() {
        return value - MARGIN;
    }

    /** Steps to better weights; leaves the best in {@code own} and tells their bound. */
    private double improve(int depth, double[] partial, Weights own, int steps) {
        Weights trial = new Weights(n);
        trial.set(own);
        double bound = Double.POSITIVE_INFINITY;
        double[] gain = new double[n];
        double[] level = new double[n];
        double shorter = 1;
        for (int s = 0; s < steps; s++) {
            System.arraycopy(partial, 0, gain, 0, n);
            for (int d = depth; d < adds.length; d++) {
                int choice = 0;
                double most = Double.NEGATIVE_INFINITY;
                for (int c = 0; c < adds[d].length; c++) {
                    double worth = dot(trial, adds[d][c]);
                    if (worth > most) {
                        most = worth;
                        choice = c;
                    }
                }
                top[d] = choice;
                for (int p = 0; p < n; p++) {
                    gain[p] += adds[d][choice][p];
                }
            }
            double sum = 0;
            for (int p = 0; p < n; p++) {
                level[p] = factor[p] * gain[p] + constant[p];
                sum += trial.gains[p] * gain[p] + (factor[p] == 0 ? 0 : trial.levels[p] * level[p]);
            }
            double reached = trial.bound(merit, sum);
            if (reached < bound) {
                bound = reached;
                own.set(trial);
            } else {
                shorter = depth == 0 ? shorter * 0.97 : shorter;
            }
            if (bound < floor()) {
                return bound;
            }
            consider(depth, gain);
            double goal = value > Double.NEGATIVE_INFINITY ? value : reached - 0.05 * Math.abs(reached) - 0.01;
            if (reached - goal <= 0) {
                return bound;
            }
            trial.step(merit, level, gain, shorter * (reached - goal), reached, rational);
        }
        return bound;
    }

    /** Offers the best outcome by the weights at hand if it looks better than the best so far. */
    private void consider(int depth, double[] gain) {
        if (worth(gain) > value + MARGIN) {
            int[] settled = choices.clone();
            System.arraycopy(top, depth, choices, depth, top.length - depth);
            offer();
            System.arraycopy(settled, 0, choices, 0, settled.length);
        }
    }

    /** Merit as bounds tell it: a level, a sum, the root of a product. Minus infinity outside the zone. */
    private double worth(double[] gain) {
        double product = 1;
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int p = 0; p < n; p++) {
            if (rational && gain[p] < -MARGIN) {
                return Double.NEGATIVE_INFINITY;
            }
            if (factor[p] != 0) {
                double level = factor[p] * gain[p] + constant[p];
                product *= Math.max(0, level);
                sum += level;
                least = Math.min(least, level);
            }
        }
        return switch (merit) {
            case PRODUCT -> Math.pow(product, 1.0 / n);
            case SUM -> sum;
            case LEAST -> least == Double.POSITIVE_INFINITY ? 0 : least;
        };
    }

    private double dot(Weights own, double[] of) {
        double sum = 0;
        for (int p = 0; p < n; p++) {
            sum += (own.levels[p] * factor[p] + own.gains[p]) * of[p];
        }
        return sum;
    }

    private double sum(int depth, double[] partial, Weights own) {
        double sum = dot(own, partial);
        for (int p = 0; p < n; p++) {
            sum += factor[p] == 0 ? 0 : own.levels[p] * constant[p];
        }
        for (int d = depth; d < adds.length; d++) {
            double most = Double.NEGATIVE_INFINITY;
            for (double[] choice : adds[d]) {
                most = Math.max(most, dot(own, choice));
            }
            sum += most;
        }
        return sum;
    }

    /** Takes the outcome at hand as the best, or as tied with it, if it is, exactly. */
    private void offer() {
        int[] outcome = new int[order.length];
        for (int d = 0; d < order.length; d++) {
            outcome[order[d]] = choices[d];
        }
        BigInteger[] numbers = space.numbers(outcome);
        for (int p = 0; p < n && rational; p++) {
            if (numbers[p].compareTo(reservation[p]) < 0) {
                return;
            }
        }
        BigInteger reached = merit.of(aim.of(numbers));
        int sign = best == null ? 1 : reached.compareTo(best);
        if (sign > 0) {
            best = reached;
            value = value(numbers);
            tied.clear();
            all = true;
        }
        if (sign >= 0) {
            Search.Tied point = tied.get(List.of(numbers));
            if (point == null) {
                all &= tied.size() < MOST_TIES;
                if (tied.size() < MOST_TIES) {
                    tied.put(List.of(numbers), new Search.Tied(outcome, numbers, 1));
                }
            } else if (!Arrays.equals(point.choices(), outcome)) {
                tied.put(List.of(numbers), new Search.Tied(point.choices(), numbers, point.packages() + 1));
            }
        }
    }

    private double value(BigInteger[] numbers) {
        double[] gain = new double[n];
        for (int p = 0; p < n; p++) {
            gain[p] = space.rough(numbers[p].subtract(reservation[p]));
        }
        return worth(gain);
    }

    private void leaf(int depth, @Nullable Weights own) {
        if (!provable) {
            return;
        }
        if (leaves.size() == MOST_LEAVES) {
            provable = false;
            leaves.clear();
            return;
        }
        int[] settled = Arrays.copyOf(choices, depth);
        if (own == null) {
            leaves.add(new Proof.Leaf(settled, new double[0], new double[0]));
        } else if (!leaves.isEmpty()
                && own.equal(leaves.getLast().weights(), leaves.getLast().multipliers())) {
            leaves.add(new Proof.Leaf(
                    settled, leaves.getLast().weights(), leaves.getLast().multipliers()));
        } else {
            leaves.add(new Proof.Leaf(settled, own.levels.clone(), own.gains.clone()));
        }
    }

    /** Settles first the groups in which few choices can be part of something better. */
    private void reorder(Weights own) {
        double[] start = new double[n];
        for (int p = 0; p < n; p++) {
            start[p] = -space.rough(reservation[p]);
        }
        double slack = Math.max(0, sum(0, start, own) - (value > Double.NEGATIVE_INFINITY ? value : 0));
        double[] rank = new double[order.length];
        for (int d = 0; d < rank.length; d++) {
            double most = Double.NEGATIVE_INFINITY;
            for (double[] choice : adds[d]) {
                most = Math.max(most, dot(own, choice));
            }
            double short_ = 0;
            for (double[] choice : adds[d]) {
                double less = most - dot(own, choice);
                rank[d] += less <= slack ? 1 : 0;
                short_ += less;
            }
            rank[d] -= short_ / (1 + short_);
        }
        Integer[] by = new Integer[order.length];
        Arrays.setAll(by, d -> d);
        Arrays.sort(by, Comparator.comparingDouble((Integer d) -> rank[d]));
        double[][][] old = adds.clone();
        for (int d = 0; d < by.length; d++) {
            order[d] = by[d];
            adds[d] = old[by[d]];
        }
    }

    /** Better and better by changing one or two groups at a time; offers where that ends. Before the groups are reordered. */
    private void climb(int[] from) {
        int[] now = from.clone();
        double[] gain = new double[n];
        for (int p = 0; p < n; p++) {
            gain[p] = -space.rough(reservation[p]);
            for (int g = 0; g < now.length; g++) {
                gain[p] += adds[g][now[g]][p];
            }
        }
        double reached = climbing(gain);
        boolean better = true;
        while (better) {
            better = false;
            for (int g = 0; g < now.length; g++) {
                for (int h = g; h < now.length; h++) {
                    double trial = exchange(now, gain, g, h, reached);
                    better |= trial > reached;
                    reached = trial;
                }
            }
        }
        System.arraycopy(now, 0, choices, 0, now.length);
        offer();
    }

    /** The best change of two groups, or of one where both are the same; tells what is reached. */
    private double exchange(int[] now, double[] gain, int g, int h, double reached) {
        double best = reached + MARGIN;
        int bestG = -1;
        int bestH = -1;
        double[] trial = new double[n];
        for (int c = 0; c < adds[g].length; c++) {
            for (int e = 0; e < (g == h ? 1 : adds[h].length); e++) {
                for (int p = 0; p < n; p++) {
                    trial[p] = gain[p] + adds[g][c][p] - adds[g][now[g]][p];
                    trial[p] += g == h ? 0 : adds[h][e][p] - adds[h][now[h]][p];
                }
                double value = climbing(trial);
                if (value > best) {
                    best = value;
                    bestG = c;
                    bestH = e;
                }
            }
        }
        if (bestG < 0) {
            return reached;
        }
        for (int p = 0; p < n; p++) {
            gain[p] += adds[g][bestG][p] - adds[g][now[g]][p];
            gain[p] += g == h ? 0 : adds[h][bestH][p] - adds[h][now[h]][p];
        }
        now[g] = bestG;
        now[h] = g == h ? bestG : bestH;
        return best;
    }

    /** Merit, and outside the zone how far it is to the zone. */
    private double climbing(double[] gain) {
        double worth = worth(gain);
        if (worth > Double.NEGATIVE_INFINITY) {
            return worth;
        }
        double missing = 0;
        for (double of : gain) {
            missing += Math.min(0, of);
        }
        return missing - 1e6;
    }
}
