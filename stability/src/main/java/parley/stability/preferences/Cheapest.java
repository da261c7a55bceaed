package parley.stability.preferences;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Minimal sets of states that meet every demand, cheapest first: minimal hitting sets (Reiter 1987), found best first. A set
 * is extended by each way to meet the first demand it leaves open, so that none is missed; the cost never falls as a set
 * grows, so that none cheaper is found later.
 */
final class Cheapest {
    private static final int MOST_TRIED = 20_000;

    private Cheapest() {}

    /**
     * @param sets none within another, cheapest first
     * @param complete whether there are no others as cheap as the last, or at all
     */
    record Found(List<BitSet> sets, boolean complete) {}

    private record Candidate(BitSet set, int cost) {}

    /**
     * @param ways for a set, what could be added to meet its first open demand, one of them; empty when none is open
     * @param most how many sets are wanted
     */
    static Found search(Function<BitSet, Optional<List<BitSet>>> ways, ToIntFunction<BitSet> cost, int most) {
        PriorityQueue<Candidate> open = new PriorityQueue<>(Comparator.comparingInt(Candidate::cost)
                .thenComparingInt(candidate -> candidate.set().cardinality()));
        Set<BitSet> seen = new HashSet<>();
        List<BitSet> found = new ArrayList<>();
        open.add(new Candidate(new BitSet(), 0));
        while (!open.isEmpty() && found.size() < most) {
            BitSet set = open.remove().set();
            if (found.stream().anyMatch(smaller -> within(smaller, set))) {
                continue;
            }
            Optional<List<BitSet>> next = ways.apply(set);
            if (next.isEmpty()) {
                found.add(set);
                continue;
            }
            for (BitSet way : minimal(next.get())) {
                BitSet larger = (BitSet) set.clone();
                larger.or(way);
                if (seen.add(larger)) {
                    open.add(new Candidate(larger, cost.applyAsInt(larger)));
                }
            }
            if (seen.size() > MOST_TRIED) {
                return new Found(List.copyOf(found), false);
            }
        }
        return new Found(List.copyOf(found), true);
    }

    private static List<BitSet> minimal(List<BitSet> sets) {
        List<BitSet> sorted = sets.stream()
                .distinct()
                .sorted(Comparator.comparingInt(BitSet::cardinality))
                .toList();
        List<BitSet> minimal = new ArrayList<>();
        for (BitSet set : sorted) {
            if (minimal.stream().noneMatch(smaller -> within(smaller, set))) {
                minimal.add(set);
            }
        }
        return minimal;
    }

    private static boolean within(BitSet smaller, BitSet larger) {
        BitSet rest = (BitSet) smaller.clone();
        rest.andNot(larger);
        return rest.isEmpty();
    }
}
