package parley.stability.arrays;

import parley.model.conflict.Direction;
import parley.model.conflict.Option;

/**
 * Spreads numbers over one decision maker's moves: afterwards each vector has the greatest (or the least) of its own number
 * and those of all vectors one move away. A move flips any of the mover's options together, so it is taken option by option
 * (the zeta transform of subsets; Yates 1937), and infeasible vectors pass on what lies behind them. Cost: own options x
 * vectors.
 */
final class OneMove {
    private final VectorSpace space;

    OneMove(VectorSpace space) {
        this.space = space;
    }

    /** The greatest within one move of {@code maker} or none. */
    void raise(int[] numbers, int maker) {
        for (int bit = 0; bit < space.options().size(); bit++) {
            Option option = space.options().get(bit);
            if (option.owner() == maker) {
                raise(numbers, 1 << bit, option.direction());
            }
        }
    }

    /** The least within one move of {@code maker} or none. */
    void lower(int[] numbers, int maker) {
        for (int bit = 0; bit < space.options().size(); bit++) {
            Option option = space.options().get(bit);
            if (option.owner() == maker) {
                lower(numbers, 1 << bit, option.direction());
            }
        }
    }

    private static void raise(int[] numbers, int bit, Direction direction) {
        for (int block = 0; block < numbers.length; block += 2 * bit) {
            switch (direction) {
                case BOTH -> {
                    for (int off = block; off < block + bit; off++) {
                        int most = Math.max(numbers[off], numbers[off + bit]);
                        numbers[off] = most;
                        numbers[off + bit] = most;
                    }
                }
                case FORWARD -> {
                    for (int off = block; off < block + bit; off++) {
                        numbers[off] = Math.max(numbers[off], numbers[off + bit]);
                    }
                }
                case BACK -> {
                    for (int off = block; off < block + bit; off++) {
                        numbers[off + bit] = Math.max(numbers[off], numbers[off + bit]);
                    }
                }
            }
        }
    }

    private static void lower(int[] numbers, int bit, Direction direction) {
        for (int block = 0; block < numbers.length; block += 2 * bit) {
            switch (direction) {
                case BOTH -> {
                    for (int off = block; off < block + bit; off++) {
                        int least = Math.min(numbers[off], numbers[off + bit]);
                        numbers[off] = least;
                        numbers[off + bit] = least;
                    }
                }
                case FORWARD -> {
                    for (int off = block; off < block + bit; off++) {
                        numbers[off] = Math.min(numbers[off], numbers[off + bit]);
                    }
                }
                case BACK -> {
                    for (int off = block; off < block + bit; off++) {
                        numbers[off + bit] = Math.min(numbers[off], numbers[off + bit]);
                    }
                }
            }
        }
    }
}
