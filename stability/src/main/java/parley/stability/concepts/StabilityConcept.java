package parley.stability.concepts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import parley.model.conflict.Conflict;
import parley.stability.moves.Fear;
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

    /** The concept of this short name; empty for one that is none of its own. */
    static Optional<StabilityConcept> named(String name) {
        return all().stream().filter(concept -> concept.name().equals(name)).findFirst();
    }

    /** Stable iff each improvement can be answered by a state of {@code fear}. */
    static Verdict deterred(MoveGraph graph, int maker, int state, JointMoves answers, Fear fear) {
        List<Verdict.Answered> answered = new ArrayList<>();
        for (int to : graph.improvements(maker, state)) {
            OptionalInt sanction = answers.answer(to, fear);
            if (sanction.isEmpty()) {
                return new Verdict.Unstable(to);
            }
            answered.add(new Verdict.Answered(to, sanction.getAsInt()));
        }
        return new Verdict.Stable(answered);
    }
}
