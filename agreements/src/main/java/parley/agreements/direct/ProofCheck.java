package parley.agreements.direct;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.agreements.solution.Levels;
import parley.agreements.solution.Merit;

/**
 * Checks a {@link Proof} without the code that found it, in whole numbers where doubles leave a doubt: that its leaves leave no outcome out, that by the
 * weights of each leaf nothing below it is as good as the best, and that a leaf that settles everything is no better, and
 * listed if it is as good. Weights are taken as whole multiples of 2^-44, which are weights too. Cost: one pass over the
 * choices left for each leaf.
 */
final class ProofCheck {
    private static final BigDecimal STEPS = new BigDecimal(BigInteger.TWO.pow(44));

    private static final double SURE = 1e-12;

    private final Scaled space;
    private final Merit merit;
    private final Levels aim;
    private final boolean rational;
    private final BigInteger[] reservation;
    private final Search.Best best;
    private final Proof proof;
    private final List<Proof.Leaf> leaves;
    private final Rough rough;
    private final List<String> faults = new ArrayList<>();
    private int next;

    private ProofCheck(
            Scaled space,
            Merit merit,
            Levels aim,
            boolean rational,
            BigInteger[] reservation,
            Search.Best best,
            Proof proof) {
        this.space = space;
        this.merit = merit;
        this.aim = aim;
        this.rational = rational;
        this.reservation = reservation;
        this.best = best;
        this.proof = proof;
        this.leaves = new ArrayList<>(proof.leaves());
        leaves.sort((a, b) -> Arrays.compare(a.settled(), b.settled()));
        this.rough = new Rough(space, merit, aim, reservation, best.merit());
    }

    /** @return what is wrong; empty when nothing is */
    static List<String> faults(
            Scaled space,
            Merit merit,
            Levels aim,
            boolean rational,
            BigInteger[] reservation,
            Search.Best best,
            Proof proof) {
        ProofCheck check = new ProofCheck(space, merit, aim, rational, reservation, best, proof);
        check.below(new int[0]);
        if (check.next < check.leaves.size()) {
            check.faults.add("a part is told twice");
        }
        return List.copyOf(check.faults);
    }

    /** Leaves stand in the order of their choices, so that the next is the one looked for, or lies below it. */
    private void below(int[] settled) {
        Proof.Leaf leaf = next < leaves.size() ? leaves.get(next) : null;
        if (leaf != null && Arrays.equals(leaf.settled(), settled)) {
            next++;
            if (leaf.weights().length == 0) {
                whole(settled);
            } else if (!clearly(leaf)) {
                bounded(leaf);
            }
        } else if (settled.length == proof.order().length) {
            faults.add(Arrays.toString(settled) + " is not told");
        } else {
            int[] longer = Arrays.copyOf(settled, settled.length + 1);
            for (int c = 0; c < space.choices(proof.order()[settled.length]) && faults.size() < 10; c++) {
                longer[settled.length] = c;
                below(longer);
            }
        }
    }

