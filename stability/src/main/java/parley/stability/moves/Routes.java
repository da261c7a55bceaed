package parley.stability.moves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * Shortest sequences of moves from one state, nobody twice in a row: a breadth-first search over pairs of state and last
 * mover that remembers where each pair was entered from. Where two moves of one in a row are one move of theirs, a
 * shortest sequence has none, and the search is over states alone. Memory: 12 bytes a pair.
 */
public final class Routes {
    private static final int NOBODY = -1;
    private static final int NEVER = -2;

    private final int start;
    private final int width;
    private final int[] before;
    private final int[] mover;
    private final int[] first;
    private final BitSet reached = new BitSet();

    /** @param turns whether the last mover matters */
    Routes(Moves moves, int[] members, int makers, int states, int start, boolean turns) {
        this.start = start;
        this.width = turns ? makers : 1;
        this.before = new int[Math.multiplyExact(states, width)];
        this.mover = new int[before.length];
        this.first = new int[states];
        Arrays.fill(before, NEVER);
        Arrays.fill(first, NOBODY);
        search(moves, members, turns);
    }

    private void search(Moves moves, int[] members, boolean turns) {
        int[] queue = new int[before.length];
        int tail = 0;
        int pair = NOBODY;
        for (int head = 0; head <= tail; head++) {
            int state = pair == NOBODY ? start : pair / width;
            for (int member : members) {
                if (turns && pair != NOBODY && mover[pair] == member) {
                    continue;
                }
                for (int to : moves.from(member, state)) {
                    int next = to * width + (turns ? member : 0);
                    if (before[next] != NEVER) {
                        continue;
                    }
                    before[next] = pair;
                    mover[next] = member;
                    queue[tail++] = next;
                    if (first[to] == NOBODY) {
                        first[to] = next;
                        reached.set(to);
                    }
                }
            }
            pair = head < tail ? queue[head] : NOBODY;
        }
    }

    /** Every state that some sequence of one move or more ends in. */
    public BitSet reached() {
        return reached;
    }

    /** How many moves it takes at least; 0 for the start itself and for a state that is not reached. */
    public int steps(int state) {
        int steps = 0;
        for (int pair = state == start ? NOBODY : first[state]; pair != NOBODY; pair = before[pair]) {
            steps++;
        }
        return steps;
    }

    /** A shortest sequence of one move or more to {@code state}; empty for a state that is not reached. */
    public List<Step> to(int state) {
        List<Step> steps = new ArrayList<>();
        for (int pair = first[state]; pair != NOBODY; pair = before[pair]) {
            steps.add(new Step(mover[pair], pair / width));
        }
        Collections.reverse(steps);
        return List.copyOf(steps);
    }
}
