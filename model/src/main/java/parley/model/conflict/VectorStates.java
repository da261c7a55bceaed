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

    /** @param vectors ascending, each once; kept */
    VectorStates(int width, int[] vectors) {
        this.width = width;
        this.vectors = vectors;
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

    OptionalInt stateOf(long vector) {
        int at = vector < 0 || vector >= 1L << width ? -1 : Arrays.binarySearch(vectors, (int) vector);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
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
