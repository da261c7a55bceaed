package parley.stability.arrays;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * How badly the others can answer: for each vector the least of some numbers over all that everybody but one decision
 * maker can bring about from it in turn, itself included.
 */
final class Sanctions {
    private final VectorSpace space;
    private final OneMove oneMove;
    private final int maker;
    private final BooleanSupplier cancelled;

    Sanctions(VectorSpace space, int maker, BooleanSupplier cancelled) {
        this.space = space;
        this.oneMove = new OneMove(space);
        this.maker = maker;
        this.cancelled = cancelled;
    }

    /**
     * By any legal moves: one decision maker's moves after the other until nothing changes, infeasible vectors taken out
     * after each, since no move can end there. Cost: a few passes of options x vectors.
     */
    int[] byAnyMoves(int[] numbers) {
        int[] least = numbers.clone();
        shut(least);
        int[] before;
        do {
            before = least.clone();
            for (int other = 0; other < space.makers(); other++) {
                if (other != maker && !cancelled.getAsBoolean()) {
                    oneMove.lower(least, other);
                    shut(least);
                }
            }
        } while (!Arrays.equals(before, least));
        return least;
    }

    private void shut(int[] numbers) {
        int[] own = space.payoffs(maker);
        for (int vector = 0; vector < numbers.length; vector++) {
            if (own[vector] == VectorSpace.NEVER) {
                numbers[vector] = VectorSpace.ALWAYS;
            }
        }
    }

    /**
     * By moves that each mover prefers to make: vectors by rising numbers, each settling whatever can come to it by
     * improvements and was not settled before (after Dijkstra 1959). Each move is looked at once. Cost: vectors x the sum
     * of 2^(own options) over the others.
     */
    int[] byImprovements(int[] numbers) {
        int[] least = new int[numbers.length];
        Arrays.fill(least, VectorSpace.ALWAYS);
        int[] open = new int[numbers.length];
        for (int vector : rising(numbers)) {
            if (least[vector] != VectorSpace.ALWAYS || cancelled.getAsBoolean()) {
                continue;
            }
            int number = numbers[vector];
            least[vector] = number;
            int top = 0;
            open[top++] = vector;
            while (top > 0) {
                top = settle(open[top - 1], number, least, open, top - 1);
            }
        }
        return least;
    }

    /** Settles what can come to {@code to} by one improvement, puts it on {@code open} and tells the new top. */
    private int settle(int to, int number, int[] least, int[] open, int size) {
        int top = size;
        int forward = space.forward();
        int back = space.back();
        for (int other = 0; other < space.makers(); other++) {
            if (other == maker) {
                continue;
            }
            int[] payoffs = space.payoffs(other);
            int reached = payoffs[to];
            int flipped = space.owned(other) & ~(forward & ~to) & ~(back & to);
            for (int flip = flipped; flip != 0; flip = (flip - 1) & flipped) {
                int from = to ^ flip;
                if (least[from] == VectorSpace.ALWAYS
                        && payoffs[from] < reached
                        && payoffs[from] != VectorSpace.NEVER) {
                    least[from] = number;
                    open[top++] = from;
                }
            }
        }
        return top;
    }

    /** The feasible vectors by rising numbers. Cost: a counting sort. */
    private int[] rising(int[] numbers) {
        int[] own = space.payoffs(maker);
        int most = 0;
        int feasible = 0;
        for (int vector = 0; vector < numbers.length; vector++) {
            if (own[vector] != VectorSpace.NEVER) {
                most = Math.max(most, numbers[vector]);
                feasible++;
            }
        }
        int[] next = new int[most + 2];
        for (int vector = 0; vector < numbers.length; vector++) {
            if (own[vector] != VectorSpace.NEVER) {
                next[numbers[vector] + 1]++;
            }
        }
        for (int number = 1; number < next.length; number++) {
            next[number] += next[number - 1];
        }
        int[] rising = new int[feasible];
        for (int vector = 0; vector < numbers.length; vector++) {
            if (own[vector] != VectorSpace.NEVER) {
                rising[next[numbers[vector]]++] = vector;
            }
        }
        return rising;
    }
}
