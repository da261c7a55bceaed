package parley.stability.arrays;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import parley.model.conflict.Conflict;
import parley.stability.moves.StateSet;

/**
 * Nash, GMR, SMR, SEQ and SSEQ for every state at once. With complete preorders and plain option vectors, s is stable for
 * i iff the maximum over i's moves t of min(P_i(t), w_i(t)) is at most P_i(s), where w_i(t) is what the worst answer of the
 * others to t leaves i with: above everything for Nash; the least P_i they can bring about for GMR and, by improvements,
 * SEQ; for SMR and SSEQ the least of what i can still make of where they end. Decision makers are judged side by side.
 * Cost: see {@link Sanctions}; memory about 24 bytes x 2^options for each decision maker at work.
 */
public final class ArrayStability {
    /** The concepts it tells, in the order of results. */
    public static final List<String> CONCEPTS = List.of("Nash", "GMR", "SMR", "SEQ", "SSEQ");

    private final VectorSpace space;
    private final OneMove oneMove;
    private final BooleanSupplier cancelled;

    private ArrayStability(Conflict conflict, BooleanSupplier cancelled) {
        this.space = new VectorSpace(conflict);
        this.oneMove = new OneMove(space);
        this.cancelled = cancelled;
    }

    /**
     * By concept, for each decision maker the states it would stay in.
     *
     * @param cancelled asked now and then
     * @throws CancellationException once it says so
     */
    public static Map<String, List<StateSet>> of(Conflict conflict, BooleanSupplier cancelled) {
        ArrayStability arrays = new ArrayStability(conflict, cancelled);
        List<Map<String, StateSet>> perMaker = IntStream.range(0, arrays.space.makers())
                .parallel()
                .mapToObj(arrays::judge)
                .toList();
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("stopped");
        }
        Map<String, List<StateSet>> tables = new LinkedHashMap<>();
        for (String concept : CONCEPTS) {
            tables.put(
                    concept,
                    perMaker.stream()
                            .map(own -> own.getOrDefault(concept, StateSet.of(new BitSet())))
                            .toList());
        }
        return tables;
    }

    private Map<String, StateSet> judge(int maker) {
        int[] payoffs = space.payoffs(maker);
        Sanctions sanctions = new Sanctions(space, maker, cancelled);
        int[] ways = payoffs.clone();
        oneMove.raise(ways, maker);
        Map<String, StateSet> stable = new LinkedHashMap<>();
        int[] unanswered = new int[payoffs.length];
        Arrays.fill(unanswered, VectorSpace.ALWAYS);
        stable.put("Nash", stable(maker, unanswered));
        stable.put("GMR", stable(maker, sanctions.byAnyMoves(payoffs)));
        stable.put("SMR", stable(maker, sanctions.byAnyMoves(ways)));
        stable.put("SEQ", stable(maker, sanctions.byImprovements(payoffs)));
        stable.put("SSEQ", stable(maker, sanctions.byImprovements(ways)));
        return stable;
    }

    /** The states from which no move of {@code maker} stays worth more than they are once it was answered. */
    private StateSet stable(int maker, int[] answered) {
        int[] payoffs = space.payoffs(maker);
        int[] worth = answered;
        for (int vector = 0; vector < worth.length; vector++) {
            worth[vector] = Math.min(payoffs[vector], worth[vector]);
        }
        oneMove.raise(worth, maker);
        BitSet stable = new BitSet(payoffs.length);
        for (int vector = 0; vector < worth.length; vector++) {
            stable.set(vector, payoffs[vector] != VectorSpace.NEVER && worth[vector] <= payoffs[vector]);
        }
        return space.states(stable);
    }
}
