package parley.stability.breach;

import java.util.List;

/** What the others can do about a breach. */
public sealed interface Answer {
    /** There is no breach to answer. */
    record NotNeeded() implements Answer {}

    /** Moves, each of which pays its mover, to a state no better for the one in breach than the settlement (as in SEQ). */
    record Credible(List<Countermove> moves) implements Answer {
        public Credible {
            moves = List.copyOf(moves);
        }
    }

    /** Such moves of which some do not pay: no more than a threat (as in GMR). */
    record Threat(List<Countermove> moves) implements Answer {
        public Threat {
            moves = List.copyOf(moves);
        }
    }

    /** Nothing they can do leaves it no better off. */
    record Powerless() implements Answer {}
}
