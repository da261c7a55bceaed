package parley.stability.preferences;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import parley.stability.concepts.GeneralMetarationality;
import parley.stability.concepts.Nash;
import parley.stability.concepts.SequentialStability;
import parley.stability.concepts.SimultaneousStability;
import parley.stability.concepts.StabilityConcept;
import parley.stability.concepts.SymmetricMetarationality;
import parley.stability.concepts.SymmetricSequentialStability;
import parley.stability.moves.JointMoves;
import parley.stability.moves.MoveGraph;

/**
 * Whether one decision maker stays in one state, as a question to its own preferences alone: all that matters of them is
 * which states it likes better than this one (after Kinsara, Kilgour and Hipel 2015; Wang et al. 2018). For SEQ and SSEQ
 * the others' preferences, and so their credible answers, are as they are.
 */
final class Deterrence {
    /** The concepts it can be asked about. */
    static final List<StabilityConcept> CONCEPTS = StabilityConcept.all().stream()
            .filter(concept -> !(concept instanceof SimultaneousStability))
            .toList();

    private final MoveGraph graph;
    private final int maker;
    private final int state;
    private final int[] targets;
    private final Optional<JointMoves> answers;
    private final boolean noWayOut;

    Deterrence(MoveGraph graph, StabilityConcept concept, int maker, int state) {
        this.graph = graph;
        this.maker = maker;
        this.state = state;
        this.targets = graph.moves(maker, state);
        this.answers = switch (concept) {
            case Nash nash -> Optional.empty();
            case GeneralMetarationality gmr -> Optional.of(graph.answersTo(maker));
            case SymmetricMetarationality smr -> Optional.of(graph.answersTo(maker));
            case SequentialStability seq -> Optional.of(graph.credibleAnswersTo(maker));
            case SymmetricSequentialStability sseq -> Optional.of(graph.credibleAnswersTo(maker));
            case SimultaneousStability sim -> throw new IllegalArgumentException("no answer in turn in SIM");
        };
        this.noWayOut = concept instanceof SymmetricMetarationality || concept instanceof SymmetricSequentialStability;
    }

    /** The states it likes better than {@code state}, as things are. */
    static BitSet better(MoveGraph graph, int maker, int state) {
        BitSet better = new BitSet(graph.states());
        for (int other = 0; other < graph.states(); other++) {
            better.set(other, graph.payoff(maker, other) > graph.payoff(maker, state));
        }
        return better;
    }

    boolean stable(BitSet better) {
        return stable(better, better);
    }

    /**
     * @param better the states it would go to
     * @param unfeared the states it does not mind ending in
     */
    boolean stable(BitSet better, BitSet unfeared) {
        for (int target : targets) {
            if (better.get(target) && !deterred(target, unfeared)) {
                return false;
            }
        }
        return true;
    }

    private boolean deterred(int target, BitSet unfeared) {
        if (answers.isEmpty()) {
            return false;
        }
        BitSet ends = answers.get().from(target);
        for (int end = ends.nextSetBit(0); end >= 0; end = ends.nextSetBit(end + 1)) {
            if (hold(end).stream().noneMatch(unfeared::get)) {
                return true;
            }
        }
        return false;
    }

    /** The states of which none may be liked better for an answer that ends in {@code end} to deter. */
    private BitSet hold(int end) {
        BitSet hold = new BitSet();
        hold.set(end);
        if (noWayOut) {
            for (int out : graph.moves(maker, end)) {
                hold.set(out);
            }
        }
        return hold;
    }

    /**
     * Sets of states, one of which must no longer be liked better for the first improvement that nothing deters to be no
     * improvement or to be deterred; empty when it stays.
     */
    Optional<List<BitSet>> repairs(BitSet better) {
        for (int target : targets) {
            if (!better.get(target) || deterred(target, better)) {
                continue;
            }
            List<BitSet> ways = new ArrayList<>();
            BitSet own = new BitSet();
            own.set(target);
            ways.add(own);
            if (answers.isPresent()) {
                answers.get().from(target).stream().forEach(end -> {
                    BitSet way = hold(end);
                    way.and(better);
                    ways.add(way);
                });
            }
            return Optional.of(ways);
        }
        return Optional.empty();
    }

    /** Where it can go. */
    int[] targets() {
        return targets;
    }

    /**
     * Sets of states, one of which must be liked better for {@code target} to be an improvement that nothing deters; empty
     * when it is one. No sets when nothing helps: an answer that leads back to the state itself always deters, if no way
     * leads out of it.
     */
    Optional<List<BitSet>> breaks(int target, BitSet better) {
        if (!better.get(target)) {
            BitSet own = new BitSet();
            own.set(target);
            return Optional.of(List.of(own));
        }
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        BitSet ends = answers.get().from(target);
        for (int end = ends.nextSetBit(0); end >= 0; end = ends.nextSetBit(end + 1)) {
            BitSet hold = hold(end);
            if (hold.stream().noneMatch(better::get)) {
                List<BitSet> ways = new ArrayList<>();
                hold.stream().filter(held -> held != state).forEach(held -> {
                    BitSet way = new BitSet();
                    way.set(held);
                    ways.add(way);
                });
                return Optional.of(ways);
            }
        }
        return Optional.empty();
    }
}
