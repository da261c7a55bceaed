package parley.model.conflict;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.RandomAccess;

/**
 * The feasible option vectors themselves as states, in ascending order; each state is made when it is asked for, so that a
 * million of them take four megabytes.
 */
final class VectorStates extends AbstractList<State> implements RandomAccess {
    private final int width;
    private final int[] vectors;
    /** A bit for each vector that is a state. */
    private final long[] feasible;
    /** How many states stand before each word of {@link #feasible}. */
    private final int[] before;

    /** @param vectors ascending, each once; kept */
    VectorStates(int width, int[] vectors) {
        this.width = width;
        this.vectors = vectors;
        this.feasible = new long[(1 << width) / Long.SIZE + 1];
        this.before = new int[feasible.length];
        for (int vector : vectors) {
            feasible[vector / Long.SIZE] |= 1L << vector;
        }
        for (int word = 1; word < before.length; word++) {
            before[word] = before[word - 1] + Long.bitCount(feasible[word - 1]);
        }
    }

    /** The vectors of {@code width} options that match no pattern. Cost: 2^width x patterns. */
    static VectorStates feasible(int width, List<Pattern> infeasible) {
        int[] vectors = new int[1 << width];
        int feasible = 0;
        for (int vector = 0; vector < vectors.length; vector++) {
            if (!OptionForm.matchesAny(infeasible, vector)) {
                vectors[feasible++] = vector;
            }
        }
        return new VectorStates(width, Arrays.copyOf(vectors, feasible));
    }

    int vector(int state) {
        return vectors[state];
    }

    /** Cost: the same for any number of states. */
    OptionalInt stateOf(long vector) {
        if (vector < 0 || vector >= 1L << width) {
            return OptionalInt.empty();
        }
        int word = (int) (vector / Long.SIZE);
        long bit = 1L << vector;
        return (feasible[word] & bit) == 0
                ? OptionalInt.empty()
                : OptionalInt.of(before[word] + Long.bitCount(feasible[word] & (bit - 1)));
    }

    /** By option: in which of up to 64 states it is taken, the state {@code from} at the lowest bit. */
    long[] taken(int from, int to) {
        long[] taken = new long[width];
        for (int state = from; state < to; state++) {
            long vector = vectors[state];
            for (int option = 0; option < width; option++) {
                taken[option] |= (vector >>> option & 1) << (state - from);
            }
        }
        return taken;
    }

    /** The state of this name, {@code NYYN}; empty when it is none or infeasible. */
    OptionalInt named(String name) {
        return Pattern.of(name, width)
                .filter(pattern -> Long.bitCount(pattern.fixed()) == width)
                .map(pattern -> stateOf(pattern.taken()))
                .orElse(OptionalInt.empty());
    }

    @Override
    public State get(int state) {
        long vector = vectors[state];
        return new State(Pattern.exactly(vector, width).toString(), false, List.of(vector), "");
    }

    @Override
    public int size() {
        return vectors.length;
    }
}
