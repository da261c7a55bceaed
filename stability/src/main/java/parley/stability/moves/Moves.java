package parley.stability.moves;

import org.jspecify.annotations.Nullable;

/** Where one decision maker can go from a state in one step of some kind, ascending, never the state itself. */
@FunctionalInterface
interface Moves {
    int[] from(int maker, int state);

    /** The same, each answer kept once it was found. */
    static Moves kept(Moves moves, int makers, int states) {
        int[] @Nullable [][] known = new int[makers][states][];
        return (maker, state) -> {
            int[] ends = known[maker][state];
            if (ends == null) {
                ends = moves.from(maker, state);
                known[maker][state] = ends;
            }
            return ends;
        };
    }
}
