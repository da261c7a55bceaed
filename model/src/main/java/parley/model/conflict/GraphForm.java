package parley.model.conflict;

import java.util.List;

/**
 * States that are just named, and each decision maker's moves between them listed.
 *
 * @param moves by decision maker, then by state: where a move can end
 */
public record GraphForm(List<State> states, List<List<List<Integer>>> moves) implements Form {
    public GraphForm {
        states = List.copyOf(states);
        moves = List.copyOf(moves);
    }

    @Override
    public boolean mayMove(int decisionMaker, int from, int to) {
        return from != to && moves.get(decisionMaker).get(from).contains(to);
    }

    @Override
    public boolean transitive() {
        return false;
    }
}
