package parley.stability.preferences;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * The strict orders that agree with a partial one, counted, listed or drawn alike often. Orders are built from the worst up;
 * what can follow hangs on the set below alone, so numbers are kept by set. Cost: sets that are closed downwards x elements.
 */
final class LinearExtensions {
    private static final int MOST_SETS = 100_000;
    private static final int MOST_STEPS = 300_000;

    private final List<BitSet> worse;
    private final Map<BitSet, BigInteger> numbers = new HashMap<>();
    private final Optional<BigInteger> count;

    /** @param worse for each element those that are known to be worse; transitive and without cycles */
    LinearExtensions(List<BitSet> worse) {
        this.worse = worse;
        BigInteger counted = number(new BitSet());
        this.count = counted.signum() < 0 ? Optional.empty() : Optional.of(counted);
    }

    /** How many there are; empty when that is too much to count. */
    Optional<BigInteger> count() {
        return count;
    }

    /** Negative once there are too many sets to keep. */
    private BigInteger number(BitSet below) {
        if (below.cardinality() == worse.size()) {
            return BigInteger.ONE;
        }
        BigInteger known = numbers.get(below);
        if (known != null) {
            return known;
        }
        BigInteger number = BigInteger.ZERO;
        for (int next : next(below)) {
            BigInteger rest = numbers.size() > MOST_SETS ? BigInteger.ONE.negate() : number(with(below, next));
            if (rest.signum() < 0) {
                return rest;
            }
            number = number.add(rest);
        }
        numbers.put(below, number);
        return number;
    }

    private List<Integer> next(BitSet below) {
        List<Integer> next = new ArrayList<>();
        for (int element = below.nextClearBit(0); element < worse.size(); element = below.nextClearBit(element + 1)) {
            BitSet missing = (BitSet) worse.get(element).clone();
            missing.andNot(below);
            if (missing.isEmpty()) {
                next.add(element);
            }
        }
        return next;
    }

    private static BitSet with(BitSet set, int element) {
        BitSet larger = (BitSet) set.clone();
        larger.set(element);
        return larger;
    }

    /** All of them, the worst element first in each. */
    void forEach(Consumer<List<Integer>> each) {
        list(new ArrayList<>(), new BitSet(), each);
    }

    private void list(List<Integer> order, BitSet below, Consumer<List<Integer>> each) {
        if (order.size() == worse.size()) {
            each.accept(List.copyOf(order));
            return;
        }
        for (int next : next(below)) {
            order.add(next);
            list(order, with(below, next), each);
            order.removeLast();
        }
    }

    /**
     * One of them, the worst element first; each alike likely where they could be counted, else nearly so, by a chain of swaps
     * of neighbours (Karzanov and Khachiyan 1991).
     */
    List<Integer> draw(RandomGenerator random) {
        return count.isPresent() ? exactly(random) : chain(random);
    }

    private List<Integer> exactly(RandomGenerator random) {
        List<Integer> order = new ArrayList<>();
        BitSet below = new BitSet();
        while (order.size() < worse.size()) {
            double left = random.nextDouble() * number(below).doubleValue();
            List<Integer> candidates = next(below);
            int chosen = candidates.get(candidates.size() - 1);
            for (int candidate : candidates) {
                left -= number(with(below, candidate)).doubleValue();
                if (left < 0) {
                    chosen = candidate;
                    break;
                }
            }
            order.add(chosen);
            below.set(chosen);
        }
        return order;
    }

    private List<Integer> chain(RandomGenerator random) {
        List<Integer> order = new ArrayList<>();
        BitSet below = new BitSet();
        while (order.size() < worse.size()) {
            int next = next(below).get(0);
            order.add(next);
            below.set(next);
        }
        long cube = (long) order.size() * order.size() * order.size();
        for (long steps = Math.min(MOST_STEPS, cube); steps > 0; steps--) {
            int place = random.nextInt(order.size() - 1);
            int low = order.get(place);
            int high = order.get(place + 1);
            if (random.nextBoolean() && !worse.get(high).get(low)) {
                order.set(place, high);
                order.set(place + 1, low);
            }
        }
        return order;
    }
}