    /** Whether doubles show already, with room for all their errors, that a leaf is worth less than the best. */
    private boolean clearly(Proof.Leaf leaf) {
        int n = space.parties();
        double upTo = 0;
        double size = 0;
        double total = 0;
        double logs = 0;
        double[] weights = new double[n];
        for (int p = 0; p < n; p++) {
            double level = leaf.weights()[p] * rough.factor[p];
            weights[p] = level + leaf.multipliers()[p];
            upTo -= level * rough.base[p] + leaf.multipliers()[p] * rough.reservation[p];
            size += weights[p] * rough.size[p] + level * Math.abs(rough.base[p]);
            total += rough.factor[p] == 0 ? 0 : leaf.weights()[p];
            logs += Math.log(leaf.weights()[p]);
            if (leaf.weights()[p] < 0
                    || leaf.multipliers()[p] < 0
                    || (!rational && leaf.multipliers()[p] > 0)
                    || (merit == Merit.SUM && rough.factor[p] != 0 && leaf.weights()[p] != 1)) {
                return false;
            }
        }
        for (int d = 0; d < proof.order().length; d++) {
            double[][] choices = rough.adds[proof.order()[d]];
            double most = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < choices.length; c++) {
                if (d >= leaf.settled().length || leaf.settled()[d] == c) {
                    double sum = 0;
                    for (int p = 0; p < n; p++) {
                        sum += weights[p] * choices[c][p];
                    }
                    most = Math.max(most, sum);
                }
            }
            upTo += most;
        }
        double error = (size + Math.abs(upTo)) * 4 * (n + proof.order().length + 8) * Math.ulp(1.0);
        return switch (merit) {
            case SUM -> upTo + error < rough.best - Math.abs(rough.best) * SURE;
            case LEAST -> upTo + error < total * (rough.best - Math.abs(rough.best) * SURE);
            case PRODUCT ->
                upTo + error < 0 || upTo + error < n * Math.exp(logs / n) * (1 - SURE) * Math.pow(rough.best, 1.0 / n);
        };
    }

    /** The same numbers in doubles, each right to its last place or two; levels have factors of 1 at most. */
    private static final class Rough {
        final double[][][] adds;
        final double[] factor;
        final double[] base;
        final double[] reservation;
        final double[] size;
        final double best;

        Rough(Scaled space, Merit merit, Levels aim, BigInteger[] least, BigInteger merits) {
            int n = space.parties();
            BigInteger most = Arrays.stream(aim.factor()).reduce(BigInteger.ONE, BigInteger::max);
            this.adds = new double[space.groups()][][];
            this.factor = new double[n];
            this.base = new double[n];
            this.reservation = new double[n];
            this.size = new double[n];
            for (int p = 0; p < n; p++) {
                factor[p] = Scaled.ratio(aim.factor()[p], most);
                base[p] = space.rough(aim.base()[p]);
                reservation[p] = space.rough(least[p]);
                size[p] = Math.abs(reservation[p]);
            }
            for (int g = 0; g < adds.length; g++) {
                adds[g] = new double[space.choices(g)][n];
                for (int p = 0; p < n; p++) {
                    double widest = 0;
                    for (int c = 0; c < adds[g].length; c++) {
                        adds[g][c][p] = space.rough(space.number(g, c, p));
                        widest = Math.max(widest, Math.abs(adds[g][c][p]));
                    }
                    size[p] += widest;
                }
            }
            BigInteger scale =
                    merit == Merit.PRODUCT ? space.one().pow(n) : space.one().multiply(most);
            this.best = Scaled.ratio(merits, scale);
        }
    }

    private void whole(int[] settled) {
        int[] outcome = new int[settled.length];
        for (int d = 0; d < outcome.length; d++) {
            outcome[proof.order()[d]] = settled[d];
        }
        BigInteger[] numbers = new BigInteger[space.parties()];
        boolean counts = true;
        for (int p = 0; p < numbers.length; p++) {
            numbers[p] = BigInteger.ZERO;
            for (int g = 0; g < outcome.length; g++) {
                numbers[p] = numbers[p].add(space.number(g, outcome[g], p));
            }
            counts &= !rational || numbers[p].compareTo(reservation[p]) >= 0;
        }
        int sign = merit.of(aim.of(numbers)).compareTo(best.merit());
        if (counts && sign > 0) {
            faults.add(Arrays.toString(settled) + " is better");
        }
        if (counts
                && sign == 0
                && best.all()
                && best.tied().stream().noneMatch(tied -> Arrays.equals(tied.numbers(), numbers))) {
            faults.add(Arrays.toString(settled) + " is as good and not listed");
        }
    }

    private void bounded(Proof.Leaf leaf) {
        int n = space.parties();
        BigInteger[] weights = new BigInteger[n];
        BigInteger constant = BigInteger.ZERO;
        BigInteger most = Arrays.stream(aim.factor()).reduce(BigInteger.ONE, BigInteger::max);
        BigInteger total = BigInteger.ZERO;
        BigInteger product = BigInteger.ONE;
        for (int p = 0; p < n; p++) {
            BigInteger level = whole(leaf.weights()[p]);
            BigInteger multiplier = whole(leaf.multipliers()[p]).multiply(most);
            if (!rational && multiplier.signum() != 0) {
                faults.add("a multiplier where no gain is required");
            }
            if (level.signum() < 0 || multiplier.signum() < 0) {
                faults.add("a weight of less than 0");
            }
            BigInteger factor = level.multiply(aim.factor()[p]);
            weights[p] = factor.add(multiplier);
            constant = constant.subtract(factor.multiply(aim.base()[p])).subtract(multiplier.multiply(reservation[p]));
            if (merit == Merit.SUM && aim.factor()[p].signum() != 0 && !level.equals(whole(1))) {
                faults.add("a sum with unequal weights");
            }
            total = total.add(aim.factor()[p].signum() == 0 ? BigInteger.ZERO : level);
            product = product.multiply(level);
        }
        BigInteger upTo = constant;
        for (int d = 0; d < proof.order().length; d++) {
            int group = proof.order()[d];
            upTo = upTo.add(d < leaf.settled().length ? adds(group, leaf.settled()[d], weights) : most(group, weights));
        }
        boolean less = switch (merit) {
            case SUM -> upTo.compareTo(best.merit().multiply(whole(1))) < 0;
            case LEAST -> upTo.compareTo(best.merit().multiply(total)) < 0;
            case PRODUCT ->
                upTo.signum() < 0
                        || upTo.pow(n)
                                        .compareTo(BigInteger.valueOf(n)
                                                .pow(n)
                                                .multiply(product)
                                                .multiply(best.merit()))
                                < 0;
        };
        if (!less) {
            faults.add(Arrays.toString(leaf.settled()) + " is not ruled out by its weights");
        }
    }

    private BigInteger most(int group, BigInteger[] weights) {
        BigInteger most = adds(group, 0, weights);
        for (int c = 1; c < space.choices(group); c++) {
            most = most.max(adds(group, c, weights));
        }
        return most;
    }

    private BigInteger adds(int group, int choice, BigInteger[] weights) {
        BigInteger sum = BigInteger.ZERO;
        for (int p = 0; p < weights.length; p++) {
            if (weights[p].signum() != 0) {
                sum = sum.add(weights[p].multiply(space.number(group, choice, p)));
            }
        }
        return sum;
    }

    private static BigInteger whole(double weight) {
        return new BigDecimal(weight).multiply(STEPS).toBigInteger();
    }
}
