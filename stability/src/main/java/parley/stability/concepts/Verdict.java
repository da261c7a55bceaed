package parley.stability.concepts;

import java.util.List;

/** Whether a decision maker would stay in a state, with the witness that {@link CertificateChecker} asks for. */
public sealed interface Verdict {
    /**
     * It stays.
     *
     * @param answered an answer to each of its improvements; empty when it has none, or when they need no answer
     */
    record Stable(List<Answered> answered) implements Verdict {
        public Stable {
            answered = List.copyOf(answered);
        }
    }

    /**
     * It goes.
     *
     * @param improvement a state it can go to, prefers, and need fear no answer in
     */
    record Unstable(int improvement) implements Verdict {}

    /**
     * What deters an improvement.
     *
     * @param improvement the state the decision maker could go to
     * @param sanction the state the others can then bring about, which is no better for it than where it began
     */
    record Answered(int improvement, int sanction) {}

    default boolean stable() {
        return this instanceof Stable;
    }
}
