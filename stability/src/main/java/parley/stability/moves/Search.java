package parley.stability.moves;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/** Looks for the nearest state that is feared, among so many that no array of them all is made for it. */
final class Search {
    private Search() {}

    /** Cost: what lies nearer than the answer. Two moves of one decision maker in a row must be one move of theirs. */
    static OptionalInt nearest(Moves moves, int[] members, int start, Fear fear) {
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            int state = open.remove();
            for (int member : members) {
                for (int to : moves.from(member, state)) {
                    if (seen.add(to)) {
                        if (fear.of(to)) {
                            return OptionalInt.of(to);
                        }
                        open.add(to);
                    }
                }
            }
        }
        return OptionalInt.empty();
    }
}
