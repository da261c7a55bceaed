package parley.stability.concepts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import parley.model.conflict.Conflict;
import parley.stability.moves.JointMoves;
import parley.stability.moves.MoveGraph;

/** When a decision maker stays in a state: how far it looks ahead, and which answers of the others it fears. */
public sealed interface StabilityConcept
        permits Nash,
                GeneralMetarationality,
                SymmetricMetarationality,
                SequentialStability,
                SymmetricSequentialStability,
                SimultaneousStability {
    /** Its short name in the literature and in JSON. */
    String name();

    Verdict judge(MoveGraph graph, int maker, int state);

    /** Why the concept says nothing about a conflict; empty when it applies. */
    default Optional<String> inapplicable(Conflict conflict) {
        return Optional.empty();
    }

    static List<StabilityConcept> all() {
        return List.of(
                new Nash(),
                new GeneralMetarationality(),
                new SymmetricMetarationality(),
                new SequentialStability(),
                new SymmetricSequentialStability(),
                new SimultaneousStability());
    }

    /** Stable iff each improvement can be answered by ending in one of {@code feared}. */
    static Verdict deterred(MoveGraph graph, int maker, int state, JointMoves answers, BitSet feared) {
        List<Verdict.Answered> answered = new ArrayList<>();
        BitSet improvements = graph.improvements(maker, state);
        for (int to = improvements.nextSetBit(0); to >= 0; to = improvements.nextSetBit(to + 1)) {
            int sanction = firstCommon(answers.from(to), feared);
            if (sanction < 0) {
                return new Verdict.Unstable(to);
            }
            answered.add(new Verdict.Answered(to, sanction));
        }
        return new Verdict.Stable(answered);
    }

    private static int firstCommon(BitSet some, BitSet others) {
        for (int state = some.nextSetBit(0); state >= 0; state = some.nextSetBit(state + 1)) {
            if (others.get(state)) {
                return state;
            }
        }
        return -1;
    }
}
