package parley.views.brief;

import java.util.Optional;
import parley.agreements.Solution;
import parley.model.draft.Draft;

/** What settlements the positions leave, as far as anybody can tell. */
public sealed interface Settlement {
    /** The model, where one could be drafted. */
    default Optional<Draft> draft() {
        return switch (this) {
            case Drafted drafted -> Optional.of(drafted.model());
            case Unsolved unsolved -> Optional.of(unsolved.model());
            case TooThin thin -> Optional.empty();
        };
    }

    /** @param shares under which part of what nobody knows each package survives */
    record Drafted(Draft model, Solution.Shares shares) implements Settlement {}

    /** A model was drafted, but it could not be solved. */
    record Unsolved(Draft model, String why) implements Settlement {}

    /** The positions are too thin for a model. */
    record TooThin(String why) implements Settlement {}
}
