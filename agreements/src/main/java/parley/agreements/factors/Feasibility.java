package parley.agreements.factors;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.commons.numbers.fraction.BigFraction;
import parley.agreements.pareto.Layout;
import parley.agreements.pareto.Utilities;
import parley.model.talks.Constraint;

/** What constraints allow, whatever anybody wants: how many outcomes, and which constraints contradict each other. */
final class Feasibility {
    /** The most sets of constraints looked at for a smaller contradiction. */
    private static final long MOST_SETS = 3_000;

    private Feasibility() {}

    /** How many outcomes meet all of {@code constraints}; empty when they tie too many issues together to tell. */
    static Optional<BigInteger> outcomes(Layout layout, List<Constraint> constraints, BooleanSupplier cancelled)
            throws Region.TooMany {
        FactorModel model = new FactorModel(layout, nothing(layout), constraints);
        try {
            List<Elimination.Found> found = new Elimination(model, Elimination.order(model), cancelled).find();
            return Optional.of(
                    found.isEmpty() ? BigInteger.ZERO : found.getFirst().outcomes());
        } catch (Elimination.TooWide e) {
            return Optional.empty();
        }
    }

    /** A contradiction among the constraints of talks that allow nothing. */
    static Factors.Contradiction conflict(Layout layout, BooleanSupplier cancelled) throws Region.TooMany {
        List<Constraint> all = layout.talks().constraints();
        List<Constraint> conflict = new ArrayList<>(all);
        for (Constraint constraint : all) {
            List<Constraint> without = new ArrayList<>(conflict);
            without.remove(constraint);
            if (contradict(layout, without, cancelled)) {
                conflict = without;
            }
        }
        long sets = 0;
        for (int size = 1; size < conflict.size(); size++) {
            sets += subsets(all.size(), size);
            if (sets > MOST_SETS) {
                return new Factors.Contradiction(conflict, false);
            }
            Optional<List<Constraint>> smaller = smaller(layout, all, size, cancelled);
            if (smaller.isPresent()) {
                return new Factors.Contradiction(smaller.get(), true);
            }
        }
        return new Factors.Contradiction(conflict, true);
    }

    private static Optional<List<Constraint>> smaller(
            Layout layout, List<Constraint> all, int size, BooleanSupplier cancelled) throws Region.TooMany {
        int[] at = new int[size];
        for (int k = 0; k < size; k++) {
            at[k] = k;
        }
        while (true) {
            List<Constraint> some = new ArrayList<>();
            for (int k : at) {
                some.add(all.get(k));
            }
            if (contradict(layout, some, cancelled)) {
                return Optional.of(some);
            }
            int k = size - 1;
            while (k >= 0 && at[k] == all.size() - size + k) {
                k--;
            }
            if (k < 0) {
                return Optional.empty();
            }
            at[k]++;
            for (int j = k + 1; j < size; j++) {
                at[j] = at[j - 1] + 1;
            }
        }
    }

    private static boolean contradict(Layout layout, List<Constraint> constraints, BooleanSupplier cancelled)
            throws Region.TooMany {
        return outcomes(layout, constraints, cancelled)
                .map(count -> count.signum() == 0)
                .orElse(false);
    }

    private static long subsets(int of, int size) {
        BigInteger count = BigInteger.ONE;
        for (int k = 0; k < size; k++) {
            count = count.multiply(BigInteger.valueOf(of - k)).divide(BigInteger.valueOf(k + 1));
        }
        return count.min(BigInteger.valueOf(MOST_SETS + 1)).longValueExact();
    }

    /** A party to whom all outcomes are worth nothing. */
    private static Utilities nothing(Layout layout) {
        BigFraction[][] gains = new BigFraction[layout.options().size()][];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = Collections.nCopies(layout.options().get(i).size(), BigFraction.ZERO)
                    .toArray(BigFraction[]::new);
        }
        return new Utilities(new BigFraction[][][] {gains}, new BigFraction[] {BigFraction.ZERO});
    }
}
