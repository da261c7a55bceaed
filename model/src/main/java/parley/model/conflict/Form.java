package parley.model.conflict;

import java.util.List;

/** How a conflict tells its states and moves. */
public sealed interface Form permits OptionForm, GraphForm {
    /** All feasible states, in the order of results. */
    List<State> states();

    /** Whether the decision maker can go from one state to the other in one move; never to the same state. */
    boolean mayMove(int decisionMaker, int from, int to);

    /** Whether two moves of one decision maker in a row are one move of theirs, wherever they lead. */
    boolean transitive();
}
