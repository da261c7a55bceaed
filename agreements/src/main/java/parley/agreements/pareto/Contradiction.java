package parley.agreements.pareto;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.model.talks.Constraint;
import parley.model.talks.Outcome;

/**
 * The smallest set of constraints that leaves nothing: every combination of options breaks one of them (a minimum hitting
 * set over what each combination breaks). Up to {@link #SMALLEST} constraints the smallest such set of all; beyond, one that
 * no part of itself can replace. Cost: combinations x constraints.
 */
final class Contradiction {
    private static final int SMALLEST = 16;

    private Contradiction() {}

    /**
     * @param constraints of which every part breaks at least one
     * @param parts all combinations of options
     */
    static List<Constraint> of(List<Constraint> constraints, Iterable<Outcome> parts) {
        Set<Set<Integer>> broken = new HashSet<>();
        for (Outcome part : parts) {
            Set<Integer> by = new HashSet<>();
            for (int c = 0; c < constraints.size(); c++) {
                if (!constraints.get(c).allows(part)) {
                    by.add(c);
                }
            }
            broken.add(by);
        }
        List<Integer> core = constraints.size() <= SMALLEST
                ? smallest(constraints.size(), broken)
                : minimal(constraints.size(), broken);
        return core.stream().map(constraints::get).toList();
    }

    private static List<Integer> smallest(int constraints, Set<Set<Integer>> broken) {
        for (int size = 1; size <= constraints; size++) {
            for (int mask = 0; mask < 1 << constraints; mask++) {
                if (Integer.bitCount(mask) == size) {
                    List<Integer> some = new ArrayList<>();
                    for (int c = 0; c < constraints; c++) {
                        if ((mask >> c & 1) == 1) {
                            some.add(c);
                        }
                    }
                    if (hits(some, broken)) {
                        return some;
                    }
                }
            }
        }
        throw new IllegalStateException("some combination breaks nothing");
    }

    private static List<Integer> minimal(int constraints, Set<Set<Integer>> broken) {
        List<Integer> left = new ArrayList<>();
        for (int c = 0; c < constraints; c++) {
            left.add(c);
        }
        for (int c = 0; c < constraints; c++) {
            List<Integer> fewer = new ArrayList<>(left);
            fewer.remove(Integer.valueOf(c));
            if (hits(fewer, broken)) {
                left = fewer;
            }
        }
        return left;
    }

    private static boolean hits(List<Integer> some, Set<Set<Integer>> broken) {
        return broken.stream().allMatch(by -> some.stream().anyMatch(by::contains));
    }
}
